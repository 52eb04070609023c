import type { Kin } from '../query/kin.ts';
import type { NodeKey, Target } from '../query/target.ts';
import type { Graph } from './graph.ts';
import type { Edge } from './tally.ts';

export { targetOfNode } from '../query/target.ts';

/** `lit`: kin of what is pointed at or in focus; `dim`: something is, and this is not its kin; `plain`: nothing is. */
export type Light = 'lit' | 'plain' | 'dim';

export interface Lighting {
  /** Slot of the node pointed at or in focus, if it is one. */
  readonly centre: number | null;
  readonly node: (slot: number) => Light;
  readonly edge: (edge: Edge) => Light;
}

/** The key of the node a target is; null when it is something else. */
export function nodeOfTarget(target: Target | null): NodeKey | null {
  if (target === null) return null;
  const { type, id } = target;
  return type === 'topic' || type === 'actor' || type === 'place' || type === 'event'
    ? `${type}:${id}`
    : null;
}

/** What a target and its kin light in the network: of a node its own edges, of an edge itself, else those between kin. */
export function lightingOf(graph: Graph, target: Target | null, kin: Kin | null): Lighting {
  if (target === null || kin === null) return { centre: null, node: () => 'plain', edge: () => 'plain' };
  const key = nodeOfTarget(target);
  const centre = (key === null ? null : graph.slotOf.get(key)) ?? null;
  const isLit = graph.nodes.map(({ key, event }) => kin.nodes.has(key) || kin.events[event] === 1);
  const isEdgeLit = (edge: Edge): boolean => {
    if (target.type === 'edge') return edge.id === target.id;
    if (centre !== null) return edge.a === centre || edge.b === centre;
    return isLit[edge.a] === true && isLit[edge.b] === true;
  };
  return {
    centre,
    node: (slot) => (isLit[slot] === true ? 'lit' : 'dim'),
    edge: (edge) => (isEdgeLit(edge) ? 'lit' : 'dim'),
  };
}
