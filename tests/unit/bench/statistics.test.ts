import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { median, paceOf, percentile } from '../../bench/statistics.ts';

const numbers = fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 60 });

describe('the median', () => {
  it('is the middle one, or between the two in the middle', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2.5);
    expect(median([])).toBeNaN();
  });

  it('has as many below as above', () => {
    fc.assert(
      fc.property(numbers, (values) => {
        const middle = median(values);
        const below = values.filter((value) => value < middle).length;
        const above = values.filter((value) => value > middle).length;
        expect(below).toBeLessThanOrEqual(values.length / 2);
        expect(above).toBeLessThanOrEqual(values.length / 2);
      }),
    );
  });
});

describe('a percentile', () => {
  it('is one of the values, and the share of them that it names is not above it', () => {
    fc.assert(
      fc.property(numbers, fc.double({ min: 0, max: 1, noNaN: true }), (values, share) => {
        const value = percentile(values, share);
        expect(values).toContain(value);
        const notAbove = values.filter((each) => each <= value).length;
        expect(notAbove).toBeGreaterThanOrEqual(share * values.length);
        const under = values.filter((each) => each < value).length;
        expect(under).toBeLessThanOrEqual(Math.max(0, share * values.length));
      }),
    );
  });

  it('of a hundred frames, five of them long, is short at the 95th', () => {
    const frames = Array.from({ length: 100 }, (_, at) => (at < 5 ? 50 : 16));
    expect(percentile(frames, 0.95)).toBe(16);
    expect(percentile([...frames, 50], 0.95)).toBe(50);
  });
});

describe('the pace of frames', () => {
  it('leaves out the first ones', () => {
    const starts = [0, 500, 1000, 1500, 1510, 1520, 1530, 1560];
    const { p50Ms, p95Ms, framesPerSecond } = paceOf(starts);
    expect([p50Ms, p95Ms]).toEqual([10, 30]);
    expect(framesPerSecond).toBeCloseTo(4000 / 60);
  });

  it('is not known of too few', () => {
    expect(paceOf([0, 10, 20]).p95Ms).toBeNaN();
  });
});
