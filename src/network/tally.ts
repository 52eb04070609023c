import { edgeId } from '../query/target.ts';
import type { Graph } from './graph.ts';

/** Counts over some of the events: how many have each node, and how many have both of each pair. */
export interface Tally {
  /** By slot. */
  readonly nodeEvents: Uint32Array;
  /** By the number of the pair in `graph.pairs`, those that none of these events has included. */
  readonly pairEvents: Uint32Array;
}

/** Two nodes that have events in common; `a` and `b` are slots, a < b, and `weight` is the number of events. */
export interface Edge {
  readonly id: string;
  readonly a: number;
  readonly b: number;
  readonly weight: number;
  /** What it weighs where that is not its count (see `query/weights.ts`). */
  readonly strength?: number;
}

/** Counts nodes and pairs over these events, in one pass over what each of them has. */
export function tally({ nodes, pairs, eventOffsets, eventSlots }: Graph, events: Uint32Array): Tally {
  const { pairOffsets, eventPairs } = pairs;
  const nodeEvents = new Uint32Array(nodes.length);
  const pairEvents = new Uint32Array(pairs.a.length);
  for (let at = 0; at < events.length; at++) {
    const event = events[at] ?? 0;
    const slotEnd = eventOffsets[event + 1] ?? 0;
    for (let i = eventOffsets[event] ?? 0; i < slotEnd; i++) {
      const slot = eventSlots[i] ?? 0;
      nodeEvents[slot] = (nodeEvents[slot] ?? 0) + 1;
    }
    const pairEnd = pairOffsets[event + 1] ?? 0;
    for (let i = pairOffsets[event] ?? 0; i < pairEnd; i++) {
      const pair = eventPairs[i] ?? 0;
      pairEvents[pair] = (pairEvents[pair] ?? 0) + 1;
    }
  }
  return { nodeEvents, pairEvents };
}

/** 1 for each node that any of these events has, by slot. */
export function nodesAmong({ nodes, eventOffsets, eventSlots }: Graph, events: Uint32Array): Uint8Array {
  const has = new Uint8Array(nodes.length);
  for (let at = 0; at < events.length; at++) {
    const event = events[at] ?? 0;
    const end = eventOffsets[event + 1] ?? 0;
    for (let i = eventOffsets[event] ?? 0; i < end; i++) has[eventSlots[i] ?? 0] = 1;
  }
  return has;
}

/** Every event of the chronology the graph was built from. */
export function allEvents(graph: Graph): Uint32Array {
  return Uint32Array.from({ length: graph.eventOffsets.length - 1 }, (_, event) => event);
}

/**
 * All edges of a tally, heaviest first; among equals the closest pair (Jaccard 1912: shared over joint events) leads,
 * then that of the more important nodes. Ids are made once for a graph.
 */
export function edgesOf(graph: Graph, { nodeEvents, pairEvents }: Tally): Edge[] {
  const { a: as, b: bs } = graph.pairs;
  const ids = idsOf(graph);
  const closeness = new Float64Array(pairEvents.length);
  const made: number[] = [];
  for (let pair = 0; pair < pairEvents.length; pair++) {
    const weight = pairEvents[pair] ?? 0;
    if (weight === 0) continue;
    closeness[pair] = weight / ((nodeEvents[as[pair] ?? 0] ?? 0) + (nodeEvents[bs[pair] ?? 0] ?? 0) - weight);
    made.push(pair);
  }
  made.sort(
    (x, y) =>
      (pairEvents[y] ?? 0) - (pairEvents[x] ?? 0) ||
      (closeness[y] ?? 0) - (closeness[x] ?? 0) ||
      (as[x] ?? 0) - (as[y] ?? 0) ||
      (bs[x] ?? 0) - (bs[y] ?? 0),
  );
  return made.map((pair) => ({
    id: ids[pair] ?? '',
    a: as[pair] ?? 0,
    b: bs[pair] ?? 0,
    weight: pairEvents[pair] ?? 0,
  }));
}

const idsByGraph = new WeakMap<Graph, readonly string[]>();

function idsOf(graph: Graph): readonly string[] {
  const known = idsByGraph.get(graph);
  if (known !== undefined) return known;
  const { a, b } = graph.pairs;
  const ids = Array.from(a, (slot, pair) => {
    const [from, to] = [graph.nodes[slot], graph.nodes[b[pair] ?? 0]];
    return from === undefined || to === undefined ? '' : edgeId(from.key, to.key);
  });
  idsByGraph.set(graph, ids);
  return ids;
}
