/** Nodes in a cell, on the whole. */
const IN_CELL = 2;

/** Finds what stands near a point among very many points `[x0, y0, x1, y1, ...]`: they are sorted into cells once. */
export class Grid {
  readonly #positions: Float32Array;
  readonly #left: number;
  readonly #top: number;
  readonly #cell: number;
  readonly #columns: number;
  readonly #rows: number;
  /** Points of cell `c`: `points[starts[c] .. starts[c + 1]]`. */
  readonly #starts: Uint32Array;
  readonly #points: Uint32Array;

  constructor(positions: Float32Array) {
    const count = positions.length / 2;
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let at = 0; at < positions.length; at += 2) {
      left = Math.min(left, positions[at] ?? 0);
      right = Math.max(right, positions[at] ?? 0);
      top = Math.min(top, positions[at + 1] ?? 0);
      bottom = Math.max(bottom, positions[at + 1] ?? 0);
    }
    const area = Math.max(1, right - left) * Math.max(1, bottom - top);
    this.#positions = positions;
    [this.#left, this.#top] = [left, top];
    this.#cell = Math.sqrt((area * IN_CELL) / Math.max(1, count));
    this.#columns = count === 0 ? 0 : Math.floor((right - left) / this.#cell) + 1;
    this.#rows = count === 0 ? 0 : Math.floor((bottom - top) / this.#cell) + 1;
    this.#starts = new Uint32Array(this.#columns * this.#rows + 1);
    this.#points = new Uint32Array(count);
    for (let point = 0; point < count; point++) {
      const cell = this.#cellOf(point) + 1;
      this.#starts[cell] = (this.#starts[cell] ?? 0) + 1;
    }
    for (let cell = 1; cell < this.#starts.length; cell++) {
      this.#starts[cell] = (this.#starts[cell] ?? 0) + (this.#starts[cell - 1] ?? 0);
    }
    const next = this.#starts.slice();
    for (let point = 0; point < count; point++) {
      const cell = this.#cellOf(point);
      const place = next[cell] ?? 0;
      this.#points[place] = point;
      next[cell] = place + 1;
    }
  }

  /** The point that `cost` finds cheapest, of those within a square `reach` about `(x, y)`; null where none costs less than infinity. */
  nearest(
    x: number,
    y: number,
    reach: number,
    cost: (point: number, distance: number) => number,
  ): number | null {
    let best: number | null = null;
    let least = Infinity;
    const column = (at: number): number =>
      Math.max(0, Math.min(this.#columns - 1, Math.floor((at - this.#left) / this.#cell)));
    const row = (at: number): number =>
      Math.max(0, Math.min(this.#rows - 1, Math.floor((at - this.#top) / this.#cell)));
    const [first, last] = [column(x - reach), column(x + reach)];
    const [from, to] = [row(y - reach), row(y + reach)];
    for (let r = from; r <= to; r++) {
      const start = this.#starts[r * this.#columns + first] ?? 0;
      const end = this.#starts[r * this.#columns + last + 1] ?? 0;
      for (let at = start; at < end; at++) {
        const point = this.#points[at] ?? 0;
        const dx = (this.#positions[point * 2] ?? 0) - x;
        const dy = (this.#positions[point * 2 + 1] ?? 0) - y;
        const costs = cost(point, Math.hypot(dx, dy));
        if (costs >= least) continue;
        least = costs;
        best = point;
      }
    }
    return best;
  }

  #cellOf(point: number): number {
    const column = Math.floor(((this.#positions[point * 2] ?? 0) - this.#left) / this.#cell);
    const row = Math.floor(((this.#positions[point * 2 + 1] ?? 0) - this.#top) / this.#cell);
    return row * this.#columns + column;
  }
}
