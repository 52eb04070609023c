import { eventsOf, valuesOf } from './incidence.ts';
import type { Index } from './index.ts';
import { eventsOfNode, nodeKind } from './nodes.ts';
import type { NodeKey, NodeKind } from './target.ts';

/** The nodes and their neighbours, by number; an end that is an event has a number after them. */
export class PathWeb {
  readonly size: number;
  readonly start: number;
  readonly goal: number;
  readonly mask: Uint8Array;
  readonly #index: Index;
  readonly #ends: readonly [NodeKey, NodeKey];
  readonly #isOpen: Uint8Array;
  /** Numbers of the ends that are events, by event. */
  readonly #ownNumber = new Map<number, number>();
  readonly #shared: Uint32Array;

  constructor(
    index: Index,
    ends: readonly [NodeKey, NodeKey],
    { mask, kinds }: { readonly mask: Uint8Array; readonly kinds: readonly NodeKind[] },
  ) {
    const { keys, numberOf } = index.nodes;
    this.#index = index;
    this.#ends = ends;
    this.mask = mask;
    this.size = keys.length + 2;
    const numbers = ends.map((key, at) => {
      if (!key.startsWith('event:')) return numberOf.get(key) ?? -1;
      const [event] = eventsOfNode(index, key);
      if (event === undefined) return -1;
      this.#ownNumber.set(event, keys.length + at);
      return keys.length + at;
    });
    this.start = numbers[0] ?? -1;
    this.goal = numbers[1] ?? -1;
    this.#shared = new Uint32Array(this.size);
    this.#isOpen = new Uint8Array(this.size);
    for (const [number, key] of keys.entries()) {
      const kind = nodeKind(index.chronology, key);
      this.#isOpen[number] = kind !== null && kinds.includes(kind) ? 1 : 0;
    }
    for (const number of numbers) if (number >= 0) this.#isOpen[number] = 1;
  }

  keyOf(number: number): NodeKey | null {
    const { keys } = this.#index.nodes;
    return keys[number] ?? this.#ends[number - keys.length] ?? null;
  }

  /** Calls back with every matched event a number has. */
  eachEvent(number: number, visit: (event: number) => void): void {
    const key = this.keyOf(number);
    const isNode = number < this.#index.nodes.keys.length;
    const events = isNode ? eventsOf(this.#index.nodes, number) : key ? eventsOfNode(this.#index, key) : [];
    for (let at = 0; at < events.length; at++) {
      const event = events[at] ?? 0;
      if (this.mask[event] === 1) visit(event);
    }
  }

  /** Calls back with every number that an event has and that may be passed through. */
  eachIn(event: number, visit: (number: number) => void): void {
    const values = valuesOf(this.#index.nodes, event);
    for (let at = 0; at < values.length; at++) {
      const number = values[at] ?? 0;
      if (this.#isOpen[number] === 1) visit(number);
    }
    const own = this.#ownNumber.get(event);
    if (own !== undefined) visit(own);
  }

  /** The neighbours of a number, ascending, each with the events in common. */
  neighbours(number: number): { readonly number: number; readonly events: number }[] {
    const touched: number[] = [];
    this.eachEvent(number, (event) =>
      this.eachIn(event, (other) => {
        if (other === number) return;
        if (this.#shared[other] === 0) touched.push(other);
        this.#shared[other] = (this.#shared[other] ?? 0) + 1;
      }),
    );
    touched.sort((a, b) => a - b);
    const found = touched.map((other) => ({ number: other, events: this.#shared[other] ?? 0 }));
    for (const other of touched) this.#shared[other] = 0;
    return found;
  }

  /** How many matched events each number has. */
  totals(): Uint32Array {
    const totals = new Uint32Array(this.size);
    for (let event = 0; event < this.mask.length; event++) {
      if (this.mask[event] !== 1) continue;
      this.eachIn(event, (number) => (totals[number] = (totals[number] ?? 0) + 1));
    }
    return totals;
  }
}
