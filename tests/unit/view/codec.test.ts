import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedView, normalView, readView, writeView } from '../../../src/view/codec.ts';
import { FACET_IDS } from '../../../src/query/query.ts';
import { TARGET_TYPES } from '../../../src/query/target.ts';
import {
  COMPARABLE,
  FIRST_VIEW,
  LANE_SORTS,
  LANES,
  LAYOUTS,
  NETWORK_WAYS,
  NODE_KINDS,
  PANELS,
  PATH_ENDS,
  type View,
} from '../../../src/view/view.ts';
import { DAY_MS } from '../../../src/chronology/event-date.ts';
import { daysOfYears } from '../../../src/query/year.ts';

const id = fc.stringMatching(/^[a-z0-9가-힣][a-z0-9가-힣._-]{0,12}$/u);
const instant = fc.integer({ min: -8.6e15, max: 8.6e15 });

const stretch = fc
  .tuple(instant, fc.integer({ min: 1, max: 1e12 }))
  .map(([from, more]) => [from, from + more] as const);
const lanes = fc.uniqueArray(fc.oneof(id, fc.constant('')), { maxLength: 4 });
const compared = fc
  .tuple(fc.constantFrom(...COMPARABLE), fc.uniqueArray(id, { minLength: 2, maxLength: 2 }))
  .map(
    ([type, [a = '', b = '']]) =>
      [
        { type, id: a },
        { type, id: b },
      ] as const,
  );

const pathEnd = fc.record({ type: fc.constantFrom(...PATH_ENDS), id });
const network: fc.Arbitrary<View['network']> = fc.record({
  as: fc.constantFrom(...NETWORK_WAYS.as),
  weight: fc.constantFrom(...NETWORK_WAYS.weight),
  draw: fc.constantFrom(...NETWORK_WAYS.draw),
  ego: fc.constantFrom(...NETWORK_WAYS.ego),
  beyond: fc.constantFrom(...NETWORK_WAYS.beyond),
  route: fc.constantFrom(...NETWORK_WAYS.route),
  hulls: fc.constantFrom(...NETWORK_WAYS.hulls),
  pins: fc.uniqueArray(
    fc.tuple(pathEnd, fc.nat(1000), fc.nat(1000)).map(([end, x, y]) => `${end.type}:${end.id}@${x}x${y}`),
    { maxLength: 3 },
  ),
  order: fc.constantFrom(...NETWORK_WAYS.order),
  sort: fc.constantFrom(...NETWORK_WAYS.sort),
  least: fc.record({
    count: fc.integer({ min: 1, max: 1e8 }),
    npmi: fc.integer({ min: -100, max: 100 }),
    jaccard: fc.integer({ min: 0, max: 100 }),
  }),
  find: fc.string({ unit: 'grapheme' }),
  path: fc.option(fc.tuple(pathEnd, pathEnd).filter(([a, b]) => a.type !== b.type || a.id !== b.id)),
});

const anyHit = fc
  .tuple(fc.constantFrom('event', 'topic', 'document'), id)
  .map(([type, named]) => `${type}:${named}`);

const anyParts: fc.Arbitrary<View> = fc.record({
  query: fc.record({
    text: fc.string({ unit: 'grapheme' }),
    facets: fc.dictionary(
      fc.constantFrom(...FACET_IDS),
      fc.record({
        mode: fc.constantFrom('any', 'all'),
        values: fc.uniqueArray(id, { minLength: 1, maxLength: 4 }),
      }),
    ),
    without: fc.dictionary(
      fc.constantFrom(...FACET_IDS),
      fc.uniqueArray(fc.oneof(id, fc.constantFrom('a, b', '100%', '%2C')), { minLength: 1, maxLength: 3 }),
    ),
    dates: fc.option(
      fc.oneof(
        fc
          .tuple(fc.integer({ min: -9999, max: 9999 }), fc.nat(500))
          .map(([from, more]) => daysOfYears(from, from + more)),
        fc
          .tuple(fc.integer({ min: -4_000_000, max: 4_000_000 }), fc.nat(500))
          .map(([from, more]) => [from * DAY_MS, (from + more + 1) * DAY_MS] as const),
      ),
    ),
    certainty: fc.constantFrom('possibly', 'surely'),
  }),
  window: fc.option(stretch),
  layout: fc.constantFrom(...LAYOUTS),
  frame: fc.option(stretch),
  origins: fc.uniqueArray(id, { maxLength: 3 }),
  lanes: fc.constantFrom(...LANES),
  laneChoice: fc.record({
    sort: fc.constantFrom(...LANE_SORTS),
    order: lanes,
    opened: lanes,
    folded: lanes,
  }),
  compared: fc.option(compared),
  published: fc.boolean(),
  network,
  focus: fc.option(fc.record({ type: fc.constantFrom(...TARGET_TYPES), id })),
  labelled: fc.uniqueArray(id, { maxLength: 3 }),
  quoted: fc.option(fc.tuple(id, fc.nat()).map(([document, at]) => `${document}@${at}-${at + 9}`)),
  hit: fc.option(anyHit),
  scene: fc.option(id),
  counted: fc.constantFrom('window', 'everywhere'),
  unmatched: fc.constantFrom('hidden', 'dimmed'),
  closed: fc.subarray([...PANELS]),
  maximised: fc.option(fc.constantFrom(...PANELS)),
  nodes: fc.subarray([...NODE_KINDS]),
});
/** Only words have hits. */
const anyView = anyParts.map((view) => (view.query.text === '' ? { ...view, hit: null } : view));

describe('the view as an address', () => {
  it('writes the first view as nothing at all', () => {
    expect(writeView(FIRST_VIEW, '2026-11-22')).toBe('');
  });

  it('reads back exactly what it wrote, whatever the view', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const normal = normalView(view);
        expect(readView(`#${writeView(normal, 'v1')}`).view).toEqual(normal);
        expect(writeView(normal, 'v1')).toBe(writeView(view, 'v1'));
      }),
    );
  });

  it('loses nothing of a view whose lists are in order and whose instants a calendar can name', () => {
    const inOrder = (view: View): View => ({
      ...view,
      compared: view.layout === 'years' ? null : view.compared,
      query: {
        ...view.query,
        facets: Object.fromEntries(
          Object.entries(view.query.facets).map(([facet, choice]) => [
            facet,
            { ...choice, values: [...choice.values].sort() },
          ]),
        ),
        without: Object.fromEntries(
          Object.entries(view.query.without).map(([facet, values]) => [facet, [...values].sort()]),
        ),
      },
    });
    fc.assert(
      fc.property(anyView, (view) => {
        const whole = inOrder(view);
        expect(normalView(whole)).toEqual(whole);
      }),
    );
  });

  it('compares nothing in years, which have lanes of their own', () => {
    const compared = 'compare=topic:youth,topic:disarmament';
    expect(readView(`layout=years&${compared}`).view.compared).toBeNull();
    const view = readView(`layout=sequence&${compared}`).view;
    expect(view.compared).toHaveLength(2);
    expect(changedView(view, { layout: 'years' }).compared).toBeNull();
  });

  it('reads any string without failing', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { view } = readView(text);
        expect(readView(writeView(view, '')).view).toEqual(view);
      }),
    );
  });

  it('writes an address a person can read', () => {
    const view: View = {
      ...FIRST_VIEW,
      query: {
        text: '',
        facets: { topic: { mode: 'all', values: ['youth', 'emerging-technologies'] } },
        without: { kind: ['resolution'] },
        dates: daysOfYears(2018, 2021),
        certainty: 'possibly',
      },
      window: [Date.UTC(2018, 0, 1), Date.UTC(2022, 0, 1)],
      focus: { type: 'passage', id: 'mofa-2020-12-04@412-530' },
    };
    expect(writeView(view, '2026-11-22')).toBe(
      'topic=emerging-technologies,youth&topic.mode=all&kind.not=resolution&years=2018..2021&window=2018-01-01..2022-01-01&focus=passage:mofa-2020-12-04@412-530&v=2026-11-22',
    );
  });

  it('writes days with the last of them, and reads years as the days they are', () => {
    const dates = [Date.UTC(2018, 2, 1), Date.UTC(2018, 5, 1)] as const;
    const view: View = { ...FIRST_VIEW, query: { ...FIRST_VIEW.query, dates, certainty: 'surely' } };
    expect(writeView(view, '')).toBe('dates=2018-03-01..2018-05-31&years.mode=surely');
    const datesIn = (fragment: string) => readView(fragment).view.query.dates;
    expect(datesIn('dates=2018-03-01..2018-03-01')).toEqual([Date.UTC(2018, 2, 1), Date.UTC(2018, 2, 2)]);
    expect(datesIn('years=2018..2021')).toEqual([Date.UTC(2018, 0), Date.UTC(2022, 0)]);
    expect(datesIn('years=-43..48')).toEqual(daysOfYears(-43, 48));
  });

  it('writes how the timeline is set out so that a person can read it', () => {
    const view: View = {
      ...FIRST_VIEW,
      query: { ...FIRST_VIEW.query, dates: daysOfYears(2018, 2021), certainty: 'surely' },
      layout: 'aligned',
      frame: [-86_400_000, 864_000_000],
      origins: ['forum-2018'],
      lanes: 'series',
      laneChoice: { sort: 'first', order: ['youth'], opened: [], folded: ['', 'rok-un'] },
      compared: [
        { type: 'topic', id: 'youth' },
        { type: 'topic', id: 'ai' },
      ],
      published: true,
    };
    expect(writeView(view, '')).toBe(
      'years=2018..2021&years.mode=surely&layout=aligned&frame=-86400000..864000000&lanes=series&lanes.sort=first&lanes.order=youth&lanes.folded=~,rok-un&origins=forum-2018&compare=topic:youth,topic:ai&published=shown',
    );
    expect(readView(writeView(view, '')).view).toEqual(view);
  });

  it('writes how the network shows its ties so that a person can read it', () => {
    const view: View = {
      ...FIRST_VIEW,
      network: {
        ...FIRST_VIEW.network,
        as: 'matrix',
        weight: 'npmi',
        ego: 'two',
        least: { count: 3, npmi: -20, jaccard: 0 },
        path: [
          { type: 'actor', id: 'ctbto' },
          { type: 'event', id: 'forum-2018' },
        ],
      },
    };
    expect(writeView(view, '')).toBe(
      'net.as=matrix&net.weight=npmi&net.ego=two&net.count=3&net.npmi=-20&net.path=actor:ctbto,event:forum-2018',
    );
    expect(readView(writeView(view, '')).view).toEqual(view);
  });

  it('keeps the version the view was made on', () => {
    expect(readView('#topic=youth&v=2025-01-01').version).toBe('2025-01-01');
    expect(readView('#topic=youth').version).toBeNull();
  });

  it.each([
    'window=2021-01-01..2018-01-01',
    'window=x..y',
    'years=2020..2018',
    'dates=2018-05-31..2018-03-01',
    'dates=2018-05-31',
    'lanes=colour',
    'lanes.sort=mood',
    'lanes.folded=,',
    'layout=spiral',
    'frame=10..5',
    'frame=a..b',
    'origins=,',
    'compare=topic:youth',
    'compare=topic:youth,topic:youth',
    'compare=topic:youth,place:seoul',
    'compare=event:a,event:b',
    'published=maybe',
    'net.as=pie',
    'net.count=0',
    'net.count=many',
    'net.npmi=-500',
    'net.path=topic:youth',
    'net.path=topic:youth,topic:youth',
    'net.path=topic:youth,series:forum',
    'years.mode=nearly',
    'focus=nothing',
    'panel=kitchen',
  ])('passes over what it cannot understand: %s', (fragment) => {
    expect(readView(fragment).view).toEqual(FIRST_VIEW);
  });

  it('is in normal form after a change', () => {
    fc.assert(
      fc.property(anyView, anyView, (one, other) => {
        const before = normalView(one);
        const { window } = normalView(other);
        expect(changedView(before, { window: other.window })).toEqual({ ...before, window });
        expect(changedView(before, other)).toEqual(normalView(other));
      }),
    );
  });
});
