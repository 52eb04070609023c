import { render } from '@testing-library/svelte';
import type { Component } from 'svelte';
import { vi } from 'vitest';
import { page } from 'vitest/browser';
import '../../../src/ui/tokens.css';
import '../../../src/ui/base.css';
import type { Chronology } from '../../../src/chronology/chronology.ts';
import { readChronology } from '../../../src/chronology/read.ts';
import type { Lens } from '../../../src/view/lens.ts';
import type { View } from '../../../src/view/view.ts';
import { generateChronology, type GenerateOptions } from '../../fixtures/generate.ts';
import { makeLens, type TestLens } from '../../support/lens.svelte.ts';

/** A generated chronology, read. */
export async function generated(options: GenerateOptions): Promise<Chronology> {
  const text = JSON.stringify(generateChronology(options));
  const result = await readChronology({ text, fetchDocument: () => Promise.resolve(null) });
  if (!result.ok) throw new Error('unreadable');
  return result.value;
}

/** Shows a component in a panel of this size, at the top left of the page. */
export async function openIn(
  component: Component<{ lens: Lens }>,
  chronology: Chronology,
  change: Partial<View> = {},
  size: { readonly width: number; readonly height: number } = { width: 900, height: 420 },
): Promise<TestLens> {
  await page.viewport(1000, 700);
  const panel = document.createElement('div');
  Object.assign(panel.style, {
    position: 'fixed',
    inset: '0 auto auto 0',
    width: `${size.width}px`,
    height: `${size.height}px`,
  });
  document.body.append(panel);
  const lens = makeLens(chronology, change);
  render(component, { target: panel, props: { lens } });
  await settled();
  return lens;
}

/** Waits until sizes have been measured and movements have come to rest. */
export async function settled(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 450));
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export function centreOf(element: Element): Point {
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
}

/** Pointers made up by a test are none that the browser could capture. */
export function allowMadeUpPointers(): void {
  vi.spyOn(Element.prototype, 'setPointerCapture').mockImplementation(() => undefined);
}

/** Sends a pointer event to whatever is at a point. */
export function pointer(type: string, { x, y }: Point, more: PointerEventInit = {}): void {
  const target = document.elementFromPoint(x, y) ?? document.body;
  const init = {
    bubbles: true,
    cancelable: true,
    clientX: x,
    clientY: y,
    pointerType: 'mouse',
    pointerId: 1,
    isPrimary: true,
  };
  target.dispatchEvent(new PointerEvent(type, { ...init, ...more }));
}

/** One turn of the wheel at a point. */
export function wheel({ x, y }: Point, more: WheelEventInit): void {
  const target = document.elementFromPoint(x, y) ?? document.body;
  target.dispatchEvent(
    new WheelEvent('wheel', { bubbles: true, cancelable: true, clientX: x, clientY: y, ...more }),
  );
}

/** Waits for the next two frames to be painted. */
export async function frames(): Promise<void> {
  for (let at = 0; at < 2; at++) await new Promise((resolve) => requestAnimationFrame(resolve));
}

/** Fails when anything is said on the console that should not be. */
export function watchConsole(): { readonly calls: () => unknown[][] } {
  const spies = [vi.spyOn(console, 'error'), vi.spyOn(console, 'warn')];
  return { calls: () => spies.flatMap((spy) => spy.mock.calls) };
}
