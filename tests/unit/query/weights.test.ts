import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jaccard, npmi } from '../../../src/query/weights.ts';

/** How many events have both, the one, the other, and how many there are: as some events may have it. */
const anyCounts = fc
  .array(fc.tuple(fc.boolean(), fc.boolean()), { minLength: 1, maxLength: 60 })
  .map((events) => ({
    both: events.filter(([a, b]) => a && b).length,
    a: events.filter(([a]) => a).length,
    b: events.filter(([, b]) => b).length,
    all: events.length,
  }));

describe('normalised pointwise mutual information', () => {
  test('is as Bouma 2009 has it', () => {
    // p(a,b) = 6/60, p(a) = 12/60, p(b) = 10/60: ln(3) / ln(10)
    expect(npmi(6, 12, 10, 60)).toBeCloseTo(Math.log(3) / Math.log(10), 12);
    expect(npmi(2, 10, 12, 60)).toBeCloseTo(0, 12);
    expect(npmi(0, 10, 12, 60)).toBe(-1);
    expect(npmi(10, 10, 10, 60)).toBe(1);
    expect(npmi(1, 1, 1, 60)).toBe(1);
    expect(npmi(60, 60, 60, 60)).toBe(0);
  });

  test('lies between -1 and 1, is the same both ways, and is over 0 just where there are more than by chance', () => {
    fc.assert(
      fc.property(anyCounts, ({ both, a, b, all }) => {
        const weight = npmi(both, a, b, all);
        expect(weight).toBeGreaterThanOrEqual(-1);
        expect(weight).toBeLessThanOrEqual(1);
        expect(weight).toBe(npmi(both, b, a, all));
        fc.pre(a > 0 && b > 0);
        expect(Math.sign(weight) + 0).toBe(Math.sign(both * all - a * b) + 0);
      }),
    );
  });
});

describe('the index of Jaccard', () => {
  test('is the share of the events with either that have both', () => {
    fc.assert(
      fc.property(anyCounts, ({ both, a, b }) => {
        const share = jaccard(both, a, b);
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
        expect(share * (a + b - both)).toBeCloseTo(both, 9);
        expect(share).toBe(jaccard(both, b, a));
      }),
    );
    expect(jaccard(0, 0, 0)).toBe(0);
    expect(jaccard(6, 12, 10)).toBe(6 / 16);
  });
});
