/** What a person may do to a query. Each gives the new query in normal form, so that equal queries are written alike. */
import {
  EMPTY_QUERY,
  FACET_IDS,
  type Certainty,
  type FacetChoice,
  type FacetId,
  type Query,
} from './query.ts';
import type { Days } from './year.ts';

/** One thing a query asks for: it can be shown, and taken away, by itself. */
export type Chip =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'dates'; readonly dates: Days; readonly certainty: Certainty }
  | { readonly type: 'value' | 'without'; readonly facet: FacetId; readonly value: string };

function sortedOnce(values: readonly string[]): readonly string[] {
  return [...new Set(values)].sort();
}

/**
 * The same query, written in the one way: values sorted and once each, nothing empty, nothing both asked for and
 * refused (it is refused), no days that end before they begin, certainty only of dates.
 */
export function normalQuery(query: Query): Query {
  const facets: Partial<Record<FacetId, FacetChoice>> = {};
  const without: Partial<Record<FacetId, readonly string[]>> = {};
  for (const id of FACET_IDS) {
    const refused = sortedOnce(query.without[id] ?? []);
    const { mode = 'any', values = [] } = query.facets[id] ?? {};
    const chosen = sortedOnce(values.filter((value) => !refused.includes(value)));
    if (refused.length > 0) without[id] = refused;
    if (chosen.length > 0) facets[id] = { mode, values: chosen };
  }
  const [from, to] = query.dates ?? [0, 0];
  const dates = from < to ? query.dates : null;
  return {
    text: query.text.trim().replace(/\s+/gu, ' '),
    facets,
    without,
    dates,
    certainty: dates === null ? EMPTY_QUERY.certainty : query.certainty,
  };
}

/** Whether the query asks for nothing, so that everything matches. */
export function isEmpty(query: Query): boolean {
  return chipsOf(query).length === 0;
}

/** Everything the query asks for: words, dates, then values facet by facet, then what it refuses. */
export function chipsOf(query: Query): readonly Chip[] {
  const { text, dates, certainty, facets, without } = normalQuery(query);
  return [
    ...(text === '' ? [] : [{ type: 'text', text } as const]),
    ...(dates === null ? [] : [{ type: 'dates', dates, certainty } as const]),
    ...FACET_IDS.flatMap((facet) =>
      (facets[facet]?.values ?? []).map((value) => ({ type: 'value', facet, value }) as const),
    ),
    ...FACET_IDS.flatMap((facet) =>
      (without[facet] ?? []).map((value) => ({ type: 'without', facet, value }) as const),
    ),
  ];
}

/** Takes one thing back. */
export function removeChip(query: Query, chip: Chip): Query {
  if (chip.type === 'text') return setText(query, '');
  if (chip.type === 'dates') return setDates(query, null);
  return withStance(query, chip.facet, chip.value, null);
}

/** What a query says of a value: that events must have it (as its facet's mode says), must not, or nothing. */
export type Stance = 'chosen' | 'refused' | null;

export function stanceOn(query: Query, facet: FacetId, value: string): Stance {
  if (query.without[facet]?.includes(value) === true) return 'refused';
  return isChosen(query, facet, value) ? 'chosen' : null;
}

/** The query with another stance on one value. */
export function withStance(query: Query, facet: FacetId, value: string, stance: Stance): Query {
  const { mode = 'any', values = [] } = query.facets[facet] ?? {};
  const less = (list: readonly string[]): readonly string[] => list.filter((each) => each !== value);
  const chosen = [...less(values), ...(stance === 'chosen' ? [value] : [])];
  const refused = [...less(query.without[facet] ?? []), ...(stance === 'refused' ? [value] : [])];
  return normalQuery({
    ...query,
    facets: { ...query.facets, [facet]: { mode, values: chosen } },
    without: { ...query.without, [facet]: refused },
  });
}

/** Asks for one value of a facet, and for nothing else of it. */
export function onlyValue(query: Query, facet: FacetId, value: string): Query {
  return normalQuery({
    ...query,
    facets: { ...query.facets, [facet]: { mode: 'any', values: [value] } },
    without: { ...query.without, [facet]: [] },
  });
}

export function isChosen(query: Query, facet: FacetId, value: string): boolean {
  return query.facets[facet]?.values.includes(value) ?? false;
}

/** Chooses a value, or no longer. */
export function toggleValue(query: Query, facet: FacetId, value: string): Query {
  return withStance(query, facet, value, isChosen(query, facet, value) ? null : 'chosen');
}

/** How the values that a query names in a facet are meant: `none` where all of them are refused. */
export type Mode = FacetChoice['mode'] | 'none';

export function modeOf(query: Query, facet: FacetId): Mode {
  const { mode = 'any', values = [] } = query.facets[facet] ?? {};
  return values.length === 0 && (query.without[facet] ?? []).length > 0 ? 'none' : mode;
}

/** Means every value that the query names in a facet in one way; nothing changes where it names none. */
export function setMode(query: Query, facet: FacetId, mode: Mode): Query {
  const chosen = query.facets[facet]?.values ?? [];
  const refused = query.without[facet] ?? [];
  const isMixed = chosen.length > 0 && refused.length > 0;
  const [next, no] =
    mode === 'none'
      ? [[], [...chosen, ...refused]]
      : [chosen.length > 0 ? chosen : refused, isMixed ? refused : []];
  return normalQuery({
    ...query,
    facets: { ...query.facets, [facet]: { mode: mode === 'all' ? 'all' : 'any', values: next } },
    without: { ...query.without, [facet]: no },
  });
}

/** Chooses and refuses nothing in a facet. */
export function clearFacet(query: Query, facet: FacetId): Query {
  return normalQuery({
    ...query,
    facets: { ...query.facets, [facet]: { mode: 'any', values: [] } },
    without: { ...query.without, [facet]: [] },
  });
}

export function setText(query: Query, text: string): Query {
  return normalQuery({ ...query, text });
}

/** Asks for events of these days; null for any time. */
export function setDates(query: Query, dates: Query['dates']): Query {
  return normalQuery({ ...query, dates });
}

/** Asks for events that may lie in the dates asked for, or only for those that surely do; nothing changes without. */
export function setCertainty(query: Query, certainty: Certainty): Query {
  return normalQuery({ ...query, certainty });
}

/** Asks for nothing. */
export function clearAll(): Query {
  return EMPTY_QUERY;
}
