import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arrange, type Room } from '../../../src/network/arrange.ts';
import { roomsFor } from '../../../src/network/rooms.ts';

const anyLabels = fc.array(
  fc.record({ width: fc.integer({ min: 5, max: 124 }), height: fc.constantFrom(16, 30) }),
  { maxLength: 40 },
);
const anySize = fc.record({
  width: fc.integer({ min: 360, max: 1600 }),
  height: fc.integer({ min: 280, max: 1000 }),
});
const anyUnit = (count: number): fc.Arbitrary<Float64Array> =>
  fc
    .array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: count * 2, maxLength: count * 2 })
    .map((values) => Float64Array.from(values));
const anyCase = fc
  .tuple(anyLabels, anySize)
  .chain(([labels, size]) =>
    fc.record({ labels: fc.constant(labels), size: fc.constant(size), unit: anyUnit(labels.length) }),
  );

const reaches = (count: number): number[] => Array.from({ length: count }, (_, slot) => 4 + 10 / (slot + 1));

function doMeet(a: Room, b: Room, dx: number, dy: number): boolean {
  const across = Math.min(a.right, dx + b.right) - Math.max(-a.left, dx - b.left);
  const down = Math.min(a.half, dy + b.half) - Math.max(-a.half, dy - b.half);
  return across > 1e-6 && down > 1e-6;
}

describe('the arrangement on a panel', () => {
  test('gives up to forty nodes room to be hit, none over another, all on the panel', () => {
    fc.assert(
      fc.property(anyCase, ({ labels, size, unit }) => {
        const rooms = roomsFor(labels, reaches(labels.length), size);
        const at = arrange(unit, rooms, size);
        for (const [i, { bare }] of rooms.entries()) {
          const [x, y] = [at[i * 2] ?? NaN, at[i * 2 + 1] ?? NaN];
          expect(x - bare.left).toBeGreaterThanOrEqual(-1e-6);
          expect(x + bare.right).toBeLessThanOrEqual(size.width + 1e-6);
          expect(y - bare.half).toBeGreaterThanOrEqual(-1e-6);
          expect(y + bare.half).toBeLessThanOrEqual(size.height + 1e-6);
          for (let j = i + 1; j < rooms.length; j++) {
            const other = rooms[j]?.bare ?? bare;
            expect(doMeet(bare, other, (at[j * 2] ?? NaN) - x, (at[j * 2 + 1] ?? NaN) - y)).toBe(false);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('keeps a few nodes together in the middle of a large panel', () => {
    const rooms = roomsFor(
      [
        { width: 40, height: 16 },
        { width: 40, height: 16 },
      ],
      [10, 10],
      {
        width: 1200,
        height: 800,
      },
    );
    const [x0 = 0, , x1 = 0] = arrange(Float64Array.of(0, 0, 1, 1), rooms, { width: 1200, height: 800 });
    expect(x1 - x0).toBeLessThan(400);
    expect((x0 + x1) / 2).toBeCloseTo(600, 0);
  });

  test('gives finite positions on a panel without size', () => {
    const labels = Array.from({ length: 30 }, () => ({ width: 50, height: 16 }));
    const size = { width: 0, height: 0 };
    const at = arrange(new Float64Array(60).fill(0.3), roomsFor(labels, reaches(30), size), size);
    expect(at.every(Number.isFinite)).toBe(true);
  });
});

describe('the rooms', () => {
  const labels = Array.from({ length: 50 }, () => ({ width: 100, height: 16 }));
  const isWide = ({ wide, bare }: { wide: Room; bare: Room }): boolean => wide !== bare;

  test('have place for a label, the most important first, until the panel is full', () => {
    const few = roomsFor(labels, reaches(50), { width: 500, height: 300 });
    const count = few.filter(isWide).length;
    expect(count).toBeGreaterThan(5);
    expect(count).toBeLessThan(50);
    expect(few.slice(0, count).every(isWide)).toBe(true);
    expect(roomsFor(labels, reaches(50), { width: 1500, height: 900 }).every(isWide)).toBe(true);
  });

  test('are large enough to be hit wherever the panel allows', () => {
    for (const { bare } of roomsFor(labels, reaches(50), { width: 500, height: 300 })) {
      expect(bare.left + bare.right).toBeGreaterThanOrEqual(24);
      expect(bare.half * 2).toBeGreaterThanOrEqual(24);
    }
  });
});
