import { describe, expect, it } from 'vitest';
import { yearInWords } from '../../../src/i18n/dates.ts';
import type { Matches } from '../../../src/query/match.ts';
import { HEADING_HEIGHT_PX, listOf as listIn, shownOf, topOf } from '../../../src/timeline/list.ts';
import { spansOf, type Spans } from '../../../src/timeline/spans.ts';
import { everything, indexOfDates } from './indexes.ts';

const listOf = (spans: Spans, matches: Matches, rowPx = 68) => listIn(spans, matches, rowPx);

describe('the list of a narrow screen', () => {
  const index = indexOfDates('2001', '2001-05-05', '2018', null, '2001-02-03');
  const list = listOf(spansOf(index), everything(index));

  it('stands in order of time under its years, the undated last', () => {
    expect(list.groups.map(({ year, count }) => [year, count])).toEqual([
      ...[[2001, 3] as const, [2018, 1] as const, [null, 1] as const],
    ]);
    expect([...list.events]).toEqual([0, 4, 1, 2, 3]);
  });

  it('shows what is in sight and no more', () => {
    const years = Array.from({ length: 500 }, (_, at) => String(1500 + Math.floor(at / 5)));
    const index500 = indexOfDates(...years);
    const long = listOf(spansOf(index500), everything(index500));
    const shown = shownOf(long, topOf(long, 250), 400).flatMap(({ places }) => places);
    expect(shown).toContain(250);
    expect(shown.length).toBeLessThan(25);
    expect(shownOf(long, 0, 400)[0]?.places[0]).toBe(0);
    expect(shownOf(long, long.heightPx, 400).flatMap(({ places }) => places)).toContain(499);
  });

  it('stands events before the common era and at the turn of a year under their own years', () => {
    const old = indexOfDates('-0043-12-31', '-0042-01-01', '0001', '1999-12-31', '2000-01-01', '2024-02-29');
    const groups = listOf(spansOf(old), everything(old)).groups.map(({ year, count }) => [year, count]);
    expect(groups).toEqual([-43, -42, 1, 1999, 2000, 2024].map((year) => [year, 1]));
  });

  it('keeps its rows apart by whatever height they have', () => {
    const high = listOf(spansOf(index), everything(index), 86);
    expect(high.groups.map(({ height }) => height - HEADING_HEIGHT_PX)).toEqual([3 * 86, 86, 86]);
    expect(topOf(high, 2) - topOf(high, 1)).toBe(86);
    expect(shownOf(high, 0, 400).flatMap(({ places }) => places)).toEqual([0, 1, 2, 3, 4]);
  });

  it('stands what may have begun in several years under all of them, before what began in the first', () => {
    const dates = [
      '201X',
      '2010-01-01',
      '20XX',
      '2010/2012',
      '2010s',
      '[2010-05-01,2012]',
      '/2018',
      '2019-03',
      '201X/2021',
    ];
    const wide = indexOfDates(...dates);
    const { groups, events } = listOf(spansOf(wide), everything(wide));
    const under = groups.map(({ year, lastYear, first, count }) => {
      const years = year === null || lastYear === null ? 'undated' : yearInWords(year, 'en', lastYear);
      return [years, ...[...events.subarray(first, first + count)].map((event) => dates[event])];
    });
    expect(under).toEqual([
      ['2000–2099', '20XX'],
      ['2010s', '201X', '201X/2021'],
      ['2010–2012', '[2010-05-01,2012]'],
      ['2010', '2010-01-01', '2010/2012'],
      ['2018', '/2018'],
      ['2019', '2019-03'],
      ['undated', '2010s'],
    ]);
    expect(new Set(events).size).toBe(dates.length);
    expect(groups.map(({ top }) => top)).toEqual(
      groups.map((_, at) => groups.slice(0, at).reduce((sum, { height }) => sum + height, 0)),
    );
  });
});
