import { DAY_MS } from '../chronology/event-date.ts';
import { dateFormat, yearInWords } from '../i18n/dates.ts';
import { i18n, t } from '../i18n/i18n.svelte.ts';
import { wholeYears, yearOfMs, type Days } from '../query/year.ts';

function dayInWords(dayMs: number): string {
  const era = yearOfMs(dayMs) < 1000 ? ({ era: 'short' } as const) : {};
  return dateFormat(i18n.locale, { day: 'numeric', month: 'short', year: 'numeric', ...era }).format(dayMs);
}

/** The days that a query asks for: "2018 to 2020" or "2018" where they are whole years, else "1 Mar 2018 to 31 May 2018". */
export function datesInWords(dates: Days): string {
  const years = wholeYears(dates);
  const [from, to] =
    years === null
      ? [dayInWords(dates[0]), dayInWords(dates[1] - DAY_MS)]
      : [yearInWords(years[0], i18n.locale), yearInWords(years[1], i18n.locale)];
  return from === to ? from : t('filters.years.range', { from, to });
}
