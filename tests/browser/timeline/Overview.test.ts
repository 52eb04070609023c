import { cleanup, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import Overview from '../../../src/timeline/Overview.svelte';
import { smallChronology } from '../../component/timeline/fixture.ts';
import { userEvent } from 'vitest/browser';
import {
  allowMadeUpPointers,
  centreOf,
  frames,
  generated,
  openIn,
  pointer,
  settled,
  type Point,
} from './panel.ts';

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

const trackBox = () => screen.getByRole('listbox', { name: 'Overview' }).getBoundingClientRect();

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

test('a window too short to be hit is still taken hold of, by any of its three parts', async () => {
  const lens = await openIn(Overview, smallChronology(), {
    window: [Date.UTC(2012, 0, 1), Date.UTC(2012, 0, 2)],
  });
  for (const name of ['Window on time', 'Start of the window', 'End of the window']) {
    expect(slider(name).getBoundingClientRect().width).toBeGreaterThanOrEqual(23.99);
  }
  drag(centreOf(slider('Window on time')), 100);
  const [from, to] = lens.view.window ?? [0, 0];
  expect(to - from).toBe(86_400_000);
  expect(from).toBeGreaterThan(Date.UTC(2013, 0, 1));
});

test('a window that moves changes no element until it rests, and then lays nothing out', async () => {
  const lens = await openIn(Overview, smallChronology(), { window: WINDOW });
  const changed: string[] = [];
  const observer = new MutationObserver((records) => {
    for (const { type, attributeName, target } of records) {
      const style = target instanceof HTMLElement ? target.getAttribute('style') : null;
      changed.push(
        attributeName === 'style'
          ? `style: ${style?.replace(/[-\d.]+/g, 'n') ?? ''}`
          : (attributeName ?? type),
      );
    }
  });
  observer.observe(screen.getByRole('region', { name: 'Overview' }), {
    ...{ subtree: true, childList: true, attributes: true, characterData: true },
  });
  const painted = vi.spyOn(CanvasRenderingContext2D.prototype, 'setTransform');
  drag(centreOf(slider('Window on time')), 50);
  await frames();
  expect(lens.view.window).not.toEqual(WINDOW);
  expect(painted).toHaveBeenCalled();
  expect(changed).toEqual([]);
  await settled();
  observer.disconnect();
  expect([...new Set(changed)].sort()).toEqual([
    ...['aria-valuenow', 'aria-valuetext'],
    'style: transform: translateX(npx) scaleX(n);',
  ]);
});

test('a window follows the keyboard at once', async () => {
  await openIn(Overview, smallChronology(), { window: WINDOW });
  const end = slider('End of the window');
  await userEvent.tab();
  end.focus();
  const { x } = centreOf(end);
  await userEvent.keyboard('{ArrowRight}');
  await frames();
  expect(centreOf(end).x).toBeGreaterThan(x);
});

test('the bars of hundreds of events are as light as those of a few', async () => {
  await openIn(Overview, await generated({ events: 400, isPlain: true }));
  expect(screen.getByRole('region', { name: 'Overview' }).querySelectorAll('*').length).toBeLessThan(60);
});

describe('in a layout that is not along time', () => {
  test('bars are clicked on, and dragging over them changes nothing', async () => {
    const lens = await openIn(Overview, smallChronology(), { layout: 'years' });
    const { left, width, top } = trackBox();
    const spots = Array.from({ length: Math.floor(width) }, (_, at) => ({ x: left + at, y: top + 20 }));
    const spot = spots.find((each) => {
      pointer('pointermove', each);
      return lens.pointed !== null;
    });
    if (!spot) throw new Error('no bar');
    drag(spot, 0);
    expect(lens.view.focus).toEqual(lens.pointed);
    lens.focus(null);
    drag(spot, 80);
    expect([lens.view.window, lens.view.focus]).toEqual([null, null]);
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

test('what is lit is drawn over the bars, and laying nothing out', async () => {
  const lens = await openIn(Overview, smallChronology());
  const canvas = document.querySelector('canvas');
  const context = canvas?.getContext('2d');
  if (!canvas || !context) throw new Error('nothing to paint on');
  const ink = () => {
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    return data.reduce((sum, value, at) => sum + (at % 4 === 3 && value > 0 ? 1 : 0), 0);
  };
  expect(ink()).toBe(0);
  const changed: string[] = [];
  const observer = new MutationObserver((records) => {
    for (const { type, attributeName } of records) changed.push(`${type} ${attributeName}`);
  });
  observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
  const [event] = lens.index.chronology.events;
  lens.point({ type: 'event', id: event?.id ?? '' });
  await settled();
  expect(ink()).toBeGreaterThan(20);
  expect([...new Set(changed)]).toEqual(['attributes class']);
  observer.disconnect();
  lens.point(null);
  await settled();
  expect(ink()).toBe(0);
});
