import { cleanup, render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../src/ui/tokens.css';
import '../../../src/ui/base.css';
import type { View } from '../../../src/view/view.ts';
import { day, makeChronology } from '../../support/chronology.ts';
import LaneList from '../../support/LaneList.svelte';
import { makeLens } from '../../support/lens.svelte.ts';
import { allowMadeUpPointers, centreOf, frames, pointer, type Point } from './panel.ts';

beforeEach(allowMadeUpPointers);
afterEach(async () => {
  vi.restoreAllMocks();
  cleanup();
  document.body.replaceChildren();
  await userEvent.keyboard('{Escape}');
});

const chronologyOf = (count: number) => {
  const topics = Array.from({ length: count }, (_, at) => ({ id: `t${at}`, label: `Theme ${at}` }));
  const events = topics.map(({ id }) => ({ id: `e-${id}`, date: day('2001-01-01'), topics: [id] }));
  return makeChronology({ topics }, events);
};

async function show(count: number, change: Partial<View> = {}) {
  await page.viewport(800, 600);
  const lens = makeLens(chronologyOf(count), change);
  render(LaneList, { lens });
  await frames();
  const list = document.querySelector('.list');
  if (!list) throw new Error('no list');
  return { lens, list };
}

const header = (at: number) => screen.getByRole('button', { name: `Theme ${at}, 1 event` });

/** Hovers a lane and takes hold of its grip. */
async function grab(at: number): Promise<Point> {
  await userEvent.hover(header(at));
  const grip = centreOf(await screen.findByRole('button', { name: `Arrange Theme ${at}` }));
  pointer('pointerdown', grip);
  return grip;
}

async function pull(from: Point, y: number): Promise<Point> {
  for (let step = 1; step <= 4; step++) {
    pointer('pointermove', { x: from.x, y: from.y + ((y - from.y) * step) / 4 });
    await frames();
  }
  return { x: from.x, y };
}

const line = () => document.querySelector('.line')?.getBoundingClientRect();

test('a lane that is pointed at has its name clear of its tools, however long it is', async () => {
  await page.viewport(800, 600);
  const topics = ['Resolution or draft of a committee', 'Youth'].map((label, at) => ({
    id: `t${at}`,
    label,
  }));
  const events = topics.map(({ id }) => ({ id: `e-${id}`, date: day('2001-01-01'), topics: [id] }));
  render(LaneList, { lens: makeLens(makeChronology({ topics }, events)) });
  await frames();
  for (const { label } of topics) {
    await userEvent.hover(page.getByRole('button', { name: `${label}, 1 event`, exact: true }));
    const fold = await screen.findByRole('button', { name: `Fold ${label}` });
    const name = screen.getByText(label).getBoundingClientRect();
    expect(name.width).toBeGreaterThan(40);
    expect(name.right).toBeLessThanOrEqual(fold.getBoundingClientRect().left);
  }
});

describe('a lane that is dragged by its grip', () => {
  test('shows between which lanes it would land, and lands there', async () => {
    const { lens } = await show(4);
    const grip = await grab(0);
    const at = await pull(grip, 160);
    expect(Math.round(line()?.top ?? 0)).toBeCloseTo(180, -1);
    expect(line()?.width).toBeGreaterThan(100);
    pointer('pointerup', at);
    await frames();
    expect(lens.view.laneChoice.order).toEqual(['t1', 't2', 't0']);
    expect(line()).toBeUndefined();
    expect(lens.shown).toHaveLength(1);
  });

  test('stays where it was when Escape gives it up', async () => {
    const { lens } = await show(4);
    const at = await pull(await grab(0), 160);
    await userEvent.keyboard('{Escape}');
    expect(line()).toBeUndefined();
    pointer('pointerup', at);
    await frames();
    expect(lens.shown).toEqual([]);
  });

  test('scrolls the list at its edge, and lands where it has come to', async () => {
    const { lens, list } = await show(40);
    const at = await pull(await grab(1), list.getBoundingClientRect().bottom - 4);
    await vi.waitFor(() => expect(list.scrollTop).toBeGreaterThan(300), { timeout: 10_000 });
    pointer('pointerup', at);
    await frames();
    const scrolled = list.scrollTop;
    const place = lens.view.laneChoice.order.indexOf('t1');
    expect(place).toBeGreaterThan(6);
    await frames();
    expect(list.scrollTop).toBe(scrolled);
  });

  test('opens its menu when it is only pressed', async () => {
    const { lens } = await show(4);
    await userEvent.hover(header(2));
    await userEvent.click(await screen.findByRole('button', { name: 'Arrange Theme 2' }));
    await userEvent.click(screen.getByRole('menuitem', { name: /Move up/ }));
    expect(lens.view.laneChoice.order).toEqual(['t0', 't2']);
    await vi.waitFor(() => expect(document.activeElement?.closest('li')?.textContent).toContain('Theme 2'));
  });
});

describe('the headers of lanes', () => {
  test('have nothing to hit that is smaller than 24 px, folded lanes too', async () => {
    await show(4, { laneChoice: { sort: 'listed', order: [], opened: [], folded: ['t1', 't2'] } });
    await userEvent.hover(header(1));
    await screen.findByRole('button', { name: 'Unfold Theme 1' });
    for (const button of screen.getAllByRole('button')) {
      const { width, height } = button.getBoundingClientRect();
      expect(Math.min(width, height), button.ariaLabel ?? '').toBeGreaterThanOrEqual(24);
    }
  });

  test('are reached by key beyond what is in sight, which then scrolls', async () => {
    const { list } = await show(200);
    header(0).focus();
    for (let step = 0; step < 12; step++) await userEvent.keyboard('{ArrowDown}');
    await vi.waitFor(() => expect(header(12)).toHaveFocus());
    expect(list.scrollTop).toBeGreaterThan(100);
    const { bottom } = header(12).getBoundingClientRect();
    expect(bottom).toBeLessThanOrEqual(list.getBoundingClientRect().bottom + 1);
    expect(document.querySelectorAll('li').length).toBeLessThan(30);
  });
});
