import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readKept, steppedSize } from '../../../src/briefing/presenter/desk-state.ts';
import { presenterCommand } from '../../../src/briefing/presenter/keys.ts';
import { readFromAudience, readFromPresenter } from '../../../src/briefing/presenter/messages.ts';
import {
  clockText,
  FIRST_TIMER,
  passedMs,
  readTimer,
  reset,
  standingOf,
  toggled,
  withTarget,
} from '../../../src/briefing/presenter/timer.ts';

const MINUTE_MS = 60_000;

describe('the timer of a briefing', () => {
  it('counts only while it is going', () => {
    const going = toggled(FIRST_TIMER, 1000);
    const standing = toggled(going, 4000);
    expect(passedMs(going, 3000)).toBe(2000);
    expect(passedMs(standing, 9000)).toBe(3000);
    expect(passedMs(toggled(standing, 10_000), 11_000)).toBe(4000);
    expect(passedMs(reset(going, 5000), 6000)).toBe(1000);
  });

  it('loses nothing to a clock that is set back', () => {
    expect(passedMs({ ...FIRST_TIMER, passedMs: 500, sinceMs: 10_000 }, 2000)).toBe(500);
  });

  it('says when time runs short, and by how much it is over', () => {
    const going = toggled(withTarget(FIRST_TIMER, 30), 0);
    expect(standingOf(going, 10 * MINUTE_MS).type).toBe('ample');
    expect(standingOf(going, 26 * MINUTE_MS)).toEqual({ type: 'soon', leftMs: 4 * MINUTE_MS });
    expect(standingOf(going, 31 * MINUTE_MS)).toEqual({ type: 'over', leftMs: -MINUTE_MS });
    expect(standingOf(toggled(withTarget(FIRST_TIMER, NaN), 0), 99 * MINUTE_MS).type).toBe('open');
  });

  it('writes lengths of time as clocks do', () => {
    expect([0, 65_000, -65_000, 3_600_000].map(clockText)).toEqual(['0:00', '1:05', '1:05', '1:00:00']);
  });

  it('is read again as it was kept, and begins anew from anything else', () => {
    const timer = toggled(withTarget(FIRST_TIMER, 12.5), 5000);
    expect(readTimer(structuredClone(timer))).toEqual(timer);
    expect(readKept({ timer, notesPx: 30 })).toEqual({ timer, notesPx: 30 });
    fc.assert(fc.property(fc.anything(), (data) => Number.isFinite(readKept(data).notesPx)));
    expect(readTimer({ targetMinutes: 'x', sinceMs: {}, passedMs: -1 })).toEqual(FIRST_TIMER);
  });

  it('has notes between a least and a most size', () => {
    let px = 26;
    for (let step = 0; step < 50; step++) px = steppedSize(px, 1);
    expect(px).toBe(64);
    for (let step = 0; step < 50; step++) px = steppedSize(px, -1);
    expect(px).toBe(16);
  });
});

describe('messages between the windows', () => {
  it('are read as what they are, and anything else is none', () => {
    expect(readFromPresenter({ type: 'act', act: 'next' })).toEqual({ type: 'act', act: 'next' });
    expect(readFromPresenter({ type: 'act', act: 'eval' })).toBeNull();
    expect(readFromPresenter({ type: 'go', scene: 7 })).toBeNull();
    const state = {
      type: 'state',
      scene: null,
      isOff: false,
      isExploring: false,
      isBlack: true,
      ground: 'dark',
    };
    expect(readFromAudience(state)).toEqual(state);
    expect(readFromAudience({ ...state, ground: 'pink' })).toBeNull();
    expect(readFromAudience({ type: 'picture', scene: 'a', svg: 'x'.repeat(4_000_001) })).toBeNull();
    fc.assert(fc.property(fc.object(), (data) => readFromPresenter(data) === null));
  });

  it('are asked for by the keys of remotes', () => {
    const press = (key: string) => ({ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false });
    expect(presenterCommand(press('PageDown'))).toBe('next');
    expect(presenterCommand(press('.'))).toBe('black');
    expect(presenterCommand(press('t'))).toBe('timer');
    expect(presenterCommand(press('q'))).toBeNull();
  });
});
