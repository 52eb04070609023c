import { displayText } from '../chronology/display-text.ts';
import type { Chronology } from '../chronology/chronology.ts';
import { inFilters } from '../i18n/areas/filters.ts';
import { t } from '../i18n/i18n.svelte.ts';
import type { Chip } from '../query/change.ts';
import { wholeYears } from '../query/year.ts';
import { datesInWords } from '../view/dates-in-words.ts';
import { valueLabel } from '../view/value-label.ts';

/** A chip in two parts: what it is about, and what it asks for. */
export function chipWords(
  chronology: Chronology,
  chip: Chip,
  language: string,
): { readonly about: string; readonly label: string } {
  switch (chip.type) {
    case 'text':
      return { about: inFilters('chip.text'), label: displayText(chip.text) };
    case 'dates': {
      const dates = datesInWords(chip.dates);
      const label = chip.certainty === 'surely' ? inFilters('dates.surely', { dates }) : dates;
      return { about: inFilters(wholeYears(chip.dates) === null ? 'chip.dates' : 'chip.years'), label };
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
