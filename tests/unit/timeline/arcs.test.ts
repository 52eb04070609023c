import { beforeAll, describe, expect, it } from 'vitest';
import { DAY_MS } from '../../../src/chronology/event-date.ts';
import { paletteOn } from '../../../src/drawing/palette.ts';
import { indexChronology, type Index } from '../../../src/query/index.ts';
import { arcShapes } from '../../../src/timeline/arcs.ts';
import { loadLayout } from '../../../src/timeline/layouts/index.ts';
import { inksOn, type Look } from '../../../src/timeline/look.ts';
import { REACH_PX } from '../../../src/timeline/marks.ts';
import type { Picture } from '../../../src/timeline/picture.ts';
import type { SetOut } from '../../../src/timeline/track.ts';
import { day, makeChronology } from '../../support/chronology.ts';
import { everything, inputFor, newLayout } from './fixture.ts';

const dayAfter = (days: number) =>
  day(new Date(Date.UTC(2000, 0, 1) + days * DAY_MS).toISOString().slice(0, 10));
const palette = paletteOn('light');

/** Two events with a relation, each of its kind; and a crowd of a third kind, or of the first. */
function related(
  crowd: readonly { readonly days: number; readonly kind: string }[],
  first = 5,
  second = 300,
): Index {
  const relations = [{ from: 'a', to: 'b', type: 'follows' as const, evidence: [] }];
  return indexChronology(
    makeChronology({ relations }, [
      { id: 'a', kind: 'one', date: dayAfter(first) },
      { id: 'b', kind: 'two', date: dayAfter(second) },
      ...crowd.map(({ days, kind }, at) => ({ id: `crowd-${at}`, kind, date: dayAfter(days) })),
    ]),
  );
}

/** So many of a kind on each of 40 days. */
const many = (kind: string, perDay: number) =>
  Array.from({ length: 40 * perDay }, (_, at) => ({ kind, days: Math.floor(at / perDay) }));

function lookAt(index: Index, focus: string | null): Look {
  const event = index.chronology.eventById.get(focus ?? '')?.index ?? null;
  return {
    ...{ index, palette, font: '13px x', smallFont: '11px x', inks: inksOn(palette), full: null },
    ...{ kin: null, focus: event, pointed: null, isThreaded: false, litSeries: new Set<string>() },
  };
}

/** Where the arcs of an event begin and end, by their middles. */
function arcsOf(index: Index, picture: Picture, focus: string | null) {
  return arcShapes(picture, everything(index).mask, lookAt(index, focus)).map((shape) => {
    const path = shape.type === 'line' ? shape.d : '';
    const [fromX = NaN, fromY = NaN, , , toX = NaN, toY = NaN] = (path.match(/-?[\d.]+(e-?\d+)?/g) ?? []).map(
      Number,
    );
    return { from: { x: fromX, y: fromY + REACH_PX }, to: { x: toX, y: toY + REACH_PX + 1 } };
  });
}

describe('an arc of what is in focus', () => {
  it.each(['a', 'b'])('ends at the bin that counts an end, with %s in focus', (focus) => {
    const index = related(many('one', 40), 20);
    const picture = newLayout()(inputFor(index, { by: 'kind' }));
    expect(picture.marks.map(({ event }) => event)).toEqual([1]);
    const [arc] = arcsOf(index, picture, focus);
    const bin = picture.bins.find(
      ({ lane, rows }) => picture.lanes[lane]?.key.includes('one') && rows.includes(0),
    );
    const lane = picture.lanes[bin?.lane ?? -1];
    expect(arc?.from.x).toBeGreaterThanOrEqual(bin?.x0 ?? NaN);
    expect(arc?.from.x).toBeLessThan(bin?.x1 ?? NaN);
    expect(arc?.from.y).toBeGreaterThan(lane?.top ?? NaN);
    expect(arc?.from.y).toBeLessThan((lane?.top ?? NaN) + (lane?.height ?? NaN));
    expect(arc?.to).toEqual({ x: picture.marks[0]?.x, y: picture.marks[0]?.y });
    expect(arcsOf(index, picture, null)).toEqual([]);
  });

  it('runs to a lane that is scrolled away', () => {
    const index = related([...many('one', 10), ...many('two', 10)]);
    const asked = inputFor(index, { by: 'kind', heightPx: 100 });
    const picture = newLayout()(asked);
    expect(picture.marks.some(({ event }) => event === 1)).toBe(false);
    const two = picture.lanes.find(({ key }) => key.includes('two'));
    const [arc] = arcsOf(index, picture, 'a');
    expect(arc?.to.y).toBeGreaterThan(Math.max(100, two?.top ?? NaN));
  });

  it('is not drawn where both ends are beyond the same edge', () => {
    const index = related(many('three', 1), 500, 600);
    const window = [Date.UTC(2000, 0, 1), Date.UTC(2000, 2, 1)] as const;
    const picture = newLayout()(inputFor(index, { by: 'kind', window }));
    expect(arcsOf(index, picture, 'a')).toEqual([]);
  });
});

describe('in layouts whose axis starts over', () => {
  const setOut: Partial<Record<'years' | 'aligned', SetOut>> = {};
  beforeAll(async () => {
    setOut.years = await loadLayout('years');
    setOut.aligned = await loadLayout('aligned');
  });

  it.each(['years', 'aligned'] as const)(
    'an arc leaves the window on the side of its other end: %s',
    (layout) => {
      const crowd = [
        { kind: 'one', days: 0 },
        { kind: 'two', days: 1 },
      ];
      const index = related(crowd, 30, 300);
      const asked = inputFor(index, { by: 'kind', setOut: setOut[layout] });
      const [from, to] = asked.track.whole;
      const picture = newLayout()({ ...asked, window: [from, from + (to - from) * 0.4] });
      expect(new Set(picture.marks.map(({ event }) => event)).has(1)).toBe(false);
      for (const focus of ['a', 'b']) {
        const [arc] = arcsOf(index, picture, focus);
        expect(arc?.from.x).toBeLessThan(picture.widthPx);
        expect(arc?.to.x).toBeGreaterThan(picture.widthPx);
      }
    },
  );

  it('the head points to what came later, though that is earlier in its year', () => {
    const index = related([], 300, 400);
    const picture = newLayout()(inputFor(index, { setOut: setOut.years, heightPx: 1000 }));
    const [arc] = arcsOf(index, picture, 'a');
    const later = picture.marks.find(({ event }) => event === 1);
    expect(arc?.to).toEqual({ x: later?.x, y: later?.y });
    expect(later?.x).toBeLessThan(arc?.from.x ?? NaN);
  });
});
