import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../../../src/chronology/event-date.ts';
import * as openEnds from '../../../src/timeline/open-ends.ts';
import { loadLayout } from '../../../src/timeline/layouts/index.ts';
import type { LayoutInput } from '../../../src/timeline/layout.ts';
import { REACH_PX } from '../../../src/timeline/marks.ts';
import type { Picture } from '../../../src/timeline/picture.ts';
import type { TimeWindow } from '../../../src/timeline/scale.ts';
import { clashes } from './clashes.ts';
import { inputFor, newLayout } from './fixture.ts';
import { indexOfDates } from './indexes.ts';

const utc = (iso: string) => Date.parse(`${iso}T00:00:00Z`);
const inYears = (from: number, to: number): TimeWindow => [Date.UTC(from), Date.UTC(to)];
const seen = { by: 'none', openEnds } as const;
const eventsOf = ({ marks }: Picture) => marks.map(({ event }) => event).sort((a, b) => a - b);
const markOf = ({ marks }: Picture, event: number) => marks.find((mark) => mark.event === event);

describe('an open end that leads into the window', () => {
  const index = indexOfDates('2001-05-05/..', '2004', '2007-02-03/', '2016-01-01', '../2021-03-03');

  it('keeps its event at the edge it comes from, on its line, with its title and in reach', () => {
    const layOut = newLayout();
    const asked = inputFor(index, seen);
    const own = markOf(layOut({ ...asked, window: inYears(2000, 2004) }), 0);
    const picture = layOut({ ...asked, window: inYears(2012, 2015) });
    expect(eventsOf(picture)).toEqual([0, 2, 4]);
    const since = markOf(picture, 0);
    expect(since).toMatchObject({ y: own?.y, key: own?.key, label: { side: 'right' } });
    expect((since?.x ?? NaN) - REACH_PX).toBeGreaterThanOrEqual(0);
    expect(since?.x1).toBeLessThan(80);
    const until = markOf(picture, 4);
    expect(until?.label?.side).toBe('left');
    expect((until?.x ?? NaN) + REACH_PX).toBeLessThanOrEqual(picture.widthPx);
    expect(until?.x0).toBeGreaterThan(picture.widthPx - 80);
  });

  it('is nothing where all that is known is in the window, or where the other end would have to be open', () => {
    const bare = inputFor(index, { ...seen, openEnds: null });
    const whole = newLayout()(inputFor(index, seen));
    expect(whole.marks).toEqual(newLayout()(bare).marks);
    const before = newLayout()(inputFor(index, { ...seen, window: inYears(1999, 2000) }));
    expect(eventsOf(before)).toEqual([4]);
    const after = newLayout()(inputFor(index, { ...seen, window: inYears(2022, 2024) }));
    expect(eventsOf(after)).toEqual([0, 2]);
  });

  it('is pushed out by what comes next on its line, and comes back when that has gone', () => {
    const two = indexOfDates('2001-05-05/..', '2005-06-01');
    const layOut = newLayout();
    const at = (iso: string) => {
      const from = utc(iso);
      const picture = layOut(inputFor(two, { ...seen, window: [from, from + 900 * DAY_MS], heightPx: 30 }));
      return markOf(picture, 0)?.x1 ?? null;
    };
    const places = [utc('2005-01-01'), utc('2005-04-01'), utc('2005-05-01')].map((ms) =>
      at(new Date(ms).toISOString().slice(0, 10)),
    );
    expect(places[0]).toBeGreaterThan(places[1] ?? NaN);
    expect(places[1]).toBeGreaterThan(places[2] ?? 0);
    expect(at('2005-07-01')).toBe(places[0]);
  });

  it('is no matter of layouts whose axis is not time', async () => {
    for (const id of ['sequence', 'years', 'aligned'] as const) {
      const setOut = await loadLayout(id);
      const asked = inputFor(index, { ...seen, setOut });
      const { whole } = asked.track;
      const window: TimeWindow = [whole[0] + (whole[1] - whole[0]) * 0.6, whole[1]];
      const bare: LayoutInput = { ...asked, openEnds: null, window };
      expect(newLayout()({ ...asked, window }).marks).toEqual(newLayout()(bare).marks);
    }
  });
});

describe('however many open ends lead into a window', () => {
  const iso = (days: number) => new Date(utc('2000-01-01') + days * DAY_MS).toISOString().slice(0, 10);
  const dates = fc.array(
    fc
      .tuple(fc.integer({ min: 0, max: 3000 }), fc.constantFrom('{}', '{}/..', '{}/', '../{}', '/{}'))
      .map(([days, form]) => form.replace('{}', iso(days))),
    { minLength: 2, maxLength: 90 },
  );
  const share = fc.double({ min: 0, max: 1, noNaN: true });

  it('none of them stands on anything else, or twice, and the picture is the same after panning away and back', () => {
    let kept = 0;
    fc.assert(
      fc.property(dates, share, share, fc.integer({ min: 60, max: 500 }), (each, at, width, heightPx) => {
        const many = indexOfDates(...each);
        const asked = inputFor(many, { ...seen, heightPx });
        const [from, to] = asked.track.whole;
        const length = (to - from) * (0.02 + 0.5 * width);
        const start = from + (to - from - length) * at;
        const window: TimeWindow = [start, start + length];
        const layOut = newLayout();
        const picture = layOut({ ...asked, window });
        expect(clashes(picture, many)).toEqual([]);
        expect(new Set(eventsOf(picture)).size).toBe(picture.marks.length);
        const before = structuredClone(picture.marks);
        const bare = newLayout()({ ...asked, openEnds: null, window });
        kept += picture.marks.length - bare.marks.length;
        layOut({ ...asked, window: [start + length / 3, start + (4 * length) / 3] });
        expect(layOut({ ...asked, window: [...window] }).marks).toEqual(before);
      }),
      { numRuns: 60 },
    );
    expect(kept).toBeGreaterThan(60);
  });
});
