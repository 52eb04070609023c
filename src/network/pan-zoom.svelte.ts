import type { Size } from './arrange.ts';
import { gestures } from './gestures.ts';
import { panBy, reveal, WHOLE, zoomAbout, type Transform } from './transform.ts';

const STEP = 1.5;

/** How the map is panned and zoomed: by hand, and by the verbs below. */
export class PanZoom {
  transform = $state.raw<Transform>(WHOLE);
  /** Whether a drag or pinch is under way: then the pointer points at nothing. */
  isMoving = $state(false);

  readonly #size: () => Size;

  constructor(size: () => Size) {
    this.#size = size;
  }

  /** Listens on the element that the map fills. */
  readonly attach = gestures({
    zoom: (factor, x, y) => (this.transform = zoomAbout(this.transform, factor, x, y, this.#size())),
    pan: (dx, dy) => (this.transform = panBy(this.transform, dx, dy, this.#size())),
    move: (isMoving) => (this.isMoving = isMoving),
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

  #zoom(factor: number): void {
    const size = this.#size();
    this.transform = zoomAbout(this.transform, factor, size.width / 2, size.height / 2, size);
  }
}
