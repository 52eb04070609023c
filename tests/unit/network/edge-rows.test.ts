import { describe, expect, test } from 'vitest';
import { edgeRows, sortRows } from '../../../src/network/edge-rows.ts';
import { factsOf } from '../../../src/network/facts.ts';
import { buildGraph } from '../../../src/network/graph.ts';
import { allEvents, edgesOf, tally } from '../../../src/network/tally.ts';
import { indexChronology } from '../../../src/query/index.ts';
import { nodeLabel } from '../../../src/query/labels.ts';
import { small, WHO_AND_WHAT } from './small.ts';

const graph = buildGraph(indexChronology(small), WHO_AND_WHAT);
const counts = tally(graph, allEvents(graph));
const edges = edgesOf(graph, counts);
const rows = edgeRows(graph, edges, (key) => nodeLabel(small, key, 'en'));

describe('the table of edges', () => {
  test('has a row an edge, with the names of its ends', () => {
    expect(rows).toHaveLength(edges.length);
    expect(rows.find(({ id }) => id === 'actor:writer~place:geneva')).toMatchObject({
      a: { name: 'Kim Sam' },
      b: { name: 'Geneva' },
      weight: 1,
    });
  });

  test('sorts by weight or by name, either way', () => {
    const weights = sortRows(rows, 'events', true, 'en').map(({ weight }) => weight);
    expect(weights).toEqual(weights.toSorted((x, y) => x - y));
    const names = sortRows(rows, 'b', false, 'en').map(({ b }) => b.name);
    expect(names[0]).toBe('Youth');
    expect(sortRows(rows, 'b', true, 'en')[0]?.b.name).toBe('Emerging technologies');
  });
});

test('a node’s facts name the node it shares the most events with', () => {
  const facts = factsOf(graph, counts, edges);
  const of = (key: string) => facts.find((each) => each.key === key);
  expect(of('place:geneva')).toEqual({
    key: 'place:geneva',
    events: 1,
    ties: 1,
    strongest: { key: 'actor:writer', weight: 1 },
  });
  expect(of('topic:youth')).toMatchObject({ events: 3, ties: 5, strongest: { weight: 3 } });
});
