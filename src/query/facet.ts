import type { Chronology, ChronologyEvent } from '../chronology/chronology.ts';
import {
  fromEventValues,
  IncidencePacker,
  packEvents,
  renumbered,
  totalsOf,
  type EventValues,
  type Incidence,
} from './incidence.ts';
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

/** What makes a facet: what its values may be, and how they are listed. */
export interface FacetDescriptor {
  readonly id: FacetId;
  readonly isMultiple: boolean;
  /** Every value there may be, in order: parents before what stands under them. */
  readonly candidates: readonly FacetCandidate[];
  /** Whether the commonest value comes first, by label where equal, rather than the order given. */
  readonly isCommonestFirst: boolean;
}

export interface FacetCandidate {
  readonly id: string;
  /** What sorts it among equally common ones. */
  readonly label: string;
  readonly parent?: string | null;
}

/** Tells each value the event has; an unknown one counts for nothing. */
export type TellValues = (event: ChronologyEvent, tell: (id: string) => void) => void;

/** Which events have which of the candidates, by position, as the events themselves tell. */
export function askEvents(
  chronology: Chronology,
  candidates: readonly FacetCandidate[],
  tellValues: TellValues,
): EventValues {
  if (candidates.length === 0) return noValues(chronology.events.length);
  const positionOf = new Map(candidates.map(({ id }, position) => [id, position]));
  return packEvents(chronology, (event, tell) => {
    tellValues(event, (id) => {
      const position = positionOf.get(id);
      if (position !== undefined) tell(position);
    });
  });
}

/** The same, from other values that the events are known to have: each stands for some of the candidates, or for none. */
export function deriveValues(known: EventValues, positionsOf: readonly (readonly number[])[]): EventValues {
  if (positionsOf.every((positions) => positions.length === 0))
    return noValues(known.eventOffsets.length - 1);
  const packer = new IncidencePacker();
  for (let event = 0; event + 1 < known.eventOffsets.length; event++) {
    const end = known.eventOffsets[event + 1] ?? 0;
    for (let at = known.eventOffsets[event] ?? 0; at < end; at++) {
      const positions = positionsOf[known.eventValues[at] ?? 0] ?? [];
      for (let each = 0; each < positions.length; each++) packer.add(positions[each] ?? 0);
    }
    packer.endEvent();
  }
  return packer.packValues();
}

/** The same, from a column that names the one value of each event by its position; one past the last names none. */
export function codedValues(codes: Uint8Array, valueCount: number): EventValues {
  const eventOffsets = new Uint32Array(codes.length + 1);
  const eventValues = new Uint32Array(codes.length);
  let count = 0;
  for (let event = 0; event < codes.length; event++) {
    const code = codes[event] ?? 0;
    if (code < valueCount) eventValues[count++] = code;
    eventOffsets[event + 1] = count;
  }
  return { eventOffsets, eventValues: eventValues.subarray(0, count) };
}

function noValues(eventCount: number): EventValues {
  return { eventOffsets: new Uint32Array(eventCount + 1), eventValues: new Uint32Array(0) };
}

/** Packs a facet; values that no event has are left out. */
export function packFacet(descriptor: FacetDescriptor, held: EventValues): Facet {
  const { id, isMultiple, candidates } = descriptor;
  const totals = totalsOf(held, candidates.length);
  const order = orderOf(descriptor, totals);
  const indexAt = new Uint32Array(candidates.length);
  for (const [index, position] of order.entries()) indexAt[position] = index;
  const { eventOffsets, eventValues } = renumbered(held, indexAt);
  const incidence = fromEventValues(eventOffsets, eventValues, order.length);
  return Object.assign(incidence, { id, isMultiple, ...nameValues(order, candidates, totals) });
}

/** The candidates that some event has, by position, in the order in which they are listed. */
function orderOf(descriptor: FacetDescriptor, totals: Uint32Array): number[] {
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
