import type { NodeKey } from '../query/target.ts';
import { jaccard, npmi } from '../query/weights.ts';
import { fold } from '../query/words.ts';
import type { Weight } from '../view/view.ts';
import type { Graph } from './graph.ts';
import type { Edge, Tally } from './tally.ts';

/** What the table of edges is sorted by. */
export type EdgeColumn = 'a' | 'b' | Weight;

interface RowEnd {
  readonly key: NodeKey;
  readonly name: string;
  /** Where the name stands among all, as the locale sorts them. */
  readonly rank: number;
}

/** An edge with its ends in the order of its id, and what it weighs by every weight. */
export interface EdgeRow extends Readonly<Record<Weight, number>> {
  readonly id: string;
  readonly a: RowEnd;
  readonly b: RowEnd;
}

/** The names of the nodes, by slot, each with its rank: names are compared once for each node, not for each edge. */
export function rankedNames(
  { nodes }: Pick<Graph, 'nodes'>,
  nameOf: (key: NodeKey) => string,
  locale: string,
): RowEnd[] {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const names = nodes.map(({ key }) => nameOf(key));
  const order = names.map((_, slot) => slot).sort((x, y) => compare(names[x] ?? '', names[y] ?? '') || x - y);
  const ranks = new Uint32Array(names.length);
  for (const [rank, slot] of order.entries()) ranks[slot] = rank;
  return nodes.map(({ key }, slot) => ({ key, name: names[slot] ?? '', rank: ranks[slot] ?? 0 }));
}

/** An edge a row; `all` is the number of events that are counted. */
export function edgeRows(
  ends: readonly RowEnd[],
  edges: readonly Edge[],
  { nodeEvents }: Pick<Tally, 'nodeEvents'>,
  all: number,
): EdgeRow[] {
  return edges.flatMap(({ id, a: slotA, b: slotB, weight: count }) => {
    const [a, b] = [ends[slotA], ends[slotB]];
    if (a === undefined || b === undefined) return [];
    const [ofA, ofB] = [nodeEvents[slotA] ?? 0, nodeEvents[slotB] ?? 0];
    const weights = { count, npmi: npmi(count, ofA, ofB, all), jaccard: jaccard(count, ofA, ofB) };
    return [{ id, ...(a.key < b.key ? { a, b } : { a: b, b: a }), ...weights }];
  });
}

/** Rows by a column; rows that are equal there keep their order. */
export function sortRows(rows: readonly EdgeRow[], column: EdgeColumn, isAscending: boolean): EdgeRow[] {
  const by =
    column === 'a' || column === 'b'
      ? (x: EdgeRow, y: EdgeRow): number => x[column].rank - y[column].rank
      : (x: EdgeRow, y: EdgeRow): number => x[column] - y[column];
  return rows.toSorted((x, y) => (isAscending ? by(x, y) : by(y, x)));
}

/** The rows of which an end has these words in its name, each somewhere; without regard to case or diacritics. */
export function findRows(rows: readonly EdgeRow[], find: string): readonly EdgeRow[] {
  const words = fold(find).split(/\s+/).filter(Boolean);
  if (words.length === 0) return rows;
  const known = new Map<NodeKey, boolean>();
  const has = ({ key, name }: RowEnd): boolean => {
    const found = known.get(key) ?? words.every((word) => fold(name).includes(word));
    known.set(key, found);
    return found;
  };
  return rows.filter(({ a, b }) => has(a) || has(b));
}
