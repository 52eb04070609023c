import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MARK_GAP_PX, packRows, rowsNeeded, type Packable } from '../../../src/timeline/rows.ts';

const items = fc
  .array(
    fc.record({
      x0: fc.integer({ min: 0, max: 500 }),
      length: fc.integer({ min: 1, max: 80 }),
      wishPx: fc.integer({ min: 0, max: 120 }),
      weight: fc.integer({ min: 0, max: 5 }),
    }),
    { maxLength: 60 },
  )
  .map((list): Packable[] =>
    list.map(({ length, ...item }) => ({ ...item, x1: item.x0 + length })).sort((a, b) => a.x0 - b.x0),
  );

/** The most items that stand over one place: no fewer rows can hold them. */
function depth(list: readonly Packable[]): number {
  return list.reduce(
    (most, { x0 }) =>
      Math.max(most, list.filter((other) => other.x0 <= x0 && other.x1 + MARK_GAP_PX > x0).length),
    0,
  );
}

describe('packing rows', () => {
  it('never lets two items of a row overlap, and always gives the same rows', () => {
    fc.assert(
      fc.property(items, fc.integer({ min: 1, max: 8 }), (list, rowCount) => {
        const rows = packRows(list, rowCount);
        const ends = new Map<number, number>();
        list.forEach(({ x0, x1 }, at) => {
          const row = rows[at] ?? -1;
          expect(row).toBeLessThan(rowCount);
          if (row === -1) return;
          expect(x0).toBeGreaterThanOrEqual(ends.get(row) ?? -Infinity);
          ends.set(row, x1);
        });
        expect(packRows(list, rowCount)).toEqual(rows);
      }),
    );
  });

  it('leaves nothing out that the rows could have held, whatever labels wish', () => {
    fc.assert(
      fc.property(items, (list) => {
        expect(packRows(list, Math.max(1, depth(list)))).not.toContain(-1);
        const bare = list.map((item) => ({ ...item, wishPx: 0 }));
        expect(rowsNeeded(bare, 100)).toBe(Math.max(1, depth(list)));
      }),
    );
  });

  it('keeps clear of labels where another row is free, and cuts the lightest one where none is', () => {
    const item = (x0: number, wishPx: number, weight: number): Packable => ({
      x0,
      x1: x0 + 10,
      wishPx,
      weight,
    });
    const list = [item(0, 100, 5), item(1, 100, 1), item(50, 100, 3)];
    expect([...packRows(list, 3)]).toEqual([0, 1, 2]);
    expect([...packRows(list, 2)]).toEqual([0, 1, 1]);
  });
});
