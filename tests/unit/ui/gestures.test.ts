import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxBetween } from '../../../src/ui/gestures-box.ts';
import { coasted, DECAY_MS, isSpent, Trail } from '../../../src/ui/gestures-momentum.ts';
import { isSideways, wheelFactor, wheelPan, type Turn } from '../../../src/ui/gestures-wheel.ts';

const turn = (more: Partial<Turn>): Turn => ({
  ...{ deltaX: 0, deltaY: 0, deltaMode: 0, ctrlKey: false, shiftKey: false },
  ...more,
});

describe('a turn of the wheel', () => {
  it('and the same turn back cancel out, and no turn does more than double or halve', () => {
    fc.assert(
      fc.property(
        fc.record({
          deltaY: fc.double({ min: -5000, max: 5000, noNaN: true }),
          deltaMode: fc.constantFrom(0, 1, 2),
          ctrlKey: fc.boolean(),
        }),
        (some) => {
          const factor = wheelFactor(turn(some));
          expect(factor * wheelFactor(turn({ ...some, deltaY: -some.deltaY }))).toBeCloseTo(1, 9);
          expect(Math.abs(Math.log2(factor))).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  it('zooms out towards the person, and as far by three lines as by the 120 px they stand for', () => {
    expect(wheelFactor(turn({ deltaY: 120 }))).toBeGreaterThan(1.1);
    expect(wheelFactor(turn({ deltaY: 3, deltaMode: 1 }))).toBeCloseTo(wheelFactor(turn({ deltaY: 120 })));
    expect(wheelPan(turn({ deltaX: 3, deltaMode: 1 }))).toBe(-120);
  });

  it('follows the fingers of a pinch, which browsers write as -100 ln of how far they spread', () => {
    const spread = 1.2;
    const factor = wheelFactor(turn({ deltaY: -100 * Math.log(spread), ctrlKey: true }));
    expect(factor).toBeCloseTo(1 / spread);
  });

  it('pans by its sideways part, by its upright part with Shift', () => {
    expect(wheelPan(turn({ deltaX: 30, deltaY: 4 }))).toBe(-30);
    expect(wheelPan(turn({ deltaY: 100, shiftKey: true }))).toBe(-100);
    expect(wheelPan(turn({ deltaX: 100, shiftKey: true }))).toBe(-100);
  });

  it('keeps its direction within a sweep until the other one is clear', () => {
    expect(isSideways(turn({ deltaX: 6, deltaY: 5 }), null)).toBe(true);
    expect(isSideways(turn({ deltaX: 5, deltaY: 6 }), null)).toBe(false);
    expect(isSideways(turn({ deltaX: 5, deltaY: 6 }), true)).toBe(true);
    expect(isSideways(turn({ deltaX: 6, deltaY: 5 }), false)).toBe(false);
    expect(isSideways(turn({ deltaX: 2, deltaY: 6 }), true)).toBe(false);
    expect(isSideways(turn({ deltaX: 6, deltaY: 2 }), false)).toBe(true);
    expect(isSideways(turn({ deltaX: 6, ctrlKey: true }), true)).toBe(false);
    expect(isSideways(turn({ deltaY: 6, shiftKey: true }), false)).toBe(true);
  });
});

describe('what is let go of in motion', () => {
  const flicked = (steps: readonly (readonly [ms: number, x: number, y: number])[], letGoMs: number) => {
    const trail = new Trail();
    for (const step of steps) trail.add(...step);
    return trail.velocityAt(letGoMs);
  };
  const steady = [0, 16, 32, 48, 64].map((ms) => [ms, ms, -ms / 2] as const);

  it('goes as fast as it went of late', () => {
    const velocity = flicked(steady, 64);
    expect(velocity?.x).toBeCloseTo(1);
    expect(velocity?.y).toBeCloseTo(-0.5);
    const turned = flicked(
      [...steady, ...[80, 96, 112, 128, 144, 160].map((ms) => [ms, 128 - ms, -32] as const)],
      160,
    );
    expect(turned?.x).toBeCloseTo(-1);
    expect(turned?.y).toBeCloseTo(0);
  });

  it('stays where it is after a pause, a jump, or a slow placing', () => {
    expect(flicked(steady, 64 + 51)).toBeNull();
    expect(
      flicked(
        [
          [0, 0, 0],
          [3, 300, 0],
        ],
        4,
      ),
    ).toBeNull();
    expect(
      flicked(
        [0, 16, 32, 48].map((ms) => [ms, ms / 10, 0] as const),
        48,
      ),
    ).toBeNull();
    expect(flicked([], 0)).toBeNull();
  });

  it('runs on ever slower, never back, and comes to rest', () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.nat(5000), (a, b) => {
        const [early, late] = [Math.min(a, b), Math.max(a, b)];
        expect(coasted(late)).toBeGreaterThanOrEqual(coasted(early));
        expect(coasted(late)).toBeLessThan(DECAY_MS);
      }),
    );
    expect(coasted(-5)).toBe(0);
    expect(coasted(DECAY_MS)).toBeCloseTo(DECAY_MS * (1 - 1 / Math.E));
    const fast = { x: 6, y: 0 };
    expect(isSpent(fast, 0)).toBe(false);
    expect(isSpent(fast, 3000)).toBe(true);
    expect(isSpent({ x: 0, y: 0.3 }, 3000)).toBe(true);
  });
});

describe('a box', () => {
  const place = fc.record({ x: fc.integer({ min: -50, max: 350 }), y: fc.integer({ min: -50, max: 250 }) });
  const size = { width: 300, height: 200 };

  it('is the same from either corner and lies on what it is drawn on', () => {
    fc.assert(
      fc.property(place, place, (a, b) => {
        const box = boxBetween(a, b, size);
        expect(boxBetween(b, a, size)).toEqual(box);
        expect(Math.min(box.left, box.top, box.width, box.height)).toBeGreaterThanOrEqual(0);
        expect(box.left + box.width).toBeLessThanOrEqual(size.width);
        expect(box.top + box.height).toBeLessThanOrEqual(size.height);
      }),
    );
    expect(boxBetween({ x: 40, y: 30 }, { x: 10, y: 90 }, size)).toEqual({
      ...{ left: 10, top: 30, width: 30, height: 60 },
    });
  });
});
