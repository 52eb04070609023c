import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isNear, slipsForgiven } from '../../../src/query/near.ts';

/** Optimal string alignment, as it is defined. */
function distance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const [x, y] = [a.slice(1), b.slice(1)];
  const isSwapped = a.length > 1 && b.length > 1 && a[0] === b[1] && a[1] === b[0];
  return Math.min(
    distance(x, b) + 1,
    distance(a, y) + 1,
    distance(x, y) + (a[0] === b[0] ? 0 : 1),
    isSwapped ? distance(a.slice(2), b.slice(2)) + 1 : Infinity,
  );
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });

describe('isNear', () => {
  it('agrees with the distance as it is defined', () => {
    fc.assert(
      fc.property(word, word, fc.nat(3), (a, b, slips) => {
        expect(isNear(a, b, slips)).toBe(distance(a, b) <= slips);
      }),
    );
  });

  it('takes two letters swapped for one slip', () => {
    expect(isNear('emergign', 'emerging', 1)).toBe(true);
    expect(isNear('emgering', 'emerging', 1)).toBe(false);
  });
});

describe('slipsForgiven', () => {
  it('forgives none in short words and in numbers, and no more than two', () => {
    expect(['test', 'peace', 'emerging', 'emergency', '2018th'].map(slipsForgiven)).toEqual([0, 1, 1, 2, 0]);
  });
});
