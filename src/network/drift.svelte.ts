import { untrack } from 'svelte';
import { inNextFrame } from '../ui/frames.ts';
import type { Graph } from './graph.ts';

const LENGTH_MS = 250;

interface Standing {
  readonly graph: Graph | null;
  /** By slot, `[x0, y0, x1, y1, ...]`. */
  readonly positions: Float64Array;
}

/**
 * Where nodes are drawn: where they stand; and for a quarter of a second after another network takes the place of
 * one, on their way there from where they stood before, so that one can see what went where. Where less motion is
 * asked for, at once. Made while a component is set up.
 */
export class Drift {
  readonly #target: () => Standing;
  #onTheWay = $state.raw<Float64Array | null>(null);
  readonly current: Float64Array = $derived.by(() => this.#onTheWay ?? this.#target().positions);

  constructor(target: () => Standing) {
    this.#target = target;
    let last: Standing = { graph: null, positions: new Float64Array() };
    let takeBack = () => {};
    $effect.pre(() => {
      const to = target();
      const from = untrack(() => startOf(last, to));
      last = to;
      takeBack();
      this.#onTheWay = from;
      if (from === null) return;
      const startMs = performance.now();
      const step = (nowMs: number): void => {
        const left = Math.max(0, 1 - Math.max(0, nowMs - startMs) / LENGTH_MS) ** 3;
        this.#onTheWay =
          left > 0 ? to.positions.map((value, at) => value + ((from[at] ?? value) - value) * left) : null;
        if (left > 0) takeBack = inNextFrame(step);
      };
      takeBack = inNextFrame(step);
    });
    $effect(() => () => takeBack());
  }
}

/** Where each node of the one network stood in the other, or stands if it is new; null if nothing has to move. */
function startOf(before: Standing, to: Standing): Float64Array | null {
  if (before.graph === null || to.graph === null || before.graph === to.graph || prefersStillness())
    return null;
  const { slotOf } = before.graph;
  const start = to.positions.slice();
  for (const [slot, { key }] of to.graph.nodes.entries()) {
    const old = slotOf.get(key);
    if (old !== undefined) start.set(before.positions.subarray(old * 2, old * 2 + 2), slot * 2);
  }
  return start;
}

function prefersStillness(): boolean {
  return typeof matchMedia !== 'function' || matchMedia('(prefers-reduced-motion: reduce)').matches;
}
