import type { FacetId } from './query.ts';

export interface FacetValue {
  /** Id of the topic, kind, actor, place, series, document; or the evidence or status code. */
  readonly id: string;
  /** Position in `Facet.values`. */
  readonly index: number;
  /** Depth in the tree; 0 for a flat facet. */
  readonly depth: number;
  /** Index of the value it stands under, or -1. */
  readonly parent: number;
  /** Events that have it (or, in a tree, anything narrower) in the whole chronology. */
  readonly total: number;
}

/**
 * One way of sorting events: its values, and which events have which, packed both ways (compressed sparse rows).
 * In a tree an event has its values' broader ones too.
 */
export interface Facet {
  readonly id: FacetId;
  /** Whether an event can have more than one value, so that `any` and `all` differ. */
  readonly isMultiple: boolean;
  readonly values: readonly FacetValue[];
  readonly valueById: ReadonlyMap<string, FacetValue>;
  /** Values of event `e`: `eventValues[eventOffsets[e] .. eventOffsets[e + 1]]`. */
  readonly eventOffsets: Uint32Array;
  readonly eventValues: Uint32Array;
  /** Events of value `v`: `valueEvents[valueOffsets[v] .. valueOffsets[v + 1]]`, ascending. */
  readonly valueOffsets: Uint32Array;
  readonly valueEvents: Uint32Array;
}
