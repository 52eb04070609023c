import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../../../src/chronology/event-date.ts';
import { knownStretch } from '../../../src/query/compare-times.ts';
import { compare, type Comparison } from '../../../src/query/compare.ts';
import { indexChronology } from '../../../src/query/index.ts';
import { matchEvents } from '../../../src/query/match.ts';
import { EMPTY_QUERY } from '../../../src/query/query.ts';
import { eventsOfTarget } from '../../../src/query/target-events.ts';
import type { Target } from '../../../src/query/target.ts';
import { generateChronology } from '../../fixtures/generate.ts';
import { between, day, makeChronology } from '../../support/chronology.ts';
import { anyChronology, anyQuery } from './arbitrary.ts';

const IDS = {
  topic: ['t0', 't1', 't2', 't3'],
  series: ['s0', 's1'],
  actor: ['a0', 'a1', 'a2'],
  place: ['p0', 'p1'],
};

/** Two different things of one type, which the chronology may or may not have. */
const anyPair = fc
  .constantFrom('topic' as const, 'series' as const, 'actor' as const, 'place' as const)
  .chain((type) =>
    fc
      .shuffledSubarray([...IDS[type], 'unheard-of'], { minLength: 2, maxLength: 2 })
      .map(([a = '', b = '']): [Target, Target] => [
        { type, id: a },
        { type, id: b },
      ]),
  );

const anyCase = fc.tuple(anyChronology, anyQuery, anyPair).map(([chronology, query, pair]) => {
  const index = indexChronology(chronology);
  return { index, matches: matchEvents(index, query, null), pair };
});

const all = (comparison: Comparison): number[] => [
  ...comparison.sides[0].only,
  ...comparison.both,
  ...comparison.sides[1].only,
];

function compareAll(
  chronology: Parameters<typeof indexChronology>[0],
  type: Target['type'],
  a: string,
  b: string,
) {
  const index = indexChronology(chronology);
  return compare(index, matchEvents(index, EMPTY_QUERY, null), { type, id: a }, { type, id: b });
}

const TOPICS = ['disarmament', 'youth', 'nuclear', 'other'].map((id) => ({
  id,
  label: id,
  ...(id === 'nuclear' ? { broader: ['disarmament'] } : {}),
}));

describe('compare', () => {
  it('parts the matching events of the two into those of both and those of only one', () => {
    fc.assert(
      fc.property(anyCase, ({ index, matches, pair }) => {
        const made = compare(index, matches, ...pair);
        const [a, b] = pair.map((target) =>
          Array.from(eventsOfTarget(index, target)).filter((event) => matches.mask[event] === 1),
        );
        expect([...made.sides[0].events]).toEqual(a);
        expect([...made.sides[1].events]).toEqual(b);
        const parts = all(made);
        expect(new Set(parts).size).toBe(parts.length);
        expect(new Set(parts)).toEqual(new Set([...(a ?? []), ...(b ?? [])]));
        expect([...made.both]).toEqual(a?.filter((event) => b?.includes(event)));
        for (const list of [made.both, made.sides[0].only, made.sides[1].only]) {
          expect([...list]).toEqual([...list].sort((x, y) => x - y));
        }
      }),
    );
  });

  it('says the same of two things whichever comes first', () => {
    fc.assert(
      fc.property(anyCase, ({ index, matches, pair: [a, b] }) => {
        const there = compare(index, matches, a, b);
        const back = compare(index, matches, b, a);
        expect(back.both).toEqual(there.both);
        expect(back.overlap).toEqual(there.overlap);
        const swapped = (values: Comparison['shared']) =>
          values.map(({ counts: [x, y], ...value }) => ({ ...value, counts: [y, x] }));
        expect(swapped(back.shared)).toEqual(there.shared);
        for (const [one, other] of [
          [back.sides[0], there.sides[1]],
          [back.sides[1], there.sides[0]],
        ] as const) {
          expect({ ...one, values: swapped(one.values) }).toEqual(other);
        }
      }),
    );
  });

  it('finds gaps in which no event is known to lie, between events that stand at either side', () => {
    fc.assert(
      fc.property(anyCase, ({ index, matches, pair }) => {
        for (const { events, times } of compare(index, matches, ...pair).sides) {
          const stretches = [...events].map((event) => knownStretch(index, event));
          for (const gap of times.gaps) {
            expect(gap.days).toBeGreaterThan(0);
            expect(gap.days * DAY_MS).toBe(gap.toMs - gap.fromMs);
            expect(knownStretch(index, gap.before)?.[1]).toBe(gap.fromMs);
            expect(knownStretch(index, gap.after)?.[0]).toBe(gap.toMs);
            for (const stretch of stretches) {
              if (stretch !== null) expect(stretch[1] <= gap.fromMs || stretch[0] >= gap.toMs).toBe(true);
            }
          }
          const lengths = times.gaps.map(({ days }) => days);
          expect(lengths).toEqual(lengths.toSorted((x, y) => y - x));
        }
      }),
    );
  });

  it('leaves no gap out that is longer than those it lists', () => {
    fc.assert(
      fc.property(anyCase, ({ index, matches, pair }) => {
        for (const { events, times } of compare(index, matches, ...pair).sides) {
          const stretches = [...events].flatMap((event) => {
            const stretch = knownStretch(index, event);
            return stretch === null ? [] : [stretch];
          });
          // The plain way: a gap begins at an end that no other event reaches past.
          const gaps = stretches.flatMap(([, end]) => {
            if (stretches.some(([from, to]) => from <= end && to > end)) return [];
            const next = Math.min(...stretches.filter(([from]) => from > end).map(([from]) => from));
            return Number.isFinite(next) ? [(next - end) / DAY_MS] : [];
          });
          const inOrder = [...new Set(gaps)].sort((x, y) => y - x);
          expect(times.gaps[0]?.days).toBe(inOrder[0]);
          expect(times.gaps.length).toBeGreaterThanOrEqual(Math.min(5, inOrder.length));
          expect(times.gaps.length).toBeLessThanOrEqual(5);
        }
      }),
    );
  });

  it('counts what both have, and never the two themselves or what is broader or narrower', () => {
    fc.assert(
      fc.property(anyCase, ({ index, matches, pair }) => {
        const { sides, shared } = compare(index, matches, ...pair);
        for (const { facet, id, counts } of [...shared, ...sides[0].values, ...sides[1].values]) {
          const having = sides.map(
            ({ events }) =>
              [...events].filter((event) => {
                const value = index.facets[facet].valueById.get(id)?.index ?? -1;
                const { eventOffsets, eventValues } = index.facets[facet];
                return eventValues.slice(eventOffsets[event], eventOffsets[event + 1]).includes(value);
              }).length,
          );
          expect(counts).toEqual(having);
          if (facet !== 'topic' || pair[0].type !== 'topic') continue;
          const line = index.topicLineOf.get(id) ?? [];
          for (const { id: own } of pair) {
            expect(line).not.toContain(own);
            expect(index.topicLineOf.get(own) ?? []).not.toContain(id);
          }
        }
        expect(shared.every(({ counts }) => Math.min(...counts) > 0)).toBe(true);
        expect(sides[0].values.every(({ counts: [a, b] }) => a > 0 && b === 0)).toBe(true);
        expect(sides[1].values.every(({ counts: [a, b] }) => a === 0 && b > 0)).toBe(true);
      }),
    );
  });

  it('does not call a stretch silent in which an uncertain date may lie', () => {
    const sometime2019 = {
      ...day('2019-01-01'),
      latestStartMs: Date.UTC(2019, 11, 31),
      latestEndMs: Date.UTC(2020, 0, 1),
    };
    const { sides } = compareAll(
      makeChronology({ topics: TOPICS }, [
        { id: 'a', date: between('2015-03-01', '2015-03-03'), topics: ['youth'] },
        { id: 'b', date: sometime2019, topics: ['youth'] },
        { id: 'c', date: day('2020-06-01'), topics: ['youth'] },
        { id: 'd', topics: ['youth'] },
      ]),
      'topic',
      'youth',
      'disarmament',
    );
    expect(
      sides[0].times.gaps.map(({ fromMs, toMs, before, after, precision }) => [
        new Date(fromMs).toISOString().slice(0, 10),
        new Date(toMs).toISOString().slice(0, 10),
        before,
        after,
        precision,
      ]),
    ).toEqual([
      ['2015-03-04', '2019-01-01', 0, 1, 'at-least'],
      ['2020-01-01', '2020-06-01', 1, 2, 'at-least'],
    ]);
    expect(sides[0].times.undated).toBe(1);
    expect(sides[1].times).toMatchObject({ first: null, last: null, extent: null, gaps: [] });
  });

  it('counts what has no stated end only where it begins, and names it', () => {
    const since2016 = {
      ...day('2016-02-01'),
      earliestEndMs: Infinity,
      latestEndMs: Infinity,
      isInterval: true,
      isOpenEnd: true,
    };
    const { sides } = compareAll(
      makeChronology({ topics: TOPICS }, [
        { id: 'a', date: day('2015-03-01'), topics: ['youth'] },
        { id: 'b', date: since2016, topics: ['youth'] },
        { id: 'c', date: day('2020-06-01'), topics: ['youth'] },
      ]),
      'topic',
      'youth',
      'disarmament',
    );
    expect(sides[0].times.open).toEqual([1]);
    expect(sides[0].times.gaps.map(({ before, after }) => [before, after])).toEqual([
      [1, 2],
      [0, 1],
    ]);
    expect(sides[0].times.last).toBe(2);
  });

  it('minds an event that outlasts those that begin after it', () => {
    const { sides } = compareAll(
      makeChronology({ topics: TOPICS }, [
        { id: 'a', date: between('2015-01-01', '2018-12-31'), topics: ['youth'] },
        { id: 'b', date: day('2016-01-01'), topics: ['youth'] },
        { id: 'c', date: day('2019-02-01'), topics: ['youth'] },
      ]),
      'topic',
      'youth',
      'disarmament',
    );
    expect(sides[0].times.gaps).toMatchObject([{ days: 31, before: 0, after: 2, precision: 'exact' }]);
  });

  it('says that a gap beside an inferred date is only about so long', () => {
    const { sides } = compareAll(
      makeChronology({ topics: TOPICS }, [
        { id: 'a', date: day('2015-01-01'), topics: ['youth'] },
        { id: 'b', date: day('2015-02-01'), dateBasis: 'inferred', topics: ['youth'] },
      ]),
      'topic',
      'youth',
      'disarmament',
    );
    expect(sides[0].times.gaps).toMatchObject([{ days: 30, precision: 'about' }]);
  });

  it('counts what the other did in each gap, and the time both share', () => {
    const { sides, overlap, both } = compareAll(
      makeChronology({ topics: TOPICS }, [
        { id: 'a', date: day('2015-01-01'), topics: ['youth'] },
        { id: 'b', date: day('2016-01-01'), topics: ['disarmament'] },
        { id: 'c', date: day('2017-01-01'), topics: ['nuclear'] },
        { id: 'd', date: day('2019-01-01'), topics: ['youth', 'nuclear'] },
      ]),
      'topic',
      'youth',
      'disarmament',
    );
    expect([...both]).toEqual([3]);
    expect(sides[0].meanwhile).toEqual([2]);
    expect(sides[1].meanwhile).toEqual([0, 0]);
    expect(overlap).toEqual([Date.UTC(2016, 0, 1), Date.UTC(2019, 0, 2)]);
  });

  it('puts what is common to both and rare elsewhere before what everything has', () => {
    const event = (id: string, topic: string, place: string) => ({
      id,
      topics: [topic],
      place,
      actors: [{ actor: 'everywhere' }, ...(place === 'jeju' ? [{ actor: 'host' }] : [])],
    });
    const { shared, sides } = compareAll(
      makeChronology(
        {
          topics: TOPICS,
          places: ['jeju', 'seoul', 'geneva'].map((id) => ({ id, name: id })),
          actors: ['everywhere', 'host'].map((id) => ({ id, name: id, type: 'organisation' as const })),
        },
        [
          event('a', 'youth', 'jeju'),
          event('b', 'disarmament', 'jeju'),
          event('c', 'disarmament', 'geneva'),
          event('d', 'other', 'seoul'),
          event('e', 'other', 'seoul'),
          event('f', 'other', 'geneva'),
          event('g', 'other', 'seoul'),
        ],
      ),
      'topic',
      'youth',
      'disarmament',
    );
    expect(shared.map(({ id, counts }) => [id, ...counts])).toEqual([
      ['host', 1, 1],
      ['jeju', 1, 1],
      ['everywhere', 1, 2],
    ]);
    expect(sides[1].values).toEqual([{ facet: 'place', id: 'geneva', counts: [0, 1] }]);
    expect(sides[0].values).toEqual([]);
  });

  it('leaves out a broader theme that says no more than a narrower one', () => {
    const { shared } = compareAll(
      makeChronology({ topics: TOPICS, places: ['jeju', 'seoul'].map((id) => ({ id, name: id })) }, [
        { id: 'a', topics: ['nuclear'], place: 'jeju' },
        { id: 'b', topics: ['nuclear', 'youth'], place: 'seoul' },
      ]),
      'place',
      'jeju',
      'seoul',
    );
    expect(shared.map(({ id }) => id)).toEqual(['nuclear']);
  });

  it('measures the steps of a series from one edition to the next, not across missing ones', () => {
    const edition = (number: number, date: string) => ({
      id: `e${number}`,
      series: 's',
      edition: number,
      date: day(date),
    });
    const chronology = makeChronology({ series: [{ id: 's', title: 's' }] }, [
      edition(1, '2001-01-01'),
      edition(2, '2001-01-11'),
      edition(5, '2005-01-01'),
      edition(6, '2005-01-21'),
    ]);
    const { sides } = compareAll(chronology, 'series', 's', 'none');
    expect(sides[0].times.medianStepDays).toBe(15);
    expect(sides[0].times.perYear).toBeCloseTo(0.986, 2);
  });

  it('compares themes among 100,000 events', () => {
    const file = generateChronology({ events: 100_000, isPlain: true });
    const events = file.events.map((event, at) => ({
      ...event,
      date:
        event.date === undefined ? null : between(`${1700 + (at % 300)}-01-01`, `${1700 + (at % 300)}-02-01`),
      actors: event.actors ?? [],
      topics: event.topics ?? [],
      dateBasis: 'stated' as const,
      status: 'confirmed' as const,
      evidence: [],
      alternatives: undefined,
    }));
    const index = indexChronology(
      makeChronology(
        { topics: file.topics, actors: file.actors, places: file.places, series: file.series },
        events,
      ),
    );
    const matches = matchEvents(index, EMPTY_QUERY, null);
    const { both } = compare(
      index,
      matches,
      { type: 'topic', id: 'topic-1' },
      { type: 'topic', id: 'topic-2' },
    );
    const isUnder = (topics: readonly string[], broad: string) =>
      topics.some((topic) => index.topicLineOf.get(topic)?.includes(broad));
    const expected = index.chronology.events.filter(
      ({ topics }) => isUnder(topics, 'topic-1') && isUnder(topics, 'topic-2'),
    );
    expect(expected.length).toBeGreaterThan(1000);
    expect(both).toHaveLength(expected.length);
  });
});
