import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { between, BEYOND, stepsFrom } from '../../../src/network/surroundings.ts';

const SIZE = 9;
const anyEdges = fc
  .uniqueArray(
    fc.tuple(fc.nat(SIZE - 1), fc.nat(SIZE - 1)).filter(([a, b]) => a < b),
    { selector: ([a, b]) => `${a} ${b}` },
  )
  .map((pairs) => pairs.map(([a, b]) => ({ id: `${a}~${b}`, a, b, weight: 1 })));

describe('the surroundings of some nodes', () => {
  test('are those that so many steps lead to, each counted by the fewest', () => {
    fc.assert(
      fc.property(
        anyEdges,
        fc.subarray([0, 3, 5]),
        fc.integer({ min: 0, max: 3 }),
        (edges, centres, most) => {
          const steps = stepsFrom(centres, edges, SIZE, most);
          const reach = (step: number): Set<number> => {
            if (step === 0) return new Set(centres);
            const near = reach(step - 1);
            const further = edges.flatMap(({ a, b }) => (near.has(a) || near.has(b) ? [a, b] : []));
            return new Set([...near, ...further]);
          };
          for (let slot = 0; slot < SIZE; slot++) {
            const fewest = Array.from({ length: most + 1 }, (_, step) => step).find((step) =>
              reach(step).has(slot),
            );
            expect(steps[slot]).toBe(fewest ?? BEYOND);
          }
          const isNear = (slot: number): boolean => reach(most).has(slot);
          expect(between(edges, steps)).toEqual(edges.filter(({ a, b }) => isNear(a) && isNear(b)));
        },
      ),
    );
  });
});
