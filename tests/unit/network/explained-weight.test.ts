import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attestationsOf } from '../../../src/network/attestation.ts';
import { buildGraph } from '../../../src/network/graph.ts';
import { edgesOf, tally } from '../../../src/network/tally.ts';
import { indexChronology } from '../../../src/query/index.ts';
import { matchEvents } from '../../../src/query/match.ts';
import { nodeKeysOf } from '../../../src/query/target.ts';
import { matchesWithin } from '../../../src/query/within.ts';
import { NODE_KINDS } from '../../../src/view/view.ts';
import { anyChronology, anyQuery } from '../query/arbitrary.ts';

const anyWindow = fc.option(
  fc
    .tuple(fc.integer({ min: 1980, max: 2020 }), fc.integer({ min: 1, max: 30 }))
    .map(([year, years]) => [Date.UTC(year, 0, 1), Date.UTC(year + years, 0, 1)] as const),
);

test('a tie weighs as many events as are listed for it, whatever the query and the window; and so does a node', () => {
  fc.assert(
    fc.property(
      anyChronology,
      anyQuery,
      anyWindow,
      fc.subarray([...NODE_KINDS]),
      (chronology, query, window, kinds) => {
        const index = indexChronology(chronology);
        const within = matchesWithin(index, matchEvents(index, query, null), window);
        const graph = buildGraph(index, kinds);
        const counts = tally(graph, within.indexes);
        for (const { id, weight } of edgesOf(graph, counts)) {
          const ends = nodeKeysOf(id);
          const listed = ends === null ? [] : attestationsOf(index, ...ends, within.mask);
          expect(listed).toHaveLength(weight);
          for (const { event, evidence } of listed) {
            expect(within.mask[event.index]).toBe(1);
            expect(event.evidence).toEqual(expect.arrayContaining([...evidence]));
          }
        }
        for (const [slot, { key }] of graph.nodes.entries())
          expect(attestationsOf(index, key, key, within.mask)).toHaveLength(counts.nodeEvents[slot] ?? 0);
      },
    ),
  );
});
