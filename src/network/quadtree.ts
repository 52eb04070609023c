/** Deepest split: points closer than a cell of this depth act as one. */
const DEEPEST = 20;
const NONE = -1;

/**
 * A quadtree over weighted points (Barnes & Hut 1986), kept in typed arrays and built anew for every step of a layout
 * without allocating: what is far away pushes as one point where its mass lies.
 */
export class Quadtree {
  /** Four children of each cell; `NONE` where there is none. */
  #children = new Int32Array(0);
  /** The one point of a leaf; `NONE` for a cell with children or with several points in one place. */
  #point = new Int32Array(0);
  #mass = new Float64Array(0);
  #x = new Float64Array(0);
  #y = new Float64Array(0);
  #width = new Float64Array(0);
  /** Squared distance up to which a cell is looked into; -1 where there is nothing to look into. */
  #reach = new Float64Array(0);
  #count = 0;
  readonly #stack = new Int32Array(DEEPEST * 4 + 8);

  /** Puts every point into the tree. */
  build(xs: Float64Array, ys: Float64Array, masses: Float64Array, theta: number): void {
    const [left, top, width] = squareAround(xs, ys);
    this.#count = 0;
    this.#cell(width, xs.length);
    for (let point = 0; point < xs.length; point++) this.#insert(point, xs, ys, masses, left, top);
    for (let cell = 0; cell < this.#count; cell++) {
      const mass = this.#mass[cell] ?? 0;
      if (mass === 0) continue;
      this.#x[cell] = (this.#x[cell] ?? 0) / mass;
      this.#y[cell] = (this.#y[cell] ?? 0) / mass;
      const reach = (this.#width[cell] ?? 0) / theta;
      this.#reach[cell] = this.#point[cell] !== NONE || reach === 0 ? -1 : reach * reach;
    }
  }

  /**
   * What all other points do to one: the sum of `mass / distance²` along each axis, written to `out` at 0 and 1. A cell
   * counts as one point where its width is below `theta` (as the tree was built) times its distance.
   */
  pushOn(point: number, x: number, y: number, nearest: number, out: Float64Array): void {
    const children = this.#children;
    const stack = this.#stack;
    const points = this.#point;
    const xs = this.#x;
    const ys = this.#y;
    const reaches = this.#reach;
    const masses = this.#mass;
    let dx = 0;
    let dy = 0;
    let depth = 1;
    stack[0] = 0;
    while (depth > 0) {
      const cell = stack[--depth] ?? 0;
      if (points[cell] === point) continue;
      let awayX = x - (xs[cell] ?? 0);
      let awayY = y - (ys[cell] ?? 0);
      let squared = awayX * awayX + awayY * awayY;
      if (squared <= (reaches[cell] ?? 0)) {
        const first = cell * 4;
        for (let child = first; child < first + 4; child++) {
          const next = children[child] ?? NONE;
          if (next !== NONE) stack[depth++] = next;
        }
        continue;
      }
      if (squared === 0) {
        awayX = ((point % 7) - 3.5) * 1e-3;
        awayY = ((point % 11) - 5.5) * 1e-3;
        squared = awayX * awayX + awayY * awayY;
      }
      if (squared < nearest) squared = Math.sqrt(nearest * squared);
      const push = (masses[cell] ?? 0) / squared;
      dx += awayX * push;
      dy += awayY * push;
    }
    out[0] = dx;
    out[1] = dy;
  }

  #insert(
    point: number,
    xs: Float64Array,
    ys: Float64Array,
    masses: Float64Array,
    left: number,
    top: number,
  ): void {
    const x = xs[point] ?? 0;
    const y = ys[point] ?? 0;
    const mass = masses[point] ?? 1;
    let cell = 0;
    let x0 = left;
    let y0 = top;
    for (let depth = 0; ; depth++) {
      this.#mass[cell] = (this.#mass[cell] ?? 0) + mass;
      this.#x[cell] = (this.#x[cell] ?? 0) + x * mass;
      this.#y[cell] = (this.#y[cell] ?? 0) + y * mass;
      const half = (this.#width[cell] ?? 0) / 2;
      const child = cell * 4 + (x >= x0 + half ? 1 : 0) + (y >= y0 + half ? 2 : 0);
      if (x >= x0 + half) x0 += half;
      if (y >= y0 + half) y0 += half;
      const next = this.#children[child] ?? NONE;
      if (next === NONE) {
        const leaf = this.#cell(half);
        this.#children[child] = leaf;
        this.#point[leaf] = point;
        this.#mass[leaf] = mass;
        this.#x[leaf] = x * mass;
        this.#y[leaf] = y * mass;
        return;
      }
      const there = this.#point[next] ?? NONE;
      if (there !== NONE) {
        if (depth >= DEEPEST) {
          this.#point[next] = NONE;
          this.#width[next] = 0;
        } else {
          this.#split(next, there, xs, ys, masses, x0, y0, half);
        }
      }
      if (depth >= DEEPEST) {
        this.#mass[next] = (this.#mass[next] ?? 0) + mass;
        this.#x[next] = (this.#x[next] ?? 0) + x * mass;
        this.#y[next] = (this.#y[next] ?? 0) + y * mass;
        return;
      }
      cell = next;
    }
  }

  /** Moves the one point of a leaf into a child of it. */
  #split(
    cell: number,
    point: number,
    xs: Float64Array,
    ys: Float64Array,
    masses: Float64Array,
    x0: number,
    y0: number,
    width: number,
  ): void {
    const x = xs[point] ?? 0;
    const y = ys[point] ?? 0;
    const mass = masses[point] ?? 1;
    const half = width / 2;
    const leaf = this.#cell(half);
    this.#children[cell * 4 + (x >= x0 + half ? 1 : 0) + (y >= y0 + half ? 2 : 0)] = leaf;
    this.#point[cell] = NONE;
    this.#point[leaf] = point;
    this.#mass[leaf] = mass;
    this.#x[leaf] = x * mass;
    this.#y[leaf] = y * mass;
  }

  #cell(width: number, expected = 0): number {
    const cell = this.#count++;
    if (cell >= this.#point.length) this.#grow(Math.max(64, 2 * cell, 2 * expected));
    this.#children.fill(NONE, cell * 4, cell * 4 + 4);
    this.#point[cell] = NONE;
    this.#mass[cell] = this.#x[cell] = this.#y[cell] = 0;
    this.#width[cell] = width;
    return cell;
  }

  #grow(length: number): void {
    const grown = (old: Float64Array): Float64Array<ArrayBuffer> => {
      const longer = new Float64Array(length);
      longer.set(old);
      return longer;
    };
    const children = new Int32Array(length * 4);
    children.set(this.#children);
    const point = new Int32Array(length);
    point.set(this.#point);
    [this.#children, this.#point] = [children, point];
    [this.#mass, this.#width] = [grown(this.#mass), grown(this.#width)];
    [this.#x, this.#y, this.#reach] = [grown(this.#x), grown(this.#y), grown(this.#reach)];
  }
}

/** The square that holds all points: its left and top, and its side. */
function squareAround(xs: Float64Array, ys: Float64Array): readonly [number, number, number] {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 0; at < xs.length; at++) {
    const x = xs[at] ?? 0;
    const y = ys[at] ?? 0;
    if (x < x0) x0 = x;
    if (x > x1) x1 = x;
    if (y < y0) y0 = y;
    if (y > y1) y1 = y;
  }
  return xs.length === 0 ? [0, 0, 1] : [x0, y0, Math.max(x1 - x0, y1 - y0, 1) * 1.001];
}
