import { describe, expect, it } from 'vitest';
import { DASHED, LASTS, OPEN_END, OPEN_START } from '../../../src/query/date-flags.ts';
import { boxOf, FADE_PX, REACH_PX } from '../../../src/timeline/marks.ts';
import { spansOf, undatedOf } from '../../../src/timeline/spans.ts';
import { indexOfDates as indexOf } from './indexes.ts';

const utc = (iso: string) => Date.parse(`${iso}T00:00:00Z`);
const DAY_MS = 86_400_000;

describe('the drawn stretch of an event', () => {
  const read = (edtf: string) => {
    const { starts, ends, sureStarts, sureEnds, flags } = spansOf(indexOf(edtf));
    return [starts, ends, sureStarts, sureEnds, flags].map((column) => column[0]);
  };

  it('is a day for a day', () => {
    const [start, end, , , flags] = read('2020-12-03');
    expect([start, end, flags]).toEqual([utc('2020-12-03'), utc('2020-12-04'), 0]);
  });

  it('is as long as the year or month for what is known only to it', () => {
    expect(read('2021').slice(0, 2)).toEqual([utc('2021-01-01'), utc('2022-01-01')]);
    const [start, end, sureStart, sureEnd, flags = 0] = read('2018-06?');
    expect([start, end, sureStart, sureEnd]).toEqual([
      ...[utc('2018-06-01'), utc('2018-07-01'), utc('2018-06-30'), utc('2018-06-02')],
    ]);
    expect(flags & DASHED).toBe(DASHED);
  });

  it('tells the sure part of an interval from its loose ends', () => {
    const [start, end, sureStart, sureEnd, flags] = read('2018-06/2019');
    expect([start, end]).toEqual([utc('2018-06-01'), utc('2020-01-01')]);
    expect([sureStart, sureEnd]).toEqual([utc('2018-06-30'), utc('2019-01-02')]);
    expect(flags).toBe(LASTS);
  });

  it('ends where it is known for an open end', () => {
    const since = read('2018-02/..');
    expect(since.slice(0, 2)).toEqual([utc('2018-02-01'), utc('2018-03-01')]);
    expect(since[4]).toBe(LASTS | OPEN_END);
    const until = read('../2018-02-07');
    expect(until.slice(0, 2)).toEqual([utc('2018-02-07'), utc('2018-02-08')]);
    expect(until[4]).toBe(LASTS | OPEN_START);
  });

  it('is none for an undated event', () => {
    const spans = spansOf(indexOf('2020', null));
    expect(spans.starts[1]).toBeNaN();
    expect(undatedOf(spans, { indexes: Uint32Array.of(0, 1) })).toEqual([1]);
  });
});

describe('the order of the drawn stretches', () => {
  it('is that of the events, but where an open start is drawn later than it is listed', () => {
    expect(spansOf(indexOf('2010', null, '2011')).isInOrder).toBe(true);
    expect(spansOf(indexOf('../2012', '2011')).isInOrder).toBe(false);
  });
});

describe('the box of a mark', () => {
  const box = (edtf: string, msPerPx: number) => {
    const spans = spansOf(indexOf(edtf));
    return boxOf(spans, 0, spans.starts[0] ?? 0, msPerPx);
  };

  it('is a glyph far out and a bar as long as its stretch near by, without a leap in between', () => {
    expect(box('2020-12-03/2020-12-05', DAY_MS)).toMatchObject({ hasBar: false, glyphX: 1.5 });
    expect(box('2020-12-03/2020-12-05', DAY_MS / 100)).toMatchObject({
      ...{ hasBar: true, fromX: 0, toX: 300, x0: 0, x1: 300, glyphX: REACH_PX },
    });
    expect(box('2021', DAY_MS)).toMatchObject({ hasBar: true, glyphX: 182.5, x1: 365 });
  });

  it('has room for the ends that dissolve', () => {
    const { x1, toX } = box('2018-02/..', DAY_MS / 10);
    expect(x1).toBe(toX + FADE_PX);
  });
});
