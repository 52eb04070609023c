import { flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { page as tab } from 'vitest/browser';
import Reader from '../../../src/reader/Reader.svelte';
import '../../../src/ui/base.css';
import '../../../src/ui/tokens.css';
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

function isInSight(element: Element, frame: Element): boolean {
  const box = element.getBoundingClientRect();
  const { top, bottom } = frame.getBoundingClientRect();
  return box.height > 0 && box.top >= top && box.bottom <= bottom;
}

beforeAll(() => tab.viewport(1280, 800));

afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

describe('a document of 300 pages', () => {
  it('opens in time, and a hover over it answers within two frames', () => {
    const lens = makeLens(chronology);
    const page = show(lens, 400, 700);
    const before = performance.now();
    lens.focus({ type: 'document', id: 'minutes' });
    flushSync();
    page.getBoundingClientRect();
    const opened = performance.now();
    lens.point({ type: 'event', id: 'event-200' });
    flushSync();
    page.getBoundingClientRect();
    const pointed = performance.now();
    expect(opened - before).toBeLessThan(3000);
    expect(pointed - opened).toBeLessThan(100);
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
});
