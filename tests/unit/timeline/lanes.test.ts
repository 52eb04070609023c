import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { countFacet } from '../../../src/query/counts.ts';
import { valuesOf } from '../../../src/query/incidence.ts';
import { indexChronology, NO_HUE, type Index } from '../../../src/query/index.ts';
import { matchesOf, type Matches } from '../../../src/query/match.ts';
import type { Lane } from '../../../src/timeline/lane.ts';
import { comparedLanes, laneDescriptor, lanesOf } from '../../../src/timeline/lanes.ts';
import { spansOf } from '../../../src/timeline/spans.ts';
import { FIRST_VIEW, LANE_SORTS, LANES, type LaneBy, type LaneChoice } from '../../../src/view/view.ts';
import { day, makeChronology } from '../../support/chronology.ts';
import { everything, generatedIndex, indexOfDates } from './indexes.ts';

const AS_LISTED = FIRST_VIEW.laneChoice;
const idOf = ({ key }: Lane) => key.slice(key.indexOf(':') + 1);

function lanes(index: Index, matches: Matches, by: LaneBy, change: Partial<LaneChoice> = {}) {
  return lanesOf(index, spansOf(index), matches, by, { ...AS_LISTED, ...change }, 'en', 'None');
}

let generated: Index;
beforeAll(async () => {
  generated = await generatedIndex({ events: 400, from: 1990, to: 2026, topics: 60 });
});

/** Some of the events, the topics opened and folded, and any order. */
const asked = fc.record({
  seed: fc.integer({ min: 1, max: 2 ** 31 }),
  share: fc.constantFrom(0, 0.02, 0.5, 1),
  by: fc.constantFrom(...LANES),
  sort: fc.constantFrom(...LANE_SORTS),
  opened: fc.subarray(Array.from({ length: 40 }, (_, at) => `topic-${at + 1}`)),
  order: fc.subarray(['', 'topic-7', 'topic-2', 'topic-12', 'conference', 'place-3']),
});

function someOf(index: Index, seed: number, share: number): Matches {
  return matchesOf(
    Uint8Array.from({ length: index.size }, (_, event) =>
      (Math.imul(event + 1, seed | 1) >>> 8) % 1000 < share * 1000 ? 1 : 0,
    ),
  );
}

describe('lanes of any chronology', () => {
  it('hold every matching, dated event, in each of its deepest lanes and in no other', () => {
    fc.assert(
      fc.property(asked, ({ seed, share, by, sort, opened, order }) => {
        const matches = someOf(generated, seed, share);
        const { starts } = spansOf(generated);
        const shown = lanes(generated, matches, by, { sort, opened, order });
        const { facet: facetId } = laneDescriptor(by);
        const facet = facetId === null ? null : generated.facets[facetId];
        const laneOf = new Map(shown.map((lane) => [idOf(lane), new Set(lane.rows)]));
        for (let event = 0; event < generated.size; event++) {
          const values = facet === null ? [] : [...valuesOf(facet, event)].map((at) => facet.values[at]);
          const open = values.filter((value) => value !== undefined && laneOf.has(value.id));
          const deepest = open.filter((value) => !open.some((other) => other?.parent === value?.index));
          const ids = values.length === 0 ? [''] : deepest.map((value) => value?.id ?? '');
          const isShown = matches.mask[event] === 1 && !Number.isNaN(starts[event]);
          const found = [...laneOf].filter(([, rows]) => rows.has(event)).map(([id]) => id);
          expect(found.sort()).toEqual(isShown ? ids.sort() : []);
        }
      }),
    );
  });

  it('hold their rows once each, by start, and count what the facet counts', () => {
    fc.assert(
      fc.property(asked, ({ seed, share, by, sort, opened }) => {
        const matches = someOf(generated, seed, share);
        const { starts } = spansOf(generated);
        const dated = matches.indexes.filter((event) => !Number.isNaN(starts[event]));
        const { facet: facetId } = laneDescriptor(by);
        const facet = facetId === null ? null : generated.facets[facetId];
        const counts = facet === null ? null : countFacet(facet, { indexes: dated });
        for (const lane of lanes(generated, matches, by, { sort, opened })) {
          const at = [...lane.rows].map((row) => starts[row] ?? NaN);
          expect(at).toEqual(at.toSorted((a, b) => a - b));
          expect(new Set(lane.rows).size).toBe(lane.rows.length);
          expect(lane.count).toBeGreaterThan(0);
          const value = facet?.valueById.get(idOf(lane));
          if (value) expect(lane.count).toBe(counts?.[value.index]);
        }
      }),
    );
  });

  it('stand under the lane they are part of, whatever the order', () => {
    fc.assert(
      fc.property(asked, ({ sort, opened, order }) => {
        const shown = lanes(generated, everything(generated), 'topic', { sort, opened, order });
        const { values, valueById } = generated.facets.topic;
        shown.forEach((lane, at) => {
          const parent = values[valueById.get(idOf(lane))?.parent ?? -1]?.id;
          const above = shown.slice(0, at).findLast(({ depth }) => depth < lane.depth);
          expect(above && idOf(above)).toBe(parent);
          expect(lane.depth).toBe(above === undefined ? 0 : above.depth + 1);
          if (above) expect([above.branch, above.hue]).toEqual(['open', lane.hue]);
        });
      }),
    );
  });
});

/** Three broad themes, the first with two narrower ones, one of which has one itself. */
function smallIndex(): Index {
  return indexChronology(
    makeChronology(
      {
        topics: [
          { id: 'arms', label: 'Theme 10' },
          { id: 'nuclear', label: 'Nuclear', broader: ['arms'] },
          { id: 'treaty', label: 'Treaty', broader: ['nuclear'] },
          { id: 'mines', label: 'Mines', broader: ['arms'] },
          { id: 'youth', label: 'Theme 9' },
          { id: 'rights', label: 'Rights' },
        ],
      },
      [
        { id: 'a', date: day('2001-01-01'), topics: ['youth'] },
        { id: 'b', date: day('2002-01-01'), topics: ['treaty'] },
        { id: 'c', date: day('2003-01-01'), topics: ['nuclear', 'youth'] },
        { id: 'd', date: day('2004-01-01'), topics: ['arms'] },
        { id: 'e', date: day('2005-01-01'), topics: ['mines'] },
        { id: 'f', date: day('2006-01-01'), topics: [] },
        { id: 'g', topics: ['rights'] },
      ],
    ),
  );
}

describe('lanes of themes', () => {
  const index = smallIndex();
  const all = everything(index);
  const named = (shown: readonly Lane[]) => shown.map((lane) => `${idOf(lane)}:${[...lane.rows].join(' ')}`);

  it('are the broadest ones, those without last, and none for a theme of undated events', () => {
    const shown = lanes(index, all, 'topic');
    expect(named(shown)).toEqual(['arms:1 2 3 4', 'youth:0 2', ':5']);
    expect(shown.map(({ branch }) => branch)).toEqual(['closed', null, null]);
    expect(shown.map(({ hue }) => hue)).toEqual([0, 1, NO_HUE]);
    expect(shown.at(-1)).toMatchObject({ label: 'None', target: null });
  });

  it('open into the narrower ones, level by level, the broad one keeping what is in none of them', () => {
    const once = lanes(index, all, 'topic', { opened: ['arms', 'treaty', 'youth'] });
    expect(named(once)).toEqual(['arms:3', 'nuclear:1 2', 'mines:4', 'youth:0 2', ':5']);
    expect(once.map(({ depth, branch, count }) => [depth, branch, count])).toEqual([
      [0, 'open', 4],
      [1, 'closed', 2],
      [1, null, 1],
      [0, null, 2],
      [0, null, 1],
    ]);
    const twice = lanes(index, all, 'topic', { opened: ['arms', 'nuclear'] });
    expect(named(twice).slice(0, 4)).toEqual(['arms:3', 'nuclear:2', 'treaty:1', 'mines:4']);
    expect(twice[2]).toMatchObject({ depth: 2, hue: 0, target: { type: 'topic', id: 'treaty' } });
  });

  it('do not open where nothing narrower matches', () => {
    const only = matchesOf(Uint8Array.of(1, 0, 0, 1, 0, 0, 0));
    expect(lanes(index, only, 'topic', { opened: ['arms'] }).map(({ branch }) => branch)).toEqual([
      null,
      null,
    ]);
  });

  it.each([
    ['listed', ['arms', 'youth', '']],
    ['first', ['youth', 'arms', '']],
    ['count', ['arms', 'youth', '']],
    ['name', ['youth', 'arms', '']],
  ] as const)('stand in order: %s', (sort, ids) => {
    expect(lanes(index, all, 'topic', { sort }).map(idOf)).toEqual(ids);
  });

  it('are sorted beside their own, and those moved by hand stand first', () => {
    const order = ['', 'mines', 'youth'];
    const shown = lanes(index, all, 'topic', { sort: 'first', order, opened: ['arms'] });
    expect(shown.map(idOf)).toEqual(['', 'youth', 'arms', 'mines', 'nuclear']);
  });

  it('fold, the one without a value too', () => {
    const shown = lanes(index, all, 'topic', { folded: ['youth', ''] });
    expect(shown.map(({ isFolded }) => isFolded)).toEqual([false, true, true]);
  });

  it('share the packed lists of the chronology while everything matches', () => {
    const { valueEvents } = index.facets.topic;
    expect(lanes(index, all, 'topic')[0]?.rows.buffer).toBe(valueEvents.buffer);
  });
});

describe('one lane for all', () => {
  it('holds what matches and has a date, by where it is drawn', () => {
    const index = indexOfDates('../2012', '2001', null, '2011', '2014', '2002/..');
    expect([...(lanes(index, everything(index), 'none')[0]?.rows ?? [])]).toEqual([1, 5, 3, 0, 4]);
    expect(lanes(index, matchesOf(Uint8Array.of(0, 0, 1, 0, 0, 0)), 'none')).toEqual([]);
  });
});

describe('compared lanes', () => {
  it('are two, though one is empty or not known, with the events of each that match', () => {
    const index = smallIndex();
    const pair = (a: string, b: string) =>
      comparedLanes(
        index,
        spansOf(index),
        matchesOf(Uint8Array.of(1, 1, 1, 0, 1, 1, 1)),
        [
          { type: 'topic', id: a },
          { type: 'topic', id: b },
        ],
        'en',
      );
    const [arms, youth] = pair('arms', 'youth');
    expect([arms?.rows, youth?.rows].map((rows) => [...(rows ?? [])])).toEqual([
      [1, 2, 4],
      [0, 2],
    ]);
    expect(arms).toMatchObject({ key: 'topic:arms', label: 'Theme 10', hue: 0, count: 3, branch: null });
    const [treaty, rights] = pair('treaty', 'rights');
    expect(treaty).toMatchObject({ hue: 0, count: 1 });
    expect(rights).toMatchObject({ label: 'Rights', count: 0, target: { type: 'topic', id: 'rights' } });
    expect(pair('nothing', 'arms').map(({ count }) => count)).toEqual([0, 3]);
  });
});

describe('lanes of a million events', () => {
  it('share the packed list of a filter that leaves everything, and copy four bytes an event else', () => {
    const size = 200_000;
    const dates = { ...indexOfDates('2001', '2002') };
    const starts = Float64Array.from({ length: size }, (_, at) => at);
    const spans = { ...spansOf(dates), starts, ends: starts };
    const all = matchesOf(new Uint8Array(size).fill(1));
    const [lane] = lanesOf(dates, spans, all, 'none', AS_LISTED, 'en', 'All');
    expect(lane?.rows.buffer).toBe(all.indexes.buffer);
    const half = matchesOf(Uint8Array.from({ length: size }, (_, at) => at % 2));
    const [some] = lanesOf(dates, spans, half, 'none', AS_LISTED, 'en', 'All');
    expect(some?.rows.byteLength).toBe((4 * size) / 2);
  });
});
