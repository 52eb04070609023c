import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { DAY_MS } from '../../../src/chronology/event-date.ts';
import { NetworkState } from '../../../src/network/network-state.svelte.ts';
import { nextStart, Sweep } from '../../../src/network/sweep.svelte.ts';
import { makeLens, type TestLens } from '../../support/lens.svelte.ts';
import { small } from '../../unit/network/small.ts';

const day = (text: string): number => Date.parse(text);
let stop = (): void => undefined;

function open(change: Parameters<typeof makeLens>[1] = {}): {
  lens: TestLens;
  sweep: Sweep;
  network: NetworkState;
} {
  const lens = makeLens(small, change);
  const made: { network?: NetworkState; sweep?: Sweep } = {};
  stop = $effect.root(() => {
    made.network = new NetworkState(() => lens);
    made.sweep = new Sweep(() => lens, made.network);
  });
  if (made.network === undefined || made.sweep === undefined) throw new Error('not made');
  return { lens, network: made.network, sweep: made.sweep };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  stop();
  vi.useRealTimers();
});

describe('playing through time', () => {
  test('moves the end of the window on, in moves that are one step of the history, and ends as it began', () => {
    const { lens, sweep, network } = open({ counted: 'everywhere' });
    sweep.play();
    expect(network.isSweeping).toBe(true);
    vi.advanceTimersByTime(2000);
    const early = lens.view.window?.[1] ?? 0;
    expect(lens.view.window?.[0]).toBe(day('2018-12-10'));
    expect(lens.view.counted).toBe('window');
    vi.advanceTimersByTime(5000);
    expect(lens.view.window?.[1]).toBeGreaterThan(early);
    expect(network.events.count).toBeGreaterThan(0);
    expect(network.events.count).toBeLessThan(4);
    vi.advanceTimersByTime(30_000);
    expect(lens.view.window).toBeNull();
    expect(sweep.isPlaying).toBe(false);
    expect(lens.shown.every(({ pace }) => pace === 'play')).toBe(true);
  });

  test('stands still while paused, goes faster as asked, and stops where it began', () => {
    const { lens, sweep } = open();
    sweep.play();
    vi.advanceTimersByTime(1000);
    sweep.pause();
    const { window } = lens.view;
    vi.advanceTimersByTime(5000);
    expect(lens.view.window).toBe(window);
    sweep.speed = 4;
    sweep.play();
    vi.advanceTimersByTime(1000);
    const [from = 0, to = 0] = window ?? [];
    expect((lens.view.window?.[1] ?? 0) - to).toBeGreaterThan(2 * (to - from));
    sweep.stop();
    expect(lens.view.window).toBeNull();
  });

  test('goes from event to event on demand, forth and back', () => {
    const { lens, sweep } = open();
    const ends: (string | undefined)[] = [];
    for (const direction of [1, 1, 1, -1] as const) {
      sweep.step(direction);
      const end = lens.view.window?.[1];
      ends.push(end === undefined ? undefined : new Date(end - DAY_MS).toISOString().slice(0, 10));
    }
    expect(ends).toEqual(['2018-12-10', '2019-12-10', '2020-12-10', '2019-12-10']);
  });

  test('plays only what was in the window', () => {
    const window = [day('2019-01-01'), day('2020-01-01')] as const;
    const { lens, sweep } = open({ window });
    sweep.step(1);
    expect(lens.view.window).toEqual([window[0], day('2019-12-11')]);
    sweep.step(1);
    expect(lens.view.window).toEqual(window);
  });

  test('plays all of it where the layout shows no window, and leaves the one that waits as it was', () => {
    const window = [day('2019-01-01'), day('2020-01-01')] as const;
    const { lens, sweep } = open({ window, layout: 'sequence' });
    sweep.play();
    vi.advanceTimersByTime(100);
    expect(lens.view.window?.[0]).toBe(day('2018-12-10'));
    sweep.stop();
    expect(lens.view.window).toEqual(window);
  });
});

test('the next start is the first from an instant on, or the last before it', () => {
  expect(nextStart([1, 3, 5], 3, 1)).toBe(3);
  expect(nextStart([1, 3, 5], 3, -1)).toBe(1);
  expect(nextStart([1, 3, 5], 6, 1)).toBeNull();
});
