import { layouts } from '../../i18n/areas/layouts.ts';
import { DASHED, OPEN_START } from '../../query/date-flags.ts';
import type { Index } from '../../query/index.ts';
import { lengthAtMost, lengthInWords } from '../../i18n/durations.ts';

/**
 * How long after the start of one event another started, in words and no closer than is known: "3 months", "same
 * day", "about 2 years", "within 4 months"; empty where a start is not known.
 */
export function gapInWords(index: Index, earlier: number, later: number, locale: string): string {
  const flags = (index.dateFlags[earlier] ?? 0) | (index.dateFlags[later] ?? 0);
  if ((flags & OPEN_START) !== 0) return '';
  const leastMs = (index.earliestStarts[later] ?? NaN) - (index.latestStarts[earlier] ?? NaN);
  const mostMs = (index.latestStarts[later] ?? NaN) - (index.earliestStarts[earlier] ?? NaN);
  const about = (length: string) => ((flags & DASHED) === 0 ? length : layouts('about', { length }));
  if (leastMs === 0 && mostMs === 0) return about(layouts('same-day'));
  // What stands first may have started last: they lie no further apart than either order would have them.
  const furthestMs = Math.max(-leastMs, mostMs);
  if (leastMs < furthestMs / 6) {
    return layouts('at-most', { length: about(lengthAtMost(furthestMs, locale)) });
  }
  const [least, most] = [leastMs, mostMs].map((ms) => lengthInWords(ms, locale));
  if (least === most && most !== undefined) return about(most);
  return layouts('about', { length: lengthInWords((leastMs + mostMs) / 2, locale) });
}
