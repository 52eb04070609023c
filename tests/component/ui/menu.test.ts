import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextItem } from '../../../src/ui/menu.ts';
import { placeBeside } from '../../../src/ui/placement.ts';

describe('keys in a menu', () => {
  const labels = ['Copy link', 'Export', 'Close', '한국어'];

  test.each([
    ['ArrowDown', -1, 0],
    ['ArrowDown', 3, 0],
    ['ArrowUp', 0, 3],
    ['ArrowUp', -1, 3],
    ['Home', 2, 0],
    ['End', 0, 3],
    ['c', 0, 2],
    ['C', 2, 0],
    ['한', 0, 3],
    ['e', -1, 1],
    ['한국어', 0, null],
    ['z', 0, null],
    [' ', 0, null],
    ['Enter', 0, null],
    ['F1', 0, null],
  ])('%s from item %i goes to %s', (key, from, to) => {
    expect(nextItem(key, from, labels)).toBe(to);
  });

  test('move nothing in an empty one', () => {
    expect(nextItem('ArrowDown', -1, [])).toBeNull();
  });
});

test('what stands beside its anchor stays inside the viewport whenever it fits', () => {
  const px = (min: number, max: number) => fc.integer({ min, max });
  fc.assert(
    fc.property(
      fc.record({ left: px(-50, 900), top: px(-50, 700), width: px(0, 200), height: px(0, 60) }),
      fc.record({ width: px(10, 300), height: px(10, 300) }),
      (anchor, size) => {
        const { left, top } = placeBeside(anchor, size, { width: 800, height: 600 });
        expect(left).toBeGreaterThanOrEqual(0);
        expect(top).toBeGreaterThanOrEqual(0);
        expect(left + size.width).toBeLessThanOrEqual(800);
        expect(top + size.height).toBeLessThanOrEqual(600);
      },
    ),
  );
});

test('it stands below its anchor, or above it where there is more room', () => {
  const anchor = { left: 100, top: 500, width: 80, height: 30 };
  expect(
    placeBeside({ ...anchor, top: 20 }, { width: 200, height: 150 }, { width: 800, height: 600 }),
  ).toEqual({
    left: 100,
    top: 54,
  });
  expect(placeBeside(anchor, { width: 200, height: 150 }, { width: 800, height: 600 })).toEqual({
    left: 100,
    top: 346,
  });
});
