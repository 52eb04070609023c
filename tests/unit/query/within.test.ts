import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY_MS } from '../../../src/chronology/event-date.ts';
import { indexChronology } from '../../../src/query/index.ts';
import { matchEvents, touches } from '../../../src/query/match.ts';
import { matchesWithin } from '../../../src/query/within.ts';
import { anyChronology, anyQuery } from './arbitrary.ts';

const anyWindow = fc
  .tuple(fc.integer({ min: -5000, max: 5000 }), fc.integer({ min: 1, max: 4000 }))
  .map(([from, days]) => {
    const fromMs = Date.UTC(2000, 0, 1) + from * DAY_MS;
    return [fromMs, fromMs + days * DAY_MS] as const;
  });

describe('the matches in a window', () => {
  test('are those that match and of which some reading of the date touches it', () => {
    fc.assert(
      fc.property(anyChronology, anyQuery, anyWindow, (chronology, query, window) => {
        const index = indexChronology(chronology);
        const matches = matchEvents(index, query, null);
        const within = matchesWithin(index, matches, window);
        const expected = chronology.events.flatMap(({ date, index: event }) => {
          const isIn = date !== null && touches(date.earliestStartMs, date.latestEndMs, ...window);
          return matches.mask[event] === 1 && isIn ? [event] : [];
        });
        expect(Array.from(within.indexes)).toEqual(expected);
        expect(within.count).toBe(expected.length);
        expect(within.total).toBe(chronology.events.length);
        expect(Array.from(within.mask.keys()).filter((event) => within.mask[event] === 1)).toEqual(expected);
      }),
    );
  });

  test('are all matches, and the very same, where there is no window', () => {
    fc.assert(
      fc.property(anyChronology, anyQuery, (chronology, query) => {
        const index = indexChronology(chronology);
        const matches = matchEvents(index, query, null);
        expect(matchesWithin(index, matches, null)).toBe(matches);
      }),
    );
  });
});
