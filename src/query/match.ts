import { DAY_MS } from '../chronology/event-date.ts';
import { DASHED, SEVERAL } from './date-flags.ts';
import { eventsOf } from './incidence.ts';
import type { Index } from './index.ts';
import { FACET_IDS, type Certainty, type FacetId, type Query } from './query.ts';
import type { Facet } from './facet.ts';
import type { SearchHits } from './search.ts';
import type { Days } from './year.ts';

/** What says of each event when it was. */
export type Dated = Pick<Index, 'earliestStarts' | 'latestEnds' | 'dateFlags' | 'chronology'>;

/** Which events a query leaves. */
export interface Matches {
  /** 1 for each event that matches, by event index. */
  readonly mask: Uint8Array;
  /** Indexes of the matching events, ascending (so in order of time). */
  readonly indexes: Uint32Array;
  readonly count: number;
  readonly total: number;
  /** How many either way of treating uncertain dates would leave; null where no dates are asked for. */
  readonly byCertainty: Readonly<Record<Certainty, number>> | null;
  /** By facet that asks for any of its values: the events, ascending, that nothing but having none of them keeps out. */
  readonly nearly: Readonly<Partial<Record<FacetId, Uint32Array>>>;
}

/**
 * The events that satisfy the query: every facet chosen from, none of the values refused, the words and the dates.
 * Within a facet, any or all of the values, as its mode says. `hits` is what the words found; null when there are none
 * to find.
 */
export function matchEvents(index: Index, query: Query, hits: Pick<SearchHits, 'mask'> | null): Matches {
  const asked = FACET_IDS.filter((id) => query.facets[id]?.mode === 'any' && isAsked(query, id));
  const answers = answersOf(index, query, asked);
  if (hits !== null)
    for (let e = 0; e < answers.length; e++) answers[e] = answerOf(answers, e) | noOf(hits.mask, e);
  const verdicts = verdictsOf(answers, asked.length);
  const byCertainty =
    query.dates === null ? null : keepDated(verdicts, asked.length + 1, index, query.dates, query.certainty);
  const mask = new Uint8Array(verdicts.length);
  const groups = groupsOf(verdicts, asked.length + 1, mask);
  const nearly = Object.fromEntries(asked.map((id, at) => [id, groups[at + 1]]));
  const indexes = groups[0] ?? new Uint32Array(0);
  return { mask, indexes, count: indexes.length, total: mask.length, byCertainty, nearly };
}

function isAsked(query: Query, id: FacetId): boolean {
  return (query.facets[id]?.values.length ?? 0) > 0;
}

/** A mask with its indexes and count. */
export function matchesOf(mask: Uint8Array): Matches {
  const total = mask.length;
  const indexes = new Uint32Array(total);
  let count = 0;
  for (let event = 0; event < total; event++) {
    if (mask[event] === 1) indexes[count++] = event;
  }
  return { mask, indexes: indexes.slice(0, count), count, total, byCertainty: null, nearly: {} };
}

type Answers = Uint8Array | Uint16Array;

/**
 * For each event, one bit for each of the facets `asked`, from the second on, that it has one of the values asked for;
 * and the first, that something else keeps it out. No branch on what an event has, which no processor could foretell.
 */
function answersOf(index: Index, query: Query, asked: readonly FacetId[]): Answers {
  const answers = asked.length < 8 ? new Uint8Array(index.size) : new Uint16Array(index.size);
  for (const [at, id] of asked.entries())
    mark(answers, index.facets[id], query.facets[id]?.values ?? [], 2 << at);
  for (const id of FACET_IDS) {
    const { mode = 'any', values = [] } = query.facets[id] ?? {};
    // A facet that nothing is asked of is not touched: it may not be packed yet.
    if (query.without[id] !== undefined) mark(answers, index.facets[id], query.without[id], 1);
    if (mode === 'any') continue;
    for (const value of new Set(values)) {
      const has = new Uint8Array(index.size);
      mark(has, index.facets[id], [value], 1);
      for (let e = 0; e < answers.length; e++) answers[e] = answerOf(answers, e) | noOf(has, e);
    }
  }
  return answers;
}

function answerOf(answers: Answers, event: number): number {
  return answers[event] ?? 0;
}

function noOf(mask: Uint8Array, event: number): number {
  return (mask[event] ?? 0) ^ 1;
}

/** Sets a bit of each event that has any of these values; nothing has a value that is not in the facet. */
function mark(answers: Answers, facet: Facet, values: readonly string[], bit: number): void {
  for (const id of values) {
    const value = facet.valueById.get(id);
    if (value === undefined) continue;
    const events = eventsOf(facet, value.index);
    for (let i = 0; i < events.length; i++) {
      const event = events[i] ?? 0;
      answers[event] = answerOf(answers, event) | bit;
    }
  }
}

/** Makes of each event's answers its verdict, in their place where there is room: 0 where it matches, the number of the one facet asked for that it fails (from 1), or one more than there are. */
function verdictsOf(answers: Answers, askedCount: number): Uint8Array {
  const all = (1 << askedCount) - 1;
  const verdictOf = Uint8Array.from({ length: 2 << askedCount }, (_, answer) => {
    const failed = all & ~(answer >> 1);
    if ((answer & 1) === 1 || (failed & (failed - 1)) !== 0) return askedCount + 1;
    return failed === 0 ? 0 : 32 - Math.clz32(failed);
  });
  const verdicts = answers instanceof Uint8Array ? answers : new Uint8Array(answers.length);
  for (let event = 0; event < verdicts.length; event++) verdicts[event] = verdictOf[answers[event] ?? 0] ?? 0;
  return verdicts;
}

/**
 * The events of each verdict but the last, `out`, ascending: windows onto one array. Marks those of the first in the
 * mask. What is out is written past the end of the others, over and over, which is quicker than to ask whether it is.
 */
function groupsOf(verdicts: Uint8Array, out: number, mask: Uint8Array): readonly Uint32Array[] {
  const sizes = new Uint32Array(out + 1);
  for (let event = 0; event < verdicts.length; event++) {
    const group = verdicts[event] ?? 0;
    sizes[group] = (sizes[group] ?? 0) + 1;
    mask[event] = (group - 1) >>> 31;
  }
  const starts = new Uint32Array(out + 1);
  for (let group = 1; group <= out; group++)
    starts[group] = (starts[group - 1] ?? 0) + (sizes[group - 1] ?? 0);
  const steps = Uint32Array.from(starts, (_, group) => (group === out ? 0 : 1));
  const next = starts.slice();
  const events = new Uint32Array((starts[out] ?? 0) + 1);
  for (let event = 0; event < verdicts.length; event++) {
    const group = verdicts[event] ?? 0;
    const slot = next[group] ?? 0;
    events[slot] = event;
    next[group] = slot + (steps[group] ?? 0);
  }
  return Array.from({ length: out }, (_, group) => events.subarray(starts[group], starts[group + 1]));
}

/** Keeps the events of these days, and counts those of either certainty. An event without a date is in none. */
function keepDated(
  verdicts: Uint8Array,
  out: number,
  index: Index,
  days: Days,
  certainty: Certainty,
): Record<Certainty, number> {
  const isIn = touching(index, days);
  const counts = { possibly: 0, surely: 0 };
  for (let event = 0; event < verdicts.length; event++) {
    if (verdicts[event] === out) continue;
    const isMatch = verdicts[event] === 0;
    const isPossible = isIn(event);
    const isSure = isPossible && isSurelyWithin(index, event, ...days);
    if (isMatch && isPossible) counts.possibly++;
    if (isMatch && isSure) counts.surely++;
    if (certainty === 'surely' ? !isSure : !isPossible) verdicts[event] = out;
  }
  return counts;
}

/**
 * Whether every reading of an event's date lies in [from, to): never where an end is open or not known. A date that
 * is doubted, approximate or inferred may be off by as much again, either way, as its ends are known to: by a day
 * where they are known to the day, by a year where to the year (as edtf.py reckons).
 */
function isSurelyWithin(index: Index, event: number, from: number, to: number): boolean {
  const start = index.earliestStarts[event] ?? NaN;
  const end = index.latestEnds[event] ?? NaN;
  if (((index.dateFlags[event] ?? 0) & DASHED) === 0) return start >= from && end <= to;
  const startRoom = (index.latestStarts[event] ?? NaN) - start + DAY_MS;
  const endRoom = end - (index.earliestEnds[event] ?? NaN) + DAY_MS;
  return start - startRoom >= from && end + endRoom <= to;
}

/**
 * Tells of an event whether some reading of its date touches a window, epoch ms: where it has several dates, or one of
 * several, one of them has to, which only such events are asked. False without a date.
 */
export function touching(
  { earliestStarts, latestEnds, dateFlags, chronology }: Dated,
  [from, to]: Days,
): (event: number) => boolean {
  return (event) =>
    touches(earliestStarts[event] ?? NaN, latestEnds[event] ?? NaN, from, to) &&
    (((dateFlags[event] ?? 0) & SEVERAL) === 0 ||
      chronology.events[event]?.date?.members?.some((member) => touches(...member, from, to)) !== false);
}

/** Whether [start, end) and [from, to) share an instant; false where either is NaN. */
export function touches(start: number, end: number, from: number, to: number): boolean {
  return start < to && end > from;
}
