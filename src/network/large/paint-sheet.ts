import type { CanvasTarget } from '../../drawing/canvas.ts';
import { stampMany, strokeMany } from '../../drawing/many.ts';
import type { Sheet } from './sheet.ts';
import type { Shot } from './shot.ts';
import { growth } from './sizes.ts';

/** What is drawn, and where its nodes stand while nothing is zoomed: by slot, in pixels, `[x0, y0, x1, y1, ...]`. */
export interface Scene {
  readonly sheet: Sheet;
  readonly positions: Float32Array;
}

/** What is just out of sight is drawn: half of it may be in. */
const AIR_PX = 24;
/** The nearer one comes, the fewer lines there are to see through: they grow to this. */
const STRONGEST = 0.45;

/**
 * Paints what a shot shows of large networks, on a cleared canvas as large as its panel with the margin, times its
 * resolution. What lies out of sight is passed over; the few arrays it needs are kept for the next.
 */
export class SheetPainter {
  #ends = new Float32Array(0);
  #places = new Float32Array(0);

  paint(
    target: CanvasTarget,
    { sheet, positions }: Scene,
    { transform, size, margin, dpr, mostEdges = Infinity }: Shot,
  ): void {
    const { k, x, y } = transform;
    target.setTransform(dpr, 0, 0, dpr, 0, 0);
    target.clearRect(0, 0, size.width + 2 * margin, size.height + 2 * margin);
    target.translate(margin, margin);
    const left = -margin - AIR_PX;
    const top = left;
    const right = size.width + margin + AIR_PX;
    const bottom = size.height + margin + AIR_PX;
    this.#makeRoom(sheet);
    const { a, b, order, radii } = sheet;
    const ends = this.#ends;
    const places = this.#places;

    for (const layer of sheet.strokes) {
      let count = 0;
      for (let edge = Math.max(layer.from, a.length - mostEdges); edge < layer.to; edge++) {
        const [from, to] = [(a[edge] ?? 0) * 2, (b[edge] ?? 0) * 2];
        const x1 = (positions[from] ?? 0) * k + x;
        const y1 = (positions[from + 1] ?? 0) * k + y;
        const x2 = (positions[to] ?? 0) * k + x;
        const y2 = (positions[to + 1] ?? 0) * k + y;
        if (x1 < left && x2 < left) continue;
        if (y1 < top && y2 < top) continue;
        if (x1 > right && x2 > right) continue;
        if (y1 > bottom && y2 > bottom) continue;
        const at = count++ * 4;
        ends[at] = x1;
        ends[at + 1] = y1;
        ends[at + 2] = x2;
        ends[at + 3] = y2;
      }
      const opacity = Math.max(layer.opacity, Math.min(STRONGEST, layer.opacity * Math.sqrt(k)));
      strokeMany(target, ends, count, { ...layer, opacity });
    }
    const larger = growth(k, sheet.leastRadius);
    for (const layer of sheet.stamps) {
      let count = 0;
      for (let each = layer.from; each < layer.to; each++) {
        const slot = order[each] ?? 0;
        const atX = (positions[slot * 2] ?? 0) * k + x;
        const atY = (positions[slot * 2 + 1] ?? 0) * k + y;
        if (atX < left || atY < top || atX > right || atY > bottom) continue;
        const at = count++ * 3;
        places[at] = atX;
        places[at + 1] = atY;
        places[at + 2] = (radii[slot] ?? 0) * larger;
      }
      stampMany(target, places, count, layer);
    }
  }

  #makeRoom({ a, order }: Sheet): void {
    if (this.#ends.length < a.length * 4) this.#ends = new Float32Array(a.length * 4);
    if (this.#places.length < order.length * 3) this.#places = new Float32Array(order.length * 3);
  }
}
