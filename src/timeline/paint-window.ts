import type { Palette } from '../drawing/palette.ts';
import type { Painter } from '../drawing/shape.ts';

/** A part of the window over the overview: one of its edges, or what lies between them. */
export type WindowPart = 'from' | 'to' | 'middle';

/** Width of an edge, px. */
export const EDGE_PX = 6;
const VEIL = 0.6;

/** Where the window stands over the bars, px. */
export interface WindowPlace {
  readonly left: number;
  readonly right: number;
  readonly widthPx: number;
  readonly heightPx: number;
  /** Height of the bars above their axis: as far as veils reach. */
  readonly barsPx: number;
}

/**
 * The window over the overview, on a canvas that reaches an edge further than the bars on either side: veils beside it,
 * its two edges, and rules above and below; the part `held` in full ink.
 */
export function paintWindow(
  painter: Painter,
  { widthPx, heightPx, barsPx, ...window }: WindowPlace,
  held: WindowPart | null,
  { accent, ruleStrong, paper }: Palette,
): void {
  const [left, right] = [window.left + EDGE_PX, window.right + EDGE_PX];
  const bar = { type: 'bar', y: 0, height: heightPx } as const;
  const veil = { ...bar, height: barsPx, ink: { fill: paper, opacity: VEIL } };
  painter.paint({ ...veil, x: EDGE_PX, width: Math.max(0, window.left) });
  painter.paint({ ...veil, x: right, width: Math.max(0, widthPx - window.right) });
  const inkOf = (part: WindowPart) => ({ fill: held === part || held === 'middle' ? accent : ruleStrong });
  painter.paint({ ...bar, x: left - EDGE_PX, width: EDGE_PX, radius: 3, ink: inkOf('from') });
  painter.paint({ ...bar, x: right, width: EDGE_PX, radius: 3, ink: inkOf('to') });
  const thick = held === 'middle' ? 3 : 1;
  const level = { ...bar, x: left, width: right - left, height: thick, ink: inkOf('middle') };
  painter.paint(level);
  painter.paint({ ...level, y: heightPx - thick });
}
