/** Windows on time, and the way between an instant and a place on the screen. Instants are epoch ms, places CSS px. */
import { DAY_MS } from '../chronology/event-date.ts';

/** A stretch of time, epoch ms, [from, to). */
export type TimeWindow = readonly [number, number];

/** The closest a person can zoom in along time: six hours across the whole width. */
export const NARROWEST_MS = DAY_MS / 4;
/** The furthest a person can zoom out, as a multiple of the whole range. */
export const WIDEST_FACTOR = 1.2;
/** A chronology of a day or two is shown within a month, so that its window is never empty. */
const LEAST_WHOLE_MS = 30 * DAY_MS;

export interface TimeScale {
  readonly window: TimeWindow;
  readonly msPerPx: number;
  timeToPx(ms: number): number;
  pxToTime(px: number): number;
}

/** The scale on which a window fills a width. */
export function scaleOf(window: TimeWindow, widthPx: number): TimeScale {
  const [from, to] = window;
  const msPerPx = (to - from) / Math.max(1, widthPx);
  return {
    window,
    msPerPx,
    timeToPx: (ms) => (ms - from) / msPerPx,
    pxToTime: (px) => from + px * msPerPx,
  };
}

/** The window that shows an extent whole, with `padding` of its length free at either side, `leastMs` long or longer. */
export function fit(extent: TimeWindow, padding = 0.03, leastMs = LEAST_WHOLE_MS): TimeWindow {
  const [from, to] = extent;
  const span = Math.max((to - from) * (1 + 2 * padding), leastMs);
  const start = Math.round((from + to - span) / 2);
  return [start, start + Math.round(span)];
}

function clampSpan(spanMs: number, whole: TimeWindow, narrowestMs: number): number {
  const widest = (whole[1] - whole[0]) * WIDEST_FACTOR;
  return Math.round(Math.max(narrowestMs, Math.min(widest, spanMs)));
}

/**
 * Multiplies the length of the window by `factor`, as far as the limits allow, while the instant `aboutMs` keeps
 * its place in it.
 */
export function zoomAbout(
  window: TimeWindow,
  aboutMs: number,
  factor: number,
  whole: TimeWindow,
  narrowestMs = NARROWEST_MS,
): TimeWindow {
  const [from, to] = window;
  const span = clampSpan((to - from) * factor, whole, narrowestMs);
  const start = Math.round(aboutMs - ((aboutMs - from) / (to - from)) * span);
  return [start, start + span];
}

/** Moves the window later by `ms` (earlier when negative); its middle stops at either end of the whole range. */
export function panBy(window: TimeWindow, ms: number, whole: TimeWindow): TimeWindow {
  const [from, to] = window;
  const middle = (from + to) / 2;
  const earliest = Math.min(whole[0], middle);
  const latest = Math.max(whole[1], middle);
  const shift = Math.round(Math.max(earliest, Math.min(latest, middle + ms)) - middle);
  return [from + shift, to + shift];
}

/** The nearest window that may be shown: neither too long nor too short, its middle within the whole range. */
export function clampWindow(window: TimeWindow, whole: TimeWindow, narrowestMs = NARROWEST_MS): TimeWindow {
  const [from, to] = window;
  const span = clampSpan(to - from, whole, narrowestMs);
  const middle = Math.max(whole[0], Math.min(whole[1], (from + to) / 2));
  const start = Math.round(middle - span / 2);
  return start === from && span === to - from ? window : [start, start + span];
}

/**
 * The window moved no further than is needed for `stretch` to stand in it with some air; zoomed out, to `leastMs` or
 * more, when it is too long.
 */
export function reveal(window: TimeWindow, stretch: TimeWindow, leastMs = LEAST_WHOLE_MS): TimeWindow {
  const [from, to] = window;
  const air = (to - from) * 0.1;
  if (stretch[1] - stretch[0] > to - from - 2 * air) return fit(stretch, 0.15, leastMs);
  if (stretch[0] < from) return [Math.round(stretch[0] - air), Math.round(stretch[0] - air) + (to - from)];
  if (stretch[1] > to) return [Math.round(stretch[1] + air) - (to - from), Math.round(stretch[1] + air)];
  return window;
}

/** The window a fraction of the way from one to another: length by equal ratios, so that zooming feels even. */
export function between(a: TimeWindow, b: TimeWindow, fraction: number): TimeWindow {
  const spanA = a[1] - a[0];
  const spanB = b[1] - b[0];
  const span = spanA * (spanB / spanA) ** fraction;
  const along = spanA === spanB ? fraction : (span - spanA) / (spanB - spanA);
  const from = a[0] + (b[0] - a[0]) * along;
  return [from, from + span];
}
