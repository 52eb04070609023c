import { cleanup, render, screen, within } from '@testing-library/svelte';
import { tick } from 'svelte';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../src/ui/tokens.css';
import '../../../src/ui/base.css';
import type { Chronology } from '../../../src/chronology/chronology.ts';
import { readChronology } from '../../../src/chronology/read.ts';
import { paletteOn } from '../../../src/drawing/palette.ts';
import { buildGraph, FEW_NODES } from '../../../src/network/graph.ts';
import Network from '../../../src/network/Network.svelte';
import { indexChronology } from '../../../src/query/index.ts';
import { EMPTY_QUERY } from '../../../src/query/query.ts';
import type { Target } from '../../../src/query/target.ts';
import { NODE_KINDS } from '../../../src/view/view.ts';
import { daysOfYears } from '../../../src/query/year.ts';
import { generateChronology } from '../../fixtures/generate.ts';
import { chronologyOf, generateGraph } from '../../fixtures/network.ts';
import { makeLens, type TestLens } from '../../support/lens.svelte.ts';

/** Of a slow machine. */
const PATIENT = { timeout: 20_000 };
const NODES = 400;
/** A label is at most so wide. */
const LABEL_PX = 124;
/** A node is pointed at from no further off its edge. */
const REACH_PX = 7;

/** Organisations, each pair of which has met: nodes alike, but for how often. */
let plain: Chronology;
/** Themes, people, organisations, groups and places. */
let mixed: Chronology;

async function read(file: unknown): Promise<Chronology> {
  const text = JSON.stringify(file);
  const result = await readChronology({ text, fetchDocument: () => Promise.resolve(null) });
  if (!result.ok) throw new Error('unreadable');
  return result.value;
}

beforeAll(async () => {
  await page.viewport(1000, 700);
  plain = await read(chronologyOf(generateGraph(NODES, 2 * NODES)));
  mixed = await read(generateChronology({ events: 900, actors: 220, topics: 140, places: 40 }));
});
afterEach(() => {
  cleanup();
  document.body.replaceChildren();
});

async function open(chronology: Chronology, width = 800, height = 500): Promise<TestLens> {
  const panel = document.createElement('div');
  Object.assign(panel.style, {
    position: 'fixed',
    inset: '0 auto auto 0',
    width: `${width}px`,
    height: `${height}px`,
  });
  document.body.append(panel);
  const lens = makeLens(chronology);
  render(Network, { target: panel, props: { lens } });
  await screen.findByRole('group', { name: 'Nodes of the network' }, PATIENT);
  await vi.waitFor(() => expect(map()).toHaveProperty('ariaBusy', 'false'), PATIENT);
  await painted();
  return lens;
}

const map = () => screen.getByRole('group', { name: 'Nodes of the network' });
const nodes = () => within(map()).getAllByRole('button');
const slotOf = (button: HTMLElement) => Number(button.dataset['slot']);
const node = (slot: number) => {
  const button = nodes().find((each) => slotOf(each) === slot);
  if (button === undefined) throw new Error(`no button for ${slot}`);
  return button;
};
const stop = () => {
  const [only, ...more] = nodes().filter(({ tabIndex }) => tabIndex === 0);
  if (only === undefined || more.length > 0) throw new Error('Tab has to come to one node');
  return only;
};
const canvas = (name: 'backdrop' | 'overlay') => {
  const found = map().querySelector<HTMLCanvasElement>(`canvas.${name}`);
  if (found === null) throw new Error(`no ${name}`);
  return found;
};
const box = (element: Element) => element.getBoundingClientRect();
const centre = (element: Element): [x: number, y: number] => {
  const { x, y, width, height } = box(element);
  return [x + width / 2, y + height / 2];
};
const places = () => new Map(nodes().map((each) => [slotOf(each), centre(each).map(Math.round).join()]));
const apart = ([x0, y0]: [number, number], [x1, y1]: [number, number]) => Math.hypot(x1 - x0, y1 - y0);

/** What is on one of the canvases. */
function picture(name: 'backdrop' | 'overlay'): ImageData {
  const from = canvas(name);
  const { width, height } = from;
  const context = new OffscreenCanvas(width, height).getContext('2d');
  if (context === null) throw new Error('no canvas to look at it on');
  context.drawImage(from, 0, 0);
  return context.getImageData(0, 0, width, height);
}

/** Colour and opacity of a picture at a point of the page. */
function colourAt(name: 'backdrop' | 'overlay', [x, y]: [number, number], seen = picture(name)): number[] {
  const { left, top, width, height } = box(canvas(name));
  const column = Math.floor(((x - left) / width) * seen.width);
  const row = Math.floor(((y - top) / height) * seen.height);
  const at = 4 * (row * seen.width + column);
  return Array.from(seen.data.subarray(at, at + 4));
}

/** How much is drawn, in points wholly covered. */
function inkOf({ data }: ImageData): number {
  let sum = 0;
  for (let at = 3; at < data.length; at += 4) sum += data[at] ?? 0;
  return Math.round(sum / 255);
}

function differ(a: ImageData, b: ImageData): number {
  return a.data.reduce((sum, value, at) => sum + Number(value !== b.data[at]), 0);
}

/** That buttons stand over marks of this colour: four in five at least, as a mark may lie under another's edge. */
function expectMarksIn(hex: string): void {
  const seen = picture('backdrop');
  const wanted = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
  const marks = nodes().map((each) => colourAt('backdrop', centre(each), seen));
  const alike = marks.filter((mark) => wanted.every((value, n) => Math.abs(value - (mark[n] ?? NaN)) < 20));
  expect(alike.length).toBeGreaterThan(0.8 * marks.length);
}

/** Waits until the picture stands where it was painted for, and has a mark wherever there is a button. */
async function painted(): Promise<void> {
  await vi.waitFor(() => {
    expect(box(canvas('backdrop')).width).toBeGreaterThan(box(map()).width);
    expect(canvas('backdrop').style.transform).toBe('translate(0px, 0px) scale(1)');
    expect(nodes().length).toBeGreaterThan(1);
    const seen = picture('backdrop');
    for (const each of nodes()) {
      if (isInSight(centre(each))) expect(colourAt('backdrop', centre(each), seen)[3]).toBe(255);
    }
  }, PATIENT);
}

function isInSight([x, y]: [number, number]): boolean {
  const { left, right, top, bottom } = box(map());
  return x > left && x < right && y > top && y < bottom;
}

function wheel([clientX, clientY]: [number, number], deltaY: number): void {
  map().dispatchEvent(new WheelEvent('wheel', { bubbles: true, cancelable: true, clientX, clientY, deltaY }));
}

/** What is pointed at from a point of the page. */
function pointAt(lens: TestLens, [clientX, clientY]: [number, number]): Target | null {
  const target = document.elementFromPoint(clientX, clientY) ?? document.body;
  target.dispatchEvent(
    new PointerEvent('pointermove', { bubbles: true, clientX, clientY, pointerType: 'mouse' }),
  );
  return lens.pointed;
}

/** Points of the map in a net, left to right and down. */
function netOf(stepPx: number): [number, number][] {
  const { left, top, right, bottom } = box(map());
  const net: [number, number][] = [];
  for (let y = top + stepPx; y < bottom; y += stepPx)
    for (let x = left + stepPx; x < right; x += stepPx) net.push([x, y]);
  return net;
}

function onMap([x, y]: [number, number]): { position: { x: number; y: number } } {
  const { left, top } = box(map());
  return { position: { x: x - left, y: y - top } };
}

describe('a large network', () => {
  test('is one of more nodes than have a button each, and says how many can be reached', async () => {
    const { nodes: all } = buildGraph(indexChronology(mixed), NODE_KINDS.slice(0, 5));
    expect(all.length).toBeGreaterThan(FEW_NODES);
    const lens = await open(mixed);
    const { nodes: shown } = buildGraph(lens.index, lens.view.nodes);
    expect(nodes().length).toBeLessThan(shown.length);
    expect(map()).toHaveTextContent(String(shown.length));
  });

  test('is painted: there are lines and marks on the backdrop, beyond the edges of the panel too', async () => {
    await open(plain);
    expect(inkOf(picture('backdrop'))).toBeGreaterThan(1000);
    expectMarksIn(paletteOn('light').inkSoft);
    const [outer, inner] = [box(canvas('backdrop')), box(map())];
    expect(outer.left).toBeLessThan(inner.left);
    expect(outer.right).toBeGreaterThan(inner.right);
    expect(outer.top).toBeLessThan(inner.top);
    expect(outer.bottom).toBeGreaterThan(inner.bottom);
  });

  test('is painted alike each time', async () => {
    await open(mixed);
    const before = picture('backdrop');
    cleanup();
    await open(mixed);
    await vi.waitFor(() => expect(differ(before, picture('backdrop'))).toBe(0), PATIENT);
  });

  test('has other colours on a dark ground', async () => {
    const lens = await open(plain);
    const light = picture('backdrop');
    lens.ground = 'dark';
    await vi.waitFor(() => expect(differ(light, picture('backdrop'))).toBeGreaterThan(1000), PATIENT);
    expectMarksIn(paletteOn('dark').inkSoft);
    expect(inkOf(picture('backdrop'))).toBeGreaterThan(1000);
  });
});

describe('a filter', () => {
  test('fades what no event matches and moves no node; without it the picture is the one before', async () => {
    const lens = await open(mixed);
    const [before, seen] = [places(), picture('backdrop')];
    lens.show({ query: { ...EMPTY_QUERY, dates: daysOfYears(1700, 1720) }, unmatched: 'dimmed' });
    await vi.waitFor(() => expect(inkOf(picture('backdrop'))).toBeLessThan(inkOf(seen) * 0.9), PATIENT);
    await painted();
    const common = [...places()].filter(([slot]) => before.has(slot));
    expect(common.length).toBeGreaterThan(3);
    for (const [slot, place] of common) expect(place).toBe(before.get(slot));
    // Where a node stood one still does, hollow or filled, button or none.
    const faded = picture('backdrop');
    for (const place of before.values()) {
      const [x = NaN, y = NaN] = place.split(',').map(Number);
      expect(colourAt('backdrop', [x, y], faded)[3]).toBe(255);
    }
    lens.show({ query: EMPTY_QUERY });
    await vi.waitFor(() => expect(differ(seen, picture('backdrop'))).toBe(0), PATIENT);
    await vi.waitFor(() => expect(places()).toEqual(before));
  });
});

describe('the pointer', () => {
  test('focuses a node by its mark, and clears the focus on bare paper', async () => {
    const lens = await open(plain);
    const slot = slotOf(stop());
    const key = buildGraph(lens.index, lens.view.nodes).nodes[slot]?.id;
    const bare = netOf(9).find((at) => pointAt(lens, at) === null);
    if (bare === undefined) throw new Error('no bare paper');
    await userEvent.click(node(slot));
    expect(lens.view.focus).toEqual({ type: 'actor', id: key });
    await vi.waitFor(() => expect(node(slot)).toHaveAttribute('aria-current', 'true'));
    expect(await screen.findByRole('list', { name: /^Organisation \d+$/ })).toBeVisible();
    await userEvent.keyboard('{Escape}');
    expect(lens.view.focus).toBeNull();
    await userEvent.click(node(slot));
    expect(lens.view.focus).not.toBeNull();
    await vi.waitFor(() => expect(pointAt(lens, bare)).toBeNull());
    await userEvent.click(map(), onMap(bare));
    expect(lens.view.focus).toBeNull();
  });

  test('focuses a node by its label, beside the mark, which stays under the pointer that lights it', async () => {
    const lens = await open(plain);
    const { nodes: all } = buildGraph(lens.index, lens.view.nodes);
    const labels: { id: string | undefined; on: [number, number] }[] = [];
    for (const button of nodes()) {
      lens.point(null);
      await tick();
      const reach = box(button).width / 2 + REACH_PX;
      const id = all[slotOf(button)]?.id;
      const [x, y] = centre(button);
      const near = netOf(7).filter((at) => apart(at, [x, y]) > reach && apart(at, [x, y]) < LABEL_PX);
      let on: [number, number] | undefined;
      for (const at of near) {
        if (pointAt(lens, at)?.id === id) on = at;
        else {
          // Nothing is to be lit, and no label left out for it, where the next is looked for.
          lens.point(null);
          await tick();
        }
        if (on !== undefined) break;
      }
      if (on === undefined) continue;
      await tick();
      expect(pointAt(lens, on)?.id).toBe(id);
      labels.push({ id, on });
    }
    expect(labels.length).toBeGreaterThan(5);
    const [first] = labels;
    if (first === undefined) throw new Error('no label');
    lens.point(null);
    await tick();
    await userEvent.click(map(), onMap(first.on));
    expect(lens.view.focus).toEqual({ type: 'actor', id: first.id });
  });

  test('zooms about itself with the wheel: the picture is scaled at once, and painted again when it rests', async () => {
    await open(plain);
    const [first, seen] = [stop(), picture('backdrop')];
    const slot = slotOf(first);
    const about = centre(first);
    const before = places();
    const stood = new Set<string>();
    const watch = new MutationObserver(() => stood.add(canvas('backdrop').style.transform));
    watch.observe(canvas('backdrop'), { attributes: true });
    wheel(about, -300);
    await vi.waitFor(() => expect(places()).not.toEqual(before), PATIENT);
    await painted();
    watch.disconnect();
    expect([...stood].some((transform) => !transform.endsWith('scale(1)'))).toBe(true);
    expect(differ(seen, picture('backdrop'))).toBeGreaterThan(1000);
    expect(apart(centre(node(slot)), about)).toBeLessThan(1);
    const moved = nodes().filter((each) => before.has(slotOf(each)) && slotOf(each) !== slot);
    expect(moved.length).toBeGreaterThan(0);
    for (const each of moved) {
      const was = before.get(slotOf(each))?.split(',').map(Number) ?? [];
      expect(apart(centre(each), about)).toBeGreaterThan(1.2 * apart([was[0] ?? NaN, was[1] ?? NaN], about));
    }
  });

  test('over a node leaves a button to each that has a label while nothing is lit', async () => {
    const reachable = async (isLit: boolean): Promise<number[]> => {
      const lens = await open(plain);
      const [about, before] = [centre(stop()), places()];
      if (isLit) expect(pointAt(lens, about)).not.toBeNull();
      wheel(about, -200);
      await vi.waitFor(() => expect(places()).not.toEqual(before), PATIENT);
      await painted();
      const slots = nodes().map(slotOf);
      cleanup();
      return slots;
    };
    expect(await reachable(true)).toEqual(expect.arrayContaining(await reachable(false)));
  });

  test('drags the picture by bare paper, which focuses nothing and pins nothing', async () => {
    const lens = await open(plain);
    const whole = places();
    wheel(centre(map()), -200);
    await vi.waitFor(() => expect(places()).not.toEqual(whole), PATIENT);
    await painted();
    const held = stop();
    const [before, seen] = [centre(held), picture('backdrop')];
    const bare = netOf(9).find((at) => pointAt(lens, at) === null && apart(at, centre(map())) < 150);
    if (bare === undefined) throw new Error('no bare paper');
    const { x, y } = onMap(bare).position;
    await userEvent.dragAndDrop(map(), map(), {
      sourcePosition: { x, y },
      targetPosition: { x: x - 40, y: y - 30 },
    });
    await vi.waitFor(() => expect(apart(centre(held), before)).toBeGreaterThan(30), PATIENT);
    await painted();
    expect(centre(held)[0]).toBeLessThan(before[0]);
    expect(centre(held)[1]).toBeLessThan(before[1]);
    expect(differ(seen, picture('backdrop'))).toBeGreaterThan(1000);
    expect(lens.view.focus).toBeNull();
    expect(lens.view.network.pins).toEqual([]);
  });
});

describe('the keys', () => {
  test('come to one node by Tab and walk on by arrows, to nodes without a label too, each named with kind and events', async () => {
    const lens = await open(mixed);
    const first = stop();
    for (let press = 0; press < 30 && document.activeElement !== first; press++)
      await userEvent.keyboard('{Tab}');
    expect(document.activeElement).toBe(first);
    const labelled = new Set(nodes().map(slotOf));
    const seen = new Set<number>();
    for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']) {
      for (const shift of ['', '{Shift>}']) {
        const was = slotOf(stop());
        const from = centre(stop());
        await userEvent.keyboard(`${shift}{${key}}${shift && '{/Shift}'}`);
        await vi.waitFor(() => expect(document.activeElement).toBe(stop()));
        const here = stop();
        const [dx, dy] = [centre(here)[0] - from[0], centre(here)[1] - from[1]];
        if (slotOf(here) === was) continue;
        seen.add(slotOf(here));
        if (key === 'ArrowLeft') expect(dx).toBeLessThan(0);
        if (key === 'ArrowRight') expect(dx).toBeGreaterThan(0);
        if (key === 'ArrowUp') expect(dy).toBeLessThan(0);
        if (key === 'ArrowDown') expect(dy).toBeGreaterThan(0);
        expect(here).toHaveAccessibleName(
          /^.+, (theme|organisation|person|group|place), \d+ events?, tied to (none|\d+; strongest: .+, \d+)$/,
        );
        expect(isInSight(centre(here))).toBe(true);
      }
    }
    expect(seen.size).toBeGreaterThan(2);
    expect([...seen].some((slot) => !labelled.has(slot))).toBe(true);
    const { nodes: all } = buildGraph(lens.index, lens.view.nodes);
    const { id } = all[slotOf(stop())] ?? {};
    await userEvent.keyboard('{Enter}');
    expect(lens.view.focus).toMatchObject({ id });
    await userEvent.keyboard('{Escape}');
    expect(lens.view.focus).toBeNull();
  });

  test('zoom and fit, and the whole picture stands as before', async () => {
    await open(plain);
    const seen = picture('backdrop');
    const [first, before] = [stop(), centre(stop())];
    first.focus();
    await userEvent.keyboard('++');
    await vi.waitFor(() => expect(apart(centre(first), before)).toBeGreaterThan(10), PATIENT);
    await painted();
    await userEvent.keyboard('0');
    await vi.waitFor(() => expect(centre(first)).toEqual(before), PATIENT);
    await painted();
    await vi.waitFor(() => expect(differ(seen, picture('backdrop'))).toBe(0), PATIENT);
  });
});

describe('on a phone', () => {
  test('every label stays within the panel, and every node that can be reached', async () => {
    await page.viewport(390, 600);
    try {
      await open(mixed, 390, 600);
      const overlay = picture('overlay');
      expect(inkOf(overlay)).toBeGreaterThan(200);
      const { width, height, data } = overlay;
      expect(box(canvas('overlay')).width).toBeLessThanOrEqual(390);
      // The outermost line of points all round.
      for (let column = 0; column < width; column++)
        for (const row of [0, height - 1]) expect(data[4 * (row * width + column) + 3]).toBe(0);
      for (let row = 0; row < height; row++)
        for (const column of [0, width - 1]) expect(data[4 * (row * width + column) + 3]).toBe(0);
      for (const each of nodes()) expect(isInSight(centre(each))).toBe(true);
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
    } finally {
      await page.viewport(1000, 700);
    }
  });
});
