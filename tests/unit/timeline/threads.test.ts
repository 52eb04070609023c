import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../../../src/chronology/event-date.ts';
import { indexChronology, type Index } from '../../../src/query/index.ts';
import type { LayoutInput } from '../../../src/timeline/layout.ts';
import { setOutByYear } from '../../../src/timeline/layouts/years.ts';
import type { PlacedThread } from '../../../src/timeline/picture.ts';
import { widestFree } from '../../../src/timeline/thread-words.ts';
import { day, makeChronology } from '../../support/chronology.ts';
import { inputFor, newLayout } from './fixture.ts';

const dayAfter = (days: number) =>
  day(new Date(Date.UTC(2000, 0, 1) + days * DAY_MS).toISOString().slice(0, 10));

/** Editions of a series among so many meetings a day that they are only counted, but for some time of fewer. */
function crowded(perDay: number): Index {
  const crowd = Array.from({ length: 200 * perDay }, (_, at) => ({
    id: `crowd-${at}`,
    date: dayAfter(Math.floor(at / perDay)),
  }));
  const editions = [10, 60, 120, 180, 400].map((days, at) => ({
    ...{ id: `edition-${at + 1}`, series: 's', edition: at + 1, date: dayAfter(days) },
  }));
  return indexChronology(makeChronology({ series: [{ id: 's', title: 'S' }] }, [...crowd, ...editions]));
}

function threadsOf(index: Index, asked: Partial<LayoutInput>): readonly PlacedThread[] {
  return newLayout()(inputFor(index, { by: 'none', ...asked })).threads;
}

describe('the thread of what is in focus, where it is crowded', () => {
  it.each([
    ['the series', { type: 'series', id: 's' }],
    ['an edition', { type: 'event', id: 'edition-2' }],
  ] as const)('runs through its editions with %s in focus, though all are only counted', (_, focus) => {
    const index = crowded(30);
    expect(threadsOf(index, {})).toEqual([]);
    const threads = threadsOf(index, { focus });
    expect(threads.length).toBeGreaterThan(0);
    threads.slice(1).forEach(({ fromX, fromY }, at) => {
      expect([fromX, fromY]).toEqual([threads[at]?.toX, threads[at]?.toY]);
    });
    // What is counted stands on the rail; the last edition stands alone, as a mark.
    expect(threads[0]?.fromY).toBe(threads[0]?.railY);
    expect(threads.at(-1)?.toY).toBeLessThan(threads.at(-1)?.railY ?? 0);
  });

  it('runs through more marks than are threaded otherwise', () => {
    const index = crowded(2);
    const large = { heightPx: 2000, widthPx: 6000 };
    const { marks } = newLayout()(inputFor(index, { by: 'none', ...large }));
    expect(marks.length).toBeGreaterThan(300);
    expect(threadsOf(index, large)).toEqual([]);
    expect(threadsOf(index, { ...large, focus: { type: 'series', id: 's' } })).toHaveLength(4);
  });

  it('runs on to the next edition, however far outside the window it is', () => {
    const index = crowded(30);
    const from = Date.UTC(2000, 0, 1) + 61 * DAY_MS;
    const threads = threadsOf(index, {
      ...{ focus: { type: 'series', id: 's' }, window: [from, from + 3 * DAY_MS], widthPx: 900 },
    });
    expect(threads).toHaveLength(1);
    expect(threads[0]?.fromX).toBeLessThan(0);
    expect(threads[0]?.toX).toBeGreaterThan(900);
  });

  it('runs within each row of a year', () => {
    const index = crowded(30);
    const focus = { type: 'series', id: 's' } as const;
    const { threads } = newLayout()(inputFor(index, { by: 'none', setOut: setOutByYear, focus }));
    expect(threads.length).toBeGreaterThan(0);
  });
});

describe('numbers that are missing', () => {
  const editions = [3, 5, 7, 12, 2000].map((edition, at) => ({
    ...{ id: `e${edition}`, series: 's', edition, kind: edition === 5 ? 'other' : 'meeting' },
    date: dayAfter(at * 100),
  }));
  const index = indexChronology(makeChronology({ series: [{ id: 's', title: 'S' }] }, editions));
  const threads = newLayout()(inputFor(index, { by: 'kind', widthPx: 2000 })).threads;

  it('are named one by one, and never those that stand in another lane', () => {
    expect(threads.map(({ missing }) => missing)).toEqual(['4, 6', '8–11', '13–1999']);
  });

  it('are said in words where there is room', () => {
    expect(threads[0]?.words?.text).toBe('missing 4, 6');
    const narrow = newLayout()(inputFor(index, { by: 'kind', widthPx: 160 })).threads;
    expect(narrow.map(({ words }) => words)).toEqual([null, null, null]);
    expect(narrow.map(({ missing }) => missing)).toEqual(['4, 6', '8–11', '13–1999']);
  });

  it('are said in the widest stretch that is free', () => {
    expect(widestFree(20, [0, 100], [])).toBe(50);
    expect(widestFree(20, [0, 100], [[30, 40]])).toBe(70);
    const taken = [
      [80, 120],
      [-10, 15],
      [10, 30],
    ] as const;
    expect(widestFree(20, [0, 100], taken)).toBe(55);
    expect(widestFree(60, [0, 100], taken)).toBeNull();
    expect(widestFree(10, [0, 100], [[-5, 200]])).toBeNull();
  });
});
