import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearestSegment } from '../../../src/network/segments.ts';
import { nearestTowards } from '../../../src/network/walk.ts';

const RIGHT = [1, 0] as const;
const LEFT = [-1, 0] as const;
const UP = [0, -1] as const;
const DOWN = [0, 1] as const;

describe('walking by arrow', () => {
  test('goes to the nearest node ahead rather than one off to the side', () => {
    const positions = Float64Array.of(0, 0, 50, 0, 30, 40, -10, 0);
    expect(nearestTowards(positions, 0, RIGHT)).toBe(1);
    expect(nearestTowards(positions, 0, DOWN)).toBe(2);
    expect(nearestTowards(positions, 0, LEFT)).toBe(3);
    expect(nearestTowards(positions, 0, UP)).toBeNull();
  });

  test('always moves the way the arrow points, and can always leave for somewhere', () => {
    const anyPoints = fc.uniqueArray(fc.tuple(fc.nat(200), fc.nat(200)), {
      minLength: 2,
      maxLength: 20,
      selector: ([x, y]) => `${x},${y}`,
    });
    fc.assert(
      fc.property(anyPoints, (points) => {
        const positions = Float64Array.from(points.flat());
        for (const [from, [x, y]] of points.entries()) {
          const reached = [RIGHT, LEFT, UP, DOWN].flatMap((direction) => {
            const slot = nearestTowards(positions, from, direction);
            const point = slot === null ? undefined : points[slot];
            if (point === undefined) return [];
            expect((point[0] - x) * direction[0] + (point[1] - y) * direction[1]).toBeGreaterThan(0);
            return [slot];
          });
          expect(reached.length).toBeGreaterThan(0);
        }
      }),
    );
  });
});

describe('pointing at a line', () => {
  const lines = [
    { name: 'flat', x1: 0, y1: 0, x2: 100, y2: 0 },
    { name: 'steep', x1: 0, y1: 0, x2: 0, y2: 100 },
    { name: 'dot', x1: 300, y1: 300, x2: 300, y2: 300 },
  ];

  test('finds the nearest within reach', () => {
    expect(nearestSegment(lines, 50, 4, 6)?.name).toBe('flat');
    expect(nearestSegment(lines, 3, 40, 6)?.name).toBe('steep');
    expect(nearestSegment(lines, 304, 300, 6)?.name).toBe('dot');
  });

  test('finds nothing past the ends of a line or too far from it', () => {
    expect(nearestSegment(lines, 120, 0, 6)).toBeNull();
    expect(nearestSegment(lines, 50, 20, 6)).toBeNull();
  });
});
