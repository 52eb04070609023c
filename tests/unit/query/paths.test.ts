import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexChronology, type Index } from '../../../src/query/index.ts';
import { eventsOfEdge, nodeKind } from '../../../src/query/nodes.ts';
import { findPath, type PathRules, type PathStep } from '../../../src/query/paths.ts';
import type { NodeKey } from '../../../src/query/target.ts';
import { NODE_KINDS } from '../../../src/view/view.ts';
import { makeChronology } from '../../support/chronology.ts';
import { anyChronology } from '../network/random.ts';

const ALL: Omit<PathRules, 'mask'> = { kinds: NODE_KINDS, route: 'fewest', weight: 'count' };

function rulesOf(index: Index, change: Partial<PathRules> = {}): PathRules {
  return { ...ALL, mask: new Uint8Array(index.size).fill(1), ...change };
}

function endsOf(index: Index): NodeKey[] {
  return [...index.nodes.keys, ...index.chronology.events.map(({ id }): NodeKey => `event:${id}`)];
}

const anyCase = fc.record({
  chronology: anyChronology,
  left: fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
  picks: fc.tuple(fc.nat(), fc.nat()),
  kinds: fc.subarray([...NODE_KINDS]),
});

/** Every node with every node it shares a counted event with, found the plain way. */
function plainSteps(index: Index, { mask, kinds }: PathRules, ends: readonly NodeKey[]) {
  const keys = endsOf(index).filter((key) => {
    const kind = nodeKind(index.chronology, key);
    return ends.includes(key) || (kind !== null && kind !== 'event' && kinds.includes(kind));
  });
  const shared = (a: NodeKey, b: NodeKey): number =>
    a === b ? 0 : eventsOfEdge(index, a, b).filter((event) => mask[event] === 1).length;
  return { keys, shared };
}

/** The least cost from one to the other, by going over all edges as often as there are nodes (Bellman 1958, Ford 1956). */
function leastCost(
  index: Index,
  rules: PathRules,
  ends: readonly [NodeKey, NodeKey],
  cost: (n: number) => number,
) {
  const { keys, shared } = plainSteps(index, rules, ends);
  const costs = new Map(keys.map((key) => [key, key === ends[0] ? 0 : Infinity]));
  for (let round = 0; round < keys.length; round++) {
    for (const a of keys) {
      for (const b of keys) {
        const events = shared(a, b);
        const through = (costs.get(a) ?? Infinity) + cost(events);
        if (events > 0 && through < (costs.get(b) ?? Infinity)) costs.set(b, through);
      }
    }
  }
  return costs.get(ends[1]) ?? Infinity;
}

const costOf = (path: readonly PathStep[]): number =>
  path.reduce((sum, { events }) => sum + 1 / events.length, 0);

function withCase(run: (index: Index, ends: readonly [NodeKey, NodeKey], rules: PathRules) => void): void {
  fc.assert(
    fc.property(anyCase, ({ chronology, left, picks, kinds }) => {
      const index = indexChronology(chronology);
      const keys = endsOf(index);
      fc.pre(keys.length > 1);
      const [from, to] = picks.map((pick) => keys[pick % keys.length] ?? 'topic:t0');
      if (from === undefined || to === undefined || from === to) return;
      const mask = Uint8Array.from({ length: index.size }, (_, event) => (left[event] === true ? 1 : 0));
      run(index, [from, to], { ...ALL, kinds, mask });
    }),
  );
}

describe('a path', () => {
  test('goes from the one to the other, each step made by all the matched events that have both its ends', () => {
    withCase((index, [from, to], rules) => {
      for (const route of ['fewest', 'strongest'] as const) {
        const path = findPath(index, from, to, { ...rules, route });
        if (path === null) continue;
        expect(path[0]?.from).toBe(from);
        expect(path.at(-1)?.to).toBe(to);
        for (const [at, step] of path.entries()) {
          if (at > 0) expect(step.from).toBe(path[at - 1]?.to);
          const events = Array.from(eventsOfEdge(index, step.from, step.to));
          expect(step.events).toEqual(events.filter((event) => rules.mask[event] === 1));
          expect(step.events.length).toBeGreaterThan(0);
          const kind = nodeKind(index.chronology, step.to);
          if (step.to !== to) expect(rules.kinds).toContain(kind);
        }
      }
    });
  });

  test('has the fewest steps there are, or there is none', () => {
    withCase((index, ends, rules) => {
      const path = findPath(index, ...ends, rules);
      expect(path?.length ?? Infinity).toBe(leastCost(index, rules, ends, () => 1));
    });
  });

  test('is the strongest there is where that is asked for', () => {
    withCase((index, ends, rules) => {
      const path = findPath(index, ...ends, { ...rules, route: 'strongest' });
      const least = leastCost(index, rules, ends, (events) => 1 / events);
      if (path === null) expect(least).toBe(Infinity);
      else expect(costOf(path)).toBeCloseTo(least, 9);
    });
  });

  test('is the same there and back, and every time', () => {
    withCase((index, [from, to], rules) => {
      for (const weight of ['count', 'npmi', 'jaccard'] as const) {
        for (const route of ['fewest', 'strongest'] as const) {
          const there = findPath(index, from, to, { ...rules, route, weight });
          const back = findPath(index, to, from, { ...rules, route, weight });
          expect(
            back?.toReversed().map((step) => ({ ...step, from: step.to, to: step.from })) ?? null,
          ).toEqual(there);
          expect(findPath(index, from, to, { ...rules, route, weight })).toEqual(there);
        }
      }
    });
  });

  test('goes by where more events are in common, among ways that are as short', () => {
    const chronology = makeChronology(
      { topics: ['a', 'b', 'c', 'd'].map((id) => ({ id, label: id })) },
      [
        ['a', 'b'],
        ['b', 'd'],
        ['a', 'c'],
        ['a', 'c'],
        ['c', 'd'],
      ].map((topics, n) => ({ id: `e${n}`, topics })),
    );
    const index = indexChronology(chronology);
    const path = findPath(index, 'topic:a', 'topic:d', rulesOf(index));
    expect(path?.map(({ to, events }) => `${to} ${events.length}`)).toEqual(['topic:c 2', 'topic:d 1']);
    const mask = Uint8Array.of(1, 1, 1, 1, 0);
    expect(findPath(index, 'topic:a', 'topic:d', rulesOf(index, { mask }))?.[0]?.to).toBe('topic:b');
  });

  test('to an event is made at its end by that event, and there is none to what the chronology lacks', () => {
    const chronology = makeChronology({ topics: ['a', 'b'].map((id) => ({ id, label: id })) }, [
      { id: 'one', topics: ['a', 'b'] },
      { id: 'two', topics: ['b'] },
      { id: 'three', topics: [] },
    ]);
    const index = indexChronology(chronology);
    const path = findPath(index, 'topic:a', 'event:two', rulesOf(index));
    expect(path?.map(({ to, events }) => [to, events.map((event) => chronology.events[event]?.id)])).toEqual([
      ['topic:b', ['one']],
      ['event:two', ['two']],
    ]);
    expect(findPath(index, 'topic:a', 'event:three', rulesOf(index))).toBeNull();
    expect(findPath(index, 'topic:a', 'event:never', rulesOf(index))).toBeNull();
    expect(findPath(index, 'event:two', 'topic:never', rulesOf(index))).toBeNull();
  });
});
