import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../../../src/chronology/event-date.ts';
import { indexChronology } from '../../../src/query/index.ts';
import { REACH_PX } from '../../../src/timeline/marks.ts';
import type { Picture } from '../../../src/timeline/picture.ts';
import type { TimeWindow } from '../../../src/timeline/scale.ts';
import { between, day, makeChronology } from '../../support/chronology.ts';
import { inputFor, newLayout } from './fixture.ts';

const START = Date.UTC(2000, 0, 1);
const iso = (days: number) => new Date(START + days * DAY_MS).toISOString().slice(0, 10);

/** A bar of 1,000 days, with crowds of days 100 to 400 and 600 to 700 that are only counted. */
const crowd = Array.from({ length: 4000 }, (_, at) => ({
  id: `crowd-${at}`,
  date: day(iso(at < 3000 ? 100 + Math.floor(at / 10) : 600 + Math.floor((at - 3000) / 10))),
}));
const index = indexChronology(
  makeChronology({}, [{ id: 'long', title: 'A programme', date: between(iso(0), iso(1000)) }, ...crowd]),
);
const layOut = newLayout();

function pictureFrom(days: number): Picture {
  const window: TimeWindow = [START + days * DAY_MS, START + (days + 300) * DAY_MS];
  return layOut(inputFor(index, { by: 'none', window }));
}

describe('a long bar behind which is counted', () => {
  it.each([50, 250, 320, 500, 590])('has its glyph and label where no bin is, from day %i on', (days) => {
    const { marks, bins, widthPx } = pictureFrom(days);
    const long = marks.find(({ event }) => event === 0);
    expect(bins.length).toBeGreaterThan(0);
    expect(long?.label?.side).toBe('inside');
    const [left, right] = [
      (long?.x ?? NaN) - REACH_PX,
      (long?.label?.x ?? NaN) + (long?.label?.width ?? NaN),
    ];
    expect(left).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(widthPx);
    expect(bins.filter(({ x0, x1 }) => x0 < right - 0.01 && x1 > left + 0.01)).toEqual([]);
  });

  it('keeps its glyph in sight, without a label, where there is nothing but bins', () => {
    const window: TimeWindow = [START + 150 * DAY_MS, START + 350 * DAY_MS];
    const { marks, widthPx } = layOut(inputFor(index, { by: 'none', window }));
    const long = marks.find(({ event }) => event === 0);
    expect(long?.label).toBeNull();
    expect(long?.x).toBeGreaterThan(0);
    expect(long?.x).toBeLessThan(widthPx);
  });
});
