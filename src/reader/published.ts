import { displayText } from '../chronology/display-text.ts';
import { parsePublished } from '../chronology/published.ts';
import { shortDate } from '../i18n/dates.ts';

/** When something was published or read, in words: the civil date as written. What is no date is shown as it stands. */
export function publishedInWords(published: string, locale: string): string {
  const parsed = parsePublished(published);
  return parsed.ok ? shortDate(parsed.value.date, locale) : displayText(published);
}
