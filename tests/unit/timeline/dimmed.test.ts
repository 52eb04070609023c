import { describe, expect, it } from 'vitest';
import { indexChronology } from '../../../src/query/index.ts';
import { matchEvents } from '../../../src/query/match.ts';
import { EMPTY_QUERY } from '../../../src/query/query.ts';
import { importanceOf, KIN_WEIGHT } from '../../../src/timeline/importance.ts';
import { lanesOf } from '../../../src/timeline/lanes.ts';
import { isDimmed } from '../../../src/timeline/look.ts';
import { fullAmong, mixOf } from '../../../src/timeline/mix.ts';
import { spansOf } from '../../../src/timeline/spans.ts';
import { drawnOf, fullIn } from '../../../src/view/drawn.ts';
import { FIRST_VIEW } from '../../../src/view/view.ts';
import { day, makeChronology, quote } from '../../support/chronology.ts';

const index = indexChronology(
  makeChronology(
    {
      topics: [
        { id: 'arms', label: 'Arms' },
        { id: 'youth', label: 'Youth' },
      ],
      documents: [{ id: 'd', title: 'D', file: 'd', sha256: '', text: 'said', integrity: 'intact' }],
    },
    [
      { id: 'a', date: day('2001-01-01'), topics: ['arms'], kind: 'meeting' },
      {
        id: 'b',
        date: day('2002-01-01'),
        topics: ['arms'],
        kind: 'forum',
        evidence: [quote('d', 'said', 'said')],
      },
      { id: 'c', date: day('2003-01-01'), topics: ['youth'], kind: 'forum' },
    ],
  ),
);
const matches = matchEvents(
  index,
  { ...EMPTY_QUERY, facets: { kind: { mode: 'any', values: ['meeting'] } } },
  null,
);
const everything = matchEvents(index, EMPTY_QUERY, null);
const dimmed = { unmatched: 'dimmed' } as const;
const lanes = (view: typeof dimmed | { unmatched: 'hidden' }) =>
  lanesOf(
    ...([
      index,
      spansOf(index),
      drawnOf(view, matches),
      'topic',
      FIRST_VIEW.laneChoice,
      'en',
      'None',
    ] as const),
    fullIn(view, matches),
  ).map(({ label, rows, count }) => [label, [...rows], count]);

describe('what does not match', () => {
  it('stands in its lane where it is dimmed, and is not counted there', () => {
    expect(lanes({ unmatched: 'hidden' })).toEqual([['Arms', [0], 1]]);
    expect(lanes(dimmed)).toEqual([
      ['Arms', [0, 1], 1],
      ['Youth', [2], 0],
    ]);
  });

  it('is the very same drawing of all events whatever the query, so that nothing is laid out anew', () => {
    expect(drawnOf(dimmed, matches)).toBe(drawnOf(dimmed, everything));
    expect(drawnOf({ unmatched: 'hidden' }, matches)).toBe(matches);
  });

  it('is told from what does only where both are drawn', () => {
    expect(fullIn(dimmed, everything)).toBeNull();
    expect(fullIn({ unmatched: 'hidden' }, matches)).toBeNull();
    expect(fullIn(dimmed, matches)).toEqual(Uint8Array.of(1, 0, 0));
  });

  it('stands back though it is kin, unless it is the focus', () => {
    const look = { kin: Uint8Array.of(1, 1, 1), full: Uint8Array.of(1, 0, 0), focus: 2 };
    const isBack = (event: number) => isDimmed(look, event);
    expect([0, 1, 2].map(isBack)).toEqual([false, true, false]);
  });

  it('has its label placed after every label of what does, the focus and its kin apart', () => {
    const weight = importanceOf(index, [], null, null, Uint8Array.of(1, 0, 0));
    expect(weight(0)).toBeGreaterThan(weight(1));
    const chosen = importanceOf(index, ['b'], null, null, Uint8Array.of(1, 0, 0));
    expect(chosen(1)).toBeGreaterThan(weight(0));
    expect(weight(0)).toBeLessThan(KIN_WEIGHT);
  });

  it('is left out of the proportions and the count of a band', () => {
    const source = { hues: Uint8Array.of(0, 1, 1), full: Uint8Array.of(1, 0, 1), eventOf: null };
    const rows = Uint32Array.of(0, 1, 2);
    expect(fullAmong(rows, 0, 3, source)).toBe(2);
    expect([...mixOf(rows, 0, 3, source).slice(0, 2)]).toEqual([1, 1]);
    expect(fullAmong(rows, 0, 3, { ...source, full: null })).toBe(3);
  });
});
