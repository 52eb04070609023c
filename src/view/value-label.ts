import type { Chronology } from '../chronology/chronology.ts';
import { displayText } from '../chronology/display-text.ts';
import type { MessageKey } from '../i18n/en/index.ts';
import { yearInWords } from '../i18n/dates.ts';
import { i18n, t } from '../i18n/i18n.svelte.ts';
import { CERTAINTIES, EVIDENCE, MODES, STATUSES } from '../query/evidence.ts';
import { labelOf } from '../query/labels.ts';
import type { FacetId } from '../query/query.ts';

/** The words for codes, which the data does not name: by `facet.code`. */
const CODE_WORDS: ReadonlyMap<string, MessageKey> = new Map(
  [
    ...EVIDENCE.map((code) => `filters.evidence.${code}` as const),
    ...STATUSES.map((code) => `filters.status.${code}` as const),
    ...CERTAINTIES.map((code) => `filters.certainty.${code}` as const),
    ...MODES.map((code) => `filters.mode.${code}` as const),
  ].map((key) => [key.slice('filters.'.length), key]),
);

/** What a value of a facet is called, fit to show; codes and years in the interface's words, the rest in the data's. */
export function valueLabel(chronology: Chronology, facet: FacetId, value: string, language: string): string {
  const key = CODE_WORDS.get(`${facet}.${value}`);
  if (key !== undefined) return t(key);
  if (facet === 'year' && /^-?\d{1,5}$/.test(value)) return yearInWords(Number(value), i18n.locale);
  return facet === 'country'
    ? countryLabel(chronology, value, language)
    : labelOf(chronology, facet, value, language);
}

/** What a country is called: as the chronology names the state of that ISO 3166 code, else as the reader's language does; any other text is shown as it is. */
export function countryLabel(chronology: Chronology, code: string, language: string): string {
  const label = labelOf(chronology, 'country', code, language);
  if (label !== code) return label;
  if (!/^[A-Z]{2}$/.test(code)) return displayText(code);
  return new Intl.DisplayNames([i18n.locale], { type: 'region' }).of(code) ?? code;
}
