/** What a person may do to a query. Each gives the new query in normal form, so that equal queries are written alike. */
import {
  EMPTY_QUERY,
  FACET_IDS,
  type Certainty,
  type FacetChoice,
  type FacetId,
  type Query,
} from './query.ts';

/** One thing a query asks for: it can be shown, and taken away, by itself. */
export type Chip =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'years'; readonly years: readonly [number, number]; readonly certainty: Certainty }
  | { readonly type: 'value'; readonly facet: FacetId; readonly value: string };

/** The same query, written in the one way: values sorted and once each, nothing empty, years in order, certainty only of years. */
export function normalQuery(query: Query): Query {
  const facets: Partial<Record<FacetId, FacetChoice>> = {};
  for (const id of FACET_IDS) {
    const choice = query.facets[id];
    if (choice === undefined || choice.values.length === 0) continue;
    facets[id] = { mode: choice.mode, values: [...new Set(choice.values)].sort() };
  }
  const [a, b] = query.years ?? [NaN, NaN];
  const years = Number.isNaN(a) || Number.isNaN(b) ? null : ([Math.min(a, b), Math.max(a, b)] as const);
  return {
    text: query.text.trim().replace(/\s+/gu, ' '),
    facets,
    years,
    certainty: years === null ? EMPTY_QUERY.certainty : query.certainty,
  };
}

/** Whether the query asks for nothing, so that everything matches. */
export function isEmpty(query: Query): boolean {
  return chipsOf(query).length === 0;
}

/** Everything the query asks for: words, years, then values facet by facet. */
export function chipsOf(query: Query): readonly Chip[] {
  const { text, years, certainty, facets } = normalQuery(query);
  return [
    ...(text === '' ? [] : [{ type: 'text', text } as const]),
    ...(years === null ? [] : [{ type: 'years', years, certainty } as const]),
    ...FACET_IDS.flatMap((facet) =>
      (facets[facet]?.values ?? []).map((value) => ({ type: 'value', facet, value }) as const),
    ),
  ];
}

/** Takes one thing back. */
export function removeChip(query: Query, chip: Chip): Query {
  if (chip.type === 'text') return setText(query, '');
  if (chip.type === 'years') return setYears(query, null);
  return isChosen(query, chip.facet, chip.value)
    ? toggleValue(query, chip.facet, chip.value)
    : normalQuery(query);
}

export function isChosen(query: Query, facet: FacetId, value: string): boolean {
  return query.facets[facet]?.values.includes(value) ?? false;
}

/** Chooses a value, or no longer. */
export function toggleValue(query: Query, facet: FacetId, value: string): Query {
  const { mode = 'any', values = [] } = query.facets[facet] ?? {};
  const rest = values.filter((each) => each !== value);
  const next = rest.length < values.length ? rest : [...values, value];
  return normalQuery({ ...query, facets: { ...query.facets, [facet]: { mode, values: next } } });
}

/** Asks for any or for all of a facet's chosen values; nothing changes where none is chosen. */
export function setMode(query: Query, facet: FacetId, mode: FacetChoice['mode']): Query {
  const values = query.facets[facet]?.values ?? [];
  return normalQuery({ ...query, facets: { ...query.facets, [facet]: { mode, values } } });
}

/** Chooses nothing in a facet. */
export function clearFacet(query: Query, facet: FacetId): Query {
  return normalQuery({ ...query, facets: { ...query.facets, [facet]: { mode: 'any', values: [] } } });
}

export function setText(query: Query, text: string): Query {
  return normalQuery({ ...query, text });
}

/** Asks for events of these years, first and last included; null for any time. */
export function setYears(query: Query, years: Query['years']): Query {
  return normalQuery({ ...query, years });
}

/** Asks for events that may lie in the years, or only for those that surely do; nothing changes without years. */
export function setCertainty(query: Query, certainty: Certainty): Query {
  return normalQuery({ ...query, certainty });
}

/** Asks for nothing. */
export function clearAll(): Query {
  return EMPTY_QUERY;
}
