import Graph from 'graphology';
import louvain from 'graphology-communities-louvain';

/** The ties of a network, packed: slots of their ends, and how many events each is of. */
export interface Ties {
  readonly size: number;
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  readonly weights: Float64Array;
}

/** Numbers between 0 and 1 that are the same every time (mulberry32). */
function seeded(): () => number {
  let state = 1;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * Communities of two nodes or more, as slots in ascending order: those that share more among themselves than with others
 * (Louvain method, Blondel and others 2008). The largest first, then that of the least slot; the same for the same ties.
 */
export function findCommunities({ size, a, b, weights }: Ties): number[][] {
  const graph = new Graph({ type: 'undirected' });
  for (let slot = 0; slot < size; slot++) graph.addNode(slot);
  for (let at = 0; at < a.length; at++) graph.addEdge(a[at] ?? 0, b[at] ?? 0, { weight: weights[at] ?? 1 });
  if (graph.size === 0) return [];
  const found = louvain(graph, { rng: seeded(), getEdgeWeight: 'weight' });
  const members = new Map<number, number[]>();
  for (let slot = 0; slot < size; slot++) {
    const community = found[slot] ?? 0;
    const known = members.get(community);
    if (known === undefined) members.set(community, [slot]);
    else known.push(slot);
  }
  return [...members.values()]
    .filter(({ length }) => length > 1)
    .sort((x, y) => y.length - x.length || (x[0] ?? 0) - (y[0] ?? 0));
}
