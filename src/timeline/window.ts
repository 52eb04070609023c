import type { Index } from '../query/index.ts';
import type { Lens } from '../view/lens.ts';
import type { View } from '../view/view.ts';
import { clampWindow, fit, reveal, type TimeWindow } from './scale.ts';
import { spansOf } from './spans.ts';
import { remember } from './remember.ts';

/** The window that shows the whole chronology, whatever is matched; null when nothing in it can be drawn. */
export function wholeOf(index: Index): TimeWindow | null {
  return index.extent === null ? null : fit(index.extent);
}

/** The stretch of time that a view shows. */
export function windowOf(view: Pick<View, 'window'>, whole: TimeWindow): TimeWindow {
  return view.window === null ? whole : clampWindow(view.window, whole);
}

const spansFor = remember(spansOf);

/**
 * The window a view should have for an event to be in sight: its own, moved no further than is needed; null (the
 * whole range) stays so.
 */
export function windowShowing(index: Index, view: Pick<View, 'window'>, event: number): View['window'] {
  const whole = wholeOf(index);
  if (view.window === null || whole === null) return view.window;
  const spans = spansFor(index);
  const [start, end] = [spans.starts[event] ?? NaN, spans.ends[event] ?? NaN];
  return Number.isNaN(start) ? view.window : reveal(windowOf(view, whole), [start, end]);
}

const glided = new WeakMap<Lens, TimeWindow>();

/** Changes the window, or the frame of another layout, as part of a gesture: whoever draws it follows at once. */
export function glideTo(
  lens: Lens,
  window: TimeWindow,
  change: Pick<View, 'window'> | Pick<View, 'frame'> = { window },
): void {
  glided.set(lens, window);
  lens.show(change, 'glide');
}

/** Whether the window came from the gesture going on, rather than by a leap that should be animated. */
export function isGlided(lens: Lens, [from, to]: TimeWindow): boolean {
  const last = glided.get(lens);
  return last !== undefined && last[0] === from && last[1] === to;
}
