/** A graph as the layout works on it; each edge once. */
export interface Level {
  /** How many of the original nodes each node stands for. */
  readonly masses: Float64Array;
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  readonly weights: Float64Array;
}

export interface Coarser {
  readonly level: Level;
  /** The coarser node that each node went into. */
  readonly parents: Uint32Array;
}

const NONE = 0xffffffff;
/** Original nodes that one may stand for: with more, a hub would swallow what is tied to it. */
const MOST_MASS_SHARE = 1 / 12;

/**
 * A graph of about half as many nodes, for laying out in levels (Walshaw 2003): each node joins the lightest of the
 * neighbours it is tied to most; one whose neighbours are all taken joins the group of one of them, and what is tied
 * to nothing pairs up. Deterministic: nodes are asked in order, those with the fewest ties first.
 */
export function coarsen({ masses, a, b, weights }: Level): Coarser {
  const size = masses.length;
  const { starts, ends, pulls } = neighboursOf(size, a, b, weights);
  const order = byDegree(starts, size);
  const whole = masses.reduce((sum, mass) => sum + mass, 0);
  const most = Math.max(4, whole * MOST_MASS_SHARE);
  const parents = new Uint32Array(size).fill(NONE);
  const groupMasses = new Float64Array(size);
  let groups = 0;
  let alone = NONE;

  for (let at = 0; at < size; at++) {
    const node = order[at] ?? 0;
    if (parents[node] !== NONE) continue;
    const mass = masses[node] ?? 1;
    const [from, to] = [starts[node] ?? 0, starts[node + 1] ?? 0];
    let best = NONE;
    let [bestPull, bestMass] = [-1, Infinity];
    let joined = NONE;
    let joinedMass = Infinity;
    for (let each = from; each < to; each++) {
      const other = ends[each] ?? 0;
      const group = parents[other] ?? NONE;
      if (group !== NONE) {
        const heavy = (groupMasses[group] ?? 0) + mass;
        if (heavy < joinedMass && heavy <= most) [joined, joinedMass] = [group, heavy];
        continue;
      }
      const pull = pulls[each] ?? 0;
      const otherMass = masses[other] ?? 1;
      if (other === node || mass + otherMass > most) continue;
      if (pull > bestPull || (pull === bestPull && otherMass < bestMass)) {
        [best, bestPull, bestMass] = [other, pull, otherMass];
      }
    }
    if (best === NONE && joined !== NONE) {
      parents[node] = joined;
      groupMasses[joined] = joinedMass;
      continue;
    }
    if (from === to && alone !== NONE) {
      parents[node] = alone;
      groupMasses[alone] = (groupMasses[alone] ?? 0) + mass;
      alone = NONE;
      continue;
    }
    if (from === to) alone = groups;
    parents[node] = groups;
    if (best !== NONE) parents[best] = groups;
    groupMasses[groups++] = mass + (best === NONE ? 0 : (masses[best] ?? 1));
  }
  return {
    level: { masses: groupMasses.slice(0, groups), ...edgesBetween(parents, a, b, weights) },
    parents,
  };
}

/** The edges between groups, each once, their weights summed; those within a group are gone. */
function edgesBetween(
  parents: Uint32Array,
  a: Uint32Array,
  b: Uint32Array,
  weights: Float64Array,
): Pick<Level, 'a' | 'b' | 'weights'> {
  const places = new Map<number, number>();
  const [as, bs] = [new Uint32Array(a.length), new Uint32Array(a.length)];
  const sums = new Float64Array(a.length);
  const span = parents.length;
  for (let edge = 0; edge < a.length; edge++) {
    const [x, y] = [parents[a[edge] ?? 0] ?? 0, parents[b[edge] ?? 0] ?? 0];
    if (x === y) continue;
    const [least, greatest] = x < y ? [x, y] : [y, x];
    const pair = least * span + greatest;
    let place = places.get(pair);
    if (place === undefined) {
      place = places.size;
      places.set(pair, place);
      as[place] = least;
      bs[place] = greatest;
    }
    sums[place] = (sums[place] ?? 0) + (weights[edge] ?? 1);
  }
  const count = places.size;
  return { a: as.slice(0, count), b: bs.slice(0, count), weights: sums.slice(0, count) };
}

/** The neighbours of each node, and how much each pulls: those of node `n` from `starts[n]` to `starts[n + 1]`. */
function neighboursOf(size: number, a: Uint32Array, b: Uint32Array, weights: Float64Array) {
  const starts = new Uint32Array(size + 1);
  const count = (node: number): void => void (starts[node + 1] = (starts[node + 1] ?? 0) + 1);
  for (let edge = 0; edge < a.length; edge++) {
    count(a[edge] ?? 0);
    count(b[edge] ?? 0);
  }
  for (let node = 0; node < size; node++) starts[node + 1] = (starts[node + 1] ?? 0) + (starts[node] ?? 0);
  const next = starts.slice();
  const ends = new Uint32Array(a.length * 2);
  const pulls = new Float64Array(a.length * 2);
  const put = (node: number, other: number, pull: number): void => {
    const place = next[node] ?? 0;
    ends[place] = other;
    pulls[place] = pull;
    next[node] = place + 1;
  };
  for (let edge = 0; edge < a.length; edge++) {
    put(a[edge] ?? 0, b[edge] ?? 0, weights[edge] ?? 1);
    put(b[edge] ?? 0, a[edge] ?? 0, weights[edge] ?? 1);
  }
  return { starts, ends, pulls };
}

/** Nodes with the fewest ties first, and in their own order among equals. */
function byDegree(starts: Uint32Array, size: number): Uint32Array {
  const degree = (node: number): number => (starts[node + 1] ?? 0) - (starts[node] ?? 0);
  return Uint32Array.from({ length: size }, (_, node) => node).sort((x, y) => degree(x) - degree(y) || x - y);
}
