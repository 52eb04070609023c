import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { inNextFrame, oncePerFrame } from '../../../src/ui/frames.ts';

let asked: ((nowMs: number) => void)[] = [];
const frame = (nowMs = 0) => {
  const due = asked;
  asked = [];
  for (const each of due) each(nowMs);
};

beforeEach(() => {
  vi.stubGlobal('requestAnimationFrame', (step: (nowMs: number) => void) => asked.push(step));
  vi.stubGlobal('cancelAnimationFrame', () => (asked = []));
});
afterEach(() => {
  frame();
  vi.unstubAllGlobals();
});

describe('what is done in the next frame', () => {
  test('is done in one go, in the order in which it was asked for', () => {
    const done: string[] = [];
    inNextFrame((nowMs) => done.push(`first at ${nowMs}`));
    inNextFrame(() => done.push('second'));
    expect(asked).toHaveLength(1);
    frame(12);
    expect(done).toEqual(['first at 12', 'second']);
    frame();
    expect(done).toHaveLength(2);
  });

  test('asks for the frame after it where it has to', () => {
    const times: number[] = [];
    const step = (nowMs: number): void => {
      times.push(nowMs);
      if (times.length < 3) inNextFrame(step);
    };
    inNextFrame(step);
    for (const nowMs of [1, 2, 3, 4]) frame(nowMs);
    expect(times).toEqual([1, 2, 3]);
  });

  test('is not done when it was taken back, even by what is done before it in the same frame', () => {
    const never = vi.fn();
    inNextFrame(never)();
    expect(asked).toHaveLength(0);
    let takeBack = () => {};
    inNextFrame(() => takeBack());
    takeBack = inNextFrame(never);
    frame();
    expect(never).not.toHaveBeenCalled();
  });

  test('is done though something before it fails', () => {
    const report = vi.fn();
    vi.stubGlobal('reportError', report);
    const done = vi.fn();
    inNextFrame(() => {
      throw new Error('out of ink');
    });
    inNextFrame(done);
    frame();
    expect(done).toHaveBeenCalledOnce();
    expect(report).toHaveBeenCalledOnce();
  });
});

describe('what is asked for again and again', () => {
  test('is done once a frame, and again in the next if it is asked for again', () => {
    const apply = vi.fn();
    const once = oncePerFrame(apply);
    for (let at = 0; at < 3; at++) once.request();
    frame();
    expect(apply).toHaveBeenCalledTimes(1);
    once.request();
    frame();
    expect(apply).toHaveBeenCalledTimes(2);
    once.request();
    once.cancel();
    frame();
    expect(apply).toHaveBeenCalledTimes(2);
  });
});
