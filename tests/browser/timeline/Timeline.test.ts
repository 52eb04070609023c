import { cleanup, screen, within } from '@testing-library/svelte';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { NARROWEST_MS } from '../../../src/timeline/scale.ts';
import Timeline from '../../../src/timeline/Timeline.svelte';
import { day, makeChronology } from '../../support/chronology.ts';
import { smallChronology } from '../../component/timeline/fixture.ts';
import {
  allowMadeUpPointers,
  centreOf,
  frames,
  generated,
  openIn,
  pointer,
  settled,
  watchConsole,
  wheel,
} from './panel.ts';

// What obeys keys and what tells of things are loaded when they are wanted, and a test may look sooner.
beforeAll(async () => {
  await import('../../../src/timeline/obey.ts');
  await import('../../../src/timeline/card.ts');
});
beforeEach(allowMadeUpPointers);
afterEach(() => {
  vi.restoreAllMocks();
  cleanup();
  document.body.replaceChildren();
});

const region = () => screen.getByRole('region', { name: 'Timeline' });
const marks = () =>
  within(region())
    .getAllByRole('group', { name: /events?$/ })
    .flatMap((group) => within(group).getAllByRole('button'));
const mark = (name: RegExp) => {
  const [found] = marks().filter((each) => name.test(each.getAttribute('aria-label') ?? ''));
  if (!found) throw new Error(`no ${name.source}`);
  return found;
};
const canvas = () => {
  const found = region().querySelector<HTMLCanvasElement>('.plot canvas');
  if (!found) throw new Error('no canvas');
  return found;
};
/** The middle of the glyph of an instant: the left end of its button, 12 px in. */
const glyphX = (button: Element) => button.getBoundingClientRect().left + 12;

function inkedPixels(): number {
  const { width, height } = canvas();
  const data = canvas().getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
  let count = 0;
  // The corner shows the ground.
  for (let at = 0; at < data.length; at += 4)
    if (data[at] !== data[0] || data[at + 1] !== data[1] || data[at + 2] !== data[2]) count += 1;
  return count;
}

/** The canvases painted from now on, each as often as it was. */
function paintings(): Readonly<Record<'onShow' | 'elsewhere' | 'ofLanes', () => number>> {
  const { mock } = vi.spyOn(CanvasRenderingContext2D.prototype, 'setTransform');
  const count = (is: (canvas: HTMLCanvasElement) => boolean) =>
    (mock.contexts as CanvasRenderingContext2D[]).filter((context) => is(context.canvas)).length;
  return {
    onShow: () => count(({ isConnected }) => isConnected),
    elsewhere: () => count(({ isConnected }) => !isConnected),
    ofLanes: () => count((each) => each === canvas()),
  };
}

describe('the drawn timeline', () => {
  test('stands once it is complete, and looks the same when the first movements of a hand were rehearsed', async () => {
    const { onShow, elsewhere } = paintings();
    await openIn(Timeline, await generated({ events: 60 }));
    const first = onShow();
    expect(first).toBeLessThan(12);
    const inked = inkedPixels();
    // Sprites, then lanes and axis for nine turns of the wheel and eight filters.
    await vi.waitFor(() => expect(elsewhere()).toBeGreaterThan(2 * (9 + 8)), 30_000);
    await vi.waitFor(() => expect(onShow()).toBeGreaterThan(first), 30_000);
    expect(inkedPixels()).toBe(inked);
  });

  test('is painted at the resolution of the device, without a word on the console', async () => {
    const { calls } = watchConsole();
    await openIn(Timeline, smallChronology());
    const { width } = canvas().getBoundingClientRect();
    expect(canvas().width).toBe(Math.round(width * devicePixelRatio));
    expect(inkedPixels()).toBeGreaterThan(500);
    expect(calls()).toEqual([]);
  });

  test('is painted once a frame, where marks are on their way and the wheel turns', async () => {
    await openIn(Timeline, await generated({ events: 1000 }));
    const { ofLanes } = paintings();
    const at = centreOf(canvas());
    // The first turn asks for what a window needs.
    wheel(at, { deltaY: -120 });
    await settled();
    const counts: number[] = [];
    for (let turn = 0; turn < 20; turn++) {
      const before = ofLanes();
      wheel(at, { deltaY: -120 });
      await new Promise((resolve) => requestAnimationFrame(resolve));
      await Promise.resolve();
      counts.push(ofLanes() - before);
    }
    expect(Math.max(...counts)).toBe(1);
  });

  test('gives every mark a hit area of at least 24 px, label included', async () => {
    await openIn(Timeline, await generated({ events: 60, from: 2001, to: 2026 }));
    expect(marks().length).toBeGreaterThan(40);
    for (const each of marks()) {
      const { width, height } = each.getBoundingClientRect();
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
    }
  });

  test('keeps the instant under the pointer still while the wheel zooms', async () => {
    const lens = await openIn(Timeline, smallChronology());
    const at = { x: glyphX(mark(/^First/)), y: centreOf(mark(/^First/)).y };
    for (let turn = 0; turn < 5; turn++) {
      wheel(at, { deltaY: -120 });
      await frames();
    }
    await settled();
    const [from, to] = lens.view.window ?? [0, 1];
    expect(to - from).toBeLessThan(12 * 366 * 86_400_000);
    expect(Math.abs(glyphX(mark(/^First/)) - at.x)).toBeLessThan(1.5);
    expect(lens.shown.every(({ pace }) => pace === 'glide')).toBe(true);
  });

  test('pans with Shift and the wheel, and zooms out no further than a little over the whole range', async () => {
    const lens = await openIn(Timeline, smallChronology(), {
      window: [Date.UTC(2018, 0, 1), Date.UTC(2021, 0, 1)],
    });
    const at = centreOf(canvas());
    wheel(at, { deltaY: 100, shiftKey: true });
    await frames();
    expect(lens.view.window?.[0]).toBeGreaterThan(Date.UTC(2018, 0, 1));
    expect((lens.view.window?.[1] ?? 0) - (lens.view.window?.[0] ?? 0)).toBe(
      Date.UTC(2021, 0, 1) - Date.UTC(2018, 0, 1),
    );
    for (let turn = 0; turn < 40; turn++) wheel(at, { deltaY: 400 });
    await frames();
    const [from, to] = lens.view.window ?? [0, 0];
    expect(to - from).toBeLessThan(30 * 366 * 86_400_000);
    for (let turn = 0; turn < 200; turn++) wheel(at, { deltaY: -400 });
    await frames();
    expect((lens.view.window?.[1] ?? 0) - (lens.view.window?.[0] ?? 0)).toBe(NARROWEST_MS);
  });

  test('is dragged like paper, and the click that ends a drag focuses nothing', async () => {
    const lens = await openIn(Timeline, smallChronology(), {
      window: [Date.UTC(2018, 0, 1), Date.UTC(2021, 6, 1)],
    });
    const start = centreOf(mark(/^Forum/));
    const before = glyphX(mark(/^Forum/));
    pointer('pointermove', start);
    pointer('pointerdown', start, { button: 0, buttons: 1 });
    for (let step = 1; step <= 10; step++) {
      pointer('pointermove', { x: start.x + step * 10, y: start.y }, { buttons: 1 });
      await frames();
    }
    const end = { x: start.x + 100, y: start.y };
    await settled();
    pointer('pointerup', end);
    document
      .elementFromPoint(end.x, end.y)
      ?.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1, clientX: end.x, clientY: end.y }));
    await settled();
    expect(Math.abs(glyphX(mark(/^Forum/)) - before - 100)).toBeLessThan(1.5);
    expect(lens.view.focus).toBeNull();
    pointer('pointermove', { x: end.x, y: end.y });
    await userEvent.click(mark(/^Forum/));
    expect(lens.view.focus).toEqual({ type: 'event', id: 'forum' });
  });

  test('gives a click while the lanes move to what is drawn there now, and not to what was', async () => {
    const lens = await openIn(Timeline, smallChronology());
    const button = mark(/^Forum/);
    const at = { ...centreOf(button), x: glyphX(button) };
    const click = () =>
      button.dispatchEvent(
        new MouseEvent('click', { bubbles: true, detail: 1, clientX: at.x, clientY: at.y }),
      );
    for (let turn = 0; turn < 2; turn++) wheel({ ...at, x: at.x - 120 }, { deltaY: -200 });
    await frames();
    click();
    expect(lens.view.focus).toBeNull();
    await settled();
    expect(lens.view.focus).toBeNull();
  });

  test('hides the ring round what the keyboard is on while the lanes move under it', async () => {
    await openIn(Timeline, smallChronology());
    const button = mark(/^First/);
    button.focus();
    await userEvent.tab({ shift: true });
    await userEvent.tab();
    const stop = document.activeElement ?? document.body;
    expect(getComputedStyle(stop).outlineColor).not.toBe('rgba(0, 0, 0, 0)');
    wheel(centreOf(canvas()), { deltaY: -120 });
    await frames();
    expect(getComputedStyle(stop).outlineColor).toBe('rgba(0, 0, 0, 0)');
    await settled();
    expect(getComputedStyle(document.activeElement ?? document.body).outlineColor).not.toBe(
      'rgba(0, 0, 0, 0)',
    );
  });

  test('zooms by a pinch of two fingers', async () => {
    const lens = await openIn(Timeline, smallChronology());
    const { x, y } = centreOf(canvas());
    const finger = (id: number) => ({ pointerId: id, pointerType: 'touch', button: 0, buttons: 1 });
    pointer('pointerdown', { x: x - 40, y }, finger(2));
    pointer('pointerdown', { x: x + 40, y }, finger(3));
    for (let step = 1; step <= 8; step++) {
      pointer('pointermove', { x: x - 40 - step * 10, y }, finger(2));
      pointer('pointermove', { x: x + 40 + step * 10, y }, finger(3));
      await frames();
    }
    const [from, to] = lens.view.window ?? [0, 0];
    expect(to - from).toBeGreaterThan(0);
    expect(to - from).toBeLessThan(10 * 366 * 86_400_000);
  });

  test('leaps in on a double click, as one step, and glides there', async () => {
    const lens = await openIn(Timeline, smallChronology());
    const at = { x: glyphX(mark(/^First/)), y: centreOf(mark(/^First/)).y };
    mark(/^First/).dispatchEvent(new MouseEvent('dblclick', { bubbles: true, clientX: at.x, clientY: at.y }));
    await settled();
    expect(Math.abs(glyphX(mark(/^First/)) - at.x)).toBeLessThan(1.5);
    expect(lens.shown.map(({ pace }) => pace)).toEqual(['step']);
    const [from, to] = lens.view.window ?? [0, 0];
    expect(to - from).toBeLessThan(10 * 366 * 86_400_000);
  });

  test('tells of what is under the pointer in a card that can itself be hovered', async () => {
    const lens = await openIn(Timeline, smallChronology());
    const at = centreOf(mark(/^19th/));
    pointer('pointermove', at);
    const card = await screen.findByRole('tooltip');
    expect(lens.pointed).toEqual({ type: 'event', id: 'nineteenth' });
    expect(card).toHaveTextContent('3 December 2020');
    const { left, right, top, bottom } = card.getBoundingClientRect();
    expect(left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight).toBe(true);
    card.dispatchEvent(new PointerEvent('pointerenter'));
    canvas().parentElement?.dispatchEvent(new PointerEvent('pointerleave'));
    card.dispatchEvent(new PointerEvent('pointerenter'));
    await settled();
    expect(screen.queryByRole('tooltip')).not.toBeNull();
    card.dispatchEvent(new PointerEvent('pointerleave'));
    await settled();
    expect(screen.queryByRole('tooltip')).toBeNull();
    expect(lens.pointed).toBeNull();
  });

  test('points at nothing more for a press of the mouse, which is at what it points at', async () => {
    const lens = await openIn(Timeline, await generated({ events: 5000, isPlain: true }));
    const point = vi.spyOn(lens, 'point');
    const stretch = mark(/events, .*press Enter to list them$/);
    await userEvent.hover(stretch);
    await vi.waitFor(() => expect(point).toHaveBeenCalled());
    await userEvent.click(stretch);
    expect(document.activeElement).toBe(stretch);
    // The bin under the pointer, and not all of the stretch that the press puts the focus on.
    await settled();
    const stretches = point.mock.calls.flatMap(([target]) => (target?.type === 'stretch' ? [target.id] : []));
    expect(new Set(stretches).size).toBe(1);
  });

  test('walks with the arrow keys beyond the window, which follows', async () => {
    const lens = await openIn(Timeline, smallChronology(), {
      window: [Date.UTC(2020, 6, 1), Date.UTC(2021, 6, 1)],
    });
    mark(/^19th/).focus();
    await userEvent.keyboard('{ArrowRight}');
    await settled();
    expect(document.activeElement).toHaveAccessibleName('Last Conference, 1 June 2024');
    const [from, to] = lens.view.window ?? [0, 0];
    expect(from < Date.UTC(2024, 5, 1) && to > Date.UTC(2024, 5, 1)).toBe(true);
  });

  test('zooms by key about what the keyboard is on, which stays under it', async () => {
    const lens = await openIn(Timeline, smallChronology());
    mark(/^First/).focus();
    const before = glyphX(mark(/^First/));
    for (let times = 0; times < 6; times += 1) await userEvent.keyboard('+');
    await settled();
    const [from, to] = lens.view.window ?? [0, 0];
    expect(to - from).toBeLessThan(2 * 366 * 86_400_000);
    expect(document.activeElement).toHaveAccessibleName(/^First/);
    expect(Math.abs(glyphX(mark(/^First/)) - before)).toBeLessThan(12);
  });

  test('leaves the keyboard on what is in sight when what it was on is moved out of it', async () => {
    const lens = await openIn(Timeline, smallChronology(), {
      window: [Date.UTC(2020, 0, 1), Date.UTC(2021, 6, 1)],
    });
    mark(/^19th/).focus();
    await userEvent.keyboard('{PageDown}');
    await settled();
    // Nothing stands between 2021 and 2024: the keyboard waits among the lanes, and keys go on to be obeyed.
    expect(region().querySelectorAll('[role=group] button')).toHaveLength(0);
    await userEvent.keyboard('{PageDown}');
    await userEvent.keyboard('{PageDown}');
    await settled();
    expect(lens.view.window?.[1]).toBeGreaterThan(Date.UTC(2024, 5, 1));
    expect(document.activeElement).toHaveAccessibleName('Last Conference, 1 June 2024');
    expect(document.activeElement?.closest('.counterparts')).not.toHaveAttribute('tabindex');
  });

  test('sums up what is too much to walk through, lists it by key, and zooms into it by hand', async () => {
    const lens = await openIn(Timeline, await generated({ events: 5000, isPlain: true }));
    expect(marks().length).toBeLessThan(500);
    const stretch = mark(/events, .*press Enter to list them$/);
    stretch.focus();
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(lens.view.focus?.type).toBe('stretch'));
    expect(lens.view.window).toBeNull();
    const { x, y, height } = stretch.getBoundingClientRect();
    const bar = { x: x + 40, y: y + height - 3 };
    document
      .elementFromPoint(bar.x, bar.y)
      ?.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1, clientX: bar.x, clientY: bar.y }));
    expect(lens.view.window).not.toBeNull();
  });

  test('shows lanes that do not fit by scrolling, headers alongside', async () => {
    await openIn(Timeline, await generated({ events: 300, from: 2001, to: 2026 }), { lanes: 'organisation' });
    const scroller = canvas().closest('.scroller');
    expect(scroller?.scrollHeight).toBeGreaterThan(scroller?.clientHeight ?? 0);
    const before = inkedPixels();
    scroller?.scrollTo(0, 400);
    await settled();
    expect(
      Math.abs(canvas().getBoundingClientRect().top - (scroller?.getBoundingClientRect().top ?? 0)),
    ).toBeLessThan(2);
    expect(inkedPixels()).not.toBe(before);
  });
});

describe('the timeline in a narrow panel', () => {
  test('turns into a list under the headings of the years', async () => {
    const lens = await openIn(Timeline, smallChronology(), {}, { width: 390, height: 600 });
    expect(screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent)).toEqual([
      '2002',
      '2018',
      '2020',
      '2024',
      'undated',
    ]);
    await userEvent.click(screen.getByRole('button', { name: '19th Conference, 3 December 2020' }));
    expect(lens.view.focus).toEqual({ type: 'event', id: 'nineteenth' });
  });

  test('calls years before our era as dates in words do', async () => {
    const ides = makeChronology({}, [
      { id: 'ides', title: 'Ides', date: day('-000043-03-15') },
      { id: 'now', title: 'Now', date: day('2020-01-01') },
    ]);
    await openIn(Timeline, ides, {}, { width: 390, height: 600 });
    expect(screen.getByRole('heading', { name: '44 BC' })).toBeVisible();
    expect(screen.getByRole('region', { name: '44 BC' })).toBeVisible();
  });

  test('keeps thousands of events light, and End still reaches the last', async () => {
    const chronology = await generated({ events: 3000, isPlain: true });
    await openIn(Timeline, chronology, {}, { width: 390, height: 600 });
    const rows = () => within(region()).getAllByRole('button');
    expect(rows().length).toBeLessThan(60);
    rows()[0]?.focus();
    await userEvent.keyboard('{End}');
    await settled();
    expect(document.activeElement).toHaveAccessibleName(/undated$/);
    await userEvent.keyboard('{ArrowUp}');
    await settled();
    expect(rows()).toContain(document.activeElement);
  });
});
