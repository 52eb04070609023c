/** The stretch that a still shows. */
import type { Index } from '../query/index.ts';
import type { Matches } from '../query/match.ts';
import type { View } from '../view/view.ts';
import { boxOf } from './marks.ts';
import { publicationsOf } from '../query/publications.ts';
import { clampWindow, fit, type TimeWindow } from './scale.ts';
import type { Spans } from './spans.ts';
import type { Track } from './track.ts';
import { windowOf } from './window.ts';

/** From the first to the last of what matches and can be drawn, days of publication too where they are; null for nothing. */
export function extentOfMatches(
  index: Index,
  { starts, ends }: Spans,
  { indexes }: Matches,
  isPublished: boolean,
): TimeWindow | null {
  const publications = isPublished ? publicationsOf(index) : null;
  let [from, to] = [Infinity, -Infinity];
  for (let at = 0; at < indexes.length; at++) {
    const event = indexes[at] ?? 0;
    const start = starts[event] ?? NaN;
    if (Number.isNaN(start)) continue;
    from = Math.min(from, start);
    to = Math.max(to, ends[event] ?? NaN);
    const last = publications?.offsets[event + 1] ?? 0;
    for (let slot = publications?.offsets[event] ?? 0; slot < last; slot++) {
      from = Math.min(from, publications?.starts[slot] ?? Infinity);
      to = Math.max(to, publications?.ends[slot] ?? -Infinity);
    }
  }
  return from <= to ? [from, to] : null;
}

/** Air at either end of a whole range. */
const AIR = 0.012;

/** The window on time in which all of an extent is. */
export function wholeAround(extent: TimeWindow): TimeWindow {
  return fit(extent, AIR);
}

/** The window of a track that the view shows. */
export function windowOn({ layout, whole, narrowestMs }: Track, view: View): TimeWindow {
  if (layout === 'chronological') return windowOf(view, whole);
  return view.frame === null ? whole : clampWindow(view.frame, whole, narrowestMs);
}

/** The whole of a track, widened so that on so many px nothing that is drawn of any row reaches over an end. */
export function wholeWithRoom({ lanes, spans, whole }: Track, widthPx: number): TimeWindow {
  const [from, to] = whole;
  const msPerPx = (to - from) / widthPx;
  let [before, after] = [0, 0];
  for (const { rows } of lanes) {
    for (let at = 0; at < rows.length; at++) {
      const { x0, x1 } = boxOf(spans, rows[at] ?? 0, from, msPerPx);
      before = Math.max(before, -x0);
      after = Math.max(after, x1 - widthPx);
    }
  }
  if (before === 0 && after === 0) return whole;
  const wider = (to - from) / Math.max(widthPx / 2, widthPx - before - after);
  return [Math.floor(from - before * wider), Math.ceil(to + after * wider)];
}
