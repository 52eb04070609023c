/** A comparison in words, fit to be read out. */
import { DAY_MS } from '../../chronology/event-date.ts';
import { directionOf } from '../../drawing/direction.ts';
import { inCompare } from '../../i18n/areas/compare.ts';
import { dateInWords, shortDate, spanInWords } from '../../i18n/dates.ts';
import { i18n } from '../../i18n/i18n.svelte.ts';
import { comparedFacet } from '../../query/alike.ts';
import type { Comparison, Side } from '../../query/compare.ts';
import {
  isOpenDate,
  sureEnd,
  sureStart,
  type Gap,
  type Stretch,
  type Times,
} from '../../query/compare-times.ts';
import type { Index } from '../../query/index.ts';
import { labelOf, titleOf } from '../../query/labels.ts';
import type { Target } from '../../query/target.ts';
import type { Lens } from '../../view/lens.ts';
import { lengthInWords, unitFormat } from '../../i18n/durations.ts';

/** From so many days on a person thinks in months. */
const MANY_DAYS = 60;

/** What one of the two is called, made safe to stand within a sentence of either direction. */
export function nameOf({ index, language }: Pick<Lens, 'index' | 'language'>, target: Target): string {
  const facet = comparedFacet(index, target);
  const label = facet === null ? target.id : labelOf(index.chronology, facet, target.id, language);
  return directionOf(label) === 'rtl' ? `\u2068${label}\u2069` : label;
}

/** An event's date and title, fit to show. */
export function eventInWords({ index, language }: Lens, event: number) {
  const { chronology } = index;
  const record = chronology.events[event];
  const id = record?.id ?? '';
  return {
    target: { type: 'event', id } satisfies Target,
    date: shortDate(record?.date ?? null, i18n.locale),
    title: titleOf(chronology, record, language),
  };
}

/** A number of days, and where it is large in the unit a person thinks in: "411 days (about 14 months)". */
function daysInWords(days: number): string {
  const exact = unitFormat(i18n.locale, 'day').format(days);
  if (days < MANY_DAYS) return exact;
  return inCompare('days-about', { days: exact, rough: lengthInWords(days * DAY_MS, i18n.locale) });
}

/** How long a gap is, no more closely than is known: "at least 411 days (about 14 months)". */
function lengthOfGap({ days, precision }: Gap): string {
  const length = daysInWords(days);
  return precision === 'exact' ? length : inCompare(precision, { length });
}

/** "411 days (about 14 months): Dec 2005 – Jan 2007". */
export function gapInWords(gap: Gap): string {
  const span = spanInWords([gap.fromMs, gap.toMs], i18n.locale);
  return inCompare('gap', { length: lengthOfGap(gap), span });
}

/**
 * A stretch from the start of one event to the end of another, in words; where these are not known to the day, as the
 * sources state them.
 */
function fromToInWords(index: Index, first: number, last: number, stretch: Stretch): string {
  const dates = [first, last].map((event) => index.chronology.events[event]?.date ?? null);
  if (first === last) return dateInWords(dates[0] ?? null, i18n.locale);
  const isSure = sureStart(index, first) < sureEnd(index, last);
  const isOpen = [first, last].some((event) => isOpenDate(index, event));
  if (isSure || isOpen) return spanInWords(stretch, i18n.locale);
  const [from = '', to = ''] = dates.map((date) => shortDate(date, i18n.locale));
  return from === to ? from : inCompare('from-to', { from, to });
}

/** How often there is an event, as far as that can be said. */
export function rhythmInWords({ perYear, medianStepDays }: Times, isSeries: boolean): readonly string[] {
  const rate = perYear === null ? null : Math.round(perYear * 10) / 10;
  return [
    ...(rate === null ? [] : [inCompare('per-year', { n: rate })]),
    ...(medianStepDays === null
      ? []
      : [inCompare(isSeries ? 'step-edition' : 'step', { length: daysInWords(medianStepDays) })]),
  ];
}

/** The whole comparison in a few sentences. */
export function summaryInWords(lens: Lens, comparison: Comparison): string {
  const { count, total } = lens.matches;
  const { sides, both } = comparison;
  return [
    ...(count < total ? [inCompare('filtered', { n: count, total })] : []),
    ...sides.map((side) => sideInWords(lens, side)),
    both.length === 0 ? inCompare('none-in-both') : inCompare('in-both', { n: both.length }),
    ...overlapInWords(lens.index, comparison),
    ...sides.flatMap((side) => longestGapInWords(lens, side)),
  ].join(' ');
}

function sideInWords(lens: Lens, { target, events, times: { first, last, extent } }: Side): string {
  const params = { label: nameOf(lens, target), n: events.length };
  if (events.length === 0) return inCompare('has-none', params);
  if (first === null || last === null || extent === null) return inCompare('has-undated', params);
  return inCompare('has', { ...params, span: fromToInWords(lens.index, first, last, extent) });
}

function overlapInWords(index: Index, { sides: [a, b], overlap }: Comparison): readonly string[] {
  if (a.times.extent === null || b.times.extent === null) return [];
  if (overlap === null) return [inCompare('apart')];
  const { first } = (a.times.extent[0] === overlap[0] ? a : b).times;
  const { last } = (a.times.extent[1] === overlap[1] ? a : b).times;
  return [inCompare('overlap', { span: fromToInWords(index, first ?? 0, last ?? 0, overlap) })];
}

function longestGapInWords(lens: Lens, { target, times: { gaps } }: Side): readonly string[] {
  const [gap] = gaps;
  if (gap === undefined) return [];
  const span = spanInWords([gap.fromMs, gap.toMs], i18n.locale);
  return [inCompare('longest-gap', { label: nameOf(lens, target), length: lengthOfGap(gap), span })];
}
