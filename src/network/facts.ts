import type { NodeKey } from '../query/target.ts';
import { edgesBySlot } from './backbone.ts';
import type { Graph } from './graph.ts';
import type { Edge, Tally } from './tally.ts';

/** What there is to say of a node among the matched events. */
export interface NodeFacts {
  readonly key: NodeKey;
  readonly events: number;
  /** How many nodes it is tied to, and the one it is tied to the most, with what that tie weighs, fit to say. */
  readonly ties: number;
  readonly strongest: { readonly key: NodeKey; readonly weight: number | string } | null;
}

/** The facts of every node, by slot; `edges` are all there are, heaviest first, and `weightOf` says what one weighs. */
export function factsOf(
  graph: Graph,
  counts: Tally,
  edges: readonly Edge[],
  weightOf: (edge: Edge) => number | string = ({ weight }) => weight,
): NodeFacts[] {
  const bySlot = edgesBySlot(edges, graph.nodes.length);
  return graph.nodes.map(({ key }, slot) => {
    const ties = bySlot[slot] ?? [];
    const [first] = ties;
    const other = first && graph.nodes[otherEnd(first, slot)];
    const strongest = first && other ? { key: other.key, weight: weightOf(first) } : null;
    return { key, events: counts.nodeEvents[slot] ?? 0, ties: ties.length, strongest };
  });
}

/** The slot at the other end of an edge. */
export function otherEnd(edge: Edge, slot: number): number {
  return edge.a === slot ? edge.b : edge.a;
}
