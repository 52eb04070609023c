import { select } from 'd3-selection';
import { zoom, zoomIdentity, type D3ZoomEvent, type ZoomBehavior } from 'd3-zoom';
import type { Attachment } from 'svelte/attachments';
import type { Size, Transform } from './arrange.ts';

const CLOSEST = 8;
const STEP = 1.5;

/** How the map is panned and zoomed: by wheel, drag, pinch and double click (d3-zoom), and by the verbs below. */
export class PanZoom {
  transform = $state.raw<Transform>(zoomIdentity);
  /** Whether a drag or pinch is under way: then the pointer points at nothing. */
  isMoving = $state(false);

  #element: HTMLElement | null = null;
  readonly #zoom: ZoomBehavior<HTMLElement, unknown> = zoom<HTMLElement, unknown>()
    .scaleExtent([1, CLOSEST])
    .clickDistance(4)
    .duration(0)
    .on('start', ({ sourceEvent }: D3ZoomEvent<HTMLElement, unknown>) => {
      this.isMoving = sourceEvent !== null && sourceEvent !== undefined;
    })
    .on('zoom', ({ transform }: D3ZoomEvent<HTMLElement, unknown>) => {
      this.transform = transform;
    })
    .on('end', () => {
      this.isMoving = false;
    });

  /** Listens on the element that the map fills. */
  readonly attach: Attachment<HTMLElement> = (element) => {
    this.#element = element;
    const selection = select(element).call(this.#zoom);
    return () => {
      selection.on('.zoom', null);
      this.#element = null;
    };
  };

  /** Lets the map be panned half its size past each edge, so that what a drawer covers can be drawn out. */
  bound({ width, height }: Size): void {
    this.#zoom.translateExtent([
      [-width / 2, -height / 2],
      [width * 1.5, height * 1.5],
    ]);
  }

  zoomIn(): void {
    this.#onElement((element) => this.#zoom.scaleBy(select(element), STEP));
  }

  zoomOut(): void {
    this.#onElement((element) => this.#zoom.scaleBy(select(element), 1 / STEP));
  }

  fit(): void {
    this.#onElement((element) => this.#zoom.transform(select(element), zoomIdentity));
  }

  /** Moves the map by as much as brings a point of the screen within the box; nothing if it is. */
  reveal(x: number, y: number, { width, height }: Size, margin = 24): void {
    const by = (at: number, most: number): number =>
      Math.max(0, margin - at) - Math.max(0, at - (most - margin));
    const [dx, dy] = [by(x, width), by(y, height)];
    const { k } = this.transform;
    if (dx === 0 && dy === 0) return;
    this.#onElement((element) => this.#zoom.translateBy(select(element), dx / k, dy / k));
  }

  #onElement(act: (element: HTMLElement) => void): void {
    if (this.#element !== null) act(this.#element);
  }
}
