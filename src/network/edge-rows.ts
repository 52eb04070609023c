import type { Graph } from './graph.ts';
import type { Edge } from './tally.ts';
import type { NodeKey } from '../query/target.ts';

export type EdgeColumn = 'a' | 'b' | 'events';

export interface EdgeRow {
  readonly id: string;
  readonly a: { readonly key: NodeKey; readonly name: string };
  readonly b: { readonly key: NodeKey; readonly name: string };
  readonly weight: number;
}

/** An edge a row, named in the reader's language; its ends in the order of its id. */
export function edgeRows(graph: Graph, edges: readonly Edge[], nameOf: (key: NodeKey) => string): EdgeRow[] {
  const names = graph.nodes.map(({ key }) => ({ key, name: nameOf(key) }));
  return edges.flatMap((edge) => {
    const [a, b] = [names[edge.a], names[edge.b]];
    if (a === undefined || b === undefined) return [];
    const ends = a.key < b.key ? { a, b } : { a: b, b: a };
    return [{ id: edge.id, ...ends, weight: edge.weight }];
  });
}

/** Rows by a column, names as the locale sorts them; rows that are equal there keep their order. */
export function sortRows(
  rows: readonly EdgeRow[],
  column: EdgeColumn,
  isAscending: boolean,
  locale: string,
): EdgeRow[] {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const by = (x: EdgeRow, y: EdgeRow): number =>
    column === 'events' ? x.weight - y.weight : compare(x[column].name, y[column].name);
  return rows.toSorted((x, y) => (isAscending ? by(x, y) : by(y, x)));
}
