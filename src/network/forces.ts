import type { Level } from './coarsen.ts';
import { Quadtree } from './quadtree.ts';

const LINK_LENGTH = 30;
const REPULSION = 90;
/** Pull to the middle: enough to keep what is tied to nothing within reach. */
const GRAVITY = 0.06;
/** How much of its velocity a node keeps. */
const DRAG = 0.6;
const THETA = 1;
/** Squared distance below which nothing pushes harder. */
const NEAREST = 1;
/** How cool the last step of a level is. */
const COOLEST = 0.002;

/**
 * The forces of d3-force (springs as long as `LINK_LENGTH`, repulsion falling off with distance, a pull to the middle,
 * velocity Verlet) over one level of a graph in typed arrays. Only operations that IEEE 754 rounds exactly, so that
 * every engine comes to the same places.
 */
export class Forces {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly #vx: Float64Array;
  readonly #vy: Float64Array;
  readonly #level: Level;
  readonly #strengths: Float64Array;
  readonly #lengths: Float64Array;
  readonly #bias: Float64Array;
  readonly #tree = new Quadtree();
  readonly #push = new Float64Array(2);

  constructor(level: Level, x: Float64Array, y: Float64Array) {
    const { masses, a, b } = level;
    this.#level = level;
    this.x = x;
    this.y = y;
    this.#vx = new Float64Array(x.length);
    this.#vy = new Float64Array(x.length);
    const degrees = new Float64Array(masses.length);
    for (let edge = 0; edge < a.length; edge++) {
      for (const end of [a[edge] ?? 0, b[edge] ?? 0]) degrees[end] = (degrees[end] ?? 0) + 1;
    }
    this.#strengths = new Float64Array(a.length);
    this.#bias = new Float64Array(a.length);
    this.#lengths = new Float64Array(a.length);
    for (let edge = 0; edge < a.length; edge++) {
      const [from, to] = [degrees[a[edge] ?? 0] ?? 1, degrees[b[edge] ?? 0] ?? 1];
      this.#strengths[edge] = 1 / Math.min(from, to);
      this.#bias[edge] = from / (from + to);
      const mass = ((masses[a[edge] ?? 0] ?? 1) + (masses[b[edge] ?? 0] ?? 1)) / 2;
      this.#lengths[edge] = LINK_LENGTH * Math.sqrt(mass);
    }
  }

  /** One step; `warmth` (0 to 1) is how far the forces move things. */
  step(warmth: number): void {
    this.#pullTogether(warmth);
    this.#pushApart(warmth);
    const [x, y, vx, vy] = [this.x, this.y, this.#vx, this.#vy];
    for (let node = 0; node < x.length; node++) {
      const atX = x[node] ?? 0;
      const atY = y[node] ?? 0;
      const nextX = ((vx[node] ?? 0) - atX * GRAVITY * warmth) * DRAG;
      const nextY = ((vy[node] ?? 0) - atY * GRAVITY * warmth) * DRAG;
      vx[node] = nextX;
      vy[node] = nextY;
      x[node] = atX + nextX;
      y[node] = atY + nextY;
    }
  }

  #pullTogether(warmth: number): void {
    const { a, b } = this.#level;
    const [x, y, vx, vy] = [this.x, this.y, this.#vx, this.#vy];
    for (let edge = 0; edge < a.length; edge++) {
      const from = a[edge] ?? 0;
      const to = b[edge] ?? 0;
      const dx = (x[to] ?? 0) + (vx[to] ?? 0) - (x[from] ?? 0) - (vx[from] ?? 0) || 1e-6;
      const dy = (y[to] ?? 0) + (vy[to] ?? 0) - (y[from] ?? 0) - (vy[from] ?? 0) || 1e-6;
      const distance = Math.sqrt(dx * dx + dy * dy);
      const pull =
        ((distance - (this.#lengths[edge] ?? 0)) / distance) * warmth * (this.#strengths[edge] ?? 0);
      const share = this.#bias[edge] ?? 0.5;
      vx[to] = (vx[to] ?? 0) - dx * pull * share;
      vy[to] = (vy[to] ?? 0) - dy * pull * share;
      vx[from] = (vx[from] ?? 0) + dx * pull * (1 - share);
      vy[from] = (vy[from] ?? 0) + dy * pull * (1 - share);
    }
  }

  #pushApart(warmth: number): void {
    const [x, y, vx, vy, push] = [this.x, this.y, this.#vx, this.#vy, this.#push];
    this.#tree.build(x, y, this.#level.masses, THETA);
    for (let node = 0; node < x.length; node++) {
      this.#tree.pushOn(node, x[node] ?? 0, y[node] ?? 0, NEAREST, push);
      vx[node] = (vx[node] ?? 0) + (push[0] ?? 0) * REPULSION * warmth;
      vy[node] = (vy[node] ?? 0) + (push[1] ?? 0) * REPULSION * warmth;
    }
  }
}

/** How warm each of so many steps is, from `hottest` down to nearly nothing, evenly in proportion. */
export function cooling(hottest: number, steps: number): Float64Array {
  const warmths = new Float64Array(steps);
  const kept = rootOf(COOLEST / hottest, steps);
  let warmth = hottest;
  for (let step = 0; step < steps; step++) {
    warmths[step] = warmth;
    warmth *= kept;
  }
  return warmths;
}

/** The nth root of a number between 0 and 1, by halving; `Math.pow` is rounded differently by different engines. */
function rootOf(value: number, n: number): number {
  let [low, high] = [0, 1];
  for (let half = 0; half < 52; half++) {
    const middle = (low + high) / 2;
    let power = 1;
    for (let factor = 0; factor < n; factor++) power *= middle;
    if (power < value) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
