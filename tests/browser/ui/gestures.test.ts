import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { gestures } from '../../../src/ui/gestures.ts';
import type { Box } from '../../../src/ui/gestures-box.ts';

type Call = readonly [name: string, ...args: readonly unknown[]];

let off: (() => void) | undefined;
let calls: Call[];
let pad: HTMLElement;

beforeEach(() => {
  vi.spyOn(Element.prototype, 'setPointerCapture').mockImplementation(() => undefined);
  calls = [];
  pad = document.createElement('div');
  Object.assign(pad.style, { position: 'fixed', left: '50px', top: '40px', width: '400px', height: '200px' });
  const button = document.createElement('button');
  button.textContent = 'mark';
  Object.assign(button.style, { position: 'absolute', left: '100px', top: '50px' });
  button.addEventListener('click', () => calls.push(['click']));
  pad.append(button);
  document.body.append(pad);
  const told =
    (name: string) =>
    (...args: unknown[]) => {
      calls.push([name, ...args]);
    };
  const attach = gestures({
    ...{ zoom: told('zoom'), drag: told('drag'), leap: told('leap') },
    ...{ box: told('box'), boxing: told('boxing'), settle: told('settle') },
  });
  off = attach(pad) ?? undefined;
});
afterEach(() => {
  off?.();
  pad.remove();
  vi.restoreAllMocks();
});

const of = (name: string): (readonly unknown[])[] =>
  calls.filter(([called]) => called === name).map(([, ...args]) => args);
const sumOf = (name: string, at: number) => of(name).reduce((sum, args) => sum + Number(args[at]), 0);
const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Sends a pointer event at a place of the pad; it says that it happened at `atMs`, where that is given. */
function pointer(type: string, x: number, y: number, more: PointerEventInit = {}, atMs?: number): void {
  const target = document.elementFromPoint(50 + x, 40 + y) ?? pad;
  const init = { bubbles: true, cancelable: true, pointerId: 1, pointerType: 'mouse', buttons: 1 };
  const event = new PointerEvent(type, { ...init, clientX: 50 + x, clientY: 40 + y, ...more });
  if (atMs !== undefined) Object.defineProperty(event, 'timeStamp', { value: atMs });
  target.dispatchEvent(event);
}
function wheel(more: WheelEventInit): void {
  const init = { bubbles: true, cancelable: true, clientX: 250, clientY: 90 };
  pad.dispatchEvent(new WheelEvent('wheel', { ...init, ...more }));
}
const press = (x: number, y: number, more: PointerEventInit = {}) => pointer('pointerdown', x, y, more);
const letGo = (x: number, y: number) => pointer('pointerup', x, y, { buttons: 0 });
const clickAt = (x: number, y: number) =>
  document
    .elementFromPoint(50 + x, 40 + y)
    ?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail: 1 }));

/** Drags at 10 px a frame of a sixtieth of a second, and lets go while moving or after a pause. */
async function flick(pauseMs = 0): Promise<void> {
  press(20, 150);
  for (let step = 1; step <= 6; step++) {
    pointer('pointermove', 20 + step * 10, 150, {}, step * 16);
    await frame();
  }
  pointer('pointerup', 80, 150, { buttons: 0 }, 6 * 16 + pauseMs);
}
/** Waits until a flick has run on for a while. */
const running = () => vi.waitFor(() => expect(of('drag').length).toBeGreaterThan(8));

describe('the wheel', () => {
  test('zooms about the pointer; turns of one frame are one, and it settles when it rests', async () => {
    for (let turn = 0; turn < 3; turn++) wheel({ deltaY: -50 });
    expect(calls).toEqual([]);
    await frame();
    expect(calls).toEqual([['zoom', expect.closeTo(2 ** -0.3), 200, 50]]);
    await wait(160);
    expect(calls.at(-1)).toEqual(['settle']);
  });

  test('pans when it turns sideways, or with Shift', async () => {
    wheel({ deltaX: 30, deltaY: 2 });
    await frame();
    await wait(160);
    wheel({ deltaY: 40, shiftKey: true });
    await frame();
    expect(of('drag')).toEqual([
      [-30, 0],
      [-40, 0],
    ]);
    expect(of('zoom')).toEqual([]);
  });
});

describe('a press', () => {
  test('that does not move is a click', async () => {
    await userEvent.click(pad.querySelector('button') ?? pad);
    expect(calls).toEqual([['click']]);
  });

  test('that trembles less than 4 px is a click, and its trembling moves nothing', async () => {
    press(110, 60);
    pointer('pointermove', 112, 62);
    await frame();
    letGo(112, 62);
    clickAt(112, 62);
    expect(calls).toEqual([['click']]);
  });

  test('that moves drags by exactly as much, in one call a frame, and its click is none', async () => {
    press(110, 60);
    pointer('pointermove', 115, 60);
    pointer('pointermove', 125, 70);
    await frame();
    expect(calls).toEqual([['drag', 15, 10]]);
    pointer('pointermove', 145, 75);
    await wait(80);
    letGo(145, 75);
    expect(calls.slice(1)).toEqual([['drag', 20, 5], ['settle']]);
    clickAt(115, 60);
    expect(of('click')).toEqual([]);
    press(110, 60);
    letGo(110, 60);
    clickAt(110, 60);
    expect(of('click')).toHaveLength(1);
  });

  test('swallows no click that comes from the keyboard', async () => {
    press(110, 60);
    pointer('pointermove', 150, 60);
    await wait(80);
    letGo(150, 60);
    pad.querySelector('button')?.focus();
    await userEvent.keyboard('{Enter}');
    expect(of('click')).toHaveLength(1);
  });

  test('whose end was never told is over when the pointer comes back with no button down', async () => {
    press(20, 150);
    pointer('pointermove', 40, 150);
    await wait(80);
    pointer('pointermove', 200, 150, { buttons: 0 });
    pointer('pointermove', 300, 150, { buttons: 0 });
    await frame();
    expect(sumOf('drag', 0)).toBe(20);
    expect(of('settle')).toHaveLength(1);
  });
});

describe('a flick', () => {
  test('runs on ever slower and settles', async () => {
    await flick();
    const thrown = sumOf('drag', 0);
    expect(thrown).toBe(60);
    await frame();
    await frame();
    expect(of('settle')).toEqual([]);
    await vi.waitFor(() => expect(of('settle')).toHaveLength(1), { timeout: 4000 });
    const ran = of('drag')
      .slice(6)
      .map(([dx]) => Number(dx));
    expect(sumOf('drag', 0) - thrown).toBeGreaterThan(20);
    expect(ran.every((dx) => dx >= 0)).toBe(true);
    expect(ran.at(-1)).toBeLessThan(Math.max(...ran) / 3);
  });

  test.each([
    ['a press', () => press(300, 150)],
    [
      'a press elsewhere',
      () => document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true })),
    ],
    ['the wheel', () => wheel({ deltaY: 1 })],
    ['a key', () => window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }))],
  ])('is stopped at once by %s', async (_, stop) => {
    await flick();
    await running();
    const ran = of('drag').length;
    stop();
    expect(of('settle')).toHaveLength(1);
    await wait(60);
    expect(of('drag')).toHaveLength(ran);
  });

  test('that is caught by a press is not clicked on as well', async () => {
    await flick();
    await running();
    press(110, 60);
    letGo(110, 60);
    clickAt(110, 60);
    expect(of('click')).toEqual([]);
  });

  test('stopped by Escape leaves Escape to nobody else', async () => {
    await flick();
    const event = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
    pad.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(true);
    const next = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
    pad.dispatchEvent(next);
    expect(next.defaultPrevented).toBe(false);
  });

  test('runs on for nobody who asks for less motion, nor after a pause', async () => {
    const real = window.matchMedia.bind(window);
    vi.spyOn(window, 'matchMedia').mockImplementation((query) =>
      real(query.includes('reduced-motion') ? 'all' : query),
    );
    await flick();
    expect(of('settle')).toHaveLength(1);
    await wait(50);
    expect(sumOf('drag', 0)).toBe(60);
    vi.restoreAllMocks();
    vi.spyOn(Element.prototype, 'setPointerCapture').mockImplementation(() => undefined);
    calls = [];
    await flick(60);
    await wait(50);
    expect(sumOf('drag', 0)).toBe(60);
  });

  test('is forgotten with the element', async () => {
    await flick();
    off?.();
    off = undefined;
    const ran = of('drag').length;
    await wait(60);
    expect(of('drag')).toHaveLength(ran);
  });
});

describe('two fingers', () => {
  const finger = (id: number): PointerEventInit => ({ pointerId: id, pointerType: 'touch' });

  test('pinch about the point between them and pan with it', async () => {
    press(100, 100, finger(2));
    press(200, 100, finger(3));
    for (let step = 1; step <= 5; step++) {
      pointer('pointermove', 100 - step * 10, 100, finger(2));
      pointer('pointermove', 200 + step * 20, 100, finger(3));
      await frame();
    }
    const factor = of('zoom').reduce((product, [each]) => product * Number(each), 1);
    expect(factor).toBeCloseTo(100 / 250);
    expect(sumOf('drag', 0)).toBe(25);
    expect(of('zoom').at(-1)?.slice(1)).toEqual([175, 100]);
    pointer('pointerup', 300, 100, { ...finger(3), buttons: 0 });
    pointer('pointermove', 50, 120, finger(2));
    await frame();
    expect(of('drag').at(-1)).toEqual([0, 20]);
    pointer('pointerup', 50, 120, { ...finger(2), buttons: 0 });
    expect(of('settle')).toHaveLength(1);
  });

  test('ask for no menu while they rest', () => {
    press(100, 100, finger(2));
    const menu = new MouseEvent('contextmenu', { bubbles: true, cancelable: true });
    pad.dispatchEvent(menu);
    expect(menu.defaultPrevented).toBe(true);
    pointer('pointerup', 100, 100, { ...finger(2), buttons: 0 });
    const later = new MouseEvent('contextmenu', { bubbles: true, cancelable: true });
    pad.dispatchEvent(later);
    expect(later.defaultPrevented).toBe(false);
  });
});

describe('a drag with Shift', () => {
  const shift = { shiftKey: true };

  test('draws a box instead of dragging, and tells it at the end', async () => {
    press(60, 30, shift);
    pointer('pointermove', 30, 60, shift);
    pointer('pointermove', 20, 90, shift);
    await frame();
    expect(calls).toEqual([['boxing', { left: 20, top: 30, width: 40, height: 60 } satisfies Box]]);
    pointer('pointermove', -500, 900, shift);
    letGo(0, 199);
    expect(calls.slice(1)).toEqual([
      ['boxing', null],
      ['box', { left: 0, top: 30, width: 60, height: 170 }],
    ]);
  });

  test('is given up by Escape, which does nothing else', async () => {
    press(60, 30, shift);
    pointer('pointermove', 20, 90, shift);
    await frame();
    const escape = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
    document.body.dispatchEvent(escape);
    expect(escape.defaultPrevented).toBe(true);
    pointer('pointermove', 10, 95, shift);
    await frame();
    letGo(10, 95);
    expect(calls.map(([name, box]) => [name, box !== null])).toEqual([
      ['boxing', true],
      ['boxing', false],
    ]);
  });

  test('that does not move is a click', () => {
    press(110, 60, shift);
    letGo(110, 60);
    clickAt(110, 60);
    expect(calls).toEqual([['click']]);
  });
});

test('a double click leaps in, with Shift out', () => {
  for (const shiftKey of [false, true]) {
    pad.dispatchEvent(new MouseEvent('dblclick', { bubbles: true, clientX: 150, clientY: 90, shiftKey }));
  }
  expect(calls).toEqual([
    ['leap', 100, 50, false],
    ['leap', 100, 50, true],
  ]);
});
