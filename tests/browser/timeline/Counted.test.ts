import { cleanup } from '@testing-library/svelte';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { eventsOfTarget } from '../../../src/query/target-events.ts';
import Timeline from '../../../src/timeline/Timeline.svelte';
import type { TestLens } from '../../support/lens.svelte.ts';
import {
  allowMadeUpPointers,
  centreOf,
  generated,
  openIn,
  settled,
  watchConsole,
  type Point,
} from './panel.ts';

const COUNTED = /, (\S+) events?, .*press Enter to list (it|them)$/;

function buttons(): HTMLButtonElement[] {
  return [...document.querySelectorAll<HTMLButtonElement>('.counterparts button')];
}

const nameOf = (element: Element | null) => element?.getAttribute('aria-label') ?? '';
const stretches = () => buttons().filter((button) => COUNTED.test(nameOf(button)));

function stretch(): HTMLButtonElement {
  const [first] = stretches();
  if (!first) throw new Error('Nothing is counted');
  return first;
}

/** Makes a click as a browser would, of one that is the `detail`th in a row. */
function click({ x, y }: Point, detail: number, type = 'click'): void {
  const init = { bubbles: true, cancelable: true, detail, clientX: x, clientY: y };
  document.elementFromPoint(x, y)?.dispatchEvent(new MouseEvent(type, init));
}

/** How many events the focus lists, and how many a name says. */
function listed({ view, index, matches }: TestLens): number {
  const events = view.focus === null ? [] : Array.from(eventsOfTarget(index, view.focus));
  return events.filter((event) => matches.mask[event] === 1).length;
}
const named = (name: string) => Number(COUNTED.exec(name)?.[1]?.replace(/,/g, ''));

// What obeys keys and what tells of things are loaded when they are wanted, and a test may look sooner.
beforeAll(async () => {
  await import('../../../src/timeline/obey.ts');
  await import('../../../src/timeline/card.ts');
});
let said: { readonly calls: () => unknown[][] };
beforeEach(() => {
  allowMadeUpPointers();
  said = watchConsole();
});
afterEach(() => {
  expect(said.calls()).toEqual([]);
  vi.restoreAllMocks();
  cleanup();
  document.body.replaceChildren();
});

describe('what is only counted', () => {
  test.each(['chronological', 'sequence', 'years', 'aligned'] as const)(
    'is listed by Enter as it was named, in the layout %s',
    async (layout) => {
      const chronology = await generated({ events: 6000, from: 2010, to: 2020, isPlain: true });
      const lens = await openIn(Timeline, chronology, { layout, lanes: 'kind' });
      await vi.waitFor(() => expect(stretches()).not.toHaveLength(0));
      const name = nameOf(stretch());
      stretch().focus();
      await userEvent.keyboard('{Enter}');
      await vi.waitFor(() => expect(lens.view.focus?.type).toBe('stretch'));
      expect(listed(lens)).toBe(named(name));
      expect(lens.view).toMatchObject({ window: null, frame: null });
    },
  );

  test('is listed by a click where no zoom would draw it apart', async () => {
    const chronology = await generated({ events: 6000, from: 2010, to: 2010, isPlain: true });
    const frame = [Date.UTC(2000, 5, 1), Date.UTC(2000, 5, 5)] as const;
    const lens = await openIn(Timeline, chronology, { layout: 'years', frame });
    click(centreOf(stretch()), 1);
    await vi.waitFor(() => expect(lens.view.focus?.type).toBe('stretch'));
    expect(lens.view.frame).toEqual(frame);
  });

  test('is opened by a double click as by one, in one step', async () => {
    const chronology = await generated({ events: 6000, from: 2010, to: 2020, isPlain: true });
    const lens = await openIn(Timeline, chronology, { lanes: 'none' });
    const at = centreOf(stretch());
    click(at, 1);
    await settled();
    const once = lens.view.window;
    click(at, 2);
    click(at, 2, 'dblclick');
    await settled();
    expect(lens.view.window).toEqual(once);
    expect(lens.shown).toHaveLength(1);
  });

  test('takes the keyboard that is led to an event in it, and lets it go on', async () => {
    const chronology = await generated({ events: 6000, from: 2010, to: 2020, isPlain: true });
    await openIn(Timeline, chronology, { lanes: 'kind', window: [Date.UTC(2014, 0), Date.UTC(2014, 1)] });
    buttons()[0]?.focus();
    for (const key of ['{End}', '{Home}', '{End}', '{ArrowLeft}', '{ArrowDown}', '{ArrowUp}']) {
      const before = document.activeElement;
      const nameBefore = nameOf(before);
      await userEvent.keyboard(key);
      await settled();
      await settled();
      expect(buttons()).toContain(document.activeElement);
      expect(nameOf(document.activeElement)).not.toBe(nameBefore);
    }
  });
});

test('keys that the names of the lanes do not answer do not walk among the events', async () => {
  const chronology = await generated({ events: 60, from: 2010, to: 2020, isPlain: true });
  const lens = await openIn(Timeline, chronology, { lanes: 'kind' });
  buttons()[0]?.focus();
  await userEvent.keyboard('{ArrowRight}');
  await settled();
  const header = document.querySelector<HTMLElement>('.scroller li [tabindex="0"]');
  header?.focus();
  for (const key of ['{ArrowRight}', '{ArrowLeft}', '{Home}', '{End}']) {
    await userEvent.keyboard(key);
    await settled();
    expect(document.activeElement).toBe(header);
  }
  expect(lens.shown).toEqual([]);
});
