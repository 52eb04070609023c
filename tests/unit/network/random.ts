import fc from 'fast-check';
import type { Chronology } from '../../../src/chronology/chronology.ts';
import { makeChronology } from '../../support/chronology.ts';

const TOPICS = ['t0', 't1', 't2', 't3', 't4', 't5'];
const ACTORS = ['a0', 'a1', 'a2', 'a3', 'a4', 'a5', 'a6'];
const PLACES = ['p0', 'p1', 'p2'];
const TYPES = ['organisation', 'person', 'group', 'state'] as const;

const eventParts = fc.record({
  topics: fc.subarray(TOPICS),
  actors: fc.subarray(ACTORS),
  place: fc.option(fc.constantFrom(...PLACES), { nil: undefined }),
});

/** Chronologies of up to a dozen events with whatever themes, actors and places. */
export const anyChronology: fc.Arbitrary<Chronology> = fc.array(eventParts, { maxLength: 12 }).map((events) =>
  makeChronology(
    {
      topics: TOPICS.map((id) => ({ id, label: id })),
      actors: ACTORS.map((id, n) => ({ id, name: id, type: TYPES[n % TYPES.length] ?? 'group' })),
      places: PLACES.map((id) => ({ id, name: id })),
    },
    events.map(({ actors, place, ...rest }, n) => ({
      ...rest,
      id: `e${n}`,
      actors: actors.map((actor) => ({ actor })),
      ...(place === undefined ? {} : { place }),
    })),
  ),
);
