import { describe, expect, test } from 'vitest';
import { edgeRows, findRows, rankedNames, sortRows } from '../../../src/network/edge-rows.ts';
import { factsOf } from '../../../src/network/facts.ts';
import { buildGraph } from '../../../src/network/graph.ts';
import { allEvents, edgesOf, tally } from '../../../src/network/tally.ts';
import { indexChronology } from '../../../src/query/index.ts';
import { nodeLabel } from '../../../src/query/labels.ts';
import { WEIGHTS } from '../../../src/view/view.ts';
import { small, WHO_AND_WHAT } from './small.ts';

const graph = buildGraph(indexChronology(small), WHO_AND_WHAT);
const counts = tally(graph, allEvents(graph));
const edges = edgesOf(graph, counts);
const names = rankedNames(graph, (key) => nodeLabel(small, key, 'en'), 'en');
const rows = edgeRows(names, edges, counts, small.events.length);

describe('the table of edges', () => {
  test('has a row an edge, with the names of its ends', () => {
    expect(rows).toHaveLength(edges.length);
    expect(rows.find(({ id }) => id === 'actor:writer~place:geneva')).toMatchObject({
      a: { name: 'Kim Sam' },
      b: { name: 'Geneva' },
      count: 1,
      npmi: 1,
      jaccard: 1,
    });
  });

  test('sorts by weight or by name, either way', () => {
    for (const weight of WEIGHTS) {
      const weights = sortRows(rows, weight, true).map((row) => row[weight]);
      expect(weights).toEqual(weights.toSorted((x, y) => x - y));
      expect(sortRows(rows, weight, false)[0]?.[weight]).toBe(weights.at(-1));
    }
    const byName = sortRows(rows, 'b', false).map(({ b }) => b.name);
    expect(byName[0]).toBe('Youth');
    expect(sortRows(rows, 'b', true)[0]?.b.name).toBe('Emerging technologies');
  });

  test('finds those with an end that has all the words somewhere in its name, however written', () => {
    const found = findRows(rows, ' AFFAIRS  off');
    expect(found.length).toBeGreaterThan(0);
    expect(found).toEqual(rows.filter(({ a, b }) => [a, b].some(({ key }) => key === 'actor:office')));
    expect(findRows(rows, '  ')).toBe(rows);
    expect(findRows(rows, 'zzz')).toEqual([]);
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
