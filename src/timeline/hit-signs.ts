/** How pictures show what a search found. Loaded with the first search. */
import type { Palette } from '../drawing/palette.ts';
import type { Bar, Glyph, Ink, Painter } from '../drawing/shape.ts';
import { inSearch } from '../i18n/areas/search.ts';
import type { Index } from '../query/index.ts';
import { createHitPlaces, eventsOfHit, type HitPlaces } from '../query/search/hit-places.ts';
import type { SearchHits } from '../query/search.ts';
import { hitTimes } from './hit-times.ts';
import type { HitSigns } from './look.ts';
import { REACH_PX } from './marks.ts';
import { axisHeight } from './paint-axis.ts';
import { remember } from './remember.ts';
import { firstAtLeast } from './search.ts';

/** So few hits may each claim a label, however close marks stand. */
const FEW_HITS = 300;
/** The line under a mark, and the strokes it is broken into. */
const LINE_TOP_PX = REACH_PX + 1.5;
const LINE_HEIGHT_PX = 2;
const STROKE_PX = 3;
/** The frame round the hit that the walk is at. */
const FRAME_PX = 11;
const TICK_HEIGHT_PX = 6;
/** Ticks nearer to each other than this are one. */
const TICK_APART_PX = 2;

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** One shape of each type for all signs: painters read them at once. */
const line: Mutable<Bar> = { type: 'bar', x: 0, y: 0, width: 0, height: LINE_HEIGHT_PX, ink: {} };
const frame: Mutable<Bar> = {
  ...{ type: 'bar', x: 0, y: 0, radius: 3, ink: {} },
  ...{ width: 2 * FRAME_PX, height: 2 * FRAME_PX },
};
const arrow: Mutable<Glyph> = { type: 'glyph', glyph: 'triangle-down', x: 0, y: 0, size: 44, ink: {} };

/** The line under a mark whose middle is at `x`, `y`. */
export function paintLine(painter: Painter, x: number, y: number, isWhole: boolean, ink: Ink): void {
  line.ink = ink;
  line.y = y + LINE_TOP_PX;
  line.height = LINE_HEIGHT_PX;
  line.width = isWhole ? 2 * REACH_PX : STROKE_PX;
  for (let left = -REACH_PX; left < REACH_PX; left += isWhole ? Infinity : 2 * STROKE_PX) {
    line.x = x + left;
    painter.paint(line);
  }
}

/** The frame round a mark. */
export function paintFrame(painter: Painter, x: number, y: number, ink: Ink): void {
  frame.x = x - FRAME_PX;
  frame.y = y - FRAME_PX;
  frame.ink = ink;
  painter.paint(frame);
}

/** The inks of lines and ticks, of frames and of arrows. */
export function signInks({ ink, accent, paper }: Palette): Readonly<Record<'line' | 'frame' | 'arrow', Ink>> {
  return {
    line: { fill: ink },
    frame: { stroke: accent, strokeWidth: 2 },
    arrow: { fill: ink, stroke: paper, strokeWidth: 1 },
  };
}

const placesFor = remember(createHitPlaces);

/** The signs of a search, in the colours of a palette; null where it only leaves words out, and so finds none. */
export function hitSigns(
  index: Index,
  hits: SearchHits,
  hit: string | null,
  palette: Palette,
): HitSigns | null {
  if (hits.marks.length === 0) return null;
  const places = placesFor(index, hits);
  const current = new Set(eventsOfHit(index, hits.things, hit));
  const inks = signInks(palette);

  return {
    found: hits.count <= FEW_HITS ? hits.mask : null,

    paintMark(painter, { event, x, y, dx, dy }) {
      if (hits.mask[event] !== 1) return;
      paintLine(painter, x + dx, y + dy, places.isInTitle(event), inks.line);
      if (current.has(event)) paintFrame(painter, x + dx, y + dy, inks.frame);
    },

    paintBin(painter, { x0, x1, full }, { top, height }) {
      if (full === 0) return;
      line.ink = inks.line;
      line.x = x0 + 0.5;
      line.y = top + height - 3;
      line.width = Math.max(1, x1 - x0 - 1);
      line.height = LINE_HEIGHT_PX;
      painter.paint(line);
    },

    paintAxis(painter, { axis, scale, track }) {
      if (track.layout !== 'chronological') return;
      const times = hitTimes(index, hits);
      const bottom = axisHeight(axis);
      const [from, to] = scale.window;
      line.ink = inks.line;
      line.width = 1.5;
      line.height = TICK_HEIGHT_PX;
      line.y = bottom - TICK_HEIGHT_PX;
      for (let at = firstAtLeast(times, from); at < times.length;) {
        const ms = times[at] ?? NaN;
        if (ms >= to) break;
        line.x = Math.round(scale.timeToPx(ms)) - 0.5;
        painter.paint(line);
        at = Math.max(at + 1, firstAtLeast(times, ms + TICK_APART_PX * scale.msPerPx, at));
      }
      arrow.ink = inks.arrow;
      arrow.y = bottom - TICK_HEIGHT_PX - 1;
      for (const event of current) {
        arrow.x = scale.timeToPx(hitTimes.of(index, event));
        if (arrow.x >= 0 && arrow.x <= scale.timeToPx(to)) painter.paint(arrow);
      }
    },

    isInTitle: (event) => places.isInTitle(event),
    isAt: (event) => current.has(event),
    inWords: (event) => wordsOf(hits, places, current, event),
  };
}

function wordsOf(
  hits: SearchHits,
  places: HitPlaces,
  current: ReadonlySet<number>,
  event: number,
): string | undefined {
  if (hits.mask[event] !== 1) return undefined;
  if (current.has(event)) return inSearch('sign.at');
  return inSearch(places.isInTitle(event) ? 'sign.title' : 'sign.elsewhere');
}
