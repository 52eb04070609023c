import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutIntoSegments, innermost, type Span } from '../../../src/reader/segments.ts';

const TEXT = 'The forum was held in Seoul on December 10, as announced.';

const spans = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 70 }), fc.integer({ min: 0, max: 70 }))
    .map(([a, b]): Span => ({ start: Math.min(a, b), end: Math.max(a, b) })),
  { maxLength: 12 },
);
const stretch = fc
  .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 20 }))
  .map(([start, length]): Span => ({ start, end: start + length }));

describe('cutting a text where passages begin and end', () => {
  it('leaves a text without passages whole', () => {
    expect(cutIntoSegments(0, 9, [])).toEqual([{ start: 0, end: 9, spans: [] }]);
  });

  it('shows two passages that overlap as three segments, the middle one in both', () => {
    const first = { start: 4, end: 20 };
    const second = { start: 10, end: 30 };
    expect(
      cutIntoSegments(0, 40, [first, second]).map(({ start, end, spans: over }) => [start, end, over]),
    ).toEqual([
      [0, 4, []],
      [4, 10, [first]],
      [10, 20, [first, second]],
      [20, 30, [second]],
      [30, 40, []],
    ]);
  });

  it('clips a passage that runs on into the next paragraph', () => {
    expect(
      cutIntoSegments(10, 20, [
        { start: 5, end: 12 },
        { start: 18, end: 50 },
      ]).map((each) => each.spans.length),
    ).toEqual([1, 0, 1]);
  });

  it('joins up to the text again, whatever the passages', () => {
    fc.assert(
      fc.property(spans, (passages) => {
        const joined = cutIntoSegments(0, TEXT.length, passages).map(({ start, end }) =>
          TEXT.slice(start, end),
        );
        expect(joined.join('')).toBe(TEXT);
      }),
    );
  });

  it('covers every passage exactly: each place of the text is in the segments of just the passages it lies in', () => {
    fc.assert(
      fc.property(stretch, spans, ({ start, end }, passages) => {
        const segments = cutIntoSegments(start, end, passages);
        for (let at = start; at < end; at++) {
          const own = segments.filter((segment) => segment.start <= at && at < segment.end);
          expect(own).toHaveLength(1);
          expect(own[0]?.spans).toEqual(
            passages.filter((passage) => passage.start <= at && at < passage.end),
          );
        }
      }),
    );
  });

  it('looks at ten thousand passages of a long document some thirty times each, not at each for each', () => {
    let looks = 0;
    const many = Array.from({ length: 10_000 }, (_, n) => ({
      get start() {
        looks++;
        return n * 100;
      },
      end: n * 100 + 130,
    }));
    expect(cutIntoSegments(0, 1_000_100, many).length).toBeGreaterThan(19_000);
    expect(looks).toBeLessThan(30 * many.length);
  });
});

describe('the innermost of overlapping passages', () => {
  it('is the shortest', () => {
    expect(
      innermost([
        { start: 0, end: 30 },
        { start: 4, end: 9 },
        { start: 2, end: 12 },
      ]),
    ).toEqual({ start: 4, end: 9 });
  });
  it('is none where there are none', () => {
    expect(innermost([])).toBeNull();
  });
});
