import { beforeAll, describe, expect, it } from 'vitest';
import type { Index } from '../../../src/query/index.ts';
import { matchesOf } from '../../../src/query/match.ts';
import type { LayoutInput } from '../../../src/timeline/layout.ts';
import { LENGTH_MS, Motion } from '../../../src/timeline/motion.ts';
import type { Picture } from '../../../src/timeline/picture.ts';
import { panBy, zoomAbout } from '../../../src/timeline/scale.ts';
import { inputFor, newLayout } from './fixture.ts';
import { generatedIndex, shippedIndex } from './indexes.ts';

let shipped: Index;
let thousand: Index;
beforeAll(async () => {
  shipped = await shippedIndex();
  thousand = await generatedIndex({ events: 1000, from: 1990, to: 2026, isPlain: true });
});

/** Where everything is drawn, by its key. */
function drawn({ marks }: Picture): ReadonlyMap<string, readonly [number, number]> {
  return new Map(marks.map(({ key, x, y, dx, dy }) => [key, [x + dx, y + dy]]));
}

function player() {
  const layOut = newLayout();
  const motion = new Motion();
  return {
    motion,
    show: (input: LayoutInput, nowMs: number, isReduced = false): Picture => {
      const picture = layOut(input);
      motion.follow(picture, nowMs, isReduced);
      return picture;
    },
  };
}

const everyOther = (index: Index) =>
  matchesOf(new Uint8Array(index.size).map((_, event) => (event % 2 === 0 ? 1 : 0)));

describe('motion', () => {
  it('takes marks from where they were drawn to where they stand, and has then come to rest', () => {
    const { motion, show } = player();
    const before = drawn(show(inputFor(shipped), 0));
    const filtered = inputFor(shipped, { matches: everyOther(shipped) });
    const first = show(filtered, 1000);
    const stayed = first.marks.filter(({ key }) => before.has(key));
    expect(stayed.length).toBeGreaterThan(20);
    for (const { key, x, y, dx, dy, strength } of stayed) {
      expect(x + dx).toBeCloseTo(before.get(key)?.[0] ?? NaN);
      expect(y + dy).toBeCloseTo(before.get(key)?.[1] ?? NaN);
      expect(strength).toBe(1);
    }
    expect(stayed.some(({ dy }) => Math.abs(dy) > 10)).toBe(true);
    expect(motion.leaving.marks.length).toBeGreaterThan(20);
    expect(motion.isMovingAt(1000 + LENGTH_MS - 1)).toBe(true);
    const last = show(filtered, 1000 + LENGTH_MS);
    expect(last.marks.every(({ dx, dy, strength }) => dx === 0 && dy === 0 && strength === 1)).toBe(true);
    expect(motion.leaving.marks).toEqual([]);
    expect(motion.isMovingAt(1000 + LENGTH_MS)).toBe(false);
  });

  it('can be interrupted, and goes on from where things are drawn', () => {
    const { show } = player();
    show(inputFor(shipped), 0);
    const halfway = drawn(show(inputFor(shipped, { by: 'kind' }), 1000));
    const turned = show(inputFor(shipped, { by: 'place' }), 1000);
    const events = new Map(turned.marks.map(({ event, x, y, dx, dy }) => [event, [x + dx, y + dy] as const]));
    const places = new Set([...halfway.values()].map(([x, y]) => `${Math.round(x)} ${Math.round(y)}`));
    for (const [x, y] of events.values()) expect(places).toContain(`${Math.round(x)} ${Math.round(y)}`);
  });

  it('moves nothing beside the window, which moves it at once', () => {
    const { motion, show } = player();
    const input = inputFor(shipped);
    const { whole } = input.track;
    const window = zoomAbout(whole, (whole[0] + whole[1]) / 2, 0.5, whole);
    show({ ...input, window }, 0);
    for (let step = 1; step < 10; step++) {
      const panned = panBy(window, step * 1e9, whole);
      const { marks } = show({ ...input, window: panned }, step * 16);
      expect(marks.every(({ dx, dy, strength }) => dx === 0 && dy === 0 && strength === 1)).toBe(true);
    }
    expect(motion.isMovingAt(200)).toBe(false);
  });

  it('lets marks come out of bins, and bins go, when the zoom tells them apart', () => {
    const { motion, show } = player();
    const input = inputFor(thousand, { by: 'none' });
    const { whole } = input.track;
    const far = show(input, 0);
    expect(far.bins.length).toBeGreaterThan(10);
    const window = zoomAbout(whole, (whole[0] + whole[1]) / 2, 0.1, whole);
    const near = show({ ...input, window }, 1000);
    const coming = near.marks.filter(({ strength }) => strength === 0);
    expect(coming.length).toBeGreaterThan(20);
    expect(motion.leaving.bins.length).toBeGreaterThan(0);
    const later = show({ ...input, window }, 1000 + LENGTH_MS / 2);
    const half = later.marks.find(({ key }) => key === coming[0]?.key)?.strength ?? NaN;
    expect(half).toBeGreaterThan(0.2);
    expect(half).toBeLessThan(1);
  });

  it('is none where less motion is asked for', () => {
    const { motion, show } = player();
    show(inputFor(shipped), 0, true);
    const { marks } = show(inputFor(shipped, { by: 'kind' }), 1000, true);
    expect(marks.every(({ dx, dy, strength }) => dx === 0 && dy === 0 && strength === 1)).toBe(true);
    expect(motion.leaving).toEqual({ marks: [], bins: [] });
  });
});
