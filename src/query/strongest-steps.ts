import type { PathWeb } from './path-web.ts';
import { LeastFirst } from './least-first.ts';
import { jaccard, npmi } from './weights.ts';

/** A weight below nothing, of what comes together seldom, is still a way, if a long one. */
const LEAST_STRENGTH = 0.005;

/** Numbers from start to goal by the least sum of what the steps cost; of equal ones by fewer steps (Dijkstra 1959). */
export function strongestSteps(web: PathWeb, weight: 'count' | 'npmi' | 'jaccard'): number[] | null {
  const { start, goal } = web;
  if (start < 0 || goal < 0) return null;
  const totals = web.totals();
  const all = web.mask.reduce((sum, bit) => sum + bit, 0);
  const costOf = (a: number, b: number, both: number): number => {
    const [ofA, ofB] = [totals[a] ?? 0, totals[b] ?? 0];
    if (weight === 'count') return 1 / both;
    const strength = weight === 'npmi' ? (1 + npmi(both, ofA, ofB, all)) / 2 : jaccard(both, ofA, ofB);
    return 1 / Math.max(LEAST_STRENGTH, strength);
  };
  const costs = new Float64Array(web.size).fill(Infinity);
  const steps = new Uint32Array(web.size);
  const before = new Int32Array(web.size).fill(-1);
  const isSettled = new Uint8Array(web.size);
  const heap = new LeastFirst<Way>((a, b) => a.cost - b.cost || a.steps - b.steps || a.number - b.number);
  costs[start] = 0;
  heap.push({ cost: 0, steps: 0, number: start });
  for (let next = heap.pop(); next !== undefined; next = heap.pop()) {
    const { number } = next;
    if (isSettled[number] === 1) continue;
    if (number === goal) break;
    isSettled[number] = 1;
    for (const { number: other, events } of web.neighbours(number)) {
      const cost = next.cost + costOf(number, other, events);
      const known = costs[other] ?? Infinity;
      const isBetter = cost < known || (cost === known && next.steps + 1 < (steps[other] ?? 0));
      if (isSettled[other] === 1 || !isBetter) continue;
      costs[other] = cost;
      steps[other] = next.steps + 1;
      before[other] = number;
      heap.push({ cost, steps: next.steps + 1, number: other });
    }
  }
  if (costs[goal] === Infinity) return null;
  const chain = [goal];
  for (let at = goal; at !== start; chain.push(at)) at = before[at] ?? start;
  return chain.reverse();
}

interface Way {
  readonly cost: number;
  readonly steps: number;
  readonly number: number;
}
