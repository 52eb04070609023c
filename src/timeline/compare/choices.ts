/** What there is to compare, and which two a person most likely means. */
import { comparedFacet } from '../../query/alike.ts';
import { countFacet } from '../../query/counts.ts';
import { valueTarget } from '../../query/target.ts';
import type { Index } from '../../query/index.ts';
import { labelOf } from '../../query/labels.ts';
import type { FacetId } from '../../query/query.ts';
import { fold } from '../../query/words.ts';
import type { Lens } from '../../view/lens.ts';
import type { View } from '../../view/view.ts';

/** The facets whose values can be compared with one another. */
export const COMPARED_FACETS = [
  'topic',
  'series',
  'organisation',
  'person',
  'group',
  'place',
] as const satisfies readonly FacetId[];
export type ComparedFacet = (typeof COMPARED_FACETS)[number];

/** Two ids of values; null where none is chosen yet. */
export type Pair = readonly [string | null, string | null];

export interface Choice {
  readonly facet: ComparedFacet;
  readonly pair: Pair;
}

/** A value that can be chosen, and how many of the matching events have it. */
export interface Option {
  readonly id: string;
  readonly label: string;
  readonly depth: number;
  readonly count: number;
}

/** The facets that have two values or more. */
export function comparableFacets({ facets }: Index): readonly ComparedFacet[] {
  return COMPARED_FACETS.filter((id) => facets[id].values.length > 1);
}

/** The values of a facet, in its own order. */
export function optionsOf({ index, matches, language }: Lens, facet: ComparedFacet): readonly Option[] {
  const counts = countFacet(index.facets[facet], matches);
  return index.facets[facet].values.map(({ id, index: at, depth }) => ({
    id,
    label: labelOf(index.chronology, facet, id, language),
    depth,
    count: counts[at] ?? 0,
  }));
}

/** The options whose label has the sought text in it, whatever its case and accents. */
export function findOptions(options: readonly Option[], sought: string): readonly Option[] {
  const folded = fold(sought.trim());
  return folded === '' ? options : options.filter(({ label }) => fold(label).includes(folded));
}

/** The two that are compared now; else what is in focus, and what the filters choose, as far as they can be compared. */
export function likelyChoice(index: Index, view: View): Choice {
  const offered = comparableFacets(index);
  const [a, b] = view.compared ?? [view.focus, null];
  const facet = a === null ? null : comparedFacet(index, a);
  if (a !== null && facet !== null && offered.includes(facet)) {
    const other = b?.id ?? chosenIn(view, facet).find((id) => id !== a.id) ?? null;
    return { facet, pair: [a.id, other] };
  }
  const filtered = offered.find((id) => chosenIn(view, id).length > 0);
  if (filtered === undefined) return { facet: offered[0] ?? 'topic', pair: [null, null] };
  const [first = null, second = null] = chosenIn(view, filtered);
  return { facet: filtered, pair: [first, second] };
}

/** The two as a view has them; null unless two different ones are chosen. */
export function comparedOf({ facet, pair: [a, b] }: Choice): View['compared'] {
  return a === null || b === null || a === b ? null : [valueTarget(facet, a), valueTarget(facet, b)];
}

function chosenIn({ query }: View, facet: ComparedFacet): readonly string[] {
  return query.facets[facet]?.values ?? [];
}
