import { layouts } from '../../i18n/areas/layouts.ts';
import { DASHED, OPEN_START } from '../../query/date-flags.ts';
import type { Index } from '../../query/index.ts';
import { lengthInWords } from '../../i18n/durations.ts';

/**
 * How long after the start of one event another started, in words and no closer than is known: "3 months", "same
 * day", "about 2 years", "within 4 months"; empty where a start is not known.
 */
export function gapInWords(index: Index, earlier: number, later: number, locale: string): string {
  const flags = (index.dateFlags[earlier] ?? 0) | (index.dateFlags[later] ?? 0);
  if ((flags & OPEN_START) !== 0) return '';
  const leastMs = (index.earliestStarts[later] ?? NaN) - (index.latestStarts[earlier] ?? NaN);
  const mostMs = (index.latestStarts[later] ?? NaN) - (index.earliestStarts[earlier] ?? NaN);
  const most = lengthInWords(mostMs, locale);
  if (leastMs === mostMs || lengthInWords(Math.max(0, leastMs), locale) === most) {
    const words = mostMs === 0 ? layouts('same-day') : most;
    return (flags & DASHED) === 0 ? words : layouts('about', { length: words });
  }
  if (leastMs < mostMs / 6) return layouts('at-most', { length: most });
  return layouts('about', { length: lengthInWords((leastMs + mostMs) / 2, locale) });
}
