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

/** Listens for the first drawing of a frame, and then leaves the canvases alone until it listens again. */
interface Listening {
  begin(): void;
  end(): void;
}

/** Notices the context's own methods on canvases within what a selector finds. */
function listenTo(within: string): Listening {
  const prototype = CanvasRenderingContext2D.prototype;
  const own = DRAWING.map((name): readonly [string, unknown] => [name, Reflect.get(prototype, name)]);
  const end = (): void => own.forEach(([name, method]) => Reflect.set(prototype, name, method));
  return {
    begin() {
      for (const [name, method] of own) {
        if (typeof method !== 'function') continue;
        Reflect.set(prototype, name, function (this: CanvasRenderingContext2D, ...given: unknown[]): unknown {
          if (this.canvas.closest(within) !== null) {
            isDrawn = true;
            // What watches takes time from what it watches.
            end();
          }
          const result: unknown = Reflect.apply(method, this, given);
          return result;
        });
      }
    },
    end,
  };
}

function createProbe(): Probe {
  let starts: number[] = [];
  let frame = 0;
  let resting: Promise<Rest> | null = null;

  function noteFrame(startMs: number): void {
    starts.push(startMs);
    frame = requestAnimationFrame(noteFrame);
  }

  function untilRest(listening: Listening | null): Promise<Rest> {
    listening?.begin();
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
        if (isDrawn) listening?.begin();
        isDrawn = false;
      };
      const look = (): void => {
        const now = performance.now();
        hasShownProgress ||= bars.length > 0;
        quietFrames = isPainted || isDrawn ? 0 : quietFrames + 1;
        if (isPainted) endedMs = now;
        isPainted = false;
        if (now - endedMs > QUIET_MS && quietFrames > QUIET_FRAMES) {
          listening?.end();
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
      resting = untilRest(within === null ? null : listenTo(within));
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
