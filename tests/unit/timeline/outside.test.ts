import { describe, expect, it } from 'vitest';
import { matchesOf } from '../../../src/query/match.ts';
import { outsideOf } from '../../../src/timeline/outside.ts';
import { spansOf } from '../../../src/timeline/spans.ts';
import { everything, indexOfDates } from './indexes.ts';

const utc = (iso: string) => Date.parse(`${iso}T00:00:00Z`);

describe('what a window leaves out', () => {
  const index = indexOfDates('2001', '2010-05-05', '2018-12-10/2018-12-11', '2020-12-03', null);
  const all = everything(index);
  const spans = spansOf(index);

  it('is counted on either side, with the nearest of each', () => {
    expect(outsideOf(spans, all, [utc('2018-01-01'), utc('2019-01-01')])).toEqual({
      ...{ before: 2, after: 1, lastBefore: 1, firstAfter: 3 },
    });
    expect(outsideOf(spans, all, [utc('2018-12-11'), utc('2018-12-12')]).before).toBe(2);
    expect(outsideOf(spans, all, [utc('2000-01-01'), utc('2030-01-01')])).toMatchObject({
      before: 0,
      after: 0,
    });
  });

  it('is of what matches', () => {
    const some = matchesOf(Uint8Array.of(1, 0, 0, 0, 1));
    expect(outsideOf(spans, some, [utc('2018-01-01'), utc('2019-01-01')])).toEqual({
      ...{ before: 1, after: 0, lastBefore: 0, firstAfter: null },
    });
  });

  it('names the event that ends last before the window and the one that starts first after it', () => {
    const long = indexOfDates('2001/2009', '2002', '2018', '2015');
    const window = [utc('2010-01-01'), utc('2011-01-01')] as const;
    expect(outsideOf(spansOf(long), everything(long), window)).toMatchObject({
      ...{ lastBefore: 0, firstAfter: 3 },
    });
  });
});
