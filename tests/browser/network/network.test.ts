import { cleanup, render, screen, within } from '@testing-library/svelte';
import { tick } from 'svelte';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../../src/ui/tokens.css';
import '../../../src/ui/base.css';
import type { Chronology } from '../../../src/chronology/chronology.ts';
import { readChronology } from '../../../src/chronology/read.ts';
import type { LayoutReply } from '../../../src/network/layout.worker.ts';
import Network from '../../../src/network/Network.svelte';
import { openWorker } from '../../../src/network/open-worker.ts';
import { EMPTY_QUERY } from '../../../src/query/query.ts';
import type { View } from '../../../src/view/view.ts';
import { daysOfYears } from '../../../src/query/year.ts';
import { generateChronology } from '../../fixtures/generate.ts';
import { makeLens, type TestLens } from '../../support/lens.svelte.ts';
import { allowMadeUpPointers } from '../timeline/panel.ts';
import { ring, RING_POSITIONS } from '../../unit/network/ring.ts';
import { small } from '../../unit/network/small.ts';

afterEach(() => {
  cleanup();
  document.body.replaceChildren();
});

async function open(chronology: Chronology, change: Partial<View> = {}, width = 720): Promise<TestLens> {
  const panel = document.createElement('div');
  Object.assign(panel.style, {
    position: 'fixed',
    inset: '0 auto auto 0',
    width: `${width}px`,
    height: '420px',
  });
  document.body.append(panel);
  const lens = makeLens(chronology, change);
  render(Network, { target: panel, props: { lens } });
  await screen.findByRole('group', { name: 'Nodes of the network' }, { timeout: 10_000 });
  await vi.waitFor(() => expect(box(nodes()[0]).width).toBeGreaterThan(20));
  return lens;
}

async function generated(events: number): Promise<Chronology> {
  const text = JSON.stringify(generateChronology({ events, actors: 40, topics: 40 }));
  const result = await readChronology({ text, fetchDocument: () => Promise.resolve(null) });
  if (!result.ok) throw new Error('unreadable');
  return result.value;
}

const map = () => screen.getByRole('group', { name: 'Nodes of the network' });
const nodes = () => within(map()).getAllByRole('button');
const node = (name: RegExp) => within(map()).getByRole('button', { name });
const box = (element: Element | undefined) => element?.getBoundingClientRect() ?? new DOMRect();
const centre = (element: Element): [number, number] => {
  const { x, y, width, height } = box(element);
  return [x + width / 2, y + height / 2];
};
const places = () => nodes().map((each) => centre(each).map(Math.round).join());

function pointer(type: string, x: number, y: number): void {
  const target = document.elementFromPoint(x, y) ?? document.body;
  const init = { bubbles: true, clientX: x, clientY: y, pointerType: 'mouse', view: window };
  target.dispatchEvent(
    type.startsWith('pointer') ? new PointerEvent(type, init) : new MouseEvent(type, init),
  );
}

describe('the layout', () => {
  test('comes from a worker, and is to the last bit what the same code gives anywhere', async () => {
    const reply = await new Promise<LayoutReply>((resolve, reject) => {
      const worker = openWorker(resolve, () => reject(new Error('no worker')));
      worker?.postMessage({ ticket: 7, input: ring });
    });
    expect(reply.ticket).toBe(7);
    expect(Array.from(reply.positions)).toEqual(RING_POSITIONS);
  });

  test('does not move a node when a filter takes events away', async () => {
    const lens = await open(await generated(300));
    const before = places();
    const names = nodes().map((each) => each.getAttribute('aria-label'));
    lens.show({ query: { ...EMPTY_QUERY, dates: daysOfYears(1700, 1800) }, unmatched: 'dimmed' });
    await tick();
    expect(nodes().map((each) => each.getAttribute('aria-label'))).not.toEqual(names);
    expect(places()).toEqual(before);
    lens.focus({ type: 'place', id: 'place-1' });
    await tick();
    lens.focus(null);
    await tick();
    expect(places()).toEqual(before);
  });

  test('is the same each time, whatever was shown before', async () => {
    const chronology = await generated(200);
    const lens = await open(chronology);
    const before = places();
    lens.show({ nodes: ['topic'] });
    await vi.waitFor(() => expect(places()).not.toEqual(before));
    lens.show({ nodes: ['topic', 'organisation', 'group', 'place'] });
    await vi.waitFor(() => expect(places()).toEqual(before));
  });

  test('leaves every node room to be hit, on a narrow panel too', async () => {
    for (const width of [390, 720]) {
      await open(await generated(60), {}, width);
      const boxes = nodes().map(box);
      const bounds = box(map());
      for (const [n, each] of boxes.entries()) {
        expect(each.width).toBeGreaterThanOrEqual(24);
        expect(each.height).toBeGreaterThanOrEqual(24);
        const [x, y] = [each.x + each.width / 2, each.y + each.height / 2];
        expect(x > bounds.left && x < bounds.right && y > bounds.top && y < bounds.bottom).toBe(true);
        for (const other of boxes.slice(n + 1)) {
          const apart = Math.max(
            Math.abs(x - other.x - other.width / 2),
            Math.abs(y - other.y - other.height / 2),
          );
          expect(apart).toBeGreaterThan(15);
        }
      }
      cleanup();
    }
  });
});

describe('the pointer', () => {
  test('lights a node, focuses it, and clears the focus on bare paper', async () => {
    const lens = await open(small);
    const [x, y] = centre(node(/^Youth, theme/));
    pointer('pointermove', x, y);
    expect(lens.pointed).toEqual({ type: 'topic', id: 'youth' });
    await userEvent.click(node(/^Youth, theme/));
    expect(lens.view.focus).toEqual({ type: 'topic', id: 'youth' });
    const { left, bottom } = box(map());
    pointer('click', left + 3, bottom - 3);
    expect(lens.view.focus).toBeNull();
  });

  test('finds an edge near its line, and opens what makes it', async () => {
    const lens = await open(small, { nodes: ['topic', 'place'] }, 400);
    const middle = (): [number, number] => {
      const [[x0, y0], [x1, y1]] = [centre(node(/^Youth, theme/)), centre(node(/^Seoul, place/))];
      return [x0 + (x1 - x0) * 0.4 + 2, y0 + (y1 - y0) * 0.4 + 2];
    };
    await vi.waitFor(() => {
      pointer('pointermove', ...middle());
      expect(lens.pointed).toEqual({ type: 'edge', id: 'place:seoul~topic:youth' });
    });
    await tick();
    expect(await screen.findByText('Seoul and Youth: 2 events in common')).toBeVisible();
    pointer('click', ...middle());
    expect(await screen.findByRole('group', { name: /^Seoul/ })).toHaveTextContent('2 events in common');
  });

  test('drags a node to where it is held from then on, without focusing it, and no other with it', async () => {
    const lens = await open(small);
    await userEvent.click(screen.getByRole('button', { name: 'Zoom in' }));
    const [youth, seoul] = [node(/^Youth, theme/), node(/^Seoul, place/)];
    const [x, y] = centre(youth);
    const before = centre(seoul);
    const { left, top } = box(map());
    const targetPosition = { x: x - left + 40, y: y - top + 30 };
    // What pins is loaded when the pointer comes to the map.
    await userEvent.hover(youth);
    await import('../../../src/network/pins/pinning.ts');
    await tick();
    await userEvent.dragAndDrop(youth, map(), { targetPosition });
    expect(lens.view.network.pins).toHaveLength(1);
    await vi.waitFor(() => {
      const [nowX, nowY] = centre(node(/^Youth, theme/));
      expect(Math.hypot(nowX - x - 40, nowY - y - 30)).toBeLessThan(3);
    });
    expect(centre(node(/^Seoul, place/))).toEqual(before);
    expect(lens.view.focus).toBeNull();
    await userEvent.click(node(/^Youth, theme/));
    expect(lens.view.focus).toEqual({ type: 'topic', id: 'youth' });
  });

  test('is pinched by two fingers though the first stands on a node, and pins nothing', async () => {
    allowMadeUpPointers();
    const lens = await open(small);
    const youth = node(/^Youth, theme/);
    const [x, y] = centre(youth);
    const apart = (): number => {
      const [[x0, y0], [x1, y1]] = [centre(node(/^Youth, theme/)), centre(node(/^Seoul, place/))];
      return Math.hypot(x1 - x0, y1 - y0);
    };
    const finger = (type: string, pointerId: number, clientX: number, target: Element = map()) =>
      target.dispatchEvent(
        new PointerEvent(type, {
          ...{ bubbles: true, cancelable: true, pointerType: 'touch', pointerId },
          ...{ clientX, clientY: y, button: 0, buttons: 1 },
        }),
      );
    // One finger pins: what does that is there.
    await userEvent.hover(youth);
    await vi.waitFor(() => {
      finger('pointerdown', 10, x, youth);
      finger('pointermove', 10, x + 40, youth);
      finger('pointerup', 10, x + 40, youth);
      expect(lens.view.network.pins).toHaveLength(1);
    });
    lens.show({ network: { ...lens.view.network, pins: [] } });
    await tick();
    const before = apart();
    finger('pointerdown', 11, x, youth);
    finger('pointerdown', 12, x + 60);
    for (const away of [80, 110, 150]) {
      finger('pointermove', 11, x - (away - 60) / 2, youth);
      finger('pointermove', 12, x + 30 + away / 2);
    }
    finger('pointerup', 12, x + 105);
    finger('pointerup', 11, x - 45, youth);
    await vi.waitFor(() => expect(apart()).toBeGreaterThan(before * 1.3));
    expect(lens.view.network.pins).toEqual([]);
    expect(lens.view.focus).toBeNull();
  });

  test('zooms about itself with the wheel', async () => {
    await open(small);
    const [x, y] = centre(node(/^Youth, theme/));
    const other = centre(node(/^Seoul, place/));
    map().dispatchEvent(
      new WheelEvent('wheel', { bubbles: true, cancelable: true, clientX: x, clientY: y, deltaY: -300 }),
    );
    await vi.waitFor(() => {
      const [nowX, nowY] = centre(node(/^Seoul, place/));
      expect(Math.hypot(nowX - other[0], nowY - other[1])).toBeGreaterThan(10);
    });
    expect(
      Math.hypot(centre(node(/^Youth, theme/))[0] - x, centre(node(/^Youth, theme/))[1] - y),
    ).toBeLessThan(1);
    const moved = centre(node(/^Seoul, place/));
    expect(Math.hypot(moved[0] - x, moved[1] - y)).toBeGreaterThan(
      Math.hypot(other[0] - x, other[1] - y) * 1.2,
    );
  });
});

describe('the keys', () => {
  // What answers them is loaded when they come, and a test may look sooner.
  beforeAll(async () => {
    await import('../../../src/network/walking.ts');
    await import('../../../src/network/pins/pinning.ts');
  });

  test('walk to the nearest node that way, and Enter focuses it', async () => {
    const lens = await open(small);
    nodes()
      .find(({ tabIndex }) => tabIndex === 0)
      ?.focus();
    const start = document.activeElement ?? document.body;
    const seen = new Set([start]);
    for (const key of [
      '{ArrowLeft}',
      '{ArrowRight}',
      '{ArrowUp}',
      '{ArrowDown}',
      '{ArrowRight}',
      '{ArrowDown}',
    ]) {
      const before = centre(document.activeElement ?? document.body);
      const was = document.activeElement;
      await userEvent.keyboard(key);
      const now = centre(document.activeElement ?? document.body);
      seen.add(document.activeElement ?? document.body);
      if (document.activeElement === was) continue;
      if (key === '{ArrowLeft}') expect(now[0]).toBeLessThan(before[0]);
      if (key === '{ArrowRight}') expect(now[0]).toBeGreaterThan(before[0]);
      if (key === '{ArrowUp}') expect(now[1]).toBeLessThan(before[1]);
      if (key === '{ArrowDown}') expect(now[1]).toBeGreaterThan(before[1]);
    }
    expect(seen.size).toBeGreaterThan(2);
    expect(nodes().filter(({ tabIndex }) => tabIndex === 0)).toEqual([document.activeElement]);
    await userEvent.keyboard('{Enter}');
    expect(lens.view.focus).toEqual(lens.pointed);
    await userEvent.keyboard('{Escape}');
    expect(lens.view.focus).toBeNull();
  });

  test('zoom and fit', async () => {
    await open(small);
    const before = places();
    nodes()[0]?.focus();
    await userEvent.keyboard('+');
    await vi.waitFor(() => expect(places()).not.toEqual(before));
    await userEvent.keyboard('0');
    await vi.waitFor(() => expect(places()).toEqual(before));
  });

  test('bring into sight the node they walk to', async () => {
    await open(await generated(100));
    nodes()[0]?.focus();
    await userEvent.keyboard('+++');
    for (let step = 0; step < 12; step++) await userEvent.keyboard('{ArrowRight}');
    const [x, y] = centre(document.activeElement ?? document.body);
    const { left, right, top, bottom } = box(map());
    expect(x).toBeGreaterThan(left);
    expect(x).toBeLessThan(right);
    expect(y).toBeGreaterThan(top);
    expect(y).toBeLessThan(bottom);
  });
});

describe('the canvas', () => {
  test('carries the marks where the buttons are, in the colour of the theme', async () => {
    await open(small);
    const canvas = map().querySelector('canvas');
    const context = canvas?.getContext('2d');
    const [x, y] = centre(node(/^Youth, theme/));
    const { left, top } = box(canvas ?? undefined);
    const scale = devicePixelRatio;
    const [red, green, blue, alpha] =
      context?.getImageData((x - left) * scale, (y - top) * scale, 1, 1).data ?? [];
    expect(alpha).toBe(255);
    expect([red, green, blue]).toEqual([0xb8, 0x4a, 0x00]);
  });
});
