import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../../../src/chronology/event-date.ts';
import { binsFor } from '../../../src/query/bins.ts';
import { countedAtMs, histogram } from '../../../src/query/counts.ts';
import { indexChronology } from '../../../src/query/index.ts';
import { matchEvents } from '../../../src/query/match.ts';
import { startOfYearMs } from '../../../src/query/year.ts';
import { day, makeChronology } from '../../support/chronology.ts';
import { anyChronology, anyQuery } from './arbitrary.ts';

describe('histogram', () => {
  it('counts every matched event whose day is known in exactly one bin', () => {
    fc.assert(
      fc.property(anyChronology, anyQuery, fc.integer({ min: 1, max: 2000 }), (chronology, query, width) => {
        const index = indexChronology(chronology);
        const { edges } = binsFor(index.extent ?? [0, 1], width);
        const { mask, indexes } = matchEvents(index, query, null);
        const counts = histogram(index, mask, edges);
        const counted = [...indexes].map((event) => countedAtMs(index, event)).filter(Number.isFinite);
        expect([...counts]).toEqual(
          Array.from(
            counts,
            (_, bin) =>
              counted.filter((at) => at >= (edges[bin] ?? NaN) && at < (edges[bin + 1] ?? NaN)).length,
          ),
        );
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(counted.length);
      }),
    );
  });

  it('counts an uncertain date by its first day, and one with an open start by its last', () => {
    const june = {
      ...day('2018-06-01'),
      latestStartMs: Date.UTC(2018, 5, 30),
      latestEndMs: Date.UTC(2018, 6, 1),
    };
    const until = { ...day('2018-08-31'), earliestStartMs: -Infinity, isOpenStart: true };
    const always = { ...until, latestEndMs: Infinity, isOpenEnd: true };
    const index = indexChronology(
      makeChronology({}, [
        { id: 'a', date: june },
        { id: 'b', date: until },
        { id: 'c', date: always },
        { id: 'd' },
      ]),
    );
    expect([0, 1, 2, 3].map((event) => countedAtMs(index, event))).toEqual([
      Date.UTC(2018, 5, 1),
      Date.UTC(2018, 7, 31),
      NaN,
      NaN,
    ]);
    const months = [5, 6, 7, 8].map((month) => Date.UTC(2018, month));
    expect([...histogram(index, null, months)]).toEqual([1, 0, 1]);
    expect([...histogram(index, Uint8Array.of(0, 1, 1, 1), months)]).toEqual([0, 0, 1]);
  });
});

describe('binsFor', () => {
  const years = (from: number, to: number): [number, number] => [startOfYearMs(from), startOfYearMs(to)];

  it('takes the shortest calendar unit whose bars have room', () => {
    expect(binsFor(years(2020, 2021), 2000).unit).toBe('day');
    expect(binsFor(years(2020, 2021), 60).unit).toBe('month');
    expect(binsFor(years(2001, 2026), 1000).unit).toBe('quarter');
    expect(binsFor(years(2001, 2026), 200).unit).toBe('year');
    expect(binsFor(years(1648, 2100), 300).unit).toBe('decade');
    expect(binsFor(years(1, 2000), 100).unit).toBe('century');
  });

  it('covers the extent with ascending bins that begin and end where it does or just outside', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -3_000_000, max: 900_000 }),
        fc.integer({ min: 1, max: 4_000_000 }),
        fc.integer({ min: 0, max: 4000 }),
        (firstDay, days, width) => {
          const extent = [firstDay * DAY_MS, (firstDay + days) * DAY_MS] as const;
          const { edges } = binsFor(extent, width);
          expect(edges.length).toBeGreaterThan(1);
          expect(edges.length).toBeLessThanOrEqual(Math.max(1, width / 4) + 3);
          expect(edges[0]).toBeLessThanOrEqual(extent[0]);
          expect(edges[1]).toBeGreaterThan(extent[0]);
          expect(edges.at(-1)).toBeGreaterThanOrEqual(extent[1]);
          expect(edges.at(-2)).toBeLessThan(extent[1]);
          expect([...edges]).toEqual([...edges].sort((a, b) => a - b));
        },
      ),
    );
  });
});
