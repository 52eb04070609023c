/** What is done in a frame of the display: all of it in one go, so that what follows from it is made and painted once. */

/** Done in a frame that began at this time (ms, as `performance.now()` counts). */
export type Step = (nowMs: number) => void;

/** What waits for the next frame; null where nothing does. */
let waiting: { readonly steps: Set<{ readonly step: Step }>; readonly frame: number } | null = null;

function run(nowMs: number): void {
  const steps = waiting?.steps ?? new Set();
  waiting = null;
  for (const each of steps) {
    try {
      each.step(nowMs);
    } catch (error) {
      reportError(error);
    }
  }
}

/**
 * Does something in the next frame, together with all else that is done in it: callbacks of `requestAnimationFrame`
 * would each be followed by what they bring about, and a picture that runs on while it is moved would be painted twice
 * a frame. Returns what takes it back.
 */
export function inNextFrame(step: Step): () => void {
  const { steps, frame } = (waiting ??= { steps: new Set(), frame: requestAnimationFrame(run) });
  const asked = { step };
  steps.add(asked);
  return () => {
    steps.delete(asked);
    if (steps.size > 0 || waiting?.frame !== frame) return;
    cancelAnimationFrame(frame);
    waiting = null;
  };
}

/** Runs `apply` in the next frame, however often it is asked to before. */
export function oncePerFrame(apply: () => void): { request(): void; cancel(): void } {
  let takeBack: (() => void) | null = null;
  return {
    request() {
      takeBack ??= inNextFrame(() => {
        takeBack = null;
        apply();
      });
    },
    cancel() {
      takeBack?.();
      takeBack = null;
    },
  };
}
