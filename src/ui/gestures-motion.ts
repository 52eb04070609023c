import { on } from 'svelte/events';
import { inNextFrame, oncePerFrame } from './frames.ts';
import { coasted, isSpent, type Velocity } from './gestures-momentum.ts';

/** Who is told of a movement, as `gestures` describes it. */
export interface Mover {
  zoom(factor: number, px: number, py: number): void;
  drag(dx: number, dy: number): void;
  settle?(): void;
}

function prefersStillness(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** Movements on their way to whoever is moved: those of one frame as one, and those that run on after a flick. */
export class Motion {
  readonly #mover: Mover;
  readonly #frame = oncePerFrame(() => this.flush());
  #factor = 1;
  #about = { px: 0, py: 0 };
  #dx = 0;
  #dy = 0;
  #offs: (() => void)[] = [];

  constructor(mover: Mover) {
    this.#mover = mover;
  }

  zoom(factor: number, px: number, py: number): void {
    this.#factor *= factor;
    this.#about = { px, py };
    this.#frame.request();
  }

  drag(dx: number, dy: number): void {
    this.#dx += dx;
    this.#dy += dy;
    this.#frame.request();
  }

  /** Moves now, rather than in the next frame. The drag goes first: the zoom is about where the fingers are by then. */
  flush(): void {
    const [factor, dx, dy] = [this.#factor, this.#dx, this.#dy];
    this.#factor = 1;
    this.#dx = 0;
    this.#dy = 0;
    this.#frame.cancel();
    if (dx !== 0 || dy !== 0) this.#mover.drag(dx, dy);
    if (factor !== 1) this.#mover.zoom(factor, this.#about.px, this.#about.py);
  }

  /** Runs on from a flick until it is spent, or until a press, a wheel or a key anywhere; settles at once without one. */
  coast(velocity: Velocity | null): void {
    if (velocity === null || prefersStillness()) {
      this.#mover.settle?.();
      return;
    }
    const startMs = performance.now();
    let run = 0;
    const step = (nowMs: number): void => {
      const next = coasted(nowMs - startMs);
      this.#mover.drag(velocity.x * (next - run), velocity.y * (next - run));
      run = next;
      if (isSpent(velocity, nowMs - startMs)) this.stop();
      else takeBack = inNextFrame(step);
    };
    let takeBack = inNextFrame(step);
    this.#offs = [
      () => takeBack(),
      on(window, 'pointerdown', () => this.stop()),
      on(window, 'wheel', () => this.stop(), { capture: true, passive: true }),
      on(window, 'keydown', (event) => this.#stopByKey(event), { capture: true }),
    ];
  }

  /** Stops what runs on, if anything does. */
  stop(): boolean {
    if (this.#offs.length === 0) return false;
    this.#release();
    this.#mover.settle?.();
    return true;
  }

  /** Forgets everything and tells nobody. */
  drop(): void {
    this.#frame.cancel();
    this.#release();
  }

  #release(): void {
    for (const off of this.#offs) off();
    this.#offs = [];
  }

  /** Escape that stops a movement does nothing else. */
  #stopByKey(event: KeyboardEvent): void {
    this.stop();
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
  }
}
