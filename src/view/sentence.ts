/** What a query asks for, in words: printed on everything that shows less than all events. */
import type { Chronology } from '../chronology/chronology.ts';
import { displayText } from '../chronology/display-text.ts';
import { inSentence } from '../i18n/areas/sentence.ts';
import { t } from '../i18n/i18n.svelte.ts';
import type { Index } from '../query/index.ts';
import { FACET_IDS, type FacetChoice, type FacetId, type Query } from '../query/query.ts';
import { wholeYears, type Days } from '../query/year.ts';
import { datesInWords } from './dates-in-words.ts';
import { valueLabel } from './value-label.ts';

/** More values than this are counted rather than named, so that a sentence stays one. */
const MOST_NAMED = 12;

const lists = new Map<string, Intl.ListFormat>();

function listFormat(language: string, type: 'conjunction' | 'disjunction'): Intl.ListFormat {
  const key = `${language} ${type}`;
  const known = lists.get(key) ?? new Intl.ListFormat(language === 'en' ? 'en-GB' : language, { type });
  lists.set(key, known);
  return known;
}

/** Values of a facet by name, as many as a sentence can hold. */
function named(chronology: Chronology, facet: FacetId, ids: readonly string[], language: string): string[] {
  const values = ids.map((value) => displayText(valueLabel(chronology, facet, value, language)));
  if (values.length <= MOST_NAMED) return values;
  return [...values.slice(0, MOST_NAMED - 1), inSentence('more', { n: values.length - MOST_NAMED + 1 })];
}

function choiceInWords(
  chronology: Chronology,
  facet: FacetId,
  choice: FacetChoice,
  language: string,
): string {
  const list = listFormat(language, choice.mode === 'all' ? 'conjunction' : 'disjunction');
  const values = list.format(named(chronology, facet, choice.values, language));
  return inSentence('is', { facet: t(`common.${facet}`), values });
}

function refusalInWords(
  chronology: Chronology,
  facet: FacetId,
  refused: readonly string[],
  language: string,
): string {
  const values = listFormat(language, 'disjunction').format(named(chronology, facet, refused, language));
  return inSentence('not', { facet: t(`common.${facet}`), values });
}

function datedInWords(dates: Days, certainty: Query['certainty']): string {
  const words = datesInWords(dates);
  const years = wholeYears(dates);
  if (years === null) return inSentence(`dates-${certainty}`, { dates: words });
  return inSentence(`${years[0] === years[1] ? 'year' : 'years'}-${certainty}`, { years: words });
}

/** "Theme is Youth or Emerging technologies; not Kind resolution; years 2018 to 2021, possibly; words “…”"; "All events" where nothing is asked for. */
export function sentenceOf(
  { chronology }: Pick<Index, 'chronology'>,
  query: Query,
  language: string,
): string {
  const parts = FACET_IDS.flatMap((facet) => {
    const choice = query.facets[facet];
    return choice === undefined || choice.values.length === 0
      ? []
      : [choiceInWords(chronology, facet, choice, language)];
  });
  for (const facet of FACET_IDS) {
    const refused = query.without[facet] ?? [];
    if (refused.length > 0) parts.push(refusalInWords(chronology, facet, refused, language));
  }
  if (query.dates !== null) parts.push(datedInWords(query.dates, query.certainty));
  const words = displayText(query.text).trim();
  if (words !== '') parts.push(inSentence('words', { words }));
  const [first, ...rest] = parts;
  if (first === undefined) return inSentence('all');
  return [first.replace(/^./u, (letter) => letter.toLocaleUpperCase(language)), ...rest].join('; ');
}
