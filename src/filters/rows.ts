import type { Facet, FacetValue } from '../query/facet.ts';
import { fold } from '../query/words.ts';

/** A flat list longer than this is shown in part, and can be searched. */
export const FEW = 8;
/** A tree longer than this starts folded and is shown in part. */
const FEW_IN_TREE = 60;
/** How many rows are added at a time, so that thousands of names never stand in the page at once. */
export const PAGE = 200;

/** Whether a facet starts with only part of its values on show. */
export function isLong(facet: Facet): boolean {
  return facet.values.length > roomAtFirst(facet);
}

/** How many rows of a facet are shown at first. */
export function roomAtFirst(facet: Facet): number {
  return facet.values.some(({ depth }) => depth > 0) ? FEW_IN_TREE : FEW;
}

/** The order of a list: as the facet has it, by matched events, by name. */
export type RowSort = 'listed' | 'count' | 'name';
export const ROW_SORTS: readonly RowSort[] = ['listed', 'count', 'name'];

/** A value as it stands in the list. */
export interface Row {
  readonly value: FacetValue;
  readonly label: string;
  /** Whether what stands under it shows; null when nothing does. */
  readonly isOpen: boolean | null;
}

export interface RowsAsked {
  readonly facet: Facet;
  /** What each value is called, by value index. */
  readonly labels: readonly string[];
  /** How many matched events have each value, by value index. */
  readonly counts: Uint32Array;
  readonly chosen: readonly string[];
  /** Ids of the values whose narrower ones are folded away. */
  readonly folded: Iterable<string>;
  /** Only values with this in their name, and what they stand under; empty for all. */
  readonly wanted: string;
  readonly sort: RowSort;
  /** How many rows there is room for. */
  readonly limit: number;
}

/** The rows to show, in the order asked for, and how many more there are. */
export function rowsOf(asked: RowsAsked): { readonly rows: readonly Row[]; readonly hidden: number } {
  const { facet, labels, limit } = asked;
  const folded = new Set(asked.folded);
  const isWhole = asked.wanted.trim() === '';
  const candidates = sorted(isWhole ? unfolded(facet, folded) : named(asked), asked);
  const shown = candidates.length <= limit ? candidates : mostTelling(candidates, asked);
  const parents = new Set(facet.values.map(({ parent }) => parent));
  const rows = shown.map((value) => ({
    value,
    label: labels[value.index] ?? value.id,
    isOpen: parents.has(value.index) ? !folded.has(value.id) || !isWhole : null,
  }));
  return { rows, hidden: candidates.length - shown.length };
}

/** Ids of the values that others stand under. */
export function broaderIds({ values }: Facet): readonly string[] {
  const parents = new Set(values.map(({ parent }) => parent));
  return values.filter(({ index }) => parents.has(index)).map(({ id }) => id);
}

/** In a tree those that stand under the same value are sorted among themselves. */
function sorted(values: FacetValue[], { sort, counts, labels }: RowsAsked): readonly FacetValue[] {
  if (sort === 'listed') return values;
  const collator = new Intl.Collator(undefined, { numeric: true });
  const byName = (a: FacetValue, b: FacetValue): number =>
    collator.compare(labels[a.index] ?? a.id, labels[b.index] ?? b.id);
  const byCount = (a: FacetValue, b: FacetValue): number =>
    (counts[b.index] ?? 0) - (counts[a.index] ?? 0) || byName(a, b);
  const siblings = new Map<number, FacetValue[]>();
  for (const value of values.sort(sort === 'name' ? byName : byCount)) {
    const beside = siblings.get(value.parent);
    if (beside === undefined) siblings.set(value.parent, [value]);
    else beside.push(value);
  }
  const withNarrower = (value: FacetValue): FacetValue[] => [
    value,
    ...(siblings.get(value.index) ?? []).flatMap(withNarrower),
  ];
  return (siblings.get(-1) ?? []).flatMap(withNarrower);
}

function unfolded(facet: Facet, folded: ReadonlySet<string>): FacetValue[] {
  const isHidden = new Uint8Array(facet.values.length);
  return facet.values.filter(({ index, parent }) => {
    const above = facet.values[parent];
    if (above !== undefined && (folded.has(above.id) || isHidden[parent] === 1)) isHidden[index] = 1;
    return isHidden[index] === 0;
  });
}

function named({ facet, labels, wanted }: RowsAsked): FacetValue[] {
  const sought = fold(wanted.trim());
  const isShown = new Uint8Array(facet.values.length);
  for (const { index } of facet.values) {
    if (!fold(labels[index] ?? '').includes(sought)) continue;
    for (let at = index; at >= 0 && isShown[at] === 0; at = facet.values[at]?.parent ?? -1) isShown[at] = 1;
  }
  return facet.values.filter(({ index }) => isShown[index] === 1);
}

/** The chosen ones; then, as far as there is room, those that matched events have; then the others. */
function mostTelling(candidates: readonly FacetValue[], asked: RowsAsked): FacetValue[] {
  const { counts, limit } = asked;
  const chosen = new Set(asked.chosen);
  const kept = new Set(candidates.filter(({ id }) => chosen.has(id)));
  const keep = (value: FacetValue): void => {
    if (kept.size < limit) kept.add(value);
  };
  candidates.filter(({ index }) => counts[index] !== 0).forEach(keep);
  candidates.forEach(keep);
  return candidates.filter((value) => kept.has(value));
}
