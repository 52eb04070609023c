import { coarsen, type Coarser, type Level } from './coarsen.ts';
import { cooling, Forces } from './forces.ts';
import { inUnitSquare } from './spread.ts';

/** What the layout has to know of a graph; plain, so that it can be sent to a worker. */
export interface LayoutInput {
  /** Node keys, by slot; they seed the start, so a node begins in the same place in every layout. */
  readonly keys: readonly string[];
  /** The edges that pull: slots of their ends, and how much they weigh. */
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  readonly weights: Float64Array;
}

/** A level of fewer nodes than this is not made coarser. */
const COARSEST = 40;
/** A level that is hardly smaller than the one before is not worth its steps. */
const WORTH = 0.85;
/** Steps of the coarsest level, and of any finer one; fewer for very many nodes, which start where they nearly belong. */
const FIRST_STEPS = 160;
const STEPS = 70;
const STEPS_OF_MANY = 40;
const MANY = 2000;
const HOTTEST = 1;
/** How warm a level begins that starts from a coarser one. */
const WARM = 0.3;
/** How far a node stands from the middle of the group it comes out of, for each root of the group's nodes. */
const APART = 10;

/** The places there would be if the layout ended here, in the unit square: x and y by slot, `[x0, y0, x1, y1, ...]`. */
export type PlacesSoFar = () => Float64Array<ArrayBuffer>;

/**
 * Lays a graph out, in levels: the coarsest from seeded places, each finer one from where the coarser left it. Yields
 * after every step, so that whoever calls may show what there is so far, do something else, or give up. The number of
 * steps follows from the input alone, and so do the places, to the last bit.
 */
export function* layOutInSteps(input: LayoutInput): Generator<PlacesSoFar, Float64Array<ArrayBuffer>> {
  const { keys, a, b, weights } = input;
  const finest: Level = { masses: new Float64Array(keys.length).fill(1), a, b, weights };
  const { levels, parents } = levelsOf(finest);
  let [x, y] = startsOf(levels.at(-1) ?? finest, keys);
  for (let depth = levels.length - 1; depth >= 0; depth--) {
    const level = levels[depth] ?? finest;
    const isFirst = depth === levels.length - 1;
    const size = level.masses.length;
    const forces = new Forces(level, x, y);
    const soFar: PlacesSoFar = () =>
      inUnitSquare(...placesBelow(forces, level, parents.slice(0, depth), keys));
    const steps = isFirst ? FIRST_STEPS : size > MANY ? STEPS_OF_MANY : STEPS;
    for (const warmth of cooling(isFirst ? HOTTEST : WARM, steps)) {
      forces.step(warmth);
      yield soFar;
    }
    if (depth > 0) [x, y] = placesBelow(forces, level, parents.slice(depth - 1, depth), keys);
  }
  return inUnitSquare(x, y);
}

/** The whole layout at once. */
export function layOut(input: LayoutInput): Float64Array {
  const steps = layOutInSteps(input);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The graph and its coarser ones, and the parents of each in the next. */
function levelsOf(finest: Level): {
  readonly levels: readonly Level[];
  readonly parents: readonly Uint32Array[];
} {
  const levels = [finest];
  const parents: Uint32Array[] = [];
  for (let level = finest; level.masses.length > COARSEST;) {
    const coarser: Coarser = coarsen(level);
    if (coarser.level.masses.length > level.masses.length * WORTH) break;
    level = coarser.level;
    levels.push(level);
    parents.push(coarser.parents);
  }
  return { levels, parents };
}

type Columns = [x: Float64Array<ArrayBuffer>, y: Float64Array<ArrayBuffer>];

function startsOf({ masses }: Level, keys: readonly string[]): Columns {
  const columns: Columns = [new Float64Array(masses.length), new Float64Array(masses.length)];
  for (let node = 0; node < masses.length; node++) {
    const [across, down] = seedOf(keys[node] ?? '');
    columns[0][node] = across * 100;
    columns[1][node] = down * 100;
  }
  return columns;
}

/** The places of a finer level, each node near the group it comes out of; `parents` lead there, the finest first. */
function placesBelow(
  { x, y }: { readonly x: Float64Array; readonly y: Float64Array },
  { masses }: Level,
  parents: readonly Uint32Array[],
  keys: readonly string[],
): Columns {
  const [finest] = parents;
  if (finest === undefined) return [x.slice(), y.slice()];
  const groups = finest.slice();
  for (const next of parents.slice(1)) {
    for (let node = 0; node < groups.length; node++) groups[node] = next[groups[node] ?? 0] ?? 0;
  }
  const columns: Columns = [new Float64Array(groups.length), new Float64Array(groups.length)];
  for (let node = 0; node < groups.length; node++) {
    const [across, down] = seedOf(keys[node] ?? '');
    const group = groups[node] ?? 0;
    const reach = APART * Math.sqrt(masses[group] ?? 1);
    columns[0][node] = (x[group] ?? 0) + across * reach;
    columns[1][node] = (y[group] ?? 0) + down * reach;
  }
  return columns;
}

/** A point within 1 of the middle, from the key's FNV-1a hash (32 bits). */
function seedOf(key: string): readonly [number, number] {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash ^= hash >>> 13;
  return [((hash & 0xffff) / 0xffff) * 2 - 1, ((hash >>> 16) / 0xffff) * 2 - 1];
}
