import { packIncidence, type Incidence } from './incidence.ts';
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
 * One way of sorting events: its values, and which events have which. In a tree an event has its values'
 * broader ones too.
 */
export interface Facet extends Incidence {
  readonly id: FacetId;
  /** Whether an event can have more than one value, so that `any` and `all` differ. */
  readonly isMultiple: boolean;
  readonly values: readonly FacetValue[];
  readonly valueById: ReadonlyMap<string, FacetValue>;
}

/** What makes a facet: where its values come from and which of them an event has. */
export interface FacetDescriptor<Event> {
  readonly id: FacetId;
  readonly isMultiple: boolean;
  /** Every value there may be, in order: parents before what stands under them. */
  readonly candidates: readonly FacetCandidate[];
  /** Whether the commonest value comes first, by label where equal, rather than the order given. */
  readonly isCommonestFirst: boolean;
  valuesOf(event: Event): readonly string[];
}

export interface FacetCandidate {
  readonly id: string;
  /** What sorts it among equally common ones. */
  readonly label: string;
  readonly parent?: string | null;
}

/** Packs a facet over the events; values that no event has are left out. */
export function packFacet<Event>(events: readonly Event[], descriptor: FacetDescriptor<Event>): Facet {
  const { id, isMultiple, candidates } = descriptor;
  const positions = new Map(candidates.map((candidate, position) => [candidate.id, position]));
  const draft = packIncidence(events.length, candidates.length, (event) =>
    positionsOf(events[event], positions),
  );

  const totalAt = (position: number): number =>
    (draft.valueOffsets[position + 1] ?? 0) - (draft.valueOffsets[position] ?? 0);
  const order = Array.from(candidates.keys()).filter((position) => totalAt(position) > 0);
  if (descriptor.isCommonestFirst) {
    const collator = new Intl.Collator('en', { numeric: true });
    const labelAt = (position: number): string => candidates[position]?.label ?? '';
    order.sort((a, b) => totalAt(b) - totalAt(a) || collator.compare(labelAt(a), labelAt(b)) || a - b);
  }

  const values: FacetValue[] = [];
  const valueById = new Map<string, FacetValue>();
  const indexAt = new Int32Array(candidates.length).fill(-1);
  for (const [index, position] of order.entries()) {
    const candidate = candidates[position];
    if (candidate === undefined) continue;
    const above = valueById.get(candidate.parent ?? '');
    const value = {
      id: candidate.id,
      index,
      depth: above ? above.depth + 1 : 0,
      parent: above ? above.index : -1,
      total: totalAt(position),
    };
    values.push(value);
    valueById.set(value.id, value);
    indexAt[position] = index;
  }
  const incidence = packIncidence(events.length, values.length, (event) =>
    draft.eventValues
      .subarray(draft.eventOffsets[event], draft.eventOffsets[event + 1])
      .map((position) => indexAt[position] ?? 0),
  );
  return { id, isMultiple, values, valueById, ...incidence };

  function positionsOf(event: Event | undefined, from: ReadonlyMap<string, number>): number[] {
    return event === undefined ? [] : descriptor.valuesOf(event).map((value) => from.get(value) ?? -1);
  }
}
