import { flushSync } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { indexChronology } from '../../../src/query/index.ts';
import { EMPTY_QUERY } from '../../../src/query/query.ts';
import { memoryAddressBar } from '../../../src/workspace/address.ts';
import { Workspace } from '../../../src/workspace/workspace.svelte.ts';
import { between, day, makeChronology } from '../../support/chronology.ts';

const index = indexChronology(
  makeChronology(
    {
      version: '2026-01-01',
      topics: [
        { id: 'youth', label: 'Youth' },
        { id: 'peace', label: 'Peace' },
      ],
    },
    [
      { id: 'first', date: between('2018-06-01', '2018-06-30'), topics: ['youth'] },
      { id: 'second', date: day('2019-01-02'), topics: ['peace'] },
    ],
  ),
);

const onYouth = { ...EMPTY_QUERY, facets: { topic: { mode: 'any', values: ['youth'] } } } as const;

function open(fragment = '') {
  const address = memoryAddressBar(fragment);
  const workspace = new Workspace(index, address, around);
  stops.push(workspace.listen());
  return { address, workspace };
}

const around = { ground: 'light' as const, language: 'en', isNarrow: false };
let stops: (() => void)[] = [];
beforeEach(() => {
  stops = [];
  around.isNarrow = false;
  vi.useFakeTimers();
});
afterEach(() => {
  for (const stop of stops) stop();
  vi.useRealTimers();
});

describe('a workspace', () => {
  it('derives what matches from the view', () => {
    const { workspace } = open();
    expect(workspace.matches.count).toBe(2);
    workspace.show({ query: onYouth });
    flushSync();
    expect(workspace.matches.count).toBe(1);
  });

  it('writes every step into the address, and a link opens the same view elsewhere', () => {
    const { workspace, address } = open();
    workspace.show({ query: onYouth });
    workspace.focus({ type: 'event', id: 'first' });
    expect(address.fragment).toBe('topic=youth&focus=event:first&v=2026-01-01');
    expect(open(address.fragment).workspace.view).toEqual(workspace.view);
  });

  it('undoes and redoes by the same road as the browser', () => {
    const { workspace } = open();
    workspace.show({ query: onYouth });
    workspace.focus({ type: 'event', id: 'first' });
    workspace.undo();
    expect(workspace.view.focus).toBeNull();
    workspace.undo();
    expect(workspace.canUndo).toBe(false);
    expect(workspace.matches.count).toBe(2);
    workspace.redo();
    workspace.redo();
    expect(workspace.view.focus?.id).toBe('first');
    expect(workspace.canRedo).toBe(false);
  });

  it('never undoes past its own first view, however fast it is asked', () => {
    const moves: number[] = [];
    const slow = { ...memoryAddressBar(), move: (by: number) => moves.push(by) };
    const workspace = new Workspace(index, slow, around);
    stops.push(workspace.listen());
    workspace.show({ query: onYouth });
    for (let press = 0; press < 3; press++) workspace.undo();
    expect(moves).toEqual([-1]);
  });

  it('makes one entry of a gesture and writes its end into the address', () => {
    const { workspace, address } = open();
    for (const day of [10, 11, 12]) workspace.show({ window: [0, day * 86_400_000] }, 'glide');
    vi.advanceTimersByTime(600);
    expect(address.fragment).toContain('window=1970-01-01..1970-01-13');
    workspace.undo();
    expect(workspace.view.window).toBeNull();
  });

  it('gives the browser an entry for a gesture when it first rests, and not while it is made', () => {
    const address = memoryAddressBar();
    const [push, replace] = [vi.spyOn(address, 'push'), vi.spyOn(address, 'replace')];
    const workspace = new Workspace(index, address, around);
    stops.push(workspace.listen());
    replace.mockClear();
    for (let day = 1; day <= 20; day++) {
      workspace.show({ window: [0, day * 86_400_000] }, 'glide');
      vi.advanceTimersByTime(16);
    }
    expect(push).not.toHaveBeenCalled();
    vi.advanceTimersByTime(200);
    expect(push).toHaveBeenCalledTimes(1);
    expect(push.mock.lastCall?.[0]).toContain('1970-01-21');
    workspace.show({ window: [0, 30 * 86_400_000] }, 'glide');
    vi.advanceTimersByTime(200);
    expect(replace).not.toHaveBeenCalled();
    vi.advanceTimersByTime(600);
    expect(push).toHaveBeenCalledTimes(1);
    expect(replace.mock.lastCall?.[0]).toContain('1970-01-31');
  });

  it('keeps in step with the browser that goes back before it was given an entry for a gesture', () => {
    const { workspace, address } = open();
    workspace.show({ query: onYouth });
    workspace.show({ window: [0, 86_400_000] }, 'glide');
    address.move(-1);
    vi.advanceTimersByTime(1000);
    expect(workspace.matches.count).toBe(2);
    expect(address.fragment).toBe('');
    workspace.redo();
    expect(workspace.matches.count).toBe(1);
    expect(workspace.view.window).toBeNull();
    expect(workspace.canRedo).toBe(false);
  });

  it('gives each of two gestures that follow at once an entry of its own', () => {
    const { workspace } = open();
    workspace.show({ window: [0, 86_400_000] }, 'glide');
    workspace.show({ window: [0, 2 * 86_400_000] }, 'play');
    workspace.undo();
    expect(workspace.view.window).toEqual([0, 86_400_000]);
    workspace.undo();
    expect(workspace.view.window).toBeNull();
  });

  it('writes the end of a gesture before a step that follows at once', () => {
    const { workspace } = open();
    workspace.show({ window: [0, 86_400_000] }, 'glide');
    workspace.show({ window: [0, 2 * 86_400_000] }, 'glide');
    workspace.show({ query: onYouth });
    workspace.undo();
    expect(workspace.view.window).toEqual([0, 2 * 86_400_000]);
    expect(workspace.matches.count).toBe(2);
  });

  it('makes one entry of playing, however long it pauses, and another of the gesture after it', () => {
    const { workspace, address } = open();
    for (const day of [10, 11, 12]) {
      workspace.show({ window: [0, day * 86_400_000] }, 'play');
      vi.advanceTimersByTime(2000);
      expect(address.fragment).toContain(`window=1970-01-01..1970-01-${day + 1}`);
    }
    workspace.show({ window: [0, 20 * 86_400_000] }, 'glide');
    workspace.undo();
    expect(workspace.view.window).toEqual([0, 12 * 86_400_000]);
    workspace.undo();
    expect(workspace.view.window).toBeNull();
  });

  it('says when a link was made on another version', () => {
    expect(open('topic=youth&v=2020-01-01').workspace.linkReport).toEqual({
      otherVersion: '2020-01-01',
      missing: [],
    });
    expect(open('topic=youth&v=2026-01-01').workspace.linkReport).toBeNull();
  });

  it('says what a link names that is not here, and shows the rest', () => {
    const { workspace } = open('topic=youth,gardening&focus=event:third');
    expect(workspace.linkReport?.missing).toEqual(['gardening', 'third']);
    expect(workspace.matches.count).toBe(1);
    expect(workspace.view.focus).toBeNull();
  });

  it('brings the reader forward on a narrow screen, and unfolds it on a wide one', () => {
    const { workspace } = open();
    workspace.show({ closed: ['reader'] });
    workspace.focus({ type: 'event', id: 'first' });
    expect(workspace.view.closed).toEqual([]);
    around.isNarrow = true;
    workspace.focus({ type: 'event', id: 'second' });
    expect(workspace.view.maximised).toBe('reader');
  });

  it('loads the search only when words are asked for, and shows nothing as found before', async () => {
    const { workspace } = open('q=second');
    expect(workspace.isReady).toBe(false);
    await workspace.prepareSearch();
    expect(workspace.isReady).toBe(true);
    expect([...workspace.matches.indexes]).toEqual([1]);
    expect(open().workspace.isReady).toBe(true);
  });

  it('searches no more once it is closed', async () => {
    const { workspace } = open('q=second');
    for (const stop of stops) stop();
    await workspace.prepareSearch();
    expect(workspace.isReady).toBe(false);
  });

  it('matches anew only when the query changes', () => {
    const { workspace } = open('topic=youth');
    const before = workspace.matches;
    workspace.show({ window: [0, 86_400_000] }, 'glide');
    expect(workspace.matches).toBe(before);
  });

  it('brings an event that becomes the focus into the window', () => {
    const { workspace } = open('window=2018-01-01..2018-07-01');
    workspace.focus({ type: 'event', id: 'second' });
    const [from, to] = workspace.view.window ?? [NaN, NaN];
    const held = Date.UTC(2019, 0, 2);
    expect(from <= held && held < to).toBe(true);
  });

  it('lights the kin of what is pointed at, and keeps it out of the address', () => {
    const { workspace, address } = open();
    workspace.point({ type: 'topic', id: 'youth' });
    expect([...(workspace.lit?.events ?? [])]).toEqual([1, 0]);
    expect(address.fragment).toBe('');
  });
});
