import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attestationsOf } from '../../../src/network/attestation.ts';
import { buildGraph, type Graph } from '../../../src/network/graph.ts';
import { pairOf } from '../../../src/network/pairs.ts';
import { allEvents, edgesOf, tally } from '../../../src/network/tally.ts';
import { indexChronology } from '../../../src/query/index.ts';
import { edgeId, isNodeKey, nodeKeysOf } from '../../../src/query/target.ts';
import { NODE_KINDS } from '../../../src/view/view.ts';
import { anyChronology } from './random.ts';
import { small } from './small.ts';

/** How many of the events have both slots of each pair, by `a * size + b`. */
function denseCounts({ nodes, eventOffsets, eventSlots }: Graph, events: Uint32Array): Uint32Array {
  const counts = new Uint32Array(nodes.length ** 2);
  for (const event of events) {
    const slots = eventSlots.subarray(eventOffsets[event], eventOffsets[event + 1]);
    for (const [i, a] of slots.entries()) {
      for (const b of slots.subarray(i + 1))
        counts[a * nodes.length + b] = (counts[a * nodes.length + b] ?? 0) + 1;
    }
  }
  return counts;
}

describe('the edges of the network', () => {
  test('come heaviest first, and among equals the closest pair', () => {
    const graph = buildGraph(indexChronology(small), ['topic', 'organisation']);
    const edges = edgesOf(graph, tally(graph, allEvents(graph)));
    expect(edges.map(({ id, weight }) => `${id} ${weight}`)).toEqual([
      'actor:office~topic:technology 3',
      'actor:office~topic:youth 3',
      'topic:technology~topic:youth 3',
      'actor:korea~actor:office 2',
      'actor:korea~topic:technology 2',
      'actor:korea~topic:youth 2',
    ]);
  });

  test('weigh as many events as are listed for them, whatever matches', () => {
    fc.assert(
      fc.property(anyChronology, fc.infiniteStream(fc.boolean()), (chronology, choices) => {
        const index = indexChronology(chronology);
        const graph = buildGraph(index, NODE_KINDS);
        const mask = Uint8Array.from(chronology.events, () => (choices.next().value === true ? 1 : 0));
        const events = Uint32Array.from(mask.keys()).filter((event) => mask[event] === 1);
        const weights = new Map(edgesOf(graph, tally(graph, events)).map(({ id, weight }) => [id, weight]));
        for (const [i, a] of graph.nodes.entries()) {
          for (const b of graph.nodes.slice(i + 1)) {
            const listed = attestationsOf(index, a.key, b.key, mask).length;
            expect(weights.get(edgeId(a.key, b.key)) ?? 0).toBe(listed);
          }
        }
      }),
    );
  });

  test('are counted as a table of every pair would count them', () => {
    fc.assert(
      fc.property(anyChronology, fc.subarray([...NODE_KINDS]), (chronology, kinds) => {
        const graph = buildGraph(indexChronology(chronology), kinds);
        const events = allEvents(graph);
        const { pairEvents } = tally(graph, events);
        const dense = denseCounts(graph, events);
        const size = graph.nodes.length;
        for (let a = 0; a < size; a++) {
          for (let b = a + 1; b < size; b++) {
            const pair = pairOf(graph.pairs, b, a);
            expect(pairEvents[pair] ?? 0).toBe(dense[a * size + b]);
          }
        }
        expect(graph.pairs.a.length).toBe(dense.filter((count) => count > 0).length);
      }),
    );
  });

  test('tie an event to what it has, once, and no two events', () => {
    const graph = buildGraph(indexChronology(small), ['event', 'topic', 'place']);
    const ties = edgesOf(graph, tally(graph, allEvents(graph))).filter(({ id }) => id.includes('event:'));
    expect(ties.map(({ id, weight }) => `${id} ${weight}`).toSorted()).toEqual([
      'event:first~place:seoul 1',
      'event:first~topic:technology 1',
      'event:first~topic:youth 1',
      'event:fourth~place:geneva 1',
      'event:second~place:seoul 1',
      'event:second~topic:technology 1',
      'event:second~topic:youth 1',
      'event:third~topic:technology 1',
      'event:third~topic:youth 1',
    ]);
    for (const { id } of ties) expect(nodeKeysOf(id)?.every(isNodeKey)).toBe(true);
  });

  test('and nodes count the matched events that have them', () => {
    const graph = buildGraph(indexChronology(small), NODE_KINDS);
    const { nodeEvents } = tally(graph, Uint32Array.of(1, 3));
    const counts = Object.fromEntries(graph.nodes.map(({ key }, slot) => [key, nodeEvents[slot]]));
    expect(counts).toEqual({
      'event:first': 0,
      'event:second': 1,
      'event:third': 0,
      'event:fourth': 1,
      'actor:office': 1,
      'topic:technology': 1,
      'topic:youth': 1,
      'actor:korea': 1,
      'place:seoul': 1,
      'actor:delegates': 1,
      'actor:writer': 1,
      'place:geneva': 1,
    });
  });
});
