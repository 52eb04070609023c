/** What stands on show in one window: places in CSS px, x from the left edge of the window, y from the top of the lanes. */
import type { Target } from '../query/target.ts';
import type { Label } from './labels.ts';
import type { Axis } from './axis.ts';
import type { TimeScale } from './scale.ts';

export interface PlacedLane {
  readonly key: string;
  readonly label: string;
  readonly target: Target | null;
  readonly hue: number | null;
  /** Matching, datable events of the whole lane, by anchor. */
  readonly events: Uint32Array;
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
  /** Lane and event: names this mark from frame to frame. */
  readonly key: string;
  readonly lane: number;
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
}

export interface PlacedBin {
  readonly lane: number;
  readonly fromMs: number;
  readonly toMs: number;
  readonly x0: number;
  readonly x1: number;
  readonly count: number;
  /** Where the focused event stands in it, if it is counted here. */
  readonly focusX: number | null;
  /** 0 to 1: its count against the fullest bin near by, by square root. */
  readonly level: number;
}

export interface PlacedThread {
  readonly fromX: number;
  readonly fromY: number;
  readonly toX: number;
  readonly toY: number;
  /** Where a long thread runs, clear of marks and labels. */
  readonly railY: number;
  readonly isGap: boolean;
  readonly series: string;
}

export interface Picture {
  readonly scale: TimeScale;
  readonly axis: Axis;
  readonly lanes: readonly PlacedLane[];
  readonly marks: readonly PlacedMark[];
  readonly bins: readonly PlacedBin[];
  readonly threads: readonly PlacedThread[];
  /** Height of all lanes. */
  readonly heightPx: number;
  readonly widthPx: number;
}
