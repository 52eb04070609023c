import fc from 'fast-check';
import type { Chronology } from '../../../src/chronology/chronology.ts';
import { DAY_MS, type EventDate } from '../../../src/chronology/event-date.ts';
import { FACET_IDS, type FacetChoice, type FacetId, type Query } from '../../../src/query/query.ts';
import { day, makeChronology, quote } from '../../support/chronology.ts';

const TOPICS = ['t0', 't1', 't2', 't3', 't4', 't5'];
const ACTOR_TYPES = ['organisation', 'state', 'person', 'group'] as const;
const DOCUMENT_TEXT = 'one two three four';
const some = (ids: readonly string[]): fc.Arbitrary<string[]> =>
  fc.array(fc.constantFrom(...ids), { maxLength: 3 });

const anyDate: fc.Arbitrary<EventDate | null> = fc
  .record({
    first: fc.integer({ min: -400, max: 400 }),
    slack: fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 3, maxLength: 3 }),
    open: fc.constantFrom('no', 'no', 'start', 'end', 'both'),
    isDated: fc.integer({ min: 0, max: 9 }).map((n) => n > 0),
    isApproximate: fc.boolean(),
  })
  .map(({ first, slack: [a = 0, b = 0, c = 0], open, isDated, isApproximate }) => {
    if (!isDated) return null;
    const startMs = Date.UTC(2000, 0, 1) + first * 10 * DAY_MS;
    const isOpenStart = open === 'start' || open === 'both';
    const isOpenEnd = open === 'end' || open === 'both';
    return {
      ...day('2000-01-01'),
      earliestStartMs: isOpenStart ? -Infinity : startMs,
      latestStartMs: startMs + a * DAY_MS,
      earliestEndMs: startMs + (a + b + 1) * DAY_MS,
      latestEndMs: isOpenEnd ? Infinity : startMs + (a + b + c + 1) * DAY_MS,
      isOpenStart,
      isOpenEnd,
      isApproximate,
    };
  });

const anyEvent = fc.record({
  date: anyDate,
  kind: fc.constantFrom('meeting', 'forum', 'treaty'),
  status: fc.constantFrom('confirmed' as const, 'disputed' as const, 'announced' as const),
  topics: some(TOPICS),
  actors: some(['a0', 'a1', 'a2', 'a3', 'a4']).map((ids) => ids.map((actor) => ({ actor }))),
  place: fc.option(fc.constantFrom('p0', 'p1', 'p2'), { nil: undefined }),
  series: fc.option(fc.constantFrom('s0', 's1'), { nil: undefined }),
  evidence: fc.array(
    fc.constantFrom('one', 'two three', 'four').map((exact) => quote('d0', DOCUMENT_TEXT, exact)),
    { maxLength: 2 },
  ),
});

/** Where the places lie, so far as it is known. */
const COUNTRIES: readonly { readonly country?: string }[] = [{ country: 'KR' }, { country: 'KR' }, {}];

/** Small chronologies with themes in trees, circles and under two parents; events dated in every way, or not. */
export const anyChronology: fc.Arbitrary<Chronology> = fc
  .record({
    events: fc.array(anyEvent, { maxLength: 12 }),
    broader: fc.array(some(TOPICS), { minLength: TOPICS.length, maxLength: TOPICS.length }),
    relations: fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 4 }),
  })
  .map(({ events, broader, relations }) =>
    makeChronology(
      {
        documents: [
          { id: 'd0', title: 'D', file: 'd', sha256: '', text: DOCUMENT_TEXT, integrity: 'intact' },
        ],
        topics: TOPICS.map((id, at) => ({ id, label: id, broader: broader[at] ?? [] })),
        actors: ['a0', 'a1', 'a2', 'a3', 'a4'].map((id, at) => ({
          id,
          name: id,
          type: ACTOR_TYPES[at % 4] ?? 'group',
        })),
        places: ['p0', 'p1', 'p2'].map((id, at) => ({ id, name: id, ...COUNTRIES[at] })),
        series: ['s0', 's1'].map((id) => ({ id, title: id })),
        relations: relations
          .filter((ends) => ends.every((at) => at < events.length))
          .map(([from, to]) => ({ from: `e${from}`, to: `e${to}`, type: 'follows' as const, evidence: [] })),
      },
      events.map((event, at) => ({ ...event, id: `e${at}` })),
    ),
  );

const VALUES: Readonly<Record<FacetId, readonly string[]>> = {
  topic: TOPICS,
  kind: ['meeting', 'forum', 'treaty', 'unheard-of'],
  series: ['s0', 's1'],
  organisation: ['a0', 'a1', 'a4'],
  person: ['a2'],
  group: ['a3'],
  place: ['p0', 'p1', 'p2'],
  country: ['KR', 'Atlantis'],
  document: ['d0'],
  evidence: ['quotation', 'none'],
  status: ['confirmed', 'disputed', 'announced'],
  certainty: ['stated', 'inferred', 'approximate', 'doubted', 'undated'],
  mode: ['in-person', 'hybrid', 'online'],
  publisher: ['nobody, known'],
  year: ['1990', '2000', '2010'],
};

const anyChoice = (facet: FacetId): fc.Arbitrary<FacetChoice> =>
  fc.record({ mode: fc.constantFrom('any' as const, 'all' as const), values: some(VALUES[facet]) });

/** One value of one facet, which the chronology may or may not have. */
export const anyValue: fc.Arbitrary<readonly [FacetId, string]> = fc
  .constantFrom(...FACET_IDS)
  .chain((facet) => fc.tuple(fc.constant(facet), fc.constantFrom(...VALUES[facet])));

/** Queries about those chronologies, not in normal form; facets chosen from one in three. */
export const anyQuery: fc.Arbitrary<Query> = fc
  .tuple(
    fc.constantFrom('', ' a  word '),
    fc.option(fc.tuple(fc.integer({ min: 5000, max: 17_000 }), fc.integer({ min: 5000, max: 17_000 })), {
      freq: 3,
    }),
    fc.array(
      fc.constantFrom(...FACET_IDS).chain((id) => fc.tuple(fc.constant(id), anyChoice(id))),
      { maxLength: 3 },
    ),
    fc.array(
      fc.constantFrom(...FACET_IDS).chain((id) => fc.tuple(fc.constant(id), some(VALUES[id]))),
      { maxLength: 2 },
    ),
    fc.constantFrom('possibly' as const, 'surely' as const),
  )
  .map(([text, days, facets, without, certainty]) => ({
    text,
    dates: days && [days[0] * DAY_MS, days[1] * DAY_MS],
    facets: Object.fromEntries(facets),
    without: Object.fromEntries(without),
    certainty,
  }));
