import { DAY_MS } from '../chronology/event-date.ts';
import type { Lag } from '../chronology/lag.ts';
import { publications as words } from './areas/publications.ts';
import { lengthInWords } from './durations.ts';

/**
 * How long after the event a source was published, in words and no closer than is known: "1 day later", "the same
 * day", "3 months earlier", "10 days to 6 weeks later"; empty for an undated event.
 */
export function lagInWords({ least, most, lasts, isAbout }: Lag, locale: string): string {
  if (Number.isNaN(least) || Number.isNaN(most)) return '';
  if (least === 0 && most === 0) return words(lasts ? 'during' : 'same-day');
  if (least < 0 && most > 0) return words('around');
  const side = most > 0 ? 'after' : 'before';
  const [near = 0, far = 0] = [Math.abs(least), Math.abs(most)].sort((a, b) => a - b);
  const [nearest, furthest] = [near, far].map((days) => lengthInWords(days * DAY_MS, locale));
  if (nearest === undefined || furthest === undefined) return '';
  if (near === 0 && nearest !== furthest) return words(`at-most-${side}`, { length: furthest });
  const lag =
    nearest === furthest
      ? words(side, { length: furthest })
      : words(`span-${side}`, { least: nearest, most: furthest });
  return isAbout ? words('about', { lag }) : lag;
}
