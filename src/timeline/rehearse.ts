import { flushSync } from 'svelte';
import { canvasPainter } from '../drawing/canvas.ts';
import type { Lens } from '../view/lens.ts';
import { createLayout, type LayoutInput } from './layout.ts';
import type { Look } from './look.ts';
import { Motion } from './motion.ts';
import { paintAxis } from './paint-axis.ts';
import { paintPicture } from './paint-picture.ts';
import { zoomAbout, type TimeWindow } from './scale.ts';
import type { Typesetter } from './text.ts';

/** How often the wheel is turned, each turn making the window so much smaller, and out again. */
const TURNS = [0.85, 0.85, 0.7, 0.5, 0.5, 0.5, 2, 2, 2] as const;
/** How much of an idle moment may go into packing lanes. */
const PACKING_MS = 3;
/** How many themes are pointed at. */
const POINTED = 12;

/** What a rehearsal begins from: the picture on show. */
export interface Scene {
  readonly input: LayoutInput;
  readonly type: Typesetter;
  readonly look: Look;
  readonly lens: Lens;
}

/**
 * Draws, where nobody sees it and one picture an idle moment, what the first turns of a wheel will ask for; and before
 * that lights the kin of a few themes, and takes the light back before the next frame. Engines compile what runs for the
 * first time when it does, letters are shaped when they are first drawn, and a canvas gets what it needs to change when it
 * first does: unrehearsed, the first frames of the first zoom, and the first answers to a pointer or a filter, are late.
 * Gives the way to stop.
 */
export function rehearse({ input, type, look, lens }: Scene): () => void {
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  if (context === null) return () => undefined;
  const size = { width: input.widthPx, height: input.heightPx, dpr: 1 };
  const layOut = createLayout(type);
  const motion = new Motion();
  const turns = TURNS.values();
  const themes = lens.index.facets.topic.values.slice(0, POINTED).values();
  let window: TimeWindow = input.window;
  let idle = requestIdleCallback(point);

  function point(): void {
    const { done, value } = themes.next();
    if (done !== true && lens.pointed === null) {
      flushSync(() => lens.point({ type: 'topic', id: value.id }));
      flushSync(() => lens.point(null));
    }
    idle = requestIdleCallback(done === true ? step : point);
  }

  function step(): void {
    const { done, value: factor } = turns.next();
    if (done === true || context === null) return;
    const { whole, narrowestMs } = input.track;
    window = zoomAbout(window, (window[0] + window[1]) / 2, factor, whole, narrowestMs);
    const nowMs = performance.now();
    const picture = layOut({ ...input, window, untilMs: nowMs + PACKING_MS });
    motion.follow(picture, nowMs, false);
    paintPicture(canvasPainter(context, size), picture, look, [], motion.leaving);
    paintAxis(canvasPainter(context, size), picture.axis, look);
    idle = requestIdleCallback(step);
  }
  return () => cancelIdleCallback(idle);
}
