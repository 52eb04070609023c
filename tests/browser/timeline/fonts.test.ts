import { cleanup } from '@testing-library/svelte';
import { afterEach, expect, test, vi } from 'vitest';
import { generated, openIn } from './panel.ts';

afterEach(() => {
  vi.restoreAllMocks();
  cleanup();
});

/** The fonts that contexts of one kind measure or write in from now on, each once, in order. */
function fontsIn(context: typeof OffscreenCanvasRenderingContext2D | typeof CanvasRenderingContext2D) {
  const fonts = new Set<string>();
  for (const way of ['measureText', 'fillText'] as const) {
    const original = Reflect.get(context.prototype, way) as (...given: unknown[]) => never;
    vi.spyOn(context.prototype, way).mockImplementation(function (
      this: { font: string },
      ...given: unknown[]
    ) {
      fonts.add(this.font);
      return Reflect.apply(original, this, given);
    });
  }
  return () => [...fonts].sort();
}

test('the fonts that lanes are written in are found before there is anything to draw', async () => {
  const found = fontsIn(OffscreenCanvasRenderingContext2D);
  const { default: Timeline } = await import('../../../src/timeline/Timeline.svelte');
  const before = found();
  const written = fontsIn(CanvasRenderingContext2D);
  await openIn(Timeline, await generated({ events: 1000 }));
  expect(before).toHaveLength(3);
  expect(written()).toEqual(before);
});
