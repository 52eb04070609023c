import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDateLevel2 } from '../../../src/chronology/edtf-level-2.ts';
import { DAY_MS } from '../../../src/chronology/event-date.ts';
import { countedAmong } from '../../../src/query/counts.ts';
import { indexChronology } from '../../../src/query/index.ts';
import { matchEvents } from '../../../src/query/match.ts';
import { EMPTY_QUERY } from '../../../src/query/query.ts';
import { spanId } from '../../../src/query/target.ts';
import { eventsOfTarget } from '../../../src/query/target-events.ts';
import { matchesWithin } from '../../../src/query/within.ts';
import { daysOfYears, type Days } from '../../../src/query/year.ts';
import { makeChronology } from '../../support/chronology.ts';

function indexOf(edtfs: readonly string[]) {
  const events = edtfs.map((edtf, at) => {
    const date = parseDateLevel2(edtf);
    if (!date.ok) throw new Error(edtf);
    return { id: String(at), date: date.value };
  });
  return indexChronology(makeChronology({}, events));
}

/** The events that every part of the program has in some days; they have to agree. */
function eventsIn(edtfs: readonly string[], days: Days): readonly number[] {
  const index = indexOf(edtfs);
  const all = matchEvents(index, EMPTY_QUERY, null);
  const asked = matchEvents(index, { ...EMPTY_QUERY, dates: days }, null);
  const found = [...asked.indexes];
  expect(asked.byCertainty?.possibly).toBe(found.length);
  expect([...matchesWithin(index, all, days).indexes]).toEqual(found);
  expect([...countedAmong(all, index, days).indexes]).toEqual(found);
  expect([...eventsOfTarget(index, { type: 'span', id: spanId(...days) })]).toEqual(found);
  return found;
}

const dayOf = (text: string): number => Date.parse(`${text}T00:00:00Z`);

describe('an event with several dates, or one of several', () => {
  it.each([
    ['[2025-12-10,2026-01-11]', '2025-12-20', '2025-12-25', false],
    ['{2025-12-10,2026-01-11}', '2025-12-20', '2025-12-25', false],
    ['{2025-12-10,2026-01-11}', '2025-12-10', '2025-12-10', true],
    ['{2025-12-10..2026-01-11}', '2025-12-20', '2025-12-25', true],
    ['[2017,2019]', '2018-01-01', '2018-12-31', false],
    ['[2017,2019]', '2018-12-31', '2019-01-01', true],
    ['{2018,2020..2022}', '2019-01-01', '2019-12-31', false],
    ['{2018,2020..2022}', '2021-05-05', '2021-05-05', true],
    ['[2018,2020..]', '2019-01-01', '2019-12-31', false],
    ['[2018,2020..]', '2049-01-01', '2049-12-31', true],
    ['[..2010,2015]', '2012-01-01', '2012-12-31', false],
    ['[..2010,2015]', '1712-01-01', '1712-12-31', true],
  ])('%s, from %s to %s: %s', (edtf, first, last, isIn) => {
    expect(eventsIn([edtf], [dayOf(first), dayOf(last) + DAY_MS])).toEqual(isIn ? [0] : []);
  });

  it('is in the years of its own dates, and in none that only lie between', () => {
    const years = fc.integer({ min: 1990, max: 2020 });
    const members = fc.array(fc.tuple(years, fc.integer({ min: 0, max: 3 })), { minLength: 1, maxLength: 4 });
    const sets = fc.array(fc.tuple(fc.boolean(), members), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(sets, years, fc.integer({ min: 0, max: 5 }), (made, first, more) => {
        const edtfs = made.map(([isEvery, own]) => {
          const words = own.map(([year, length]) => (length === 0 ? year : `${year}..${year + length}`));
          return isEvery ? `{${words.join(',')}}` : `[${words.join(',')}]`;
        });
        const isIn = (year: number) => year >= first && year <= first + more;
        const expected = made.flatMap(([, own], at) =>
          own.some(([year, length]) => Array.from({ length: length + 1 }, (_, on) => year + on).some(isIn))
            ? [at]
            : [],
        );
        expect(eventsIn(edtfs, daysOfYears(first, first + more))).toEqual(expected);
      }),
    );
  });
});
