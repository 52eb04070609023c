import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { panBy, project, reveal, WHOLE, zoomAbout } from '../../../src/network/transform.ts';

const SIZE = { width: 700, height: 300 };
const inside = fc.record({ x: fc.integer({ min: 0, max: 700 }), y: fc.integer({ min: 0, max: 300 }) });

describe('panning and zooming', () => {
  test('moves positions as the screen sees them', () => {
    const positions = Float64Array.of(1, 2, 3, 4);
    expect(Array.from(project(positions, { k: 2, x: 10, y: 20 }))).toEqual([12, 24, 16, 28]);
    expect(project(positions, WHOLE)).toEqual(positions);
  });

  test('keeps the point under the pointer still while zooming in', () => {
    fc.assert(
      fc.property(inside, inside, fc.double({ min: 1, max: 2, noNaN: true }), (first, { x, y }, factor) => {
        const from = zoomAbout(WHOLE, 2, first.x, first.y, SIZE);
        const to = zoomAbout(from, factor, x, y, SIZE);
        expect((x - to.x) / to.k).toBeCloseTo((x - from.x) / from.k, 6);
        expect((y - to.y) / to.k).toBeCloseTo((y - from.y) / from.k, 6);
      }),
    );
  });

  test('goes no further out than the whole, nor further in than eight times', () => {
    expect(zoomAbout(WHOLE, 0.5, 10, 10, SIZE)).toEqual(WHOLE);
    expect(zoomAbout(WHOLE, 100, 10, 10, SIZE).k).toBe(8);
  });

  test('never loses the network from sight', () => {
    fc.assert(
      fc.property(inside, fc.integer(), fc.integer(), ({ x, y }, dx, dy) => {
        const { k, ...at } = panBy(zoomAbout(WHOLE, 3, x, y, SIZE), dx, dy, SIZE);
        expect(at.x).toBeLessThanOrEqual(350);
        expect(at.x + k * 700).toBeGreaterThanOrEqual(350);
        expect(at.y).toBeLessThanOrEqual(150);
        expect(at.y + k * 300).toBeGreaterThanOrEqual(150);
      }),
    );
  });

  test('reveals a point by moving no more than it must', () => {
    expect(reveal(WHOLE, 300, 100, SIZE, SIZE)).toEqual(WHOLE);
    expect(reveal(WHOLE, 690, 100, SIZE, SIZE)).toEqual({ k: 1, x: -14, y: 0 });
    expect(reveal(WHOLE, 300, 100, { width: 200, height: 300 }, SIZE)).toEqual({ k: 1, x: -124, y: 0 });
  });
});
