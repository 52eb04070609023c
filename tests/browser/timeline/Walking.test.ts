import { cleanup } from '@testing-library/svelte';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import Timeline from '../../../src/timeline/Timeline.svelte';
import { frames, generated, openIn } from './panel.ts';

// What obeys keys is loaded when it is wanted, and a test may look sooner.
beforeAll(() => import('../../../src/timeline/obey.ts'));
afterEach(() => {
  vi.restoreAllMocks();
  cleanup();
  document.body.replaceChildren();
});

/** How far the keyboard's place reaches out of the part of the lanes that shows, px; none where it has no place. */
function outOfSight(): number {
  const here = document.activeElement;
  const shown = here?.closest('.counterparts') && here.closest('.scroller')?.getBoundingClientRect();
  if (!here || !shown) return NaN;
  const { top, height } = here.getBoundingClientRect();
  const middle = top + Math.min(height, shown.height) / 2;
  return Math.max(0, shown.top - middle, middle - shown.bottom);
}

/** Opens a single lane of a few events, with the keyboard on the first. */
async function goToFirst(): Promise<HTMLElement | null> {
  const chronology = await generated({ events: 9, from: 2015, to: 2024, isPlain: true });
  await openIn(Timeline, chronology, { lanes: 'none' }, { width: 900, height: 260 });
  const first = document.querySelector<HTMLElement>('.counterparts button');
  first?.focus();
  return first;
}

test.each(['chronological', 'sequence', 'years', 'aligned'] as const)(
  'what the keyboard comes to is scrolled into sight, in the layout %s',
  async (layout) => {
    const chronology = await generated({ events: 90, from: 2015, to: 2024, isPlain: true });
    await openIn(Timeline, chronology, { layout, lanes: 'kind' }, { width: 900, height: 260 });
    await vi.waitFor(() => expect(document.querySelector('.counterparts .stop')).not.toBeNull());
    document.querySelector<HTMLElement>('.counterparts .stop')?.focus();
    const scroller = document.querySelector('.scroller');
    const keys = [...Array<string>(12).fill('{ArrowDown}'), ...Array<string>(12).fill('{ArrowRight}')];
    let furthestPx = 0;
    for (const key of [...keys, ...Array<string>(12).fill('{ArrowUp}')]) {
      await userEvent.keyboard(key);
      await frames();
      await vi.waitFor(() => expect(outOfSight()).toBe(0));
      furthestPx = Math.max(furthestPx, scroller?.scrollTop ?? 0);
    }
    expect(furthestPx).toBeGreaterThan(100);
  },
);

test('Enter chooses what the keyboard is on its way to, and not what it leaves', async () => {
  const chronology = await generated({ events: 90, from: 2015, to: 2024, isPlain: true });
  const window = [Date.UTC(2018, 0, 1), Date.UTC(2018, 3, 1)] as const;
  const lens = await openIn(Timeline, chronology, { lanes: 'none', window }, { width: 900, height: 260 });
  const nameOf = (element: Element | null | undefined) => element?.getAttribute('aria-label') ?? '';
  const last = [...document.querySelectorAll<HTMLElement>('.counterparts button')].at(-1);
  const left = nameOf(last);
  last?.focus();
  await userEvent.keyboard('{ArrowRight}{Enter}');
  await vi.waitFor(() => expect(document.activeElement?.getAttribute('aria-pressed')).toBe('true'));
  expect(nameOf(document.activeElement)).not.toBe(left);
  expect(lens.view.window).not.toEqual(window);
});

test('Enter chooses what the keyboard is on, where a key before it leads nowhere', async () => {
  const first = await goToFirst();
  await userEvent.keyboard('{ArrowUp}{Enter}');
  await vi.waitFor(() => expect(first?.getAttribute('aria-pressed')).toBe('true'));
});

test('an arrow is obeyed within its event, once what obeys has come', async () => {
  const first = await goToFirst();
  await userEvent.keyboard('{ArrowRight}');
  await vi.waitFor(() => expect(document.activeElement).not.toBe(first));
  const second = document.activeElement;
  second?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
  // No task comes in between: a busy page would have it wait.
  for (let turn = 0; turn < 50; turn++) await Promise.resolve();
  expect(document.activeElement).not.toBe(second);
  expect(document.activeElement?.closest('.counterparts')).not.toBeNull();
});
