import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { backbone, edgesBySlot, withAsked, without } from '../../../src/network/backbone.ts';
import type { Edge } from '../../../src/network/tally.ts';

const edge = (a: number, b: number, weight: number): Edge => ({ id: `${a}~${b}`, a, b, weight });

const anyEdges = fc
  .uniqueArray(
    fc.tuple(fc.nat(14), fc.nat(14)).filter(([a, b]) => a < b),
    { selector: ([a, b]) => `${a}~${b}`, maxLength: 60 },
  )
  .map((pairs) => pairs.map(([a, b], n) => edge(a, b, 100 - n)));

/** The slots that can be reached from each slot, as a sorted list of lists. */
function components(edges: readonly Edge[]): string[] {
  const groups = new Map<number, Set<number>>();
  for (const { a, b } of edges) {
    const joined = new Set([...(groups.get(a) ?? [a]), ...(groups.get(b) ?? [b])]);
    for (const slot of joined) groups.set(slot, joined);
  }
  return [...new Set(groups.values())].map((group) => [...group].sort((x, y) => x - y).join()).sort();
}

describe('the backbone', () => {
  test('keeps the strongest edges of every node', () => {
    fc.assert(
      fc.property(anyEdges, (edges) => {
        const kept = new Set(backbone(edges, 2, 0));
        for (const ties of edgesBySlot(edges, 15)) {
          for (const tie of ties.slice(0, 2)) expect(kept.has(tie)).toBe(true);
        }
      }),
    );
  });

  test('cuts nothing off that is tied to the rest', () => {
    fc.assert(
      fc.property(anyEdges, (edges) => {
        expect(components(backbone(edges, 1, 0))).toEqual(components(edges));
      }),
    );
  });

  test('leaves out an edge that is neither strong nor needed', () => {
    const edges = [edge(0, 1, 9), edge(0, 2, 8), edge(0, 3, 8), edge(1, 2, 7), edge(1, 3, 7), edge(2, 3, 1)];
    expect(backbone(edges, 2, 0)).not.toContainEqual(edge(2, 3, 1));
    expect(backbone(edges, 3, 0)).toEqual(edges);
  });

  test('leaves out nothing while there are but few edges', () => {
    const edges = [edge(0, 1, 9), edge(0, 2, 8), edge(0, 3, 8), edge(1, 2, 7), edge(1, 3, 7), edge(2, 3, 1)];
    expect(backbone(edges)).toEqual(edges);
  });
});

describe('edges asked for', () => {
  const all = [edge(0, 1, 3), edge(1, 2, 2), edge(0, 2, 1), edge(2, 3, 1)];
  const none = { slots: [], ids: [] };

  test('are drawn beside the backbone, in the order of weight', () => {
    expect(withAsked(all, all.slice(0, 1), none)).toEqual(all.slice(0, 1));
    expect(withAsked(all, all.slice(0, 1), { slots: [3], ids: ['0~2'] })).toEqual([
      edge(0, 1, 3),
      edge(0, 2, 1),
      edge(2, 3, 1),
    ]);
  });

  test('are told from those that are there already by their ends, not their weight', () => {
    expect(without([edge(0, 1, 9), edge(2, 3, 9)], all)).toEqual([]);
    expect(without([edge(0, 1, 9), edge(1, 3, 9)], all)).toEqual([edge(1, 3, 9)]);
  });
});
