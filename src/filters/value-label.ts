import { displayText } from '../chronology/display-text.ts';
import type { Chronology } from '../chronology/chronology.ts';
import type { MessageKey } from '../i18n/en/index.ts';
import { t } from '../i18n/i18n.svelte.ts';
import type { Chip } from '../query/change.ts';
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

/** What a value of a facet is called, fit to show; codes in the interface's words, the rest in the data's. */
export function valueLabel(chronology: Chronology, facet: FacetId, value: string, language: string): string {
  const key = CODE_WORDS.get(`${facet}.${value}`);
  return key !== undefined ? t(key) : labelOf(chronology, facet, value, language);
}

/** "2018 to 2020", or the one year. */
export function yearsInWords([from, to]: readonly [number, number]): string {
  return from === to ? String(from) : t('filters.years.range', { from: String(from), to: String(to) });
}

/** A chip in two parts: what it is about, and what it asks for. */
export function chipWords(
  chronology: Chronology,
  chip: Chip,
  language: string,
): { readonly about: string; readonly label: string } {
  switch (chip.type) {
    case 'text':
      return { about: t('filters.chip.text'), label: displayText(chip.text) };
    case 'years': {
      const years = yearsInWords(chip.years);
      const label = chip.certainty === 'surely' ? t('filters.years.surely', { years }) : years;
      return { about: t('filters.chip.years'), label };
    }
    case 'without':
      return {
        about: t('filters.not', { facet: t(`common.${chip.facet}`) }),
        label: valueLabel(chronology, chip.facet, chip.value, language),
      };
    case 'value':
      return {
        about: t(`common.${chip.facet}`),
        label: valueLabel(chronology, chip.facet, chip.value, language),
      };
  }
}
