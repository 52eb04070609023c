import { on } from 'svelte/events';
import { oncePerFrame } from './frames.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A rectangle, CSS px from the top left corner of the element it is drawn on. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

function within(value: number, most: number): number {
  return Math.max(0, Math.min(most, value));
}

/** The box between two corners, as much of it as lies on an element of this size. */
export function boxBetween(
  a: Point,
  b: Point,
  { width, height }: { readonly width: number; readonly height: number },
): Box {
  const left = within(Math.min(a.x, b.x), width);
  const top = within(Math.min(a.y, b.y), height);
  return {
    left,
    top,
    width: within(Math.max(a.x, b.x), width) - left,
    height: within(Math.max(a.y, b.y), height) - top,
  };
}

/** A box while it is drawn: told once a frame, given up by Escape. */
export class BoxDrawing {
  readonly #tell: (box: Box | null) => void;
  readonly #frame = oncePerFrame(() => this.#tell(this.#box));
  readonly #off: () => void;
  #box: Box | null = null;
  #isOver = false;

  constructor(tell: (box: Box | null) => void) {
    this.#tell = tell;
    this.#off = on(
      window,
      'keydown',
      (event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        this.giveUp();
      },
      { capture: true },
    );
  }

  draw(box: Box): void {
    if (this.#isOver) return;
    this.#box = box;
    this.#frame.request();
  }

  /** Ends the drawing; the box as it stands. */
  end(): Box | null {
    const box = this.#box;
    this.giveUp();
    return box;
  }

  giveUp(): void {
    if (this.#isOver) return;
    this.drop();
    this.#tell(null);
  }

  /** Ends the drawing and tells nobody. */
  drop(): void {
    this.#off();
    this.#frame.cancel();
    this.#isOver = true;
    this.#box = null;
  }
}
