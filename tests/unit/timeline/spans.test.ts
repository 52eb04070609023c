import { describe, expect, it } from 'vitest';
import { parseDateLevel2 } from '../../../src/chronology/edtf-level-2.ts';
import { indexChronology } from '../../../src/query/index.ts';
import { matchesOf } from '../../../src/query/match.ts';
import { listOf, shownOf, topOf } from '../../../src/timeline/list.ts';
import { boxOf, FADE_PX, REACH_PX } from '../../../src/timeline/marks.ts';
import { endsOf, outsideOf, undatedOf } from '../../../src/timeline/outside.ts';
import { DASHED, LASTS, OPEN_END, OPEN_START, spansOf } from '../../../src/timeline/spans.ts';
import { makeChronology } from '../../support/chronology.ts';

function indexOf(...dates: readonly (string | null)[]) {
  return indexChronology(
    makeChronology(
      {},
      dates.map((edtf, at) => {
        const date = edtf === null ? null : parseDateLevel2(edtf);
        return { id: `e${at}`, date: date?.ok ? date.value : null };
      }),
    ),
  );
}
const utc = (iso: string) => Date.parse(`${iso}T00:00:00Z`);
const DAY_MS = 86_400_000;

describe('the drawn stretch of an event', () => {
  const read = (edtf: string) => {
    const { starts, ends, sureStarts, sureEnds, anchors, flags } = spansOf(indexOf(edtf));
    return [starts, ends, sureStarts, sureEnds, anchors, flags].map((column) => column[0]);
  };

  it('is a day for a day, with its anchor in the middle', () => {
    const [start, end, , , anchor, flags] = read('2020-12-03');
    expect([start, end, flags]).toEqual([utc('2020-12-03'), utc('2020-12-04'), 0]);
    expect(anchor).toBe(utc('2020-12-03') + DAY_MS / 2);
  });

  it('is as long as the year or month for what is known only to it', () => {
    expect(read('2021').slice(0, 2)).toEqual([utc('2021-01-01'), utc('2022-01-01')]);
    expect(read('2018-06?')).toEqual([
      ...[utc('2018-06-01'), utc('2018-07-01'), utc('2018-06-30'), utc('2018-06-02')],
      ...[utc('2018-06-16'), DASHED],
    ]);
  });

  it('tells the sure part of an interval from its loose ends', () => {
    const [start, end, sureStart, sureEnd, anchor, flags] = read('2018-06/2019');
    expect([start, end]).toEqual([utc('2018-06-01'), utc('2020-01-01')]);
    expect([sureStart, sureEnd]).toEqual([utc('2018-06-30'), utc('2019-01-02')]);
    expect([anchor, flags]).toEqual([utc('2018-06-01'), LASTS]);
  });

  it('ends where it is known for an open end', () => {
    const since = read('2018-02/..');
    expect(since.slice(0, 2)).toEqual([utc('2018-02-01'), utc('2018-03-01')]);
    expect(since[5]).toBe(LASTS | OPEN_END);
    const until = read('../2018-02-07');
    expect(until.slice(0, 2)).toEqual([utc('2018-02-07'), utc('2018-02-08')]);
    expect(until[5]).toBe(LASTS | OPEN_START);
  });

  it('is none for an undated event', () => {
    const spans = spansOf(indexOf('2020', null));
    expect([...spans.undated]).toEqual([1]);
    expect([...spans.order]).toEqual([0]);
    expect(spans.starts[1]).toBeNaN();
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

describe('what a window leaves out', () => {
  const index = indexOf('2001', '2010-05-05', '2018-12-10/2018-12-11', '2020-12-03', null);
  const all = matchesOf(new Uint8Array(5).fill(1));
  const spans = spansOf(index);

  it('is counted on either side, with the nearest of each', () => {
    const ends = endsOf(spans, all);
    expect(outsideOf(ends, [utc('2018-01-01'), utc('2019-01-01')])).toEqual({
      ...{ before: 2, after: 1, lastBefore: 1, firstAfter: 3 },
    });
    expect(outsideOf(ends, [utc('2018-12-11'), utc('2018-12-12')]).before).toBe(2);
    expect(outsideOf(ends, [utc('2000-01-01'), utc('2030-01-01')])).toMatchObject({ before: 0, after: 0 });
    expect(undatedOf(spans, all)).toEqual([4]);
  });
});

describe('the list of a narrow screen', () => {
  const index = indexOf('2001', '2001-05-05', '2018', null, '2001-02-03');
  const list = listOf(spansOf(index), matchesOf(new Uint8Array(5).fill(1)));

  it('stands in order of time under its years, the undated last', () => {
    expect(list.groups.map(({ year, count }) => [year, count])).toEqual([
      ...[[2001, 3] as const, [2018, 1] as const, [null, 1] as const],
    ]);
    expect([...list.events]).toEqual([0, 4, 1, 2, 3]);
  });

  it('shows what is in sight and no more', () => {
    const long = listOf(
      spansOf(indexOf(...Array.from({ length: 500 }, (_, at) => String(1500 + Math.floor(at / 5))))),
      matchesOf(new Uint8Array(500).fill(1)),
    );
    const shown = shownOf(long, topOf(long, 250), 400).flatMap(({ places }) => places);
    expect(shown).toContain(250);
    expect(shown.length).toBeLessThan(25);
    expect(shownOf(long, 0, 400)[0]?.places[0]).toBe(0);
    expect(shownOf(long, long.heightPx, 400).flatMap(({ places }) => places)).toContain(499);
  });
});
