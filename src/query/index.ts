import type { Chronology } from '../chronology/chronology.ts';
import type { Facet } from './facet.ts';
import type { FacetId } from './query.ts';

/** Number of hues in the palette; broad themes past it share `NO_HUE`. */
export const HUES = 8;
export const NO_HUE = 255;

/** A chronology made ready for questions: packed columns, one row an event, in order of time. */
export interface Index {
  readonly chronology: Chronology;
  readonly size: number;
  /** The four instants of each event's date (see `EventDate`), epoch ms; NaN for an undated event. */
  readonly earliestStarts: Float64Array;
  readonly latestStarts: Float64Array;
  readonly earliestEnds: Float64Array;
  readonly latestEnds: Float64Array;
  /** Hue of each event's first broad theme: 0 to HUES - 1, or NO_HUE. */
  readonly hues: Uint8Array;
  /** Position of each event's kind in `chronology.kinds`. */
  readonly kinds: Uint8Array;
  /** 3: a verified quotation; 2: a quotation that moved or could not be checked; 1: citation only; 0: broken or none. */
  readonly evidence: Uint8Array;
  /** First day and the end (exclusive) of everything datable, epoch ms; null when nothing is. */
  readonly extent: readonly [number, number] | null;
  readonly facets: Readonly<Record<FacetId, Facet>>;
  /** Ids of the broadest topics, in the order of the hues. */
  readonly broadTopics: readonly string[];
  /** Broadest topic(s) of every topic, by id. */
  readonly broadestOf: ReadonlyMap<string, readonly string[]>;
}
