/** The axis of lanes that are each counted from their own beginning: lengths of time, never dates. */
import { DAY_MS } from '../../chronology/event-date.ts';
import { layouts } from '../../i18n/areas/layouts.ts';
import { cutAtEdge, GAP_PX, INDENT_PX, isClear, YEAR_MS, type Tick } from '../axis.ts';
import { scaleOf, type TimeWindow } from '../scale.ts';
import type { Track } from '../track.ts';
import { UNIT_MS, unitFormat, type DurationUnit } from '../../i18n/durations.ts';

/** How many of which unit lie between two ticks, finest first. */
const STEPS: readonly (readonly [number, DurationUnit])[] = [
  ...[1, 2, 5, 10, 20, 30].map((count) => [count, 'day'] as const),
  ...[2, 3, 6].map((count) => [count, 'month'] as const),
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000].map((count) => [count, 'year'] as const),
];

/** The axis, with what it counts from said at its left edge. */
export function sinceAxis(isChosen: boolean): Track['axisOf'] {
  return (window, widthPx, locale, measure) => {
    const scale = scaleOf(window, widthPx);
    const name = layouts(isChosen ? 'since-chosen' : 'since-first');
    const major = INDENT_PX + measure(name) > widthPx ? [] : [{ ms: window[0], px: 0, label: name }];
    for (const [count, unit] of STEPS) {
      const stepMs = count * UNIT_MS[unit];
      if (stepMs / scale.msPerPx < GAP_PX) continue;
      const minor: Tick[] = [];
      for (let at = Math.ceil(window[0] / stepMs); at * stepMs <= window[1]; at++) {
        const label = at === 0 ? layouts('start') : signedInWords(at * count, unit, locale);
        minor.push({ ms: at * stepMs, px: scale.timeToPx(at * stepMs), label });
      }
      if (isClear(minor, measure)) return { minor: cutAtEdge(minor, widthPx, measure), major };
    }
    return { minor: [], major };
  };
}

/** "+30 days", "+6 years 10 months". */
function signedInWords(count: number, unit: DurationUnit, locale: string): string {
  const isInYears = unit === 'month' && (Math.abs(count) >= 24 || count % 12 === 0);
  const years = isInYears ? Math.trunc(count / 12) : 0;
  if (years === 0) return unitFormat(locale, unit, true).format(count);
  const months = Math.abs(count - 12 * years);
  const words = unitFormat(locale, 'year', true).format(years);
  return months === 0 ? words : `${words} ${unitFormat(locale, 'month').format(months)}`;
}

/** A stretch in words: "40–90 days after the start", "2 months before to 3 months after the start". */
export function sinceInWords([from, to]: TimeWindow, locale: string): string {
  const lengthMs = to - from;
  const unit: DurationUnit = lengthMs < 100 * DAY_MS ? 'day' : lengthMs < 3 * YEAR_MS ? 'month' : 'year';
  const format = unitFormat(locale, unit);
  const first = Math.round(from / UNIT_MS[unit]);
  const last = Math.round(to / UNIT_MS[unit]);
  if (first < 0 && last > 0) {
    return layouts('around', { before: format.format(-first), after: format.format(last) });
  }
  const near = Math.min(Math.abs(first), Math.abs(last));
  const far = Math.max(Math.abs(first), Math.abs(last));
  const length = near === far ? format.format(far) : format.formatRange(near, far);
  return layouts(first < 0 ? 'before' : 'after', { length });
}
