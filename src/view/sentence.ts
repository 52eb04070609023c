/** What a query asks for, in words: printed on everything that shows less than all events. */
import type { Chronology } from '../chronology/chronology.ts';
import { displayText } from '../chronology/display-text.ts';
import { inSentence } from '../i18n/areas/sentence.ts';
import { t } from '../i18n/i18n.svelte.ts';
import { EVIDENCE, STATUSES } from '../query/evidence.ts';
import type { Index } from '../query/index.ts';
import { labelOf } from '../query/labels.ts';
import { FACET_IDS, type FacetChoice, type FacetId, type Query } from '../query/query.ts';

/** More values than this are counted rather than named, so that a sentence stays one. */
const MOST_NAMED = 12;

const lists = new Map<string, Intl.ListFormat>();

function listFormat(language: string, type: 'conjunction' | 'disjunction'): Intl.ListFormat {
  const key = `${language} ${type}`;
  const known = lists.get(key) ?? new Intl.ListFormat(language === 'en' ? 'en-GB' : language, { type });
  lists.set(key, known);
  return known;
}

function valueInWords(chronology: Chronology, facet: FacetId, value: string, language: string): string {
  const evidence = EVIDENCE.find((code) => facet === 'evidence' && code === value);
  if (evidence !== undefined) return t(`filters.evidence.${evidence}`);
  const status = STATUSES.find((code) => facet === 'status' && code === value);
  if (status !== undefined) return t(`filters.status.${status}`);
  return displayText(labelOf(chronology, facet, value, language));
}

function choiceInWords(
  chronology: Chronology,
  facet: FacetId,
  choice: FacetChoice,
  language: string,
): string {
  const values = choice.values.map((value) => valueInWords(chronology, facet, value, language));
  const named =
    values.length <= MOST_NAMED
      ? values
      : [...values.slice(0, MOST_NAMED - 1), inSentence('more', { n: values.length - MOST_NAMED + 1 })];
  const list = listFormat(language, choice.mode === 'all' ? 'conjunction' : 'disjunction');
  return inSentence('is', { facet: t(`common.${facet}`), values: list.format(named) });
}

function yearsInWords([from, to]: readonly [number, number], certainty: Query['certainty']): string {
  if (from === to) return inSentence(`year-${certainty}`, { years: String(from) });
  const years = t('filters.years.range', { from: String(from), to: String(to) });
  return inSentence(`years-${certainty}`, { years });
}

/** "Theme is Youth or Emerging technologies; years 2018 to 2021, possibly; words “…”"; "All events" where nothing is asked for. */
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
  if (query.years !== null) parts.push(yearsInWords(query.years, query.certainty));
  const words = displayText(query.text).trim();
  if (words !== '') parts.push(inSentence('words', { words }));
  const [first, ...rest] = parts;
  if (first === undefined) return inSentence('all');
  return [first.replace(/^./u, (letter) => letter.toLocaleUpperCase(language)), ...rest].join('; ');
}
