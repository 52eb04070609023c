import { flushSync } from 'svelte';
import { canvasPainter } from '../drawing/canvas.ts';
import { HUES, NO_HUE, type Index } from '../query/index.ts';
import { matchEvents } from '../query/match.ts';
import { EMPTY_QUERY } from '../query/query.ts';
import type { Lens } from '../view/lens.ts';
import { VERIFIED } from './inks.ts';
import { lanesOf } from './lanes.ts';
import { createLayout, type LayoutInput } from './layout.ts';
import type { Look } from './look.ts';
import { Motion } from './motion.ts';
import { paintAxis } from './paint-axis.ts';
import { paintMark } from './paint-mark.ts';
import { paintPicture } from './paint-picture.ts';
import type { PlacedMark } from './picture.ts';
import { zoomAbout, type TimeWindow } from './scale.ts';
import type { Typesetter } from './text.ts';
import type { Track } from './track.ts';

/** How often the wheel is turned, each turn making the window so much smaller, and out again. */
const TURNS = [0.85, 0.85, 0.7, 0.5, 0.5, 0.5, 2, 2, 2] as const;
/** An idle moment must be so long for another act to be begun in it. */
const MOMENT_MS = 20;
/** How much of an idle moment may go into packing lanes. */
const PACKING_MS = 3;
/** How many sprites are made in one act. */
const NEW_SPRITES = 48;
/** How many themes are pointed at, and how many are filtered by, each with a kind. */
const POINTED = 12;
const FILTERED = 8;
/** Of more events, to filter takes longer than an idle moment. */
const MOST_FILTERED = 200_000;

/** What a rehearsal begins from: the picture on show. */
export interface Scene {
  readonly input: LayoutInput;
  readonly type: Typesetter;
  readonly look: Look;
  readonly lens: Lens;
  readonly magnification: number;
}

/**
 * Draws, where nobody sees it, what the first turns of a wheel and filters will ask for; then lights the kin of a few
 * themes, and takes the light back before the next frame: all in idle moments. Engines compile what runs for the
 * first time when it does, facets are packed when they are first asked of, letters are shaped when they are first drawn,
 * and a canvas gets what it needs to change when it first does: unrehearsed, the first answers to a pointer or a filter, and
 * the first frames of the first zoom, are late. Gives the way to stop.
 */
export function rehearse(scene: Scene): () => void {
  const acts = actsOf(scene);
  let idle = requestIdleCallback(act);

  function act(deadline: IdleDeadline): void {
    do {
      if (acts.next().done === true) return;
    } while (deadline.timeRemaining() > MOMENT_MS);
    idle = requestIdleCallback(act);
  }
  return () => cancelIdleCallback(idle);
}

const MARK: PlacedMark = {
  ...{ key: '', lane: 0, row: 0, event: 0, x: 0, y: 0, x0: 0, x1: 0, dx: 0, dy: 0, strength: 1 },
  ...{ fromX: 0, toX: 0, sureFromX: 0, sureToX: 0, hasBar: false, flags: 0, hue: 0, label: null },
};

/** A mark in every hue, of every kind and evidence that some event has: no other is ever painted, whatever is shown. */
function specimensOf({ size, kinds, evidence }: Index): readonly PlacedMark[] {
  const eventOf = new Map<number, number>();
  for (let event = 0; event < size; event++)
    eventOf.set((kinds[event] ?? 0) * (VERIFIED + 1) + (evidence[event] ?? 0), event);
  const hues = [NO_HUE, ...Array(HUES).keys()];
  return hues.flatMap((hue) => [...eventOf.values()].map((event) => ({ ...MARK, hue, event })));
}

function* actsOf({ lens, ...scene }: Scene): Generator<void> {
  const context = document.createElement('canvas').getContext('2d', { alpha: false });
  if (context === null) return;
  const { input, type, magnification } = scene;
  // Nothing is pointed at while the window moves, whatever is now.
  const look = { ...scene.look, kin: null };
  const ground = look.palette.paper;
  const dpr = devicePixelRatio * magnification;
  const size = { width: input.widthPx, height: input.heightPx, dpr, ground, newSprites: NEW_SPRITES };
  const layOut = createLayout(type);
  const motion = new Motion();
  const { topic, kind } = lens.index.facets;

  const draw = (window: TimeWindow, track: Track): void => {
    const nowMs = performance.now();
    const picture = layOut({ ...input, track, window, untilMs: nowMs + PACKING_MS });
    motion.follow(picture, nowMs, false);
    paintPicture(canvasPainter(context, size), picture, look, [], [], motion.leaving);
    paintAxis(canvasPainter(context, size), picture.axis, look);
  };

  const specimens = specimensOf(look.index);
  for (let at = 0; at < specimens.length; at += NEW_SPRITES) {
    const painter = canvasPainter(context, size);
    for (const mark of specimens.slice(at, at + NEW_SPRITES)) paintMark(painter, mark, look);
    yield;
  }
  let { window } = input;
  for (const factor of TURNS) {
    const { whole, narrowestMs } = input.track;
    window = zoomAbout(window, (window[0] + window[1]) / 2, factor, whole, narrowestMs);
    draw(window, input.track);
    yield;
  }
  const [firstKind] = kind.values;
  const isQuick = input.track.eventOf === null && lens.index.size <= MOST_FILTERED;
  for (const { id } of topic.values.slice(0, FILTERED)) {
    if (!firstKind || !isQuick) break;
    const { lanes, laneChoice } = lens.view;
    const facets = {
      topic: { mode: 'any', values: [id] },
      kind: { mode: 'any', values: [firstKind.id] },
    } as const;
    const matches = matchEvents(lens.index, { ...EMPTY_QUERY, facets }, null);
    const { spans } = input.track;
    const left = lanesOf(lens.index, spans, matches, lanes, laneChoice, lens.language, '');
    draw(input.window, { ...input.track, lanes: left });
    yield;
  }
  for (const { id } of topic.values.slice(0, POINTED)) {
    if (lens.pointed === null) {
      flushSync(() => lens.point({ type: 'topic', id }));
      flushSync(() => lens.point(null));
    }
    yield;
  }
}
