import { flushSync } from 'svelte';
import { afterEach, expect, test } from 'vitest';
import { readChronology } from '../../../src/chronology/read.ts';
import type { Shape } from '../../../src/drawing/shape.ts';
import { MapState } from '../../../src/network/map-state.svelte.ts';
import { NetworkState } from '../../../src/network/network-state.svelte.ts';
import { generateChronology } from '../../fixtures/generate.ts';
import { makeLens } from '../../support/lens.svelte.ts';

let stop = (): void => undefined;
afterEach(() => stop());

type Words = Extract<Shape, { type: 'words' }>;

/** A point inside the first letters, or the last or middle ones, of words. */
function pointIn({ x, y, anchor }: Words): [number, number] {
  return [x + (anchor === 'start' ? 4 : anchor === 'end' ? -4 : 0), y - 3];
}

test('no label goes from under the pointer that lights it', async () => {
  const file = generateChronology({ events: 300, actors: 60, topics: 24, places: 10 });
  const read = await readChronology({
    text: JSON.stringify(file),
    fetchDocument: () => Promise.resolve(null),
  });
  if (!read.ok) throw new Error('unreadable');
  const lens = makeLens(read.value);
  const made: { network?: NetworkState; map?: MapState } = {};
  stop = $effect.root(() => {
    const network = (made.network = new NetworkState(() => lens));
    const measure = () => (text: string) => text.length * 6.5;
    made.map = new MapState(
      () => lens,
      () => network,
      measure,
    );
  });
  const { network, map } = made;
  if (network === undefined || map === undefined) throw new Error('not made');
  network.layOut();
  await expect.poll(() => network.graph !== null && !network.isSettling, { timeout: 20_000 }).toBe(true);
  [map.width, map.height] = [700, 420];
  flushSync();
  const words = map.shapes.filter((shape) => shape.type === 'words');
  expect(words.length).toBeGreaterThan(12);
  const moved: string[] = [];
  for (const each of words) {
    const [x, y] = pointIn(each);
    const target = map.targetAt(x, y);
    if (target === null) throw new Error(`nothing under ${each.text}`);
    lens.point(target);
    flushSync();
    const there = map.shapes.find(
      (shape) =>
        shape.type === 'words' && shape.text === each.text && shape.x === each.x && shape.y === each.y,
    );
    if (there === undefined || map.targetAt(x, y)?.id !== target.id) moved.push(each.text);
    lens.point(null);
    flushSync();
  }
  expect(moved).toEqual([]);
});
