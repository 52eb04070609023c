/** Stretches of a lane: what a lane holds from one event to another. */
import { valuesOf } from './incidence.ts';
import type { Index } from './index.ts';
import { placeOf } from './placed.ts';
import { FACET_IDS, type FacetId } from './query.ts';
import { yearsTouched, yearStep } from './year.ts';

/** What the id of a stretch says. */
export interface Stretch {
  /** What its lane is of: a value of a facet, or everything. */
  readonly by: FacetId | 'none';
  /** The id of the value; empty for the lane of events that have none. */
  readonly value: string;
  /** Whether the lane is open, and holds only what has none of the narrower values. */
  readonly isOpen: boolean;
  /** Ids of its first and its last event, in the order in which they are placed. */
  readonly first: string;
  readonly last: string;
}

/** Reads `BY:VALUE@FIRST~LAST`, with `*` after the value of an open lane; null where the text is none. */
export function stretchOf(id: string): Stretch | null {
  const [, lane, value = '', star, first = '', last = ''] = /^(\w+):([^@*]*)(\*?)@(.+)~(.+)$/.exec(id) ?? [];
  const by = lane === 'none' ? lane : FACET_IDS.find((each) => each === lane);
  return by === undefined ? null : { by, value, isOpen: star === '*', first, last };
}

/** The events that a stretch names, ascending: those of its lane from the first to the last, as they are placed in time. */
export function eventsOfStretch(index: Index, id: string): readonly number[] {
  const stretch = stretchOf(id);
  if (stretch === null) return [];
  const { eventById } = index.chronology;
  const [first = NaN, last = NaN] = [stretch.first, stretch.last].map((each) => eventById.get(each)?.index);
  const startOf = (event: number) => placeOf(index, event)[0];
  const [fromMs, toMs] = [startOf(first), startOf(last)];
  const isIn = membership(index, stretch);
  const events: number[] = [];
  for (let event = 0; event < index.size; event++) {
    const startMs = startOf(event);
    if (!(startMs >= fromMs && startMs <= toMs)) continue;
    if (startMs === fromMs && event < first) continue;
    if (startMs === toMs && event > last) continue;
    if (isIn(event)) events.push(event);
  }
  return events;
}

/** Whether an event stands in the lane of a stretch. */
function membership(index: Index, { by, value, isOpen }: Stretch): (event: number) => boolean {
  if (by === 'none') return () => true;
  if (by === 'year') return (event) => standsIn(Number(value), placeOf(index, event));
  const facet = index.facets[by];
  const number = facet.valueById.get(value)?.index ?? -1;
  return (event) => {
    const values = valuesOf(facet, event);
    if (value === '') return values.length === 0;
    return (
      values.includes(number) && !(isOpen && values.some((each) => facet.values[each]?.parent === number))
    );
  };
}

function standsIn(year: number, [startMs, endMs]: readonly [number, number]): boolean {
  const [first, last] = yearsTouched([startMs, Math.max(startMs + 1, endMs)]);
  return first <= year && year <= last && (year - first) % yearStep(first, last) === 0;
}
