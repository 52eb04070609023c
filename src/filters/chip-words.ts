import { displayText } from '../chronology/display-text.ts';
import type { Chronology } from '../chronology/chronology.ts';
import { inFilters } from '../i18n/areas/filters.ts';
import { yearInWords } from '../i18n/dates.ts';
import { i18n, t } from '../i18n/i18n.svelte.ts';
import type { Chip } from '../query/change.ts';
import { valueLabel } from '../view/value-label.ts';

/** "2018 to 2020", or the one year. */
export function yearsInWords([from, to]: readonly [number, number]): string {
  const first = yearInWords(from, i18n.locale);
  return from === to ? first : t('filters.years.range', { from: first, to: yearInWords(to, i18n.locale) });
}

/** A chip in two parts: what it is about, and what it asks for. */
export function chipWords(
  chronology: Chronology,
  chip: Chip,
  language: string,
): { readonly about: string; readonly label: string } {
  switch (chip.type) {
    case 'text':
      return { about: inFilters('chip.text'), label: displayText(chip.text) };
    case 'years': {
      const years = yearsInWords(chip.years);
      const label = chip.certainty === 'surely' ? inFilters('years.surely', { years }) : years;
      return { about: inFilters('chip.years'), label };
    }
    case 'without':
      return {
        about: inFilters('not', { facet: t(`common.${chip.facet}`) }),
        label: valueLabel(chronology, chip.facet, chip.value, language),
      };
    case 'value':
      return {
        about: t(`common.${chip.facet}`),
        label: valueLabel(chronology, chip.facet, chip.value, language),
      };
  }
}
