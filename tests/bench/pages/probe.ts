/**
 * Runs before anything else in every page that is measured, the application's own included: notes when frames begin,
 * and when what is drawn has come to rest. One clock for all contenders.
 */

export interface Rest {
  /** When the frame began that followed the last one in which something was drawn (`performance.now`). */
  readonly endedMs: number;
  /** Whether there was a progress bar meanwhile. */
  readonly hasShownProgress: boolean;
}

export interface Probe {
  startFrames(): void;
  /** When each frame since began, ms. */
  stopFrames(): readonly number[];
  /**
   * Notices drawing from now on: on canvases within what a selector finds, or with null only what it is told. To be
   * called in a frame, before whatever draws.
   */
  watch(within: string | null): void;
  /** Tells that something was drawn. */
  drawn(): void;
  /** Once something was drawn, and then nothing any more for half a second and some frames. */
  rest(): Promise<Rest>;
}

declare global {
  interface Window {
    readonly probe: Probe;
  }
}

const QUIET_MS = 500;
const QUIET_FRAMES = 5;
const DRAWING = [
  ...['fill', 'stroke', 'fillRect', 'strokeRect', 'clearRect'],
  ...['fillText', 'strokeText', 'drawImage', 'putImageData'],
];

let isDrawn = false;

/** Calls of the context's own methods that are noticed; gives the way to stop. */
function noticeCanvases(within: string): () => void {
  const prototype = CanvasRenderingContext2D.prototype;
  const undo = DRAWING.map((name) => {
    const own: unknown = Reflect.get(prototype, name);
    if (typeof own !== 'function') return () => undefined;
    Reflect.set(prototype, name, function (this: CanvasRenderingContext2D, ...given: unknown[]): unknown {
      isDrawn ||= this.canvas.closest(within) !== null;
      const result: unknown = Reflect.apply(own, this, given);
      return result;
    });
    return () => Reflect.set(prototype, name, own);
  });
  return () => undo.forEach((stop) => stop());
}

function createProbe(): Probe {
  let starts: number[] = [];
  let frame = 0;
  let resting: Promise<Rest> | null = null;

  function noteFrame(startMs: number): void {
    starts.push(startMs);
    frame = requestAnimationFrame(noteFrame);
  }

  function untilRest(stop: () => void): Promise<Rest> {
    return new Promise((resolve) => {
      let endedMs = NaN;
      let quietFrames = 0;
      let isPainted = false;
      let hasShownProgress = false;
      // A list that keeps itself: to look through the page in every frame would be part of what is measured.
      const bars = document.getElementsByTagName('progress');
      // A message sent in a frame comes after that frame was painted.
      const painted = new MessageChannel();
      painted.port1.onmessage = () => {
        isPainted ||= isDrawn;
        isDrawn = false;
      };
      const look = (): void => {
        const now = performance.now();
        hasShownProgress ||= bars.length > 0;
        quietFrames = isPainted || isDrawn ? 0 : quietFrames + 1;
        if (isPainted) endedMs = now;
        isPainted = false;
        if (now - endedMs > QUIET_MS && quietFrames > QUIET_FRAMES) {
          stop();
          painted.port1.close();
          resolve({ endedMs, hasShownProgress });
          return;
        }
        painted.port2.postMessage(null);
        requestAnimationFrame(look);
      };
      look();
    });
  }

  return {
    startFrames() {
      starts = [];
      frame = requestAnimationFrame(noteFrame);
    },
    stopFrames() {
      cancelAnimationFrame(frame);
      return starts;
    },
    watch(within) {
      isDrawn = false;
      resting = untilRest(within === null ? () => undefined : noticeCanvases(within));
    },
    drawn() {
      isDrawn = true;
    },
    rest() {
      if (resting === null) throw new Error('nothing is watched');
      return resting;
    },
  };
}

Object.defineProperty(window, 'probe', { value: createProbe() });
