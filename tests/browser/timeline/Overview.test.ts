import { cleanup, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import Overview from '../../../src/timeline/Overview.svelte';
import { smallChronology } from '../../component/timeline/fixture.ts';
import { allowMadeUpPointers, centreOf, openIn, pointer, settled, type Point } from './panel.ts';

beforeEach(allowMadeUpPointers);
afterEach(() => {
  vi.restoreAllMocks();
  cleanup();
  document.body.replaceChildren();
});

const slider = (name: string) => screen.getByRole('slider', { name });

function drag(from: Point, dx: number): void {
  pointer('pointerdown', from, { button: 0, buttons: 1 });
  for (let step = 1; step <= 5; step++) {
    pointer('pointermove', { x: from.x + (dx * step) / 5, y: from.y }, { buttons: 1 });
  }
  pointer('pointerup', { x: from.x + dx, y: from.y }, { button: 0 });
}

const WINDOW = [Date.UTC(2010, 0, 1), Date.UTC(2015, 0, 1)] as const;

describe('the window over the overview', () => {
  test('is resized by either edge', async () => {
    const lens = await openIn(Overview, smallChronology(), { window: WINDOW });
    drag(centreOf(slider('End of the window')), 60);
    expect(lens.view.window?.[0]).toBe(WINDOW[0]);
    expect(lens.view.window?.[1]).toBeGreaterThan(WINDOW[1]);
    drag(centreOf(slider('Start of the window')), -60);
    expect(lens.view.window?.[0]).toBeLessThan(WINDOW[0]);
  });

  test('is moved by its middle', async () => {
    const lens = await openIn(Overview, smallChronology(), { window: WINDOW });
    drag(centreOf(slider('Window on time')), 50);
    const [from, to] = lens.view.window ?? [0, 0];
    expect(to - from).toBe(WINDOW[1] - WINDOW[0]);
    expect(from).toBeGreaterThan(WINDOW[0]);
  });

  test('is drawn anew over what lies outside it', async () => {
    const lens = await openIn(Overview, smallChronology(), { window: WINDOW });
    const { right, y } = slider('End of the window').getBoundingClientRect();
    drag({ x: right + 50, y: y + 20 }, 100);
    expect(lens.view.window?.[0]).toBeGreaterThan(WINDOW[1]);
  });
});

describe('the bars of the overview', () => {
  test('point at their span and say what it holds; a click zooms to it', async () => {
    const lens = await openIn(Overview, smallChronology());
    const { x, width, y } = slider('Window on time').getBoundingClientRect();
    const spots = Array.from({ length: Math.floor(width) }, (_, at) => ({ x: x + at, y: y + 20 }));
    const spot = spots.find((each) => {
      pointer('pointermove', each);
      return lens.pointed !== null;
    });
    expect(lens.pointed?.type).toBe('span');
    await settled();
    expect(screen.getByText(/: 1 of 1 events$/)).toBeVisible();
    if (spot) drag(spot, 0);
    expect(lens.view.focus).toEqual(lens.pointed);
    expect(lens.view.window).not.toBeNull();
    expect(lens.shown).toHaveLength(1);
  });
});
