import type { NetworkChoice } from '../view/view.ts';
import type { Edge, Tally } from './tally.ts';

/** The ties of the nodes that some counted event has, each row and column a node. */
export interface Matrix {
  /** Slots, in the order of rows and columns. */
  readonly slots: readonly number[];
  /** The tie of two slots, whichever way round; undefined where there is none. */
  readonly at: (a: number, b: number) => Edge | undefined;
}

/** The matrix of these edges; `ranks` tells where the name of each node stands among all, by slot. */
export function matrixOf(
  edges: readonly Edge[],
  { nodeEvents }: Pick<Tally, 'nodeEvents'>,
  ranks: readonly number[],
  order: NetworkChoice['order'],
): Matrix {
  const size = nodeEvents.length;
  const present = Array.from(nodeEvents.keys()).filter((slot) => (nodeEvents[slot] ?? 0) > 0);
  const byPair = new Map(edges.map((edge) => [edge.a * size + edge.b, edge]));
  const at = (a: number, b: number): Edge | undefined => byPair.get(a < b ? a * size + b : b * size + a);
  const byName = (x: number, y: number): number => (ranks[x] ?? 0) - (ranks[y] ?? 0);
  const byCount = (x: number, y: number): number =>
    (nodeEvents[y] ?? 0) - (nodeEvents[x] ?? 0) || byName(x, y);
  if (order === 'cluster') return { slots: clustered(present.sort(byCount), edges), at };
  return { slots: present.sort(order === 'name' ? byName : byCount), at };
}

/**
 * Slots so that what is tied closest stands together: single linkage (K. Florek and others, 1951). The edges, heaviest
 * first, each join two clusters into one, the lesser standing after the greater.
 */
function clustered(slots: readonly number[], edges: readonly Edge[]): number[] {
  const clusterOf = new Map(slots.map((slot) => [slot, [slot]]));
  for (const { a, b } of edges) {
    const [one, other] = [clusterOf.get(a), clusterOf.get(b)];
    if (one === undefined || other === undefined || one === other) continue;
    const [greater, lesser] = one.length >= other.length ? [one, other] : [other, one];
    for (const slot of lesser) {
      greater.push(slot);
      clusterOf.set(slot, greater);
    }
  }
  return [...new Set(slots.map((slot) => clusterOf.get(slot) ?? []))].flat();
}

/** Where a key goes from a cell; -1 is the head of a row or column. Null for a key that does not walk. */
export function cellAfter(
  { key, ctrlKey, metaKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>,
  [row, column]: readonly [number, number],
  size: number,
  page: number,
): readonly [row: number, column: number] | null {
  const within = (at: number): number => Math.max(-1, Math.min(size - 1, at));
  const isFar = ctrlKey || metaKey;
  switch (key) {
    case 'ArrowLeft':
      return [row, within(column - 1)];
    case 'ArrowRight':
      return [row, within(column + 1)];
    case 'ArrowUp':
      return [within(row - 1), column];
    case 'ArrowDown':
      return [within(row + 1), column];
    case 'PageUp':
      return [within(row - page), column];
    case 'PageDown':
      return [within(row + page), column];
    case 'Home':
      return isFar ? [0, 0] : [row, -1];
    case 'End':
      return [isFar ? size - 1 : row, size - 1];
    default:
      return null;
  }
}

/** The indexes from `scrolledPx` for `lengthPx` of items so long, and the one that has the keyboard. */
export function inSight(
  scrolledPx: number,
  lengthPx: number,
  itemPx: number,
  size: number,
  kept: number,
): number[] {
  const from = Math.max(0, Math.floor(scrolledPx / itemPx) - 1);
  const to = Math.min(size, Math.ceil((scrolledPx + lengthPx) / itemPx) + 1);
  const indexes = Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
  return kept < 0 || kept >= size || indexes.includes(kept)
    ? indexes
    : [...indexes, kept].sort((a, b) => a - b);
}
