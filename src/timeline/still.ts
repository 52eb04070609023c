/** The timeline drawn without a screen, by the same engine: what a hand-over, a slide or a thumbnail is made of. */
import { paletteOn, type Ground } from '../drawing/palette.ts';
import type { Shape } from '../drawing/shape.ts';
import { inHandover } from '../i18n/areas/handover.ts';
import { t } from '../i18n/i18n.svelte.ts';
import { kinOf } from '../query/kin.ts';
import type { Index } from '../query/index.ts';
import { matchesOf, type Matches } from '../query/match.ts';
import { matchesWithin } from '../query/within.ts';
import { measureIn } from '../ui/measure.ts';
import { drawnOf, fullIn } from '../view/drawn.ts';
import type { Result } from '../view/lens.ts';
import type { View } from '../view/view.ts';
import { comparedLanes, laneDescriptor, lanesOf } from './lanes.ts';
import { loadLayout } from './layouts/index.ts';
import { inksOn, type Look } from './look.ts';
import type { DrawPublications } from './publication-shapes.ts';
import { spansOf } from './spans.ts';
import { drawStill } from './still-drawing.ts';
import { extentOfMatches, wholeAround } from './still-window.ts';
import { createTypesetter } from './text.ts';
import type { Track } from './track.ts';
import { wholeOf } from './window.ts';

/** Families that are on every system, or stand in for one that is, with Korean: a picture is measured and drawn in them. */
export const STILL_FONTS =
  "Arial, 'Liberation Sans', Helvetica, 'Malgun Gothic', 'Apple SD Gothic Neo', 'Noto Sans CJK KR', 'Noto Sans KR', sans-serif";

/** Where there is as much height as labels want, titles are written out up to this. */
const LONGEST_LABEL_PX = 640;

/** What a still is made from. */
export interface StillInput extends Result {
  readonly index: Index;
  readonly view: View;
  readonly language: string;
  readonly widthPx: number;
  /** Null: as tall as all lanes need. The still is taller than asked where its marks need it. */
  readonly heightPx: number | null;
  /** All that matches, or only the window of the view. */
  readonly range: 'whole' | 'window';
  readonly ground: Ground;
  readonly fontFamily: string;
}

const LAYERS = ['ground', 'axis', 'headers', 'marks', 'legend'] as const;

/** One group of shapes, named for whoever takes the picture apart. */
export interface StillLayer {
  readonly id: (typeof LAYERS)[number];
  readonly label: string;
  readonly shapes: readonly Shape[];
}

/** A picture in layers, bottom first, in one space of px. The shapes of an event's marks have its id as their `key`. */
export interface Still {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly layers: readonly StillLayer[];
}

/** A picture of nothing, which says so. */
function emptyStill({ index, view, matches, widthPx, heightPx, ground, fontFamily }: StillInput): Still {
  const palette = paletteOn(ground);
  const tall = heightPx ?? 120;
  const text =
    index.size === 0
      ? t('timeline.empty')
      : drawnOf(view, matches).count === 0
        ? t('timeline.nothing-matches')
        : t('timeline.undated', { n: matches.count });
  const paper: Shape = {
    type: 'bar',
    x: 0,
    y: 0,
    width: widthPx,
    height: tall,
    ink: { fill: palette.paper },
  };
  const ink = { fill: palette.inkSoft };
  const font = `13px ${fontFamily}`;
  const words: Shape = { type: 'words', text, x: widthPx / 2, y: tall / 2, anchor: 'middle', font, ink };
  return layered(widthPx, tall, { ground: [paper], axis: [], headers: [], marks: [words], legend: [] });
}

function layered(
  widthPx: number,
  heightPx: number,
  shapes: Readonly<Record<StillLayer['id'], readonly Shape[]>>,
): Still {
  const layers = LAYERS.map((id) => ({ id, label: inHandover(`layer.${id}`), shapes: shapes[id] }));
  return { widthPx, heightPx, layers };
}

/** What is drawn; of a window that may be as tall as it needs, only what touches it, so that no room is kept for the rest. */
function drawnIn({ index, view, matches, range, heightPx }: StillInput): Matches {
  const { window, layout } = view;
  const drawn = drawnOf(view, matches);
  if (range === 'whole' || heightPx !== null || window === null || layout !== 'chronological') return drawn;
  return matchesOf(matchesWithin(index, drawn, window).mask);
}

/** The track of all that matches, or of the view; null where nothing of it can be drawn. */
async function trackOf(input: StillInput): Promise<Track | null> {
  const { index, view, language, range } = input;
  const setOut = await loadLayout(view.layout);
  const spans = spansOf(index);
  const drawn = drawnIn(input);
  const full = fullIn(view, input.matches);
  const extent = extentOfMatches(index, spans, drawn, range === 'whole' && view.published);
  if (extent === null) return null;
  const lanes =
    view.compared === null
      ? lanesOf(
          ...([index, spans, drawn, view.lanes, view.laneChoice, language] as const),
          t(laneDescriptor(view.lanes).absent),
          full,
        )
      : comparedLanes(index, spans, drawn, view.compared, language, full);
  const whole = range === 'whole' ? wholeAround(extent) : (wholeOf(index) ?? wholeAround(extent));
  const origins = view.origins.flatMap((id) => index.chronology.eventById.get(id)?.index ?? []);
  return setOut({ index, matches: drawn, spans, lanes, whole, origins });
}

async function lookOf({ index, view, matches, hits, ground, fontFamily }: StillInput): Promise<Look> {
  const palette = paletteOn(ground);
  const { chronology } = index;
  const event = view.focus?.type === 'event' ? chronology.eventById.get(view.focus.id) : undefined;
  const series = view.focus?.type === 'series' ? view.focus.id : event?.series;
  return {
    index,
    palette,
    font: `13px ${fontFamily}`,
    smallFont: `11px ${fontFamily}`,
    inks: inksOn(palette),
    kin: view.focus === null ? null : kinOf(index, view.focus).events,
    full: fullIn(view, matches),
    focus: event?.index ?? null,
    pointed: null,
    isThreaded: view.lanes === 'series',
    litSeries: new Set(series === undefined ? [] : [series]),
    hits: hits && (await import('./hit-signs.ts')).hitSigns(index, hits, view.hit, palette),
  };
}

/** Draws the timeline of a view. The same input gives the same picture; nothing in it overlaps, and nothing is cut off. */
export async function stillOf(input: StillInput): Promise<Still> {
  const track = await trackOf(input);
  if (track === null) return emptyStill(input);
  let drawPublications: DrawPublications | null = null;
  if (input.view.published) {
    const { publicationDrawing } = await import('./publication-shapes.ts');
    drawPublications = publicationDrawing(input.index);
  }
  const look = await lookOf(input);
  const longestPx = input.heightPx === null ? [LONGEST_LABEL_PX] : [];
  const type = createTypesetter(measureIn(look.font), ...longestPx);
  const { widthPx, heightPx, ...shapes } = drawStill({ ...input, track, look, type, drawPublications });
  return layered(widthPx, heightPx, shapes);
}
