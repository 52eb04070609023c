import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layOut, layOutInSteps, type LayoutInput } from '../../../src/network/layout.ts';
import { columnsOf, ring, RING_POSITIONS } from './ring.ts';

const anyInput: fc.Arbitrary<LayoutInput> = fc.integer({ min: 0, max: 24 }).chain((size) =>
  fc
    .record({
      keys: fc.constant(Array.from({ length: size }, (_, slot) => `topic:t${slot}`)),
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
    })
    .map(({ keys, edges }) => ({ keys, ...columnsOf(edges) })),
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
    expect(Array.from(layOut({ keys: ['a'], ...columnsOf([]) }))).toEqual([0.5, 0.5]);
    expect(layOut({ keys: [], ...columnsOf([]) })).toHaveLength(0);
  });

  test('of very many nodes goes on from places that are there at once', () => {
    const size = 3000;
    const edges = Array.from({ length: size - 1 }, (_, n) => ({ a: Math.floor(n / 3), b: n + 1, weight: 1 }));
    const input = { keys: Array.from({ length: size }, (_, n) => `n${n}`), ...columnsOf(edges) };
    const first = layOutInSteps(input).next();
    const places = first.done === true ? first.value : first.value();
    expect(places).toHaveLength(size * 2);
    expect(places.every((value) => value >= 0 && value <= 1)).toBe(true);
    const closeness = (at: Float64Array): number =>
      edges.reduce(
        (sum, { a, b }) =>
          sum + Math.hypot((at[a * 2] ?? 0) - (at[b * 2] ?? 0), (at[a * 2 + 1] ?? 0) - (at[b * 2 + 1] ?? 0)),
        0,
      );
    expect(closeness(layOut(input))).toBeLessThan(closeness(places));
  });

  test('puts what is tied closer together than what is not', () => {
    const pairs: LayoutInput = {
      keys: ['a', 'b', 'c', 'd', 'e', 'f'],
      ...columnsOf([
        { a: 0, b: 1, weight: 1 },
        { a: 2, b: 3, weight: 1 },
        { a: 4, b: 5, weight: 1 },
      ]),
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
