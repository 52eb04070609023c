import { DAY_MS } from '../chronology/event-date.ts';
import type { Lag } from '../chronology/lag.ts';
import { publications as words } from './areas/publications.ts';
import { lengthAtLeast, lengthAtMost, lengthInWords } from './durations.ts';

/**
 * How long after the event a source was published, in words and no closer than is known: "1 day later", "the same
 * day", "3 months earlier", "10 days to 6 weeks later", "3 weeks earlier to 9 days later"; empty for an undated event.
 * What both ends come to is rounded as a length is that is known; of two lengths the one is rounded down, the other up.
 */
export function lagInWords({ least, most, lasts, isBetween, isAbout }: Lag, locale: string): string {
  if (Number.isNaN(least) || Number.isNaN(most)) return '';
  const about = (length: string) => (isAbout ? words('about', { length }) : length);
  if (least === 0 && most === 0) {
    const key = isBetween ? 'between' : 'during';
    if (lasts) return words(isAbout ? `perhaps-${key}` : key);
    return about(words('same-day'));
  }
  const [nearMs = 0, farMs = 0] = [Math.abs(least), Math.abs(most)]
    .sort((a, b) => a - b)
    .map((days) => days * DAY_MS);
  const furthest = lengthAtMost(farMs, locale);
  if (least < 0 && most > 0) {
    const [before, after] = [-least, most].map((days) => about(lengthAtMost(days * DAY_MS, locale)));
    return words('around', { before: before ?? '', after: after ?? '' });
  }
  const side = most > 0 ? 'after' : 'before';
  if (nearMs === 0) return words(`at-most-${side}`, { length: about(furthest) });
  const length = lengthInWords(farMs, locale);
  if (lengthInWords(nearMs, locale) === length) return words(side, { length: about(length) });
  const span = words('from-to', { least: lengthAtLeast(nearMs, farMs, locale), most: furthest });
  return words(side, { length: about(span) });
}
