/** A comparison in words, fit to be read out. */
import { textIn } from '../../chronology/chronology.ts';
import { DAY_MS } from '../../chronology/event-date.ts';
import { displayText } from '../../chronology/display-text.ts';
import { directionOf } from '../../drawing/direction.ts';
import { inCompare } from '../../i18n/areas/compare.ts';
import { shortDate, spanInWords } from '../../i18n/dates.ts';
import { i18n } from '../../i18n/i18n.svelte.ts';
import type { Comparison, Side } from '../../query/compare.ts';
import type { Gap, Times } from '../../query/compare-times.ts';
import { labelOf } from '../../query/labels.ts';
import type { FacetId } from '../../query/query.ts';
import type { Target } from '../../query/target.ts';
import type { Lens } from '../../view/lens.ts';
import { lengthInWords, unitFormat } from '../layouts/durations.ts';

/** From so many days on a person thinks in months. */
const MANY_DAYS = 60;

/** What one of the two is called, made safe to stand within a sentence of either direction. */
export function nameOf({ index, language }: Lens, { type, id }: Target): string {
  const facet: FacetId = type === 'topic' || type === 'series' || type === 'place' ? type : 'organisation';
  const label = labelOf(index.chronology, facet, id, language);
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
    title: displayText(textIn(record?.title, language, chronology.language)).trim() || id,
  };
}

/** A number of days, and where it is large in the unit a person thinks in: "411 days, about 14 months". */
export function daysInWords(days: number): string {
  const exact = unitFormat(i18n.locale, 'day').format(days);
  if (days < MANY_DAYS) return exact;
  return inCompare('days-about', { days: exact, rough: lengthInWords(days * DAY_MS, i18n.locale) });
}

/** "411 days, about 14 months: Dec 2005 – Jan 2007". */
export function gapInWords({ days, fromMs, toMs }: Gap): string {
  return inCompare('gap', { length: daysInWords(days), span: spanInWords([fromMs, toMs], i18n.locale) });
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
export function summaryInWords(lens: Lens, { sides, both, overlap }: Comparison): string {
  const { count, total } = lens.matches;
  const areBothDated = sides.every(({ times }) => times.extent !== null);
  const span = overlap === null ? '' : spanInWords(overlap, i18n.locale);
  return [
    ...(count < total ? [inCompare('filtered', { n: count, total })] : []),
    ...sides.map((side) => sideInWords(lens, side)),
    both.length === 0 ? inCompare('none-in-both') : inCompare('in-both', { n: both.length }),
    ...(areBothDated ? [overlap === null ? inCompare('apart') : inCompare('overlap', { span })] : []),
    ...sides.flatMap((side) => longestGapInWords(lens, side)),
  ].join(' ');
}

function sideInWords(lens: Lens, { target, events, times }: Side): string {
  const params = { label: nameOf(lens, target), n: events.length };
  if (events.length === 0) return inCompare('has-none', params);
  if (times.extent === null) return inCompare('has-undated', params);
  return inCompare('has', { ...params, span: spanInWords(times.extent, i18n.locale) });
}

function longestGapInWords(lens: Lens, { target, times: { gaps } }: Side): readonly string[] {
  const [gap] = gaps;
  if (gap === undefined) return [];
  const span = spanInWords([gap.fromMs, gap.toMs], i18n.locale);
  return [inCompare('longest-gap', { label: nameOf(lens, target), length: daysInWords(gap.days), span })];
}
