import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedView, normalView, readView, writeView } from '../../../src/view/codec.ts';
import { FACET_IDS } from '../../../src/query/query.ts';
import { TARGET_TYPES } from '../../../src/query/target.ts';
import { FIRST_VIEW, LANES, NODE_KINDS, PANELS, type View } from '../../../src/view/view.ts';

const id = fc.stringMatching(/^[a-z0-9가-힣][a-z0-9가-힣._-]{0,12}$/u);
const instant = fc.integer({ min: -8.6e15, max: 8.6e15 });

const anyView: fc.Arbitrary<View> = fc.record({
  query: fc.record({
    text: fc.string({ unit: 'grapheme' }),
    facets: fc.dictionary(
      fc.constantFrom(...FACET_IDS),
      fc.record({
        mode: fc.constantFrom('any', 'all'),
        values: fc.uniqueArray(id, { minLength: 1, maxLength: 4 }),
      }),
    ),
    years: fc.option(
      fc
        .tuple(fc.integer({ min: -9999, max: 9999 }), fc.nat(500))
        .map(([from, more]) => [from, from + more] as const),
    ),
  }),
  window: fc.option(
    fc.tuple(instant, fc.integer({ min: 1, max: 1e12 })).map(([from, more]) => [from, from + more] as const),
  ),
  lanes: fc.constantFrom(...LANES),
  focus: fc.option(fc.record({ type: fc.constantFrom(...TARGET_TYPES), id })),
  closed: fc.subarray([...PANELS]),
  maximised: fc.option(fc.constantFrom(...PANELS)),
  nodes: fc.subarray([...NODE_KINDS]),
});

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
        years: [2018, 2021],
      },
      window: [Date.UTC(2018, 0, 1), Date.UTC(2022, 0, 1)],
      focus: { type: 'passage', id: 'mofa-2020-12-04@412-530' },
    };
    expect(writeView(view, '2026-11-22')).toBe(
      'topic=emerging-technologies,youth&topic.mode=all&years=2018..2021&window=2018-01-01..2022-01-01&focus=passage:mofa-2020-12-04@412-530&v=2026-11-22',
    );
  });

  it('keeps the version the view was made on', () => {
    expect(readView('#topic=youth&v=2025-01-01').version).toBe('2025-01-01');
    expect(readView('#topic=youth').version).toBeNull();
  });

  it.each([
    'window=2021-01-01..2018-01-01',
    'window=x..y',
    'years=2020..2018',
    'lanes=colour',
    'focus=nothing',
    'panel=kitchen',
  ])('passes over what it cannot understand: %s', (fragment) => {
    expect(readView(fragment).view).toEqual(FIRST_VIEW);
  });

  it('keeps the very same value of each part that a change leaves as it was', () => {
    fc.assert(
      fc.property(anyView, anyView, (one, other) => {
        const before = normalView(one);
        expect(changedView(before, { window: other.window }).query).toBe(before.query);
        expect(changedView(before, { query: other.query }).focus).toBe(before.focus);
        expect(changedView(before, other)).toEqual(normalView(other));
      }),
    );
  });
});
