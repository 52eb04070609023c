import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Chronology, ChronologyEvent } from '../../../src/chronology/chronology.ts';
import { parseDateLevel2 } from '../../../src/chronology/edtf-level-2.ts';
import { DAY_MS, type EventDate } from '../../../src/chronology/event-date.ts';
import { clearFacet, normalQuery, setMode, toggleValue } from '../../../src/query/change.ts';
import { countFacet } from '../../../src/query/counts.ts';
import { certaintyOf, evidenceOf } from '../../../src/query/evidence.ts';
import { indexChronology } from '../../../src/query/index.ts';
import { matchEvents } from '../../../src/query/match.ts';
import { EMPTY_QUERY, FACET_IDS, type FacetId, type Query } from '../../../src/query/query.ts';
import { daysOfYears } from '../../../src/query/year.ts';
import { between, day, makeChronology } from '../../support/chronology.ts';
import { anyChronology, anyQuery, anyValue } from './arbitrary.ts';

/** A topic and everything broader, found the slow way. */
function line(chronology: Chronology, id: string, seen: readonly string[] = []): readonly string[] {
  if (seen.includes(id)) return [];
  const broader = chronology.topicById.get(id)?.broader ?? [];
  return [id, ...broader.flatMap((each) => line(chronology, each, [...seen, id]))];
}

function valuesSlowly(chronology: Chronology, event: ChronologyEvent, facet: FacetId): Set<string> {
  const actors = (...types: string[]): string[] =>
    event.actors
      .map(({ actor }) => actor)
      .filter((id) => types.includes(chronology.actorById.get(id)?.type ?? ''));
  const values: Readonly<Record<FacetId, readonly (string | undefined)[]>> = {
    topic: event.topics.flatMap((topic) => line(chronology, topic)),
    kind: [event.kind],
    series: [event.series],
    organisation: actors('organisation', 'state'),
    person: actors('person'),
    group: actors('group'),
    place: [event.place],
    country: [chronology.placeById.get(event.place ?? '')?.country],
    document: event.evidence.flatMap((piece) => (piece.type === 'quotation' ? [piece.document] : [])),
    evidence: [evidenceOf(event)],
    status: [event.status],
    certainty: [certaintyOf(event)],
    mode: [event.mode],
    publisher: [],
    year: [yearSlowly(event)],
  };
  return new Set(values[facet].filter((value) => value !== undefined));
}

/** The year of the first day that an event may have begun; where that is open, of the last it may have ended. */
function yearSlowly({ date }: ChronologyEvent): string | undefined {
  if (date === null) return undefined;
  const ms = date.earliestStartMs > -Infinity ? date.earliestStartMs : date.latestEndMs - DAY_MS;
  return Number.isFinite(ms) ? new Date(ms).toISOString().slice(0, 4) : undefined;
}

function matchesSlowly(chronology: Chronology, event: ChronologyEvent, query: Query): boolean {
  const fits = FACET_IDS.every((facet) => {
    const { mode, values } = query.facets[facet] ?? { mode: 'any', values: [] };
    const has = valuesSlowly(chronology, event, facet);
    if (query.without[facet]?.some((value) => has.has(value)) === true) return false;
    if (values.length === 0) return true;
    return mode === 'all' ? values.every((value) => has.has(value)) : values.some((value) => has.has(value));
  });
  if (query.dates === null || !fits) return fits;
  const [from, to] = query.dates;
  const { date } = event;
  if (date === null || date.earliestStartMs >= to || date.latestEndMs <= from) return false;
  return query.certainty === 'possibly' || isSureSlowly(date, from, to);
}

/** Whether a date lies wholly in a stretch; one that is doubted must have as much room again as it is uncertain by. */
function isSureSlowly(date: EventDate, from: number, to: number): boolean {
  const isDoubted = date.isApproximate || date.isUncertain;
  const startDays = isDoubted ? (date.latestStartMs - date.earliestStartMs) / DAY_MS + 1 : 0;
  const endDays = isDoubted ? (date.latestEndMs - date.earliestEndMs) / DAY_MS + 1 : 0;
  return date.earliestStartMs - startDays * DAY_MS >= from && date.latestEndMs + endDays * DAY_MS <= to;
}

describe('matchEvents', () => {
  it('leaves exactly the events that satisfy every facet and the years', () => {
    fc.assert(
      fc.property(anyChronology, anyQuery, (chronology, query) => {
        const matches = matchEvents(indexChronology(chronology), query, null);
        const slowly = chronology.events.filter((event) => matchesSlowly(chronology, event, query));
        expect([...matches.indexes]).toEqual(slowly.map(({ index }) => index));
        expect(matches.count).toBe(slowly.length);
        expect(matches.total).toBe(chronology.events.length);
        expect([...matches.mask]).toEqual(chronology.events.map((event) => (slowly.includes(event) ? 1 : 0)));
      }),
    );
  });

  it('never leaves more by "all" than by "any", nor by a query than by nothing', () => {
    fc.assert(
      fc.property(anyChronology, anyQuery, anyValue, (chronology, query, [facet, value]) => {
        const index = indexChronology(chronology);
        const narrow = toggleValue(clearFacet(query, facet), facet, value);
        const isWithin = (inner: Query, outer: Query): boolean => {
          const { mask } = matchEvents(index, outer, null);
          return matchEvents(index, inner, null).indexes.every((event) => mask[event] === 1);
        };
        expect(isWithin(setMode(query, facet, 'all'), setMode(query, facet, 'any'))).toBe(true);
        expect(isWithin(narrow, clearFacet(query, facet))).toBe(true);
        expect(isWithin(narrow, EMPTY_QUERY)).toBe(true);
      }),
    );
  });

  it('keeps only what the words found', () => {
    const index = indexChronology(makeChronology({}, [{ id: 'a' }, { id: 'b' }, { id: 'c' }]));
    const mask = Uint8Array.of(0, 1, 1);
    const matches = matchEvents(index, { ...EMPTY_QUERY, text: 'x' }, { mask });
    expect([...matches.indexes]).toEqual([1, 2]);
    expect([...mask]).toEqual([0, 1, 1]);
  });

  it('takes an event that may touch the years, to the day', () => {
    const index = indexChronology(
      makeChronology({}, [
        { id: 'eve', date: day('2019-12-31') },
        { id: 'across', date: between('2019-12-31', '2020-01-01') },
        { id: 'last', date: day('2020-12-31') },
        { id: 'after', date: day('2021-01-01') },
        { id: 'undated' },
      ]),
    );
    const matches = matchEvents(index, { ...EMPTY_QUERY, dates: daysOfYears(2020, 2020) }, null);
    expect([...matches.indexes]).toEqual([1, 2]);
  });

  it('takes the days that are asked for, and none beside them', () => {
    const index = indexChronology(
      makeChronology({}, [
        { id: 'before', date: day('2018-02-28') },
        { id: 'first', date: day('2018-03-01') },
        { id: 'across', date: between('2018-05-31', '2018-06-02') },
        { id: 'after', date: day('2018-06-01') },
      ]),
    );
    const dates = [Date.UTC(2018, 2, 1), Date.UTC(2018, 5, 1)] as const;
    expect([...matchEvents(index, { ...EMPTY_QUERY, dates }, null).indexes]).toEqual([1, 2]);
    const surely = matchEvents(index, { ...EMPTY_QUERY, dates, certainty: 'surely' }, null);
    expect([...surely.indexes]).toEqual([1]);
    expect(surely.byCertainty).toEqual({ possibly: 2, surely: 1 });
  });

  describe('of uncertain dates', () => {
    const countsOf = (edtf: string, years: readonly [number, number]) => {
      const date = parseDateLevel2(edtf);
      if (!date.ok) throw new Error(edtf);
      const index = indexChronology(makeChronology({}, [{ id: 'e', date: date.value }]));
      return matchEvents(index, { ...EMPTY_QUERY, dates: daysOfYears(...years) }, null).byCertainty;
    };

    it.each([
      ['2018-12-10', [2018, 2018]],
      ['2018-06', [2018, 2018]],
      ['2018', [2018, 2018]],
      ['201X', [2010, 2019]],
      ['2018-24', [2018, 2019]],
      ['2018-02/2019', [2018, 2019]],
      ['[2018-12-10,2019-01-11]', [2018, 2019]],
      ['2018-12-30~', [2018, 2018]],
      ['2018-06?', [2018, 2018]],
      ['2018~', [2017, 2019]],
    ] as const)('has %s surely in its own years', (edtf, years) => {
      expect(countsOf(edtf, years)).toEqual({ possibly: 1, surely: 1 });
      expect(countsOf(edtf, [years[0], years[1] - 1])?.surely).toBe(0);
      expect(countsOf(edtf, [years[0] + 1, years[1]])?.surely).toBe(0);
    });

    it.each([
      '2018-02/..',
      '2018-02/',
      '../2018',
      '/2018',
      '201X',
      '2018/2020',
      '2018~',
      '2018-12-31?',
      '[2018,2020]',
    ])('has %s only possibly in 2018', (edtf) => {
      expect(countsOf(edtf, [2018, 2018])).toEqual({ possibly: 1, surely: 0 });
    });

    it('has no open date surely in any years', () => {
      expect(countsOf('2018-02/..', [-9999, 99_999])).toEqual({ possibly: 1, surely: 0 });
    });
  });

  it('never has more surely than possibly, and counts for each what it would leave', () => {
    fc.assert(
      fc.property(anyChronology, anyQuery, (chronology, query) => {
        const index = indexChronology(chronology);
        const possibly = matchEvents(index, { ...query, certainty: 'possibly' }, null);
        const surely = matchEvents(index, { ...query, certainty: 'surely' }, null);
        expect(surely.indexes.every((event) => possibly.mask[event] === 1)).toBe(true);
        const counts = query.dates && { possibly: possibly.count, surely: surely.count };
        expect([possibly.byCertainty, surely.byCertainty]).toEqual([counts, counts]);
      }),
    );
  });

  it('loses nothing, however sure, when the dates are widened', () => {
    fc.assert(
      fc.property(
        anyChronology,
        anyQuery,
        fc.nat(12_000),
        fc.nat(12_000),
        (chronology, query, before, after) => {
          const index = indexChronology(chronology);
          const { dates } = normalQuery(query);
          if (dates === null) return;
          const narrow = matchEvents(index, { ...query, dates }, null);
          const wider = [dates[0] - before * DAY_MS, dates[1] + after * DAY_MS] as const;
          const wide = matchEvents(index, { ...query, dates: wider }, null);
          expect(narrow.indexes.every((event) => wide.mask[event] === 1)).toBe(true);
        },
      ),
    );
  });

  it('takes years before 100 as they are', () => {
    const old = {
      ...day('2000-01-01'),
      earliestStartMs: Date.parse('0048-01-01'),
      latestEndMs: Date.parse('0049-01-01'),
    };
    const index = indexChronology(makeChronology({}, [{ id: 'old', date: old }]));
    expect(matchEvents(index, { ...EMPTY_QUERY, dates: daysOfYears(48, 48) }, null).count).toBe(1);
    expect(matchEvents(index, { ...EMPTY_QUERY, dates: daysOfYears(1948, 1948) }, null).count).toBe(0);
  });
});

describe('facets', () => {
  it('count for each value the matched events that have it', () => {
    fc.assert(
      fc.property(anyChronology, anyQuery, fc.constantFrom(...FACET_IDS), (chronology, query, id) => {
        const index = indexChronology(chronology);
        const matches = matchEvents(index, query, null);
        const facet = index.facets[id];
        const counts = countFacet(facet, matches);
        const left = chronology.events.filter(({ index: at }) => matches.mask[at] === 1);
        const having = (events: readonly ChronologyEvent[], value: string): number =>
          events.filter((event) => valuesSlowly(chronology, event, id).has(value)).length;
        for (const { id: value, index: at, total } of facet.values) {
          expect(counts[at]).toBe(having(left, value));
          expect(total).toBe(having(chronology.events, value));
          expect(total).toBeGreaterThan(0);
        }
        const used = new Set(chronology.events.flatMap((event) => [...valuesSlowly(chronology, event, id)]));
        expect(new Set(facet.valueById.keys())).toEqual(used);
      }),
    );
  });

  it('put every value after the one it stands under, one deeper', () => {
    fc.assert(
      fc.property(anyChronology, (chronology) => {
        for (const { index, depth, parent } of indexChronology(chronology).facets.topic.values) {
          const above = indexChronology(chronology).facets.topic.values[parent];
          expect(parent).toBeLessThan(index);
          expect(depth).toBe(above === undefined ? 0 : above.depth + 1);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('order themes as the file has them, under their broader ones, and others commonest first, then by label', () => {
    const chronology = makeChronology(
      {
        topics: [
          { id: 'arms', label: 'Arms' },
          { id: 'rights', label: 'Rights' },
          { id: 'unused', label: 'Unused' },
          { id: 'nuclear', label: 'Nuclear', broader: ['arms'] },
          { id: 'conventional', label: 'Conventional', broader: ['arms', 'rights'] },
        ],
        places: [
          { id: 'p', name: 'Zürich' },
          { id: 'q', name: 'Ankara' },
          { id: 'r', name: 'Seoul' },
        ],
      },
      [
        { id: 'a', topics: ['nuclear'], place: 'r' },
        { id: 'b', topics: ['conventional'], place: 'r' },
        { id: 'c', place: 'p' },
        { id: 'd', place: 'q' },
      ],
    );
    const { topic, place } = indexChronology(chronology).facets;
    expect(topic.values.map(({ id, depth, total }) => [id, depth, total])).toEqual([
      ['arms', 0, 2],
      ['nuclear', 1, 1],
      ['conventional', 1, 1],
      ['rights', 0, 1],
    ]);
    expect(place.values.map(({ id }) => id)).toEqual(['r', 'q', 'p']);
  });
});

it('packs no facet that nothing is asked of: the first picture does not wait for them', () => {
  const index = indexChronology(makeChronology({}, [{ id: 'a' }, { id: 'b' }]));
  const untouched = new Proxy(index.facets, {
    get(facets, id) {
      if (id !== 'kind') throw new Error(`${String(id)} was packed`);
      return facets.kind;
    },
  });
  const lazy = { ...index, facets: untouched };
  expect(matchEvents(lazy, EMPTY_QUERY, null).count).toBe(2);
  const some: Query = {
    ...EMPTY_QUERY,
    facets: { kind: { mode: 'any', values: [] } },
    without: { kind: [] },
  };
  expect(matchEvents(lazy, some, null).count).toBe(2);
});
