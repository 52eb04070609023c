import type { TimeWindow } from './scale.ts';

/** What a hover card tells of, and what it stands beside, CSS px of the viewport. */
export interface Card {
  /** Null for a bin, of which only the count and the span are told. */
  readonly event: number | null;
  readonly count: number;
  readonly span: TimeWindow;
  readonly anchor: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
}
