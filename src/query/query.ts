/** What a person asked to see: facets, words and dates. Plain and serialisable; part of the view. */
import type { Days } from './year.ts';

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
  /** The days in which an event must be dated; null for any time. */
  readonly dates: Days | null;
  /** Of an uncertain date, whether it is enough that it may touch those days, or it must surely lie in them. */
  readonly certainty: Certainty;
}

/** `possibly`: some reading of the date has an instant in the stretch; `surely`: every reading lies wholly in it. */
export type Certainty = 'possibly' | 'surely';

export const EMPTY_QUERY: Query = {
  text: '',
  facets: {},
  without: {},
  dates: null,
  certainty: 'possibly',
};
