/**
 * What ties two things: the shortest chain of nodes of which each shares an event with the next. Of the fewest steps by
 * breadth-first search; or the strongest, by Dijkstra's (1959), a step costing the inverse of what it weighs (M. Newman,
 * "Scientific collaboration networks II", 2001). Equal ways are told apart by the events they have in common, then by the
 * order of the nodes, so the same question always has the same answer; and the way back is the way there.
 */
import type { Index } from './index.ts';
import { eventsOfEdge } from './nodes.ts';
import { PathWeb } from './path-web.ts';
import { strongestSteps } from './strongest-steps.ts';
import type { NodeKey, NodeKind } from './target.ts';

/** A step of a path, with the matched events that make it, in order of time; at an end that is an event, that event. */
export interface PathStep {
  readonly from: NodeKey;
  readonly to: NodeKey;
  readonly events: readonly number[];
}

/** Among what a path is looked for. */
export interface PathRules {
  /** 1 for each event that may make a step. */
  readonly mask: Uint8Array;
  /** Kinds of node that may stand between the ends. */
  readonly kinds: readonly NodeKind[];
  readonly route: 'fewest' | 'strongest';
  /** What a step weighs, for the strongest. */
  readonly weight: 'count' | 'npmi' | 'jaccard';
}

/** The steps from one node or event to the other; null where there is no way. */
export function findPath(index: Index, from: NodeKey, to: NodeKey, rules: PathRules): PathStep[] | null {
  const [first, last] = from < to ? [from, to] : [to, from];
  const web = new PathWeb(index, [first, last], rules);
  const found = rules.route === 'fewest' ? fewestSteps(web) : strongestSteps(web, rules.weight);
  if (found === null) return null;
  const chain = from === first ? found : found.toReversed();
  return chain.slice(1).flatMap((next, at) => {
    const [a, b] = [web.keyOf(chain[at] ?? -1), web.keyOf(next)];
    if (a === null || b === null) return [];
    const events = Array.from(eventsOfEdge(index, a, b)).filter((event) => rules.mask[event] === 1);
    return [{ from: a, to: b, events }];
  });
}

/** Distances from the goal, each event gone through once; then from the start down them, by the most events in common. */
function fewestSteps(web: PathWeb): number[] | null {
  const { start, goal } = web;
  if (start < 0 || goal < 0) return null;
  const distances = new Int32Array(web.size).fill(-1);
  const seen = new Uint8Array(web.mask.length);
  const queue = [goal];
  distances[goal] = 0;
  for (let at = 0; at < queue.length && distances[start] === -1; at++) {
    const number = queue[at] ?? 0;
    web.eachEvent(number, (event) => {
      if (seen[event] === 1) return;
      seen[event] = 1;
      web.eachIn(event, (other) => {
        if (distances[other] !== -1) return;
        distances[other] = (distances[number] ?? 0) + 1;
        queue.push(other);
      });
    });
  }
  if (distances[start] === -1) return null;
  const chain = [start];
  for (let left = (distances[start] ?? 0) - 1; left >= 0; left--) {
    const nearer = web.neighbours(chain.at(-1) ?? start).filter(({ number }) => distances[number] === left);
    const most = Math.max(...nearer.map(({ events }) => events));
    chain.push(nearer.find(({ events }) => events === most)?.number ?? goal);
  }
  return chain;
}
