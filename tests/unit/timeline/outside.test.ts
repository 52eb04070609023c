import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../../../src/chronology/event-date.ts';
import type { Index } from '../../../src/query/index.ts';
import { matchesOf } from '../../../src/query/match.ts';
import { matchesWithin } from '../../../src/query/within.ts';
import { outsideOf } from '../../../src/timeline/outside.ts';
import { spansOf } from '../../../src/timeline/spans.ts';
import { everything, indexOfDates } from './indexes.ts';
import { datedCase, eventOf } from './layouts/fixture.ts';

const utc = (iso: string) => Date.parse(`${iso}T00:00:00Z`);

describe('what a window leaves out', () => {
  const index = indexOfDates('2001', '2010-05-05', '2018-12-10/2018-12-11', '2020-12-03', null);
  const all = everything(index);
  const alongOf = (index: Index) =>
    ({ layout: 'chronological', spans: spansOf(index), eventOf: null }) as const;
  const along = alongOf(index);

  it('is counted on either side, with the nearest of each', () => {
    expect(outsideOf(along, all, [utc('2018-01-01'), utc('2019-01-01')])).toEqual({
      ...{ before: 2, after: 1, open: 0, lastBefore: 1, firstAfter: 3, lastOpen: null },
    });
    expect(outsideOf(along, all, [utc('2018-12-11'), utc('2018-12-12')]).before).toBe(2);
    expect(outsideOf(along, all, [utc('2000-01-01'), utc('2030-01-01')])).toMatchObject({
      before: 0,
      after: 0,
    });
  });

  it('is of what matches', () => {
    const some = matchesOf(Uint8Array.of(1, 0, 0, 0, 1));
    expect(outsideOf(along, some, [utc('2018-01-01'), utc('2019-01-01')])).toEqual({
      ...{ before: 1, after: 0, open: 0, lastBefore: 0, firstAfter: null, lastOpen: null },
    });
  });

  it('names the event that ends last before the window and the one that starts first after it', () => {
    const long = indexOfDates('2001/2009', '2002', '2018', '2015');
    const window = [utc('2010-01-01'), utc('2011-01-01')] as const;
    expect(outsideOf(alongOf(long), everything(long), window)).toMatchObject({
      ...{ lastBefore: 0, firstAfter: 3 },
    });
  });

  it('is not what an open end of leads into it: with that, all that may be in it are counted as filters do', () => {
    const open = indexOfDates(
      '2001-05-05/..',
      '2002/',
      '2003-05-05',
      '2012-05-05',
      '../2015-05-05',
      '2016/..',
    );
    const window = [utc('2010-01-01'), utc('2011-01-01')] as const;
    const outside = outsideOf(alongOf(open), everything(open), window);
    expect(outside).toMatchObject({ before: 1, after: 2, open: 3, lastBefore: 2 });
    expect(open.size - outside.before - outside.after).toBe(
      matchesWithin(open, everything(open), window).count,
    );
  });

  it('is an event of several rows only where none of them is in the window, and counts once, by its first', async () => {
    const { input, set } = await datedCase('2018-03-01', '2018-12-20/2019-01-10', '2019-11-30', '2020-06-15');
    const track = await set('years');
    const month = (from: number, to: number) => [Date.UTC(2000, from), Date.UTC(2000, to)] as const;
    const winter = outsideOf(track, input.matches, month(0, 1));
    expect(winter).toMatchObject({ before: 0, after: 3, lastBefore: null });
    expect(eventOf(track, winter.firstAfter ?? -1)).toBe(0);
    const summer = outsideOf(track, input.matches, month(5, 6));
    expect(summer).toMatchObject({ before: 1, after: 2 });
    expect(eventOf(track, summer.lastBefore ?? -1)).toBe(0);
    expect(eventOf(track, summer.firstAfter ?? -1)).toBe(2);
  });

  it('is counted by places where events stand one after another', async () => {
    const { input, set } = await datedCase('2001', '2010-05-05', '2018-12-10', '2020-12-03');
    const window = [DAY_MS, 2 * DAY_MS] as const;
    expect(outsideOf(await set('sequence'), input.matches, window)).toEqual({
      ...{ before: 1, after: 2, open: 0, lastBefore: 0, firstAfter: 2, lastOpen: null },
    });
  });
});
