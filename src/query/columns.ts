import type { Chronology, ChronologyEvent } from '../chronology/chronology.ts';
import { DAY_MS } from '../chronology/event-date.ts';
import { ABOUT, DASHED, DOUBTED, LASTS, OPEN_END, OPEN_START, SEVERAL, UNKNOWN } from './date-flags.ts';
import { EVIDENCE_RANK, evidenceOf } from './evidence.ts';
import { HUES, NO_HUE, type Index } from './index.ts';
import type { TopicTree } from './topic-tree.ts';

/** The columns that hold one number an event. */
export type Columns = Pick<
  Index,
  | 'earliestStarts'
  | 'latestStarts'
  | 'earliestEnds'
  | 'latestEnds'
  | 'dateFlags'
  | 'hues'
  | 'kinds'
  | 'evidence'
>;

/** Past this position a kind has no number of its own: the column holds bytes. */
export const LAST_KIND = 255;

/** Fills the columns in one pass. */
export function packColumns({ events, eventById, kinds }: Chronology, tree: TopicTree): Columns {
  const columns = {
    earliestStarts: new Float64Array(events.length),
    latestStarts: new Float64Array(events.length),
    earliestEnds: new Float64Array(events.length),
    latestEnds: new Float64Array(events.length),
    dateFlags: new Uint8Array(events.length),
    hues: new Uint8Array(events.length),
    kinds: new Uint8Array(events.length),
    evidence: new Uint8Array(events.length),
  };
  const kindPosition = new Map(kinds.map(({ id }, position) => [id, Math.min(position, LAST_KIND)]));
  const hueOf = huesOf(tree);
  for (const event of eventById.values()) {
    const { index, date } = event;
    columns.earliestStarts[index] = date?.earliestStartMs ?? NaN;
    columns.latestStarts[index] = date?.latestStartMs ?? NaN;
    columns.earliestEnds[index] = date?.earliestEndMs ?? NaN;
    columns.latestEnds[index] = date?.latestEndMs ?? NaN;
    columns.dateFlags[index] = flagsOf(event);
    columns.hues[index] = firstOf(event.topics, hueOf) ?? NO_HUE;
    columns.kinds[index] = kindPosition.get(event.kind) ?? LAST_KIND;
    columns.evidence[index] = EVIDENCE_RANK[evidenceOf(event)];
  }
  return columns;
}

function flagsOf({ date, dateBasis }: ChronologyEvent): number {
  if (date === null) return 0;
  const isAbout = date.isApproximate || dateBasis === 'approximate';
  const isDashed = dateBasis !== 'stated' || date.isApproximate || date.isUncertain;
  const isUnknown =
    (date.isOpenStart && Number.isFinite(date.latestStartMs)) ||
    (date.isOpenEnd && Number.isFinite(date.earliestEndMs));
  return (
    (date.isInterval ? LASTS : 0) |
    (isDashed ? DASHED : 0) |
    (date.isOpenStart ? OPEN_START : 0) |
    (date.isOpenEnd ? OPEN_END : 0) |
    (date.isUncertain ? DOUBTED : 0) |
    (isAbout ? ABOUT : 0) |
    (date.members ? SEVERAL : 0) |
    (isUnknown ? UNKNOWN : 0)
  );
}

/** The hue of each topic: that of the first of its broadest. */
function huesOf({ broad, broadestOf }: TopicTree): ReadonlyMap<string, number> {
  const positions = new Map(broad.map((id, position) => [id, position]));
  const hues = new Map<string, number>();
  for (const [id, [broadest]] of broadestOf) {
    const position = positions.get(broadest ?? '') ?? HUES;
    if (broadest !== undefined) hues.set(id, position < HUES ? position : NO_HUE);
  }
  return hues;
}

function firstOf(ids: readonly string[], values: ReadonlyMap<string, number>): number | undefined {
  for (const id of ids) {
    const value = values.get(id);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** From the first day to the end of the last; an open end reaches as far as the other is known, and a day more. */
export function extentOf(columns: Columns): readonly [number, number] | null {
  const { earliestStarts, latestStarts, earliestEnds, latestEnds } = columns;
  let from = Infinity;
  let to = -Infinity;
  for (let event = 0; event < earliestStarts.length; event++) {
    const start = finiteOr(earliestStarts[event], (earliestEnds[event] ?? NaN) - DAY_MS);
    const end = finiteOr(latestEnds[event], (latestStarts[event] ?? NaN) + DAY_MS);
    if (start < from) from = start;
    if (end > to) to = end;
  }
  return Number.isFinite(from) && Number.isFinite(to) ? [from, to] : null;
}

function finiteOr(a: number | undefined, b: number): number {
  if (a !== undefined && Number.isFinite(a)) return a;
  return Number.isFinite(b) ? b : NaN;
}
