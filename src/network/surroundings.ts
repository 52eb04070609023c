import type { NodeKey } from '../query/target.ts';
import { edgeId } from '../query/target.ts';
import type { PathStep } from '../query/paths.ts';
import type { Graph } from './graph.ts';
import type { Light, Lighting } from './lighting.ts';
import type { Edge } from './tally.ts';

/** What lies further than any number of steps that is asked for. */
export const BEYOND = 255;

/** How many steps along these edges each node is from the nearest of the centres, by slot; `BEYOND` where more than `most`. */
export function stepsFrom(
  centres: readonly number[],
  edges: readonly Edge[],
  size: number,
  most: number,
): Uint8Array {
  const steps = new Uint8Array(size).fill(BEYOND);
  for (const centre of centres) steps[centre] = 0;
  for (let step = 1; step <= most; step++) {
    for (const { a, b } of edges) {
      if (steps[a] === step - 1 && steps[b] === BEYOND) steps[b] = step;
      else if (steps[b] === step - 1 && steps[a] === BEYOND) steps[a] = step;
    }
  }
  return steps;
}

/** The edges between nodes that are near. */
export function between(edges: readonly Edge[], steps: Uint8Array): readonly Edge[] {
  return edges.filter(({ a, b }) => steps[a] !== BEYOND && steps[b] !== BEYOND);
}

/** What is lit stays so; what else is near is plain, and what is beyond is dim. */
export function lightNear(base: Lighting, steps: Uint8Array): Lighting {
  const light = (is: Light, isNear: boolean): Light => (!isNear ? 'dim' : is === 'lit' ? 'lit' : 'plain');
  return {
    centre: base.centre,
    node: (slot) => light(base.node(slot), steps[slot] !== BEYOND),
    edge: (edge) => light(base.edge(edge), steps[edge.a] !== BEYOND && steps[edge.b] !== BEYOND),
  };
}

/** The ids of the edges that a path goes along. */
export function edgesOfPath(steps: readonly PathStep[]): string[] {
  return steps.map(({ from, to }) => edgeId(from, to));
}

/** A path's nodes and edges lit, all else dim. */
export function lightPath(graph: Graph, steps: readonly PathStep[]): Lighting {
  const keys = new Set<NodeKey>(steps.flatMap(({ from, to }) => [from, to]));
  const ids = new Set(edgesOfPath(steps));
  const slots = new Set([...keys].flatMap((key) => graph.slotOf.get(key) ?? []));
  return {
    centre: null,
    node: (slot) => (slots.has(slot) ? 'lit' : 'dim'),
    edge: ({ id }) => (ids.has(id) ? 'lit' : 'dim'),
  };
}
