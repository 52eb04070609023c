import type { Target } from '../query/target.ts';

/** One lane: which rows of the track stand in it, and what its header says. */
export interface Lane {
  /** Names the lane from one view to the next: `${by}:${id of its value}`. */
  readonly key: string;
  readonly label: string;
  /** What its header points at. */
  readonly target: Target | null;
  /** Hue of all its marks; null when each has its own. */
  readonly hue: number | null;
  /** 0 for a lane of the broadest, 1 for one that stands under it, and so on. */
  readonly depth: number;
  /** Whether narrower lanes stand under it (`open`), could (`closed`), or there are none. */
  readonly branch: 'open' | 'closed' | null;
  /** Drawn as one thin band. */
  readonly isFolded: boolean;
  /** Rows of the track's spans, by start. An open lane holds only what stands in none of the lanes under it. */
  readonly rows: Uint32Array;
  /** Matching, datable events it stands for, those in the lanes under it included. */
  readonly count: number;
}
