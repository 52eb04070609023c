import { utcDay, utcHour, utcMonth, utcYear, type TimeInterval } from 'd3-time';
import { DAY_MS } from '../chronology/event-date.ts';
import { dateFormat } from '../i18n/dates.ts';
import { t } from '../i18n/i18n.svelte.ts';
import { scaleOf, type TimeWindow } from './scale.ts';

export interface Tick {
  readonly ms: number;
  /** From the left edge of the window; 0 for the label of a stretch that began before it. */
  readonly px: number;
  /** Empty where there is no room for it. */
  readonly label: string;
}

/** What lies between two ticks of the lower level, in words that stand on a line of their own, in the middle between them. */
export interface Gap {
  /** That of the tick it follows. */
  readonly ms: number;
  /** Left edge of the room between the ticks, or of as much of it as the window shows. */
  readonly px: number;
  readonly widthPx: number;
  readonly label: string;
}

/** Ticks of two levels, years over months for example. No two labels of a level touch. */
export interface Axis {
  readonly minor: readonly Tick[];
  readonly major: readonly Tick[];
  /** Where places of the axis are not even in time: how much of it lies between them. */
  readonly gaps?: readonly Gap[];
}

export type MeasureText = (text: string) => number;
type Labelling = (ms: number, locale: string) => string;

/** What the lower level may count in, and what stands over it. */
export interface Step {
  readonly interval: TimeInterval | null;
  readonly lengthMs: number;
  readonly label: Labelling;
  readonly over: Level | null;
}
/** Stretches and their names; a single stretch without a name where there is no interval. */
export interface Level {
  readonly interval: TimeInterval | null;
  readonly label: Labelling;
}

/** Least room between two labels of one level. */
export const GAP_PX = 14;
/** Between a tick and its label. */
export const INDENT_PX = 6;
/** A Gregorian year on the average. */
export const YEAR_MS = 365.2425 * DAY_MS;

function yearOf(ms: number): number {
  return new Date(ms).getUTCFullYear();
}

/** Labels remembered of one kind before starting over. */
const MOST_REMEMBERED = 1000;

/** Years before this carry their era. */
const FIRST_BARE_YEAR = 1000;

/** The label that a format of dates gives, made once for each tick. */
export function formatted(options: Intl.DateTimeFormatOptions): Labelling {
  const known = new Map<number, string>();
  let knownLocale = '';
  return (ms, locale) => {
    if (locale !== knownLocale || known.size > MOST_REMEMBERED) known.clear();
    knownLocale = locale;
    const era = options.year !== undefined && yearOf(ms) < FIRST_BARE_YEAR ? ({ era: 'short' } as const) : {};
    const label = known.get(ms) ?? dateFormat(locale, { ...options, ...era }).format(ms);
    known.set(ms, label);
    return label;
  };
}

const year = formatted({ year: 'numeric' });
const years = (count: number) => utcYear.every(count);
/** The first and the last of so many years. */
const through =
  (count: number): Labelling =>
  (ms, locale) =>
    `${year(ms, locale)}–${year(ms + (count - 0.5) * YEAR_MS, locale)}`;
/** "2010s"; years that carry their era have it in decades, too, of which the first begins before it. */
const decade: Labelling = (ms, locale) =>
  yearOf(ms) < FIRST_BARE_YEAR
    ? through(10)(ms, locale)
    : t('date.short-decade', { year: String(yearOf(ms)) });
const century = through(100);

const OVER_HOURS: Level = {
  interval: utcDay,
  label: formatted({ year: 'numeric', month: 'long', day: 'numeric' }),
};
const OVER_DAYS: Level = { interval: utcMonth, label: formatted({ year: 'numeric', month: 'long' }) };
/** Years, decades and centuries. */
export const OVER_MONTHS: Level = { interval: utcYear, label: year };
export const OVER_YEARS: Level = { interval: years(10), label: decade };
export const OVER_DECADES: Level = { interval: years(100), label: century };

const clock = formatted({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const weekday = formatted({ weekday: 'short', day: 'numeric' });
const day: Labelling = (ms) => String(new Date(ms).getUTCDate());
const month = formatted({ month: 'short' });
const weekly = utcDay.filter((date) => date.getUTCDate() < 29 && (date.getUTCDate() - 1) % 7 === 0);
const everyOtherDay = utcDay.filter((date) => date.getUTCDate() < 31 && date.getUTCDate() % 2 === 1);

/** Steps of days and of months, finest first, and what stands over them. */
export function civilSteps(overDays: Level | null, overMonths: Level | null): readonly Step[] {
  return [
    { interval: utcDay, lengthMs: DAY_MS, label: day, over: overDays },
    { interval: everyOtherDay, lengthMs: 2 * DAY_MS, label: day, over: overDays },
    { interval: weekly, lengthMs: 7 * DAY_MS, label: day, over: overDays },
    ...[1, 3, 6].map((months) => ({
      interval: utcMonth.every(months),
      lengthMs: (months * YEAR_MS) / 12,
      label: month,
      over: overMonths,
    })),
  ];
}

function yearly(count: number, over: Level | null): Step {
  return { interval: years(count), lengthMs: count * YEAR_MS, label: year, over };
}

/** What the lower level may count in, finest first. */
const STEPS: readonly Step[] = [
  ...[1, 3, 6, 12].map((hours) => ({
    interval: utcHour.every(hours),
    lengthMs: (hours * DAY_MS) / 24,
    label: clock,
    over: OVER_HOURS,
  })),
  { interval: utcDay, lengthMs: DAY_MS, label: weekday, over: OVER_DAYS },
  ...civilSteps(OVER_DAYS, OVER_MONTHS),
  ...[1, 2, 5].map((count) => yearly(count, OVER_YEARS)),
  ...[10, 20, 50].map((count) => yearly(count, OVER_DECADES)),
  ...[100, 200, 500, 1000, 2000, 5000].map((count) => yearly(count, null)),
];

function startsWithin(interval: TimeInterval | null, [from, to]: TimeWindow): number[] {
  return interval === null ? [] : interval.range(new Date(from), new Date(to)).map(Number);
}

/** Whether no label touches the next. */
export function isClear(ticks: readonly Tick[], measure: MeasureText): boolean {
  return ticks.every(({ px, label }, at) => {
    const next = ticks[at + 1];
    return next === undefined || px + measure(label) + GAP_PX <= next.px;
  });
}

/** The ticks whose labels do not reach the next: a later one pushes out the one before. */
export function pushedOut(ticks: readonly Tick[], measure: MeasureText): Tick[] {
  const kept: Tick[] = [];
  for (const tick of ticks.toReversed()) {
    const next = kept[0];
    if (next === undefined || tick.px + measure(tick.label) + GAP_PX <= next.px) kept.unshift(tick);
  }
  return kept;
}

/** Every heading, that of the stretch the window opens in at its left edge: it stays there until the next one pushes it out. */
function headingsIn({ interval, label }: Level, window: TimeWindow, widthPx: number, locale: string): Tick[] {
  const scale = scaleOf(window, widthPx);
  const opening = interval?.floor(new Date(window[0])).getTime() ?? window[0];
  const starts = startsWithin(interval, window);
  return (starts[0] === opening ? starts : [opening, ...starts]).map((ms) => ({
    ms,
    px: Math.max(0, scale.timeToPx(ms)),
    label: label(ms, locale),
  }));
}

/** A label that would run over the right edge is left out; its tick stays. */
export function cutAtEdge(ticks: readonly Tick[], widthPx: number, measure: MeasureText): Tick[] {
  return ticks.map((tick) =>
    tick.px > 0 && tick.px + INDENT_PX + measure(tick.label) > widthPx ? { ...tick, label: '' } : tick,
  );
}

/**
 * The finest ticks of these steps whose labels stand clear of each other in a window of this width; hours only where each day
 * that begins in it has room for its name, without which they are of no day.
 */
export function axisIn(
  steps: readonly Step[],
  window: TimeWindow,
  widthPx: number,
  locale: string,
  measure: MeasureText,
): Axis {
  const scale = scaleOf(window, widthPx);
  for (const step of steps) {
    const stepPx = step.lengthMs / scale.msPerPx;
    if (stepPx < GAP_PX || measure(step.label(window[0], locale)) > 1.5 * stepPx) continue;
    const minor = startsWithin(step.interval, window).map((ms) => ({
      ms,
      px: scale.timeToPx(ms),
      label: step.label(ms, locale),
    }));
    if (!isClear(minor, measure)) continue;
    const headings = step.over ? headingsIn(step.over, window, widthPx, locale) : [];
    if (step.lengthMs < DAY_MS && !isClear(headings.slice(1), measure)) continue;
    const major = pushedOut(headings, measure);
    return { minor: cutAtEdge(minor, widthPx, measure), major: cutAtEdge(major, widthPx, measure) };
  }
  return { minor: [], major: [] };
}

/** The axis along time. */
export function axisOf(window: TimeWindow, widthPx: number, locale: string, measure: MeasureText): Axis {
  return axisIn(STEPS, window, widthPx, locale, measure);
}

/** The ticks of an axis with room for one level: years rather than months without them. */
export function singleLevel({ minor, major }: Axis): readonly Tick[] {
  const [first, second] = minor;
  const isWithinYears = first !== undefined && second !== undefined && second.ms - first.ms < 300 * DAY_MS;
  return isWithinYears && major.length > 1 ? major.filter(({ px }) => px > 0) : minor;
}
