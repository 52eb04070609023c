import { flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { page as tab } from 'vitest/browser';
import { EMPTY_QUERY } from '../../../src/query/query.ts';
import Reader from '../../../src/reader/Reader.svelte';
import '../../../src/ui/base.css';
import '../../../src/ui/tokens.css';
import { scrollerOf } from '../../../src/reader/reveal.ts';
import { makeLens, type TestLens } from '../../support/lens.svelte.ts';
import { chronologyOf, longDocument } from './fixture.ts';

const document300 = longDocument(4000);
const chronology = chronologyOf(document300, 400);
const stops: (() => void)[] = [];

function show(lens: TestLens, widthPx: number, heightPx: number): HTMLElement {
  const target = document.createElement('div');
  target.style.cssText = `inline-size: ${widthPx}px; block-size: ${heightPx}px`;
  document.body.append(target);
  const reader = mount(Reader, { target, props: { lens } });
  flushSync();
  stops.push(() => {
    void unmount(reader);
    target.remove();
  });
  return target;
}

function markOf(page: HTMLElement, decision: number): HTMLElement {
  const mark = [...page.querySelectorAll('mark')].find(
    (each) => each.textContent === `Decision ${decision} was taken.`,
  );
  if (!mark) throw new Error(`Decision ${decision} is not marked`);
  return mark;
}

/** Long enough for what scrolls to have come to rest. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 300));
}

function isInSight(element: Element, frame: Element): boolean {
  const box = element.getBoundingClientRect();
  const { top, bottom } = frame.getBoundingClientRect();
  return box.height > 0 && box.top >= top && box.bottom <= bottom;
}

beforeAll(async () => {
  await tab.viewport(1280, 800);
  // What shows a focus is loaded with the first one: from here on it is there at once.
  const page = show(makeLens(chronology, { focus: { type: 'event', id: 'event-1' } }), 400, 700);
  await vi.waitFor(() => markOf(page, 1), { timeout: 9000 });
});

afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

describe('a document of 300 pages', () => {
  it('opens whole, with every passage marked, and lights those that are kin to what is pointed at', () => {
    const lens = makeLens(chronology);
    const page = show(lens, 400, 700);
    lens.focus({ type: 'document', id: 'minutes' });
    flushSync();
    expect(page.querySelectorAll('mark').length).toBeGreaterThanOrEqual(400);
    const before = page.innerHTML;
    lens.point({ type: 'event', id: 'event-200' });
    flushSync();
    expect(page.innerHTML).not.toBe(before);
  });

  it('brings the passage in focus into sight, however far down, and scrolls nothing but the reader', async () => {
    const lens = makeLens(chronology);
    const page = show(lens, 400, 700);
    lens.focus({ type: 'event', id: 'event-390' });
    flushSync();
    const mark = markOf(page, 3891);
    await vi.waitFor(() => expect(isInSight(mark, page)).toBe(true));
    expect(window.scrollY).toBe(0);
    lens.focus({ type: 'event', id: 'event-12' });
    flushSync();
    const other = markOf(page, 111);
    await vi.waitFor(() => expect(isInSight(other, page)).toBe(true));
  });

  it('stays where the person has scrolled it while the view changes and the focus does not', async () => {
    const lens = makeLens(chronology);
    const page = show(lens, 400, 700);
    lens.focus({ type: 'event', id: 'event-100' });
    flushSync();
    const mark = markOf(page, 991);
    await vi.waitFor(() => expect(isInSight(mark, page)).toBe(true));
    await pause();
    const source = scrollerOf(mark);
    source?.scrollTo({ top: 0, behavior: 'instant' });
    lens.show({ window: [0, 1000], focus: { type: 'event', id: 'event-100' } }, 'glide');
    flushSync();
    await pause();
    expect(source?.scrollTop).toBe(0);
  });
});

describe('the hits of a search in a document', () => {
  const paragraphAt = (page: HTMLElement, decision: number) =>
    markOf(page, decision).closest<HTMLElement>('[data-start]');
  const find = (text: string, hit: string | null = null) =>
    makeLens(chronology, {
      query: { ...EMPTY_QUERY, text },
      focus: { type: 'document', id: 'minutes' },
      hit,
    });

  it('have a tick each at its edge, and a bar that walks through them', async () => {
    const page = show(find('"Decision 2001"'), 400, 700);
    const said = () => page.querySelector('[aria-label="Hits in this document"] [role=status]')?.textContent;
    await vi.waitFor(() => expect(said()).toBe('1 paragraph has a hit'), { timeout: 9000 });
    expect(page.querySelector('.rail path')?.getAttribute('d')).toMatch(/^M0,499\.8h12$/);
    page.querySelector<HTMLElement>('[aria-label="Next paragraph with a hit"]')?.click();
    const paragraph = paragraphAt(page, 2001);
    await vi.waitFor(() => expect(paragraph && isInSight(paragraph, page)).toBe(true));
    expect(paragraph?.getAttribute('aria-current')).toBe('location');
    expect(said()).toBe('1 of 1 paragraphs with hits');
  });

  it('walked to, stand in sight and are marked, one after the other', async () => {
    const startOf = (decision: number) => document300.text.indexOf(`${decision}. `, decision > 1 ? 1 : 0);
    const lens = find('verification', `document:minutes@${startOf(3001)}`);
    const page = show(lens, 400, 700);
    const first = await vi.waitFor(
      () => {
        const paragraph = paragraphAt(page, 3001);
        if (!paragraph || !isInSight(paragraph, page)) throw new Error('It is not in sight');
        return paragraph;
      },
      { timeout: 9000 },
    );
    expect(first.getAttribute('aria-current')).toBe('location');
    lens.show({ hit: `document:minutes@${startOf(11)}` });
    flushSync();
    const next = paragraphAt(page, 11);
    await vi.waitFor(() => expect(next && isInSight(next, page)).toBe(true), { timeout: 9000 });
    expect(first.hasAttribute('aria-current')).toBe(false);
    expect(window.scrollY).toBe(0);
  });
});

describe('on a phone', () => {
  beforeAll(() => tab.viewport(390, 800));

  it('an event is read from its head, and its passage is a press away', async () => {
    const lens = makeLens(chronology);
    const page = show(lens, 390, 740);
    lens.focus({ type: 'event', id: 'event-300' });
    flushSync();
    const mark = markOf(page, 2991);
    const heading = page.querySelector('h2');
    expect(heading && isInSight(heading, page)).toBe(true);
    expect(isInSight(mark, page)).toBe(false);
    await tab.getByRole('button', { name: 'Show in document' }).click();
    await vi.waitFor(() => expect(isInSight(mark, page)).toBe(true));
    lens.focus({ type: 'event', id: 'event-2' });
    flushSync();
    const next = page.querySelector('h2');
    await vi.waitFor(() => expect(next && isInSight(next, page)).toBe(true));
  });
});
