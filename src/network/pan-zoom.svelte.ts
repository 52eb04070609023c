import { gestures } from '../ui/gestures.ts';
import type { Size } from './arrange.ts';
import { CLOSEST, panBy, reveal, WHOLE, zoomAbout, type Transform } from './transform.ts';

const STEP = 1.5;
const LEAP = 2;

/** How the map is panned and zoomed: by hand, and by the verbs below. */
export class PanZoom {
  transform = $state.raw<Transform>(WHOLE);
  /** Whether a drag or pinch is under way, or runs on: then the pointer points at nothing. */
  isMoving = $state(false);

  /** How much it magnifies at most. */
  closest: number = CLOSEST;

  readonly #size: () => Size;
  constructor(size: () => Size) {
    this.#size = size;
  }

  /** Listens on the element that the map fills. */
  readonly attach = gestures({
    zoom: (factor, x, y) => this.#zoom(1 / factor, x, y),
    drag: (dx, dy) => {
      this.isMoving = true;
      this.transform = panBy(this.transform, dx, dy, this.#size());
    },
    leap: (x, y, isOut) => this.#zoom(isOut ? 1 / LEAP : LEAP, x, y),
    settle: () => (this.isMoving = false),
  });

  zoomIn(): void {
    this.#zoom(STEP);
  }

  zoomOut(): void {
    this.#zoom(1 / STEP);
  }

  fit(): void {
    this.transform = WHOLE;
  }

  /** Brings a point of the screen into so much of the map, from its left and top, as is open to view. */
  reveal(x: number, y: number, open: Size): void {
    this.transform = reveal(this.transform, x, y, open, this.#size());
  }

  /** Magnifies about a point, or about the middle. */
  #zoom(factor: number, x: number = this.#size().width / 2, y: number = this.#size().height / 2): void {
    this.transform = zoomAbout(this.transform, factor, x, y, this.#size(), this.closest);
  }
}
