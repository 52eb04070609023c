import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Index } from '../../../src/query/index.ts';
import { matchesOf } from '../../../src/query/match.ts';
import type { Picture } from '../../../src/timeline/picture.ts';
import { loadLayout } from '../../../src/timeline/layouts/index.ts';
import { fit, panBy, zoomAbout, type TimeWindow } from '../../../src/timeline/scale.ts';
import { LANES, LAYOUTS } from '../../../src/view/view.ts';
import { clashes } from './clashes.ts';
import { generatedIndex, inputFor, newLayout, shippedIndex } from './fixture.ts';

const unit = fc.double({ min: 0, max: 1, noNaN: true });

/** A window on a whole: where it was zoomed, 0 to 1, and how far. */
function windowIn(whole: TimeWindow, at: number, zoom: number, narrowestMs?: number): TimeWindow {
  return zoomAbout(whole, whole[0] + at * (whole[1] - whole[0]), 0.0005 ** zoom, whole, narrowestMs);
}

function windowsIn(index: Index): fc.Arbitrary<TimeWindow> {
  const whole = fit(index.extent ?? [0, 1]);
  return fc.tuple(unit, unit).map(([at, zoom]) => windowIn(whole, at, zoom));
}

let indexes: Readonly<Record<string, Index>> = {};
beforeAll(async () => {
  indexes = {
    shipped: await shippedIndex(),
    sixty: await generatedIndex({ events: 60, from: 2001, to: 2026 }),
    thousand: await generatedIndex({ events: 1000, from: 1990, to: 2026 }),
  };
});
const indexOf = (name: string): Index => {
  const index = indexes[name];
  if (!index) throw new Error(name);
  return index;
};

describe.each(['shipped', 'sixty', 'thousand'])('the layout of the %s chronology', (name) => {
  it.each(LAYOUTS)('lets nothing overlap, and cuts no label, at any of 20 windows: %s', async (layout) => {
    const index = indexOf(name);
    const setOut = await loadLayout(layout);
    const layOut = newLayout();
    let labelled = 0;
    fc.assert(
      fc.property(
        unit,
        unit,
        fc.constantFrom(...LANES),
        fc.integer({ min: 520, max: 1600 }),
        fc.integer({ min: 200, max: 700 }),
        (at, zoom, by, widthPx, heightPx) => {
          const asked = inputFor(index, { setOut, by, widthPx, heightPx });
          const { whole, narrowestMs } = asked.track;
          const picture = layOut({ ...asked, window: windowIn(whole, at, zoom, narrowestMs) });
          labelled += picture.marks.filter(({ label }) => label !== null).length;
          expect(clashes(picture, index)).toEqual([]);
        },
      ),
      { numRuns: 20 },
    );
    expect(labelled).toBeGreaterThan(20);
  });

  it('gives the same picture again after panning away and back, and from a layout that has seen nothing', () => {
    const index = indexOf(name);
    const layOut = newLayout();
    const whole = fit(index.extent ?? [0, 1]);
    fc.assert(
      fc.property(windowsIn(index), fc.double({ min: -0.5, max: 0.5, noNaN: true }), (window, share) => {
        const ms = Math.round((window[1] - window[0]) * share);
        const there = panBy(window, ms, whole);
        const back: TimeWindow = [there[0] - (there[0] - window[0]), there[1] - (there[1] - window[1])];
        const asked = inputFor(index);
        const before = stripped(layOut({ ...asked, window }));
        layOut({ ...asked, window: there });
        expect(stripped(layOut({ ...asked, window: back }))).toEqual(before);
        expect(stripped(newLayout()(inputFor(index, { window })))).toEqual(before);
      }),
      { numRuns: 20 },
    );
  });

  it('keeps every event on its line and lanes at their heights while panning', () => {
    const index = indexOf(name);
    const layOut = newLayout();
    const asked = inputFor(index);
    const whole = fit(index.extent ?? [0, 1]);
    const window = zoomAbout(whole, (whole[0] + whole[1]) / 2, 0.2, whole);
    const rows = new Map<string, number>();
    for (let step = -20; step <= 20; step++) {
      const shifted = panBy(window, ((window[1] - window[0]) * step) / 10, whole);
      for (const { key, y } of layOut({ ...asked, window: shifted }).marks) {
        expect(rows.get(key) ?? y).toBe(y);
        rows.set(key, y);
      }
    }
    expect(rows.size).toBeGreaterThan(10);
  });
});

/** A picture as data of its own, which the next picture does not write over. */
function stripped({ scale, lanes, marks, bins, threads, heightPx, isComplete }: Picture) {
  return structuredClone({ window: scale.window, lanes, marks, bins, threads, heightPx, isComplete });
}

describe('the layout', () => {
  it('shows every matching event of the window as a mark or in one bin, in each of its lanes', () => {
    const index = indexOf('thousand');
    const whole = fit(index.extent ?? [0, 1]);
    for (const by of LANES) {
      const picture = newLayout()(inputFor(index, { window: whole, by, heightPx: 100_000 }));
      picture.lanes.forEach(({ count }, lane) => {
        const marks = picture.marks.filter((mark) => mark.lane === lane);
        const counted = picture.bins
          .filter((bin) => bin.lane === lane)
          .reduce((sum, bin) => sum + bin.count, 0);
        expect(marks.length + counted).toBe(count);
        expect(new Set(marks.map(({ event }) => event)).size).toBe(marks.length);
      });
    }
  });

  it('draws only what matches, and lanes only where something does', () => {
    const index = indexOf('sixty');
    const mask = new Uint8Array(index.size).map((_, event) => (event % 7 === 0 ? 1 : 0));
    const picture = newLayout()(inputFor(index, { matches: matchesOf(mask), by: 'kind', heightPx: 5000 }));
    expect(picture.marks.every(({ event }) => event % 7 === 0)).toBe(true);
    expect(picture.lanes.every(({ count }) => count > 0)).toBe(true);
  });

  it('stands an event of two themes in both lanes', () => {
    const index = indexOf('shipped');
    const picture = newLayout()(inputFor(index, { window: fit(index.extent ?? [0, 1]), heightPx: 5000 }));
    const lanesOfEvent = new Map<number, Set<number>>();
    for (const { event, lane } of picture.marks) {
      lanesOfEvent.set(event, (lanesOfEvent.get(event) ?? new Set()).add(lane));
    }
    const event = index.chronology.events.find(
      ({ topics }) => new Set(topics.flatMap((topic) => index.broadestOf.get(topic) ?? [])).size === 2,
    );
    expect(lanesOfEvent.get(event?.index ?? -1)?.size).toBe(2);
  });

  it('gives the label of the focus the first choice, and moves no mark for it', () => {
    const index = indexOf('shipped');
    const window = fit(index.extent ?? [0, 1]);
    const layOut = newLayout();
    const asked = inputFor(index, { window });
    const before = structuredClone(layOut(asked).marks);
    const places = before.map(({ key, x, y }) => ({ key, x, y }));
    const unlabelled = new Set(before.filter(({ label }) => label === null).map(({ event }) => event));
    const labelled = [...unlabelled].filter((event) => {
      const id = index.chronology.events[event]?.id ?? '';
      const after = layOut({ ...asked, focus: { type: 'event', id } });
      expect(after.marks.map(({ key, x, y }) => ({ key, x, y }))).toEqual(places);
      expect(clashes(after, index)).toEqual([]);
      return after.marks.some((mark) => mark.event === event && mark.label !== null);
    });
    expect(labelled.length).toBeGreaterThan(unlabelled.size * 0.5);
  });

  it('labels only the events that were chosen, and they have more room for it', () => {
    const index = indexOf('shipped');
    const window = fit(index.extent ?? [0, 1]);
    const asked = inputFor(index, { window });
    const ids = index.chronology.events.filter((_, at) => at % 9 === 4).map(({ id }) => id);
    const chosen = new Set(ids.map((id) => index.chronology.eventById.get(id)?.index));
    const lengthOf = ({ marks }: ReturnType<ReturnType<typeof newLayout>>): number =>
      marks.reduce((sum, { event, label }) => sum + (chosen.has(event) ? (label?.text.length ?? 0) : 0), 0);
    const before = lengthOf(newLayout()(asked));
    const picture = newLayout()({ ...asked, labelled: ids });
    const labelled = picture.marks.filter(({ label }) => label !== null && label.text !== '');
    expect(labelled.length).toBeGreaterThan(ids.length / 2);
    expect(labelled.every(({ event }) => chosen.has(event))).toBe(true);
    expect(lengthOf(picture)).toBeGreaterThan(before);
    expect(clashes(picture, index)).toEqual([]);
  });

  it('pins the focus where it is one of many that are only counted', () => {
    const index = indexOf('thousand');
    const window = fit(index.extent ?? [0, 1]);
    const { bins, marks } = newLayout()(inputFor(index, { window, by: 'none' }));
    const drawn = new Set(marks.map(({ event }) => event));
    const hidden = index.chronology.events.find(
      ({ index: event, date }) => date !== null && !drawn.has(event),
    );
    const focus = { type: 'event' as const, id: hidden?.id ?? '' };
    const pinned = newLayout()(inputFor(index, { window, by: 'none', focus })).bins;
    expect(pinned.filter(({ focusX }) => focusX !== null)).toHaveLength(1);
    expect(bins.every(({ focusX }) => focusX === null)).toBe(true);
  });

  it('does not die of nothing', async () => {
    const index = await generatedIndex({ events: 0 });
    const picture = newLayout()(inputFor(index));
    expect([picture.marks, picture.lanes, picture.heightPx]).toEqual([[], [], 0]);
  });

  it('shows a single event', async () => {
    const index = await generatedIndex({ events: 1, seed: 3 });
    const window = fit(index.extent ?? [0, 1]);
    const picture = newLayout()(inputFor(index, { window, by: 'none' }));
    expect(picture.marks).toHaveLength(1);
    expect(picture.marks[0]?.label).not.toBeNull();
  });

  it('draws no more of 100,000 events than there are pixels, and no bin narrower than can be hit', async () => {
    const index = await generatedIndex({ events: 100_000, isPlain: true });
    const layOut = newLayout();
    const asked = inputFor(index);
    const whole = fit(index.extent ?? [0, 1]);
    for (const zoom of [1, 0.1, 0.01, 0.001]) {
      const window = zoomAbout(whole, (whole[0] + whole[1]) / 2, zoom, whole);
      const picture = layOut({ ...asked, window });
      const lanes = picture.lanes.length;
      expect(picture.bins.length).toBeLessThanOrEqual(lanes * (900 / 24 + 2));
      expect(Math.min(...picture.bins.map(({ x0, x1 }) => x1 - x0))).toBeGreaterThanOrEqual(24 - 1e-6);
      expect(picture.marks.length + picture.bins.length).toBeGreaterThan(0);
      expect(picture.marks.length).toBeLessThan(3000);
    }
  }, 60_000);
});
