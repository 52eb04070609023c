/** The way from a track and a window to a picture, step by step. Each step remembers its last answers. */
import { NO_HUE, type Index } from '../query/index.ts';
import type { Kin } from '../query/kin.ts';
import type { Target } from '../query/target.ts';
import type { Arrangement, Source } from './arrange.ts';
import { lineLimit, shelve, type Shelf } from './heights.ts';
import { importanceOf } from './importance.ts';
import { LaneMemory } from './lane-memory.ts';
import type { Lane } from './lane.ts';
import { linesOf } from './lines-of.ts';
import type { Packing } from './pack.ts';
import type { Picture, PlacedLane } from './picture.ts';
import { Places, type PlaceContext } from './place.ts';
import { remember } from './remember.ts';
import { scaleOf, type TimeWindow } from './scale.ts';
import type { Typesetter } from './text.ts';
import { titlesOf } from './titles.ts';
import type { Track } from './track.ts';
import { rowIn } from './whereabouts.ts';

export interface LayoutInput {
  readonly index: Index;
  readonly track: Track;
  readonly focus: Target | null;
  readonly focusKin: Kin | null;
  /** 1 for each event that is drawn in full, by index; null where all are. */
  readonly full?: Uint8Array | null;
  /** 1 for each event that a search found, where their labels come first; null where there are none, or too many. */
  readonly found?: Uint8Array | null;
  /** Ids of the events that alone carry labels; none: as many as there is room for. */
  readonly labelled: readonly string[];
  readonly language: string;
  readonly locale: string;
  readonly window: TimeWindow;
  readonly widthPx: number;
  /** What threads series; null where none are. */
  readonly threads: Pick<typeof import('./thread-shapes.ts'), 'placeThreads'> | null;
  /** What keeps open ends in sight, along time; null where none are, or it has not come yet. */
  readonly openEnds?: Pick<typeof import('./open-ends.ts'), 'placeOpenEnds'> | null;
  /** Height in which lanes are seen, and how far they are scrolled. */
  readonly heightPx: number;
  readonly scrollPx: number;
  /** The height from which follows how many lines a lane may take, where all lanes are seen at once whatever that takes. */
  readonly limitPx?: number;
  /**
   * After this instant of `performance.now()` what is not packed yet is left as it last was, for a later picture to
   * complete; without it, everything is complete.
   */
  readonly untilMs?: number;
}

/** So few marks are all kept at hand, in lanes scrolled out of sight too, so that the keyboard and screen readers find them. */
const MOST_KEPT = 400;
/** A bin of this many fills its lane even where none holds more. */
const LEAST_FULLEST = 24;
/** How much coarser than the scale lanes may be packed while the window moves. */
const COARSEST = 2.83;

/** A stretch around the window that moves in steps, so that nothing is laid out anew while panning within it. */
export function regionAround([from, to]: TimeWindow): TimeWindow {
  const tile = 2 ** Math.ceil(Math.log2((to - from) / 2));
  const first = Math.floor(from / tile) - 2;
  return [first * tile, (first + 8) * tile];
}

/** The next coarser of the scales at which lanes are packed, `steps` of them to each doubling. */
function coarser(msPerPx: number, steps: number): number {
  return 2 ** (Math.ceil(Math.log2(msPerPx) * steps - 1e-9) / steps);
}

function placedLanes(lanes: readonly Lane[], shelves: readonly Shelf[]): readonly PlacedLane[] {
  return lanes.map((lane, at) => ({
    ...lane,
    top: shelves[at]?.top ?? 0,
    height: shelves[at]?.height ?? 0,
  }));
}

/** The start of the row of an event in a lane; null where it has none. */
function startIn(lane: Lane, event: number | undefined, track: Track): number | null {
  const row = event === undefined ? null : rowIn(lane, event, track);
  return row === null ? null : (track.spans.starts[row] ?? null);
}

/** Where labels are chosen, all other events have nothing to say. */
function sayOnly(index: Index, labelled: readonly string[], textOf: Source['textOf']): Source['textOf'] {
  if (labelled.length === 0) return textOf;
  const chosen = new Set(labelled.map((id) => index.chronology.eventById.get(id)?.index));
  return (event) => (chosen.has(event) ? textOf(event) : '');
}

interface InSight {
  readonly lane: Lane;
  readonly at: number;
  readonly shelf: Shelf;
  readonly arrangement: Arrangement;
}

/**
 * Makes a layout that measures text with `type`. The same input always gives the same picture; its places are written
 * over by the picture after the next.
 */
export function createLayout(type: Typesetter): (input: LayoutInput) => Picture {
  const titlesFor = remember(titlesOf);
  const lastingFor = remember((index: Index, labelled: readonly string[]) =>
    importanceOf(index, labelled, null, null),
  );
  const weightsFor = remember(importanceOf);
  const sayingFor = remember(sayOnly);
  const sourceFor = remember(
    (index: Index, track: Track, textOf: Source['textOf'], lastingWeightOf: Source['weightOf']): Source => {
      const { spans, eventOf, whole } = track;
      return {
        spans,
        eventOf,
        whole,
        type,
        textOf,
        lastingWeightOf,
        weightOf: lastingWeightOf,
        hues: index.hues,
        full: null,
      };
    },
  );
  const weighedFor = remember(
    (source: Source, weightOf: Source['weightOf'], full: Source['full']): Source => ({
      ...source,
      weightOf,
      full,
    }),
  );
  const linesFor = remember(linesOf);
  const shelvesFor = remember(shelve);
  const lanesFor = remember(placedLanes);
  /** The same axis for as long as nothing of it changes: it is not painted anew with every filter. */
  const axisFor = remember(
    (axisOf: Track['axisOf'], window: TimeWindow, widthPx: number, locale: string): Picture['axis'] =>
      axisOf(window, widthPx, locale, (text) => type.widthOf(text)),
  );
  const memories = new WeakMap<Lane, LaneMemory>();
  /** Two in turn, so that the picture before is still there for what moves from it. */
  const buffers = [new Places(), new Places()] as const;
  let turn = 0;

  /** While the window moves lanes are packed at the scale before, as long as it is coarse enough and not much coarser. */
  let lastPackAt = 0;
  function heldScale(msPerPx: number): number {
    if (lastPackAt >= msPerPx && lastPackAt <= COARSEST * msPerPx) return lastPackAt;
    return coarser(msPerPx, lastPackAt < msPerPx ? 1 : 2);
  }
  /** The lines of lanes: they keep their heights while the window moves, and settle when it has come to rest. */
  let lined:
    (ReturnType<typeof linesOf> & { readonly lanes: readonly Lane[]; readonly limit: number }) | null = null;

  function memoryOf(lane: Lane): LaneMemory {
    const memory = memories.get(lane) ?? new LaneMemory(lane);
    memories.set(lane, memory);
    return memory;
  }

  return ({
    index,
    track,
    focus,
    focusKin,
    full = null,
    found = null,
    labelled,
    language,
    locale,
    window,
    untilMs = Infinity,
    threads,
    openEnds,
    ...size
  }) => {
    const { heightPx, scrollPx, limitPx = heightPx } = size;
    const widthPx = Math.max(1, size.widthPx);
    const { lanes, spans } = track;
    const scale = scaleOf(window, widthPx);
    const textOf = sayingFor(index, labelled, titlesFor(index, language));
    const steady = sourceFor(index, track, textOf, lastingFor(index, labelled));
    const source = weighedFor(steady, weightsFor(index, labelled, focus, focusKin, full, found), full);
    const markCount = lanes.reduce((sum, { rows }) => sum + rows.length, 0);
    const limit = lineLimit(lanes.length, markCount, limitPx);
    const isMoving = untilMs < Infinity;
    const packAt = isMoving ? heldScale(scale.msPerPx) : coarser(scale.msPerPx, 2);
    if (!isMoving || lined?.lanes !== lanes || lined.limit !== limit) {
      const { needs, wants } = linesFor(lanes, steady, coarser(scale.msPerPx, 1), limit);
      lined = { lanes, limit, needs, wants };
    }
    const shelves = shelvesFor(lined.needs, lined.wants, heightPx);
    const near = regionAround(window);
    lastPackAt = packAt;
    const packings = new Map<string, Packing>();
    let isComplete = true;
    const inSight = lanes.flatMap((lane, at): InSight[] => {
      const shelf = shelves[at];
      const isInSight = shelf && shelf.top + shelf.height >= scrollPx && shelf.top <= scrollPx + heightPx;
      if (!shelf || (!isInSight && markCount > MOST_KEPT)) return [];
      const found = memoryOf(lane).arrangement(shelf.lines, packAt, window, near, source, untilMs);
      if (found.isLate) isComplete = false;
      packings.set(lane.key, found.arrangement.packing);
      return [{ lane, at, shelf, arrangement: found.arrangement }];
    });

    const fullest = Math.max(LEAST_FULLEST, ...inSight.map(({ arrangement }) => arrangement.packing.fullest));
    const focused = focus?.type === 'event' ? index.chronology.eventById.get(focus.id) : undefined;
    const series = (focus?.type === 'series' ? focus.id : focused?.series) ?? null;
    turn = 1 - turn;
    const places = turn === 0 ? buffers[0] : buffers[1];
    places.clear();
    for (const { lane, at, shelf, arrangement } of inSight) {
      const hueOf = (event: number) => lane.hue ?? index.hues[event] ?? NO_HUE;
      const context: PlaceContext = { scale, widthPx, spans, type, hueOf };
      places.placeMarks(arrangement, at, shelf, context);
      if (arrangement.bins.length > 0)
        places.placeBins(arrangement, at, shelf, fullest, startIn(lane, focused?.index, track), context);
      if (track.layout === 'chronological')
        openEnds?.placeOpenEnds({ lane, at, shelf, packing: arrangement.packing, textOf }, context, places);
      threads?.placeThreads({ index, track, lane, arrangement, series }, shelf, context, at, places);
    }
    return {
      track,
      scale,
      axis: axisFor(track.axisOf, window, widthPx, locale),
      lanes: lanesFor(lanes, shelves),
      marks: places.marks,
      bins: places.bins,
      threads: places.threads,
      full,
      heightPx: shelves.reduce((sum, { height }) => sum + height, 0),
      widthPx,
      packings,
      isComplete,
    };
  };
}
