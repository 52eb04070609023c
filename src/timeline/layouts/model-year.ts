/** One leap year stands for all of them, so that every day of every year, 29 February too, has a place of its own. */
import { utcMonth } from 'd3-time';
import { DAY_MS } from '../../chronology/event-date.ts';
import { dateFormat } from '../../i18n/dates.ts';
import { axisIn, civilSteps, formatted } from '../axis.ts';
import type { TimeWindow } from '../scale.ts';
import type { Track } from '../track.ts';

/** The year 2000, which is never named. */
export const MODEL_YEAR: TimeWindow = [Date.UTC(2000, 0, 1), Date.UTC(2001, 0, 1)];
const LEAP_YEAR_MS = MODEL_YEAR[1] - MODEL_YEAR[0];
const FEBRUARY_ENDS_MS = 59 * DAY_MS;
/** A stretch up to this long is given by its days. */
const DAYS_MATTER_MS = 100 * DAY_MS;

const STEPS = civilSteps({ interval: utcMonth, label: formatted({ month: 'long' }) }, null);

/**
 * Instants of events in the model year, by row, each cut to its row's year and kept at its month and day. A start on
 * 1 March of a common year lies after 29 February; the end (exclusive) of its 28 February lies before it.
 * `bounds` has the start and the end of each year.
 */
export function inModel(
  instants: Float64Array,
  side: 'start' | 'end',
  eventOf: Uint32Array,
  yearOf: Uint32Array,
  bounds: Float64Array,
): Float64Array {
  const placed = new Float64Array(eventOf.length);
  const skipsAtMs = side === 'start' ? FEBRUARY_ENDS_MS : FEBRUARY_ENDS_MS + 1;
  for (let row = 0; row < placed.length; row++) {
    const year = yearOf[row] ?? 0;
    const startMs = bounds[2 * year] ?? 0;
    const endMs = bounds[2 * year + 1] ?? 0;
    const intoMs = Math.max(startMs, Math.min(endMs, instants[eventOf[row] ?? 0] ?? 0)) - startMs;
    const isSkipping = endMs - startMs < LEAP_YEAR_MS && intoMs >= skipsAtMs;
    placed[row] = MODEL_YEAR[0] + intoMs + (isSkipping ? DAY_MS : 0);
  }
  return placed;
}

/** Months across, down to days. */
export const modelYearAxis: Track['axisOf'] = (...window) => {
  const { minor, major } = axisIn(STEPS, ...window);
  const isInYear = ({ ms }: { readonly ms: number }) => ms >= MODEL_YEAR[0] && ms < MODEL_YEAR[1];
  return { minor: minor.filter(isInYear), major: major.filter(isInYear) };
};

/** A stretch of any year in words: "March – June", "3 March – 20 April". */
export function modelYearInWords([from, to]: TimeWindow, locale: string): string {
  const lastMs = MODEL_YEAR[1] - DAY_MS;
  const startMs = Math.max(MODEL_YEAR[0], Math.min(lastMs, from));
  const endMs = Math.max(startMs, Math.min(lastMs, to - DAY_MS));
  const format: Intl.DateTimeFormatOptions =
    endMs - startMs < DAYS_MATTER_MS ? { month: 'long', day: 'numeric' } : { month: 'long' };
  return dateFormat(locale, format)
    .formatRange(startMs, endMs)
    .replace(/\s*–\s*/u, ' – ');
}
