import { DAY_MS } from '../chronology/event-date.ts';
import { publications as words } from '../i18n/areas/publications.ts';
import { DASHED, LASTS } from '../query/date-flags.ts';
import type { Index } from '../query/index.ts';
import { lengthInWords } from './layouts/durations.ts';
import type { Publications } from './publications.ts';

/**
 * How long after the event a source was published, in words and no closer than is known: "1 day after", "the same
 * day", "3 months before", "10 days to 6 weeks after"; empty for an undated event.
 */
export function lagInWords(
  index: Index,
  publications: Publications,
  event: number,
  slot: number,
  locale: string,
): string {
  const eventFlags = index.dateFlags[event] ?? 0;
  const lag = exactLag(
    publications.leastLags[slot] ?? NaN,
    publications.mostLags[slot] ?? NaN,
    (eventFlags & LASTS) !== 0,
    locale,
  );
  const isAbout = ((eventFlags | (publications.flags[slot] ?? 0)) & DASHED) !== 0;
  return isAbout && lag.isLength ? words('about', { lag: lag.words }) : lag.words;
}

/** A lag in words, and whether they give a length. */
function exactLag(
  least: number,
  most: number,
  lasts: boolean,
  locale: string,
): { readonly words: string; readonly isLength: boolean } {
  if (Number.isNaN(least) || Number.isNaN(most)) return { words: '', isLength: false };
  if (least === 0 && most === 0) return { words: words(lasts ? 'during' : 'same-day'), isLength: false };
  if (least < 0 && most > 0) return { words: words('around'), isLength: false };
  const side = most > 0 ? 'after' : 'before';
  const [near = 0, far = 0] = [Math.abs(least), Math.abs(most)].sort((a, b) => a - b);
  const [nearest, furthest] = [near, far].map((days) => lengthInWords(days * DAY_MS, locale));
  if (nearest === undefined || furthest === undefined) return { words: '', isLength: false };
  if (nearest === furthest) return { words: words(side, { length: furthest }), isLength: true };
  if (near === 0) return { words: words(`at-most-${side}`, { length: furthest }), isLength: false };
  return { words: words(`span-${side}`, { least: nearest, most: furthest }), isLength: true };
}
