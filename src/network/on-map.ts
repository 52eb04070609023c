import type { Target } from '../query/target.ts';
import type { Size } from './arrange.ts';
import type { PanZoom } from './pan-zoom.svelte.ts';

/** A network as it stands on a panel: what a map has to know of it to be pointed at, walked and moved. */
export interface OnMap {
  width: number;
  height: number;
  readonly panZoom: PanZoom;
  /** Where each node stands, by slot, `[x0, y0, x1, y1, ...]`: on the screen, or as if nothing were zoomed. */
  readonly positions: Float64Array;
  /** What lies at a point of the map, as a target; null on bare paper. */
  targetAt(x: number, y: number): Target | null;
  /** Brings a node into sight: into so much of the map, from its left and top, as is open to view. */
  reveal(slot: number, open?: Size): void;
}
