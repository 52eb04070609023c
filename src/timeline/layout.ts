/** The way from a chronology and a view to a picture, step by step. Each step remembers its last answer. */
import { NO_HUE, type Index } from '../query/index.ts';
import type { Kin } from '../query/kin.ts';
import type { Matches } from '../query/match.ts';
import type { Target } from '../query/target.ts';
import type { LaneBy } from '../view/view.ts';
import { arrange, type Arrangement } from './arrange.ts';
import { axisOf } from './axis.ts';
import { rowLimit, shelve } from './heights.ts';
import { importanceOf } from './importance.ts';
import { anchorIn, lanesOf, type Lane } from './lanes.ts';
import type { Picture } from './picture.ts';
import { placeBins, placeMarks, placeThread, type PlaceContext } from './place.ts';
import { remember } from './remember.ts';
import { fit, scaleOf, type TimeWindow } from './scale.ts';
import { spansOf, type Spans } from './spans.ts';
import type { Typesetter } from './text.ts';
import { titlesOf } from './titles.ts';
import { EVERYTHING, rowsOf, WHOLE_LANE, type Source } from './rows-of.ts';
import { knownEditions, threadsOf, type ThreadStretch } from './threads.ts';

export interface LayoutInput {
  readonly index: Index;
  readonly matches: Matches;
  readonly by: LaneBy;
  /** Name of the lane of events that have no value. */
  readonly absentLabel: string;
  readonly focus: Target | null;
  readonly focusKin: Kin | null;
  readonly language: string;
  readonly locale: string;
  readonly window: TimeWindow;
  readonly widthPx: number;
  /** Height in which lanes are seen, and how far they are scrolled. */
  readonly heightPx: number;
  readonly scrollPx: number;
}

/** So few marks are all kept at hand, in lanes scrolled out of sight too, so that the keyboard and screen readers find them. */
const MOST_KEPT = 400;
/** A bin of this many fills its lane even where none holds more. */
const LEAST_FULLEST = 24;
/** Lanes with more marks than this in and near the window are not threaded. */
const MOST_THREADED = 300;

/** A stretch around the window that moves in steps, so that nothing is laid out anew while panning within it. */
export function regionAround([from, to]: TimeWindow): TimeWindow {
  const tile = 2 ** Math.ceil(Math.log2((to - from) / 4));
  const first = Math.floor(from / tile) - 2;
  return [first * tile, (first + 9) * tile];
}

function arrangeAt(
  lane: Lane,
  rowCount: number,
  source: Source,
  whole: TimeWindow,
  msPerPx: number,
  fromMs: number,
  toMs: number,
): Arrangement {
  return arrange(lane, rowCount, { ...source, whole, msPerPx, region: [fromMs, toMs] });
}

/** Makes a layout that measures text with `type`. The same input always gives the same picture. */
export function createLayout(type: Typesetter): (input: LayoutInput) => Picture {
  const spansFor = remember(spansOf);
  const lanesFor = remember(lanesOf);
  const titlesFor = remember(titlesOf);
  const lastingFor = remember((index: Index) => importanceOf(index, null, null));
  const weightsFor = remember(importanceOf);
  const editionsFor = remember(knownEditions);
  const wholeFor = remember((from: number, to: number) => fit([from, to]));
  const steadySourceFor = remember(
    (spans: Spans, textOf: Source['textOf'], lastingWeightOf: Source['weightOf']): Source => ({
      ...{ spans, type, textOf, lastingWeightOf },
      weightOf: lastingWeightOf,
    }),
  );
  const sourceFor = remember((steady: Source, weightOf: Source['weightOf']): Source => ({
    ...steady,
    weightOf,
  }));
  const rowsFor = remember(rowsOf);
  const shelvesFor = remember(shelve);
  const arrangers = new WeakMap<Lane, typeof arrangeAt>();
  const threads = new WeakMap<Arrangement, readonly ThreadStretch[]>();

  function arrangerFor(lane: Lane): typeof arrangeAt {
    const known = arrangers.get(lane) ?? remember(arrangeAt);
    arrangers.set(lane, known);
    return known;
  }

  function threadsFor(index: Index, arrangement: Arrangement): readonly ThreadStretch[] {
    const { marks } = arrangement;
    const known =
      threads.get(arrangement) ??
      (marks.length > MOST_THREADED ? [] : threadsOf(index.chronology, editionsFor(index.chronology), marks));
    threads.set(arrangement, known);
    return known;
  }

  return ({ index, matches, by, absentLabel, focus, focusKin, language, locale, window, ...size }) => {
    const { heightPx, scrollPx } = size;
    const widthPx = Math.max(1, size.widthPx);
    const spans = spansFor(index);
    const lanes = lanesFor(index, spans, matches, by, language, absentLabel);
    const whole = wholeFor(...(index.extent ?? window));
    const steady = steadySourceFor(spans, titlesFor(index, language), lastingFor(index));
    const source = sourceFor(steady, weightsFor(index, focus, focusKin));
    const markCount = lanes.reduce((sum, { events }) => sum + events.length, 0);
    const limit = rowLimit(lanes.length, markCount, heightPx);
    const scale = scaleOf(window, widthPx);
    const coarseScale = 2 ** Math.ceil(Math.log2(scale.msPerPx));
    const { needs, wants } = rowsFor(lanes, steady, whole, coarseScale, limit);
    const shelves = shelvesFor(needs, wants, heightPx);
    const offsetPx = (window[0] - whole[0]) / scale.msPerPx;
    const context: PlaceContext = { scale, widthPx, offsetPx, spans, type };
    const focusEvent = focus?.type === 'event' ? index.chronology.eventById.get(focus.id)?.index : undefined;
    const near = regionAround(window);
    const inSight = lanes.flatMap((lane, at) => {
      const shelf = shelves[at];
      const isInSight = shelf && shelf.top + shelf.height >= scrollPx && shelf.top <= scrollPx + heightPx;
      if (!shelf || (!isInSight && markCount > MOST_KEPT)) return [];
      const region = lane.events.length <= WHOLE_LANE ? EVERYTHING : near;
      const arranged = arrangerFor(lane)(lane, shelf.rows, source, whole, scale.msPerPx, ...region);
      return [{ lane, at, shelf, arranged }];
    });
    const fullest = Math.max(
      LEAST_FULLEST,
      ...inSight.flatMap(({ arranged }) => arranged.bins.map(({ count }) => count)),
    );

    return {
      scale,
      axis: axisOf(window, widthPx, locale, (text) => type.widthOf(text)),
      lanes: lanes.map(({ key, label, target, hue, events }, at) => ({
        ...{ key, label, target, hue, events },
        top: shelves[at]?.top ?? 0,
        height: shelves[at]?.height ?? 0,
      })),
      marks: inSight.flatMap(({ lane, at, shelf, arranged }) => {
        const hueOf = (event: number) => lane.hue ?? index.hues[event] ?? NO_HUE;
        return placeMarks(arranged, at, lane.key, shelf, hueOf, context);
      }),
      bins: inSight.flatMap(({ lane, at, arranged }) => {
        const focusMs = anchorIn(lane, focusEvent, spans);
        return placeBins(arranged.bins, at, fullest, focusMs, context);
      }),
      threads: inSight.flatMap(({ shelf, arranged }) =>
        threadsFor(index, arranged)
          .map((stretch) => placeThread(stretch, context, shelf))
          .filter(({ fromX, toX }) => toX > 0 && fromX < widthPx),
      ),
      heightPx: shelves.reduce((sum, { height }) => sum + height, 0),
      widthPx,
    };
  };
}
