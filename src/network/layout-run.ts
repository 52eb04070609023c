import type { PlacesSoFar } from './layout.ts';

/** How long it works before it lets others have a turn: a newer request, or the page where there is no worker. */
const SLICE_MS = 12;
/** How long what is shown stays before places that are better take its place. */
const SHOWN_MS = 300;

/** So many nodes are settled in an instant: they are shown when they are. */
const MOST_AWAITED = 500;

/**
 * A layout under way, in slices: of many nodes it tells the first places there are, better ones from time to time, and
 * those for good. When it tells what depends on the clock; what it comes to does not.
 */
export class LayoutRun {
  #isGivenUp = false;

  constructor(
    steps: Generator<PlacesSoFar, Float64Array<ArrayBuffer>>,
    tell: (positions: Float64Array<ArrayBuffer>, isSettled: boolean) => void,
    size: number,
  ) {
    const turns = new MessageChannel();
    let toldMs = -Infinity;
    const work = (): void => {
      if (this.#isGivenUp) {
        turns.port1.close();
        return;
      }
      const begunMs = performance.now();
      for (;;) {
        const step = steps.next();
        if (step.done === true) {
          turns.port1.close();
          tell(step.value, true);
          return;
        }
        const nowMs = performance.now();
        if (nowMs - begunMs < SLICE_MS) continue;
        if (size > MOST_AWAITED && nowMs - toldMs > SHOWN_MS) {
          toldMs = nowMs;
          tell(step.value(), false);
        }
        break;
      }
      turns.port2.postMessage(null);
    };
    turns.port1.onmessage = work;
    turns.port2.postMessage(null);
  }

  giveUp(): void {
    this.#isGivenUp = true;
  }
}
