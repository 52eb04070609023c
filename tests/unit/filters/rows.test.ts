import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { broaderIds, rowsOf, type RowsAsked } from '../../../src/filters/rows.ts';
import { indexChronology } from '../../../src/query/index.ts';
import { makeChronology } from '../../support/chronology.ts';

const PLACES = 30;
const places = Array.from({ length: PLACES }, (_, at) => ({ id: `p${at}`, name: `Place ${at}` }));
const { facets } = indexChronology(
  makeChronology(
    {
      topics: [
        { id: 'arms', label: 'Arms' },
        { id: 'nuclear', label: 'Nuclear', broader: ['arms'] },
        { id: 'test-ban', label: 'Test ban', broader: ['nuclear'] },
        { id: 'youth', label: 'Jeunesse, où ça' },
      ],
      places,
    },
    places.map(({ id }, at) => ({ id: `e${at}`, place: id, topics: ['test-ban', 'youth'] })),
  ),
);
const topics: RowsAsked = {
  facet: facets.topic,
  labels: ['Arms', 'Nuclear', 'Test ban', 'Jeunesse, où ça'],
  counts: new Uint32Array(4),
  chosen: [],
  folded: new Set(),
  wanted: '',
  sort: 'listed',
  limit: 100,
};
const ids = (asked: RowsAsked): string[] => rowsOf(asked).rows.map(({ value }) => value.id);

describe('the rows of a facet', () => {
  it('leave out everything under a folded value, however deep', () => {
    expect(ids(topics)).toEqual(['arms', 'nuclear', 'test-ban', 'youth']);
    expect(ids({ ...topics, folded: new Set(['arms']) })).toEqual(['arms', 'youth']);
    expect(ids({ ...topics, folded: new Set(['nuclear']) })).toEqual(['arms', 'nuclear', 'youth']);
    expect(broaderIds(facets.topic)).toEqual(['arms', 'nuclear']);
  });

  it('are in the order asked for', () => {
    const places = facets.place.values.map(({ id }) => id);
    const counts = Uint32Array.from(places, (_, at) => (at % 3) + 1);
    const flat: RowsAsked = { ...topics, facet: facets.place, labels: places, counts };
    expect(ids(flat)).toEqual(places);
    const byName = [...places].sort(new Intl.Collator('en', { numeric: true }).compare);
    expect(ids({ ...flat, sort: 'name' })).toEqual(byName);
    const countOf = (id: string): number => counts[places.indexOf(id)] ?? 0;
    const byCount = ids({ ...flat, sort: 'count' });
    expect(byCount.map(countOf)).toEqual([...counts].sort((a, b) => b - a));
    expect(byCount.filter((id) => countOf(id) === 3)).toEqual(byName.filter((id) => countOf(id) === 3));
  });

  it('are sorted in a tree among those beside them, the narrower under the broader', () => {
    const labels = ['Zone', 'Nuclear', 'Ban', 'Jeunesse'];
    expect(ids({ ...topics, labels, sort: 'name' })).toEqual(['youth', 'arms', 'nuclear', 'test-ban']);
    const counts = Uint32Array.of(1, 1, 9, 3);
    expect(ids({ ...topics, counts, sort: 'count' })).toEqual(['youth', 'arms', 'nuclear', 'test-ban']);
    expect(ids({ ...topics, counts: Uint32Array.of(4, 1, 9, 3), sort: 'count' })).toEqual(ids(topics));
  });

  it('say whether a value is open, folded, or has nothing under it', () => {
    const { rows } = rowsOf({ ...topics, folded: new Set(['nuclear']) });
    expect(rows.map(({ isOpen }) => isOpen)).toEqual([true, false, null]);
  });

  it('find a name by any part of it, whatever its case and accents, with what it stands under', () => {
    expect(ids({ ...topics, wanted: 'BAN', folded: new Set(['arms']) })).toEqual([
      'arms',
      'nuclear',
      'test-ban',
    ]);
    expect(ids({ ...topics, wanted: ' ou ca ' })).toEqual(['youth']);
    expect(ids({ ...topics, wanted: 'zzz' })).toEqual([]);
  });

  it('keep the order of the facet, every chosen value, and matched ones before others, within their room', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(3), { minLength: PLACES, maxLength: PLACES }),
        fc.uniqueArray(fc.nat(PLACES - 1), { maxLength: 12 }),
        fc.integer({ min: 1, max: 40 }),
        (counts, chosen, limit) => {
          const facet = facets.place;
          const { rows, hidden } = rowsOf({
            ...topics,
            facet,
            labels: facet.values.map(({ id }) => id),
            counts: Uint32Array.from(counts),
            chosen: chosen.map((at) => facet.values[at]?.id ?? ''),
            limit,
          });
          const shown = rows.map(({ value }) => value.index);
          expect(shown).toEqual([...shown].sort((a, b) => a - b));
          expect(chosen.every((at) => shown.includes(at))).toBe(true);
          expect(shown.length + hidden).toBe(PLACES);
          expect(shown.length).toBe(Math.min(PLACES, Math.max(limit, chosen.length)));
          const isIdleShown = shown.some((at) => counts[at] === 0 && !chosen.includes(at));
          const isBusyHidden = counts.some((count, at) => count > 0 && !shown.includes(at));
          expect(isIdleShown && isBusyHidden).toBe(false);
        },
      ),
    );
  });
});
