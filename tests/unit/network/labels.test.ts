import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeLabels, type Box, type LabelWish } from '../../../src/network/labels.ts';

const BOUNDS: Box = { left: 0, top: 0, width: 600, height: 400 };

const anyWishes = fc
  .array(
    fc.record({
      x: fc.integer({ min: -20, max: 620 }),
      y: fc.integer({ min: -20, max: 420 }),
      reach: fc.integer({ min: 2, max: 20 }),
      width: fc.integer({ min: 5, max: 130 }),
      height: fc.constantFrom(16, 30),
    }),
    { maxLength: 60 },
  )
  .map((wishes): LabelWish[] => wishes.map((wish, slot) => ({ ...wish, slot, lines: [`label ${slot}`] })));

const markOf = ({ slot, x, y, reach }: LabelWish) => ({
  slot,
  left: x - reach,
  top: y - reach,
  width: 2 * reach,
  height: 2 * reach,
});

function overlap(a: Box, b: Box): number {
  const across = Math.min(a.left + a.width, b.left + b.width) - Math.max(a.left, b.left);
  const down = Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top);
  return across > 0 && down > 0 ? across * down : 0;
}

describe('labels', () => {
  test('never overlap each other, nor a mark of another node, nor the edge of the panel', () => {
    fc.assert(
      fc.property(anyWishes, (wishes) => {
        const placed = placeLabels(wishes, wishes.map(markOf), BOUNDS);
        for (const [n, label] of placed.entries()) {
          for (const other of placed.slice(n + 1)) expect(overlap(label, other)).toBe(0);
          for (const wish of wishes) {
            if (wish.slot !== label.slot) expect(overlap(label, markOf(wish))).toBe(0);
          }
          expect(overlap(label, BOUNDS)).toBeCloseTo(label.width * label.height);
        }
      }),
    );
  });

  test('stay where they stood when fewer are shown, in whatever order', () => {
    fc.assert(
      fc.property(anyWishes, fc.nat({ max: 4 }), (wishes, left) => {
        const placed = placeLabels(wishes, wishes.map(markOf), BOUNDS);
        const fewer = placed.filter(({ slot }) => slot % 5 !== left).reverse();
        const again = fewer.flatMap((stood) => {
          const wish = wishes[stood.slot];
          return wish === undefined ? [] : [{ ...wish, stood }];
        });
        expect(placeLabels(again, again.map(markOf), BOUNDS)).toEqual(fewer);
      }),
    );
  });

  test('go to the more important of two nodes that stand in each other’s way', () => {
    const wish = (slot: number): LabelWish => ({
      slot,
      x: 40,
      y: 14,
      reach: 4,
      lines: ['x'],
      width: 60,
      height: 16,
    });
    const narrow: Box = { left: 0, top: 0, width: 120, height: 28 };
    expect(placeLabels([wish(7), wish(3)], [], narrow).map(({ slot }) => slot)).toEqual([7]);
  });

  test('stand to the right of their node when they can, else to the left', () => {
    const wish: LabelWish = { slot: 0, x: 300, y: 200, reach: 5, lines: ['x'], width: 50, height: 16 };
    expect(placeLabels([wish], [], BOUNDS)[0]).toMatchObject({ left: 308, top: 192, anchor: 'start' });
    expect(placeLabels([{ ...wish, x: 580 }], [], BOUNDS)[0]).toMatchObject({ left: 522, anchor: 'end' });
  });
});
