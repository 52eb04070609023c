import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layOut, type LayoutInput } from '../../../src/network/layout.ts';
import { ring, RING_POSITIONS } from './ring.ts';

const anyInput: fc.Arbitrary<LayoutInput> = fc.integer({ min: 0, max: 24 }).chain((size) =>
  fc.record({
    keys: fc.constant(Array.from({ length: size }, (_, slot) => `topic:t${slot}`)),
    totals: fc.array(fc.integer({ min: 1, max: 500 }), { minLength: size, maxLength: size }),
    edges: fc
      .array(fc.record({ a: fc.nat(), b: fc.nat(), weight: fc.integer({ min: 1, max: 90 }) }), {
        maxLength: 60,
      })
      .map((edges) =>
        size === 0
          ? []
          : edges
              .map(({ a, b, weight }) => ({ a: a % size, b: b % size, weight }))
              .filter(({ a, b }) => a !== b),
      ),
  }),
);

describe('the layout', () => {
  test('is the same to the last bit for the same input', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const again = structuredClone(input);
        expect(new BigUint64Array(layOut(input).buffer)).toEqual(new BigUint64Array(layOut(again).buffer));
      }),
      { numRuns: 30 },
    );
  });

  test('is the same in every engine: these are its numbers', () => {
    expect(Array.from(layOut(ring))).toEqual(RING_POSITIONS);
  });

  test('stays in the unit square', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const positions = layOut(input);
        expect(positions).toHaveLength(input.keys.length * 2);
        for (const value of positions) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 50 },
    );
  });

  test('fills the square as soon as there are two nodes, and puts one in the middle', () => {
    const positions = layOut(ring);
    const xs = positions.filter((_, at) => at % 2 === 0);
    expect(Math.min(...xs)).toBe(0);
    expect(Math.max(...xs)).toBe(1);
    expect(Array.from(layOut({ keys: ['a'], totals: [1], edges: [] }))).toEqual([0.5, 0.5]);
    expect(layOut({ keys: [], totals: [], edges: [] })).toHaveLength(0);
  });

  test('puts what is tied closer together than what is not', () => {
    const pairs: LayoutInput = {
      keys: ['a', 'b', 'c', 'd', 'e', 'f'],
      totals: [1, 1, 1, 1, 1, 1],
      edges: [
        { a: 0, b: 1, weight: 1 },
        { a: 2, b: 3, weight: 1 },
        { a: 4, b: 5, weight: 1 },
      ],
    };
    const positions = layOut(pairs);
    const distance = (a: number, b: number): number =>
      Math.hypot(
        (positions[a * 2] ?? 0) - (positions[b * 2] ?? 0),
        (positions[a * 2 + 1] ?? 0) - (positions[b * 2 + 1] ?? 0),
      );
    const tied = distance(0, 1) + distance(2, 3) + distance(4, 5);
    const apart = distance(0, 2) + distance(2, 4) + distance(4, 0);
    expect(tied).toBeLessThan(apart);
  });
});
