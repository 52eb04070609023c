/** Puts a still together: the engine's picture, the names of its lanes, its axis and what it all means. */
import { collect } from '../drawing/collect.ts';
import { moved } from '../drawing/moved.ts';
import type { Shape } from '../drawing/shape.ts';
import { kinOf } from '../query/kin.ts';
import { arcShapes } from './arcs.ts';
import { FEW_MARKS, MOST_SLACK_PX } from './heights.ts';
import { createLayout } from './layout.ts';
import type { Look } from './look.ts';
import { REACH_PX } from './marks.ts';
import { axisHeight, paintAxis } from './paint-axis.ts';
import { paintBin } from './paint-bin.ts';
import { paintLabel, paintMark } from './paint-mark.ts';
import { paintGround } from './paint-picture.ts';
import { placeOpenEnds } from './open-ends.ts';
import type { Picture, PlacedThread } from './picture.ts';
import type { DrawPublications } from './publication-shapes.ts';
import type { TimeWindow } from './scale.ts';
import { spansOf, undatedOf } from './spans.ts';
import { within } from './still-clip.ts';
import { columnOf, headerShapes } from './still-headers.ts';
import { clearOf, placedBoxes } from './still-clear.ts';
import { legendOf, type Drawn } from './still-legend.ts';
import { windowOn, wholeWithRoom } from './still-window.ts';
import type { StillInput } from './still.ts';
import type { Typesetter } from './text.ts';
import { placeThreads, threadShapes } from './thread-shapes.ts';
import type { Track } from './track.ts';

/** Free at either side of the lanes: glyphs at an end, with their dashes, reach into it. */
export const MARGIN_PX = 16;
/** How far beyond the ends of the window bars and threads are drawn. */
const OVER_PX = REACH_PX + 1;
/** A lane is never taller than this many px for its lines; what it is laid out in to find what it wants. */
const TALLEST_LANE_PX = 620;
/** A picture of more than few marks is about so high beside its width. */
const SHARE = 0.62;

/** All that a still is drawn from. */
export interface Drawing extends StillInput {
  readonly track: Track;
  readonly look: Look;
  readonly type: Typesetter;
  readonly drawPublications: DrawPublications | null;
}

/** What is drawn, layer by layer. */
export interface Drawings {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly ground: readonly Shape[];
  readonly axis: readonly Shape[];
  readonly headers: readonly Shape[];
  readonly marks: readonly Shape[];
  readonly legend: readonly Shape[];
}

/** Asked for lanes in a height, and for the lines that a lane may take as of another. */
type LayOut = (heightPx: number, limitPx: number) => Picture;

/** The engine at one width and window. */
function engineOf(drawing: Drawing, track: Track, window: TimeWindow, plotPx: number): LayOut {
  const { index, view, language, type, look } = drawing;
  const layOut = createLayout(type);
  return (heightPx, limitPx) =>
    layOut({
      ...{ index, track, window, language, locale: language },
      focus: view.focus,
      focusKin: view.focus === null ? null : kinOf(index, view.focus),
      labelled: view.labelled,
      full: look.full,
      found: look.hits?.found ?? null,
      ...{ widthPx: plotPx, heightPx, limitPx, scrollPx: 0 },
      threads: look.isThreaded || look.litSeries.size > 0 ? { placeThreads } : null,
      openEnds: { placeOpenEnds },
    });
}

/** The lanes in a height, or in as much more as all of them need. */
function pictureIn(layOut: LayOut, heightPx: number): Picture {
  const seen = layOut(heightPx, heightPx);
  return seen.heightPx <= heightPx ? seen : layOut(seen.heightPx, heightPx);
}

/** The lanes in as much height as they want: all the lines that few marks and their labels would take, and no air. */
function pictureOfAll(layOut: LayOut, { lanes }: Track, plotPx: number): Picture {
  const rowCount = lanes.reduce((sum, { rows }) => sum + rows.length, 0);
  if (rowCount > FEW_MARKS) return pictureIn(layOut, plotPx * SHARE);
  const tallPx = TALLEST_LANE_PX * lanes.length;
  const tall = layOut(tallPx, tallPx);
  const unfolded = lanes.filter(({ isFolded }) => !isFolded).length;
  return layOut(tall.heightPx - unfolded * MOST_SLACK_PX, tallPx);
}

/** Threads that come from or go beyond the window run along their rail there. */
function threadWithin(thread: PlacedThread, from: number, to: number): PlacedThread {
  const { fromX, toX, fromY, toY, railY } = thread;
  return {
    ...thread,
    ...{ fromX: Math.max(from, fromX), fromY: fromX < from ? railY : fromY },
    ...{ toX: Math.min(to, toX), toY: toX > to ? railY : toY },
  };
}

/** What is painted of a picture, in order: as `paintPicture` has it, with the id of its event on every shape of a mark. */
function marksOf(
  picture: Picture,
  drawing: Drawing,
): { readonly shapes: readonly Shape[]; readonly drawn: Drawn } {
  const { index, look, matches, type, drawPublications } = drawing;
  const [from, to] = [-OVER_PX, picture.widthPx + OVER_PX];
  const cut = (shapes: readonly Shape[]) => shapes.flatMap((shape) => within(shape, from, to));
  const keyed = (event: number, shapes: readonly Shape[]) => {
    const key = index.chronology.events[event]?.id ?? '';
    return cut(shapes).map((shape) => ({ ...shape, key }));
  };
  const boxes = placedBoxes(picture);
  const threads = threadShapes(
    picture.threads.map((thread) => threadWithin(thread, from, to)),
    look,
  );
  const bins = picture.bins.flatMap((bin) => {
    const lane = picture.lanes[bin.lane];
    if (lane === undefined) return [];
    const seen = { ...bin, x0: Math.max(from, bin.x0), x1: Math.min(to, bin.x1) };
    return collect((painter) => paintBin(painter, seen, lane, look));
  });
  const publications = drawPublications?.(picture, look) ?? [];
  const arcs = arcShapes(picture, matches.mask, look);
  const isInSight = (x: number) => x >= from && x <= to;
  const shapes = [
    ...clearOf(threads, boxes, type, from, to),
    ...bins,
    ...picture.marks.flatMap((mark) =>
      keyed(
        mark.event,
        collect((painter) => paintMark(painter, mark, look)),
      ),
    ),
    ...cut(clearOf(publications, boxes, type, from, to)),
    ...cut(arcs),
    ...picture.marks.flatMap((mark) =>
      isInSight(mark.x) || mark.hasBar
        ? keyed(
            mark.event,
            collect((painter) => paintLabel(painter, mark, look)),
          )
        : [],
    ),
  ];
  const events =
    picture.bins.length > 0
      ? matches.indexes
      : new Uint32Array(new Set(picture.marks.map(({ event }) => event)));
  const drawn = {
    events,
    hasThreads: threads.length > 0,
    hasArcs: arcs.length > 0,
    hasBands: bins.length > 0,
    hasPublications: publications.length > 0,
    undatedCount: undatedOf(spansOf(index), matches).length,
  };
  return { shapes, drawn };
}

/** Rules under everything: at the ticks between the lanes' ends, and under the axis and each lane across the whole width. */
function groundOf(
  picture: Picture,
  axisPx: number,
  plotX: number,
  widthPx: number,
  look: Look,
): readonly Shape[] {
  const uprights = collect((painter) => paintGround(painter, { ...picture, lanes: [] }, look));
  const levels = [0, ...picture.lanes.map(({ top, height }) => top + height)];
  return [
    ...uprights.map((shape) => moved(shape, plotX, axisPx)),
    ...levels.map((level): Shape => {
      const y = axisPx + Math.round(level) - 0.5;
      return { type: 'segment', x1: 0, y1: y, x2: widthPx, y2: y, ink: look.inks.rule };
    }),
  ];
}

/** Draws a track in all its layers. */
export function drawStill(drawing: Drawing): Drawings {
  const { widthPx, range, view, language, look, type } = drawing;
  const measure = (text: string) => type.widthOf(text);
  const columnPx = columnOf(drawing.track.lanes, widthPx, language, measure);
  const plotX = columnPx + MARGIN_PX;
  const plotPx = Math.max(1, widthPx - plotX - MARGIN_PX);
  const window = range === 'whole' ? wholeWithRoom(drawing.track, plotPx) : windowOn(drawing.track, view);
  // Where nothing has to stand as it does on the screen, labels keep within the window as they do within the whole.
  const isOwn = range === 'whole' || drawing.heightPx === null;
  const track = { ...drawing.track, whole: isOwn ? window : drawing.track.whole };
  const layOut = engineOf(drawing, track, window, plotPx);
  const legendFor = (drawn: Drawn) => legendOf(look, drawn, language, [plotX, widthPx - 8], type);

  const first =
    drawing.heightPx === null ? pictureOfAll(layOut, track, plotPx) : pictureIn(layOut, drawing.heightPx / 2);
  const axisPx = axisHeight(first.axis) + 1;
  const picture =
    drawing.heightPx === null
      ? first
      : pictureIn(layOut, drawing.heightPx - axisPx - legendFor(marksOf(first, drawing).drawn).heightPx);
  const { shapes, drawn } = marksOf(picture, drawing);
  const legend = legendFor(drawn);
  const contentPx = axisPx + picture.heightPx + legend.heightPx;
  const heightPx = Math.ceil(Math.max(contentPx, drawing.heightPx ?? 0));
  const paper: Shape = {
    ...{ type: 'bar', x: 0, y: 0, width: widthPx, height: heightPx },
    ink: { fill: look.palette.paper },
  };
  const axis = collect((painter) => {
    paintAxis(painter, picture.axis, look);
    look.hits?.paintAxis(painter, picture);
  });
  const headers = headerShapes(picture.lanes, columnPx, language, look, measure);
  const moveAll = (all: readonly Shape[], dx: number, dy: number) => all.map((shape) => moved(shape, dx, dy));
  return {
    widthPx,
    heightPx,
    ground: [paper, ...groundOf(picture, axisPx, plotX, widthPx, look)],
    axis: moveAll(axis, plotX, 0),
    headers: moveAll(headers, 0, axisPx),
    marks: moveAll(shapes, plotX, axisPx),
    legend: moveAll(legend.shapes, 0, heightPx - legend.heightPx),
  };
}
