import { edgeId } from '../query/target.ts';
import type { Graph } from './graph.ts';

/** Counts over some of the events: how many have each node, and how many have both of each pair. */
export interface Tally {
  /** By slot. */
  readonly nodeEvents: Uint32Array;
  /** By `pairOf(a, b, size)`, for a < b only. */
  readonly pairEvents: Uint32Array;
}

/** Two nodes that have events in common; `a` and `b` are slots, a < b, and `weight` is the number of events. */
export interface Edge {
  readonly id: string;
  readonly a: number;
  readonly b: number;
  readonly weight: number;
}

/** Where the pair of slots `a < b` stands in the columns of pairs of a graph of `size` nodes. */
export function pairOf(a: number, b: number, size: number): number {
  return a * size + b;
}

/** Counts nodes and pairs over these events, in one pass. */
export function tally(graph: Graph, events: Uint32Array): Tally {
  const { eventOffsets, eventSlots } = graph;
  const size = graph.nodes.length;
  const nodeEvents = new Uint32Array(size);
  const pairEvents = new Uint32Array(size * size);
  for (let at = 0; at < events.length; at++) {
    const event = events[at] ?? 0;
    const end = eventOffsets[event + 1] ?? 0;
    for (let i = eventOffsets[event] ?? 0; i < end; i++) {
      const a = eventSlots[i] ?? 0;
      nodeEvents[a] = (nodeEvents[a] ?? 0) + 1;
      for (let j = i + 1; j < end; j++) {
        const pair = pairOf(a, eventSlots[j] ?? 0, size);
        pairEvents[pair] = (pairEvents[pair] ?? 0) + 1;
      }
    }
  }
  return { nodeEvents, pairEvents };
}

/** Every event of the chronology the graph was built from. */
export function allEvents(graph: Graph): Uint32Array {
  return Uint32Array.from({ length: graph.eventOffsets.length - 1 }, (_, event) => event);
}

/** All edges of a tally, heaviest first; among equals the closest pair (Jaccard 1912: shared over joint events) leads. */
export function edgesOf(graph: Graph, counts: Tally): Edge[] {
  const size = graph.nodes.length;
  const edges: (Edge & { readonly closeness: number })[] = [];
  for (let a = 0; a < size; a++) {
    for (let b = a + 1; b < size; b++) {
      const weight = counts.pairEvents[pairOf(a, b, size)] ?? 0;
      const [from, to] = [graph.nodes[a], graph.nodes[b]];
      if (weight === 0 || from === undefined || to === undefined) continue;
      const joint = (counts.nodeEvents[a] ?? 0) + (counts.nodeEvents[b] ?? 0) - weight;
      edges.push({ id: edgeId(from.key, to.key), a, b, weight, closeness: weight / joint });
    }
  }
  return edges.sort((x, y) => y.weight - x.weight || y.closeness - x.closeness || (x.id < y.id ? -1 : 1));
}
