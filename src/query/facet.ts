import { fromEventValues, IncidencePacker, type Incidence } from './incidence.ts';
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
  /** Tells each value the event has; one told twice counts once, an unknown one not at all. */
  tellValues(event: Event, tell: (id: string) => void): void;
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
  const positionOf = new Map(candidates.map((candidate, position) => [candidate.id, position]));
  const packer = new IncidencePacker();
  const tell = (value: string): void => {
    const position = positionOf.get(value);
    if (position !== undefined) packer.add(position);
  };
  for (const event of events) {
    descriptor.tellValues(event, tell);
    packer.endEvent();
  }
  const draft = packer.pack(candidates.length);
  const totals = draft.valueOffsets
    .subarray(1)
    .map((end, position) => end - (draft.valueOffsets[position] ?? 0));
  const order = orderOf(descriptor, totals);
  const indexAt = new Uint32Array(candidates.length);
  for (const [index, position] of order.entries()) indexAt[position] = index;
  const eventValues = draft.eventValues.map((position) => indexAt[position] ?? 0);
  return {
    id,
    isMultiple,
    ...nameValues(order, candidates, totals),
    ...fromEventValues(draft.eventOffsets, eventValues, order.length),
  };
}

/** The candidates that some event has, by position, in the order in which they are listed. */
function orderOf<Event>(descriptor: FacetDescriptor<Event>, totals: Uint32Array): number[] {
  const { candidates, isCommonestFirst } = descriptor;
  const order = Array.from(candidates.keys()).filter((position) => totals[position] !== 0);
  if (!isCommonestFirst) return order;
  const collator = new Intl.Collator('en', { numeric: true });
  const labelAt = (position: number): string => candidates[position]?.label ?? '';
  return order.sort(
    (a, b) => (totals[b] ?? 0) - (totals[a] ?? 0) || collator.compare(labelAt(a), labelAt(b)) || a - b,
  );
}

function nameValues(
  order: readonly number[],
  candidates: readonly FacetCandidate[],
  totals: Uint32Array,
): Pick<Facet, 'values' | 'valueById'> {
  const values: FacetValue[] = [];
  const valueById = new Map<string, FacetValue>();
  for (const [index, position] of order.entries()) {
    const { id = '', parent = null } = candidates[position] ?? {};
    const above = parent === null ? undefined : valueById.get(parent);
    const depth = above === undefined ? 0 : above.depth + 1;
    const value = { id, index, depth, parent: above?.index ?? -1, total: totals[position] ?? 0 };
    values.push(value);
    valueById.set(id, value);
  }
  return { values, valueById };
}
