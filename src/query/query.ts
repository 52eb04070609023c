/** What a person asked to see: facets, words and years. Plain and serialisable; part of the view. */
export const FACET_IDS = [
  'topic',
  'kind',
  'series',
  'organisation',
  'person',
  'group',
  'place',
  'country',
  'document',
  'evidence',
  'status',
  'certainty',
  'mode',
  'publisher',
  'year',
] as const;
export type FacetId = (typeof FACET_IDS)[number];

/** The values chosen in one facet. `any`: an event has at least one of them; `all`: it has every one. */
export interface FacetChoice {
  readonly mode: 'any' | 'all';
  readonly values: readonly string[];
}

export interface Query {
  /** Words searched in titles, summaries, labels, quotations and documents; empty for none. */
  readonly text: string;
  readonly facets: Readonly<Partial<Record<FacetId, FacetChoice>>>;
  /** Values that no event shown may have, by facet. */
  readonly without: Readonly<Partial<Record<FacetId, readonly string[]>>>;
  /** First and last calendar year, both included. */
  readonly years: readonly [number, number] | null;
  /** Of an uncertain date, whether it is enough that it may touch the years, or it must surely lie in them. */
  readonly certainty: Certainty;
}

/** `possibly`: some reading of the date has an instant in the stretch; `surely`: every reading lies wholly in it. */
export type Certainty = 'possibly' | 'surely';

export const EMPTY_QUERY: Query = {
  text: '',
  facets: {},
  without: {},
  years: null,
  certainty: 'possibly',
};
