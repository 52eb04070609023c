import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attestationsOf } from '../../../src/network/attestation.ts';
import { buildGraph } from '../../../src/network/graph.ts';
import { allEvents, edgesOf, tally } from '../../../src/network/tally.ts';
import { indexChronology } from '../../../src/query/index.ts';
import { edgeId } from '../../../src/query/target.ts';
import { NODE_KINDS } from '../../../src/view/view.ts';
import { anyChronology } from './random.ts';
import { small } from './small.ts';

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

  test('and nodes count the matched events that have them', () => {
    const graph = buildGraph(indexChronology(small), NODE_KINDS);
    const { nodeEvents } = tally(graph, Uint32Array.of(1, 3));
    const counts = Object.fromEntries(graph.nodes.map(({ key }, slot) => [key, nodeEvents[slot]]));
    expect(counts).toEqual({
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
