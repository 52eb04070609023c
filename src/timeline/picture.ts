/** What stands on show in one window: places in CSS px, x from the left edge of the window, y from the top of the lanes. */
import type { Axis } from './axis.ts';
import type { Bin } from './density.ts';
import type { Label } from './labels.ts';
import type { Lane } from './lane.ts';
import type { Packing } from './pack.ts';
import type { TimeScale } from './scale.ts';
import type { Track } from './track.ts';

export interface PlacedLane extends Lane {
  readonly top: number;
  readonly height: number;
}

export interface PlacedLabel {
  readonly text: string;
  readonly x: number;
  /** Middle of its line. */
  readonly y: number;
  readonly width: number;
  readonly side: Label['side'];
}

export interface PlacedMark {
  /** Names this mark from frame to frame. */
  readonly key: string;
  readonly lane: number;
  readonly row: number;
  readonly event: number;
  /** Middle of the glyph. */
  readonly x: number;
  readonly y: number;
  readonly x0: number;
  readonly x1: number;
  /** The drawn stretch of time, and its sure part. */
  readonly fromX: number;
  readonly toX: number;
  readonly sureFromX: number;
  readonly sureToX: number;
  readonly hasBar: boolean;
  readonly flags: number;
  readonly hue: number;
  readonly label: PlacedLabel | null;
  /** How far from its place it is drawn while it moves there, and how strongly while it comes or goes: 0 to 1. */
  readonly dx: number;
  readonly dy: number;
  readonly strength: number;
}

export interface PlacedBin extends Bin {
  readonly lane: number;
  readonly x0: number;
  readonly x1: number;
  /** Where the focused event stands in it, if it is counted here. */
  readonly focusX: number | null;
  /** 0 to 1: its count against the fullest bin of the lanes in sight, by square root. */
  readonly level: number;
  /** Whether there is room above it to say how many it counts: nothing stands there. */
  readonly hasCount: boolean;
  /** How strongly it is drawn while it comes or goes: 0 to 1. */
  readonly strength: number;
}

export interface PlacedThread {
  readonly fromX: number;
  readonly fromY: number;
  readonly toX: number;
  readonly toY: number;
  /** Where a long thread runs, clear of marks and labels. */
  readonly railY: number;
  /** Numbers of the editions that are missing in between; null for none. */
  readonly missing: string | null;
  /** What says so, with its middle and width; null where there is no room, or nothing to say. */
  readonly words: { readonly text: string; readonly x: number; readonly width: number } | null;
  readonly series: string;
}

export interface Picture {
  readonly track: Track;
  readonly scale: TimeScale;
  readonly axis: Axis;
  readonly lanes: readonly PlacedLane[];
  /** Marks, bins and threads in sight: the picture after the next one of the same layout writes over them. */
  readonly marks: readonly PlacedMark[];
  readonly bins: readonly PlacedBin[];
  readonly threads: readonly PlacedThread[];
  /** 1 for each event that is drawn in full, by index; null where all are. */
  readonly full: Uint8Array | null;
  /** Height of all lanes. */
  readonly heightPx: number;
  readonly widthPx: number;
  /** How the lanes in sight are packed, by key: while these and the track are the same, nothing moves but with the window. */
  readonly packings: ReadonlyMap<string, Packing>;
  /** Whether all of it is as it will be: there was time for everything. */
  readonly isComplete: boolean;
}
