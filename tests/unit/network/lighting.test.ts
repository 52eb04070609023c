import { describe, expect, test } from 'vitest';
import { buildGraph } from '../../../src/network/graph.ts';
import { lightingOf, nodeOfTarget, targetOfNode } from '../../../src/network/lighting.ts';
import { allEvents, edgesOf, tally } from '../../../src/network/tally.ts';
import { indexChronology } from '../../../src/query/index.ts';
import { kinOf } from '../../../src/query/kin.ts';
import type { Target } from '../../../src/query/target.ts';
import { small, WHO_AND_WHAT } from './small.ts';

const index = indexChronology(small);
const graph = buildGraph(index, WHO_AND_WHAT);
const edges = edgesOf(graph, tally(graph, allEvents(graph)));

function litBy(target: Target): { nodes: string[]; edges: string[] } {
  const lighting = lightingOf(graph, target, kinOf(index, target));
  return {
    nodes: graph.nodes.filter((_, slot) => lighting.node(slot) === 'lit').map(({ key }) => key),
    edges: edges.filter((edge) => lighting.edge(edge) === 'lit').map(({ id }) => id),
  };
}

describe('what is lit', () => {
  test('is nothing, nor anything dimmed, while nothing is pointed at', () => {
    const lighting = lightingOf(graph, null, null);
    expect(graph.nodes.map((_, slot) => lighting.node(slot))).toEqual(graph.nodes.map(() => 'plain'));
  });

  test('of a node is its kin and its own edges', () => {
    const lit = litBy({ type: 'place', id: 'geneva' });
    expect(lit).toEqual({ nodes: ['actor:writer', 'place:geneva'], edges: ['actor:writer~place:geneva'] });
    expect(litBy({ type: 'actor', id: 'korea' }).edges.every((id) => id.includes('actor:korea'))).toBe(true);
  });

  test('of an edge is itself and its two ends', () => {
    const id = 'topic:technology~topic:youth';
    expect(litBy({ type: 'edge', id })).toEqual({ nodes: ['topic:technology', 'topic:youth'], edges: [id] });
  });

  test('of an event is its nodes and what ties them', () => {
    const { nodes, edges: lit } = litBy({ type: 'event', id: 'fourth' });
    expect(nodes).toEqual(['actor:writer', 'place:geneva']);
    expect(lit).toEqual(['actor:writer~place:geneva']);
  });
});

test('an event that stands as a node is lit with whatever it is kin to', () => {
  const withEvents = buildGraph(index, ['event', 'topic']);
  const target = { type: 'topic', id: 'youth' } as const;
  const lighting = lightingOf(withEvents, target, kinOf(index, target));
  const lit = withEvents.nodes.filter(({ kind }, slot) => kind === 'event' && lighting.node(slot) === 'lit');
  expect(lit.map(({ id }) => id)).toEqual(['first', 'second', 'third']);
});

test('a node’s key and its target say the same', () => {
  for (const { key } of graph.nodes) expect(nodeOfTarget(targetOfNode(key))).toBe(key);
  expect(nodeOfTarget({ type: 'series', id: 'first' })).toBeNull();
});
