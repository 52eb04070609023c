/** Which editions of series stand next to each other in a lane, and which are missing between them. */
import type { Index } from '../query/index.ts';
import { eventsOfValue } from '../query/target-events.ts';
import type { Arrangement } from './arrange.ts';
import type { Lane } from './lane.ts';
import { boxOf } from './marks.ts';
import { remember } from './remember.ts';
import { firstAtLeast } from './search.ts';
import type { Track } from './track.ts';

/** Lanes with more marks than this in and near the window are threaded by what is in focus alone. */
const MOST_THREADED = 300;

/** A row on a thread: its line, or -1 where it is only counted. */
export interface Bead {
  readonly row: number;
  readonly event: number;
  readonly line: number;
}

/** A stretch of thread between two editions of a series that stand next to each other in a lane. */
export interface ThreadStretch {
  readonly series: string;
  readonly from: Bead;
  readonly to: Bead;
  /** Numbers between the two that are missing from the chronology, such as `4` or `4–6, 8`; null for none. */
  readonly missing: string | null;
}

/** A lane that is threaded, as it lies. */
export interface Threaded {
  readonly index: Index;
  readonly track: Track;
  readonly lane: Lane;
  readonly arrangement: Arrangement;
  /** The series in focus, which is threaded however crowded it is. */
  readonly series: string | null;
}

/** The edition numbers that the chronology has of a series, ascending. */
function knownEditions(index: Index, series: string): Float64Array {
  const known: number[] = [];
  for (const event of eventsOfValue(index, 'series', series)) {
    const edition = index.chronology.events[event]?.edition;
    if (edition !== undefined) known.push(edition);
  }
  return Float64Array.from(known).sort();
}

/** The numbers between two that are missing, a run of them by its first and last. */
function missingBetween(a: number | undefined, b: number | undefined, known: Float64Array): string | null {
  if (a === undefined || b === undefined) return null;
  const between = known.subarray(firstAtLeast(known, a + 1), firstAtLeast(known, b));
  const runs: string[] = [];
  let last = a;
  for (const edition of [...between, b]) {
    if (edition - last > 1) runs.push(edition - last === 2 ? `${last + 1}` : `${last + 1}–${edition - 1}`);
    last = edition;
  }
  return runs.length === 0 ? null : runs.join(', ');
}

/** Threads beads of a series, in order. */
function threaded(index: Index, series: string, beads: readonly Bead[]): readonly ThreadStretch[] {
  const known = knownEditions(index, beads.length > 1 ? series : '');
  const editionOf = ({ event }: Bead) => index.chronology.events[event]?.edition;
  return beads.slice(1).map((to, at) => {
    const from = beads[at] ?? to;
    return { series, from, to, missing: missingBetween(editionOf(from), editionOf(to), known) };
  });
}

/** Threads the marks of a lane, each series in order of time, but for one. */
export function threadsOf(
  index: Index,
  marks: Arrangement['marks'],
  but: string | null = null,
): readonly ThreadStretch[] {
  const bySeries = new Map<string, (typeof marks)[number][]>();
  for (const mark of marks) {
    const series = index.chronology.events[mark.event]?.series;
    if (series === undefined || series === but) continue;
    const beads = bySeries.get(series);
    if (beads) beads.push(mark);
    else bySeries.set(series, [mark]);
  }
  return [...bySeries].flatMap(([series, beads]) =>
    threaded(
      index,
      series,
      beads.sort((a, b) => a.box.glyphX - b.box.glyphX || a.row - b.row),
    ),
  );
}

/** 1 for each event of a series. */
const maskOf = remember((index: Index, series: string): Uint8Array => {
  const mask = new Uint8Array(index.size);
  for (const event of eventsOfValue(index, 'series', series)) mask[event] = 1;
  return mask;
});

/** The places of a series in the rows of each lane, for the series asked for last. */
const placesIn = new WeakMap<Lane, { readonly mask: Uint8Array; readonly places: readonly number[] }>();

function placesOf(lane: Lane, mask: Uint8Array, { eventOf }: Track): readonly number[] {
  const known = placesIn.get(lane);
  if (known?.mask === mask) return known.places;
  const { rows } = lane;
  const places: number[] = [];
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? 0;
    if (mask[eventOf === null ? row : (eventOf[row] ?? 0)] === 1) places.push(at);
  }
  placesIn.set(lane, { mask, places });
  return places;
}

/**
 * The beads of a series in and next to a region, whether they are drawn or only counted: of those that are counted one
 * after the other, the first and the last.
 */
function beadsOf({ index, track, lane, arrangement }: Threaded, series: string): readonly Bead[] {
  const { packing, region } = arrangement;
  const { starts } = track.spans;
  const beads: Bead[] = [];
  for (const at of placesOf(lane, maskOf(index, series), track)) {
    const row = lane.rows[at] ?? 0;
    const event = track.eventOf === null ? row : (track.eventOf[row] ?? 0);
    const bead = { row, event, line: packing.lines[at] ?? -1 };
    const isBefore = (starts[row] ?? NaN) < region[0];
    if (isBefore) beads.length = 0;
    else if (bead.line === -1 && beads.at(-1)?.line === -1 && beads.at(-2)?.line === -1) beads.pop();
    beads.push(bead);
    if ((starts[row] ?? NaN) > region[1]) break;
  }
  const middles = new Map(
    beads.map((bead) => [bead, boxOf(track.spans, bead.row, 0, packing.msPerPx).glyphX]),
  );
  return beads.sort((a, b) => (middles.get(a) ?? 0) - (middles.get(b) ?? 0) || a.row - b.row);
}

/** The stretches of each arrangement, for the series in focus last. */
const stretchesOf = new WeakMap<
  Arrangement,
  { readonly series: string | null; readonly stretches: readonly ThreadStretch[] }
>();

/** All stretches of a lane: of every series where its marks are few, and of the one in focus. */
export function stretchesIn(lane: Threaded): readonly ThreadStretch[] {
  const { index, arrangement, series } = lane;
  const known = stretchesOf.get(arrangement);
  if (known?.series === series) return known.stretches;
  const { marks } = arrangement;
  const stretches = marks.length > MOST_THREADED ? [] : [...threadsOf(index, marks, series)];
  if (series !== null) stretches.push(...threaded(index, series, beadsOf(lane, series)));
  stretchesOf.set(arrangement, { series, stretches });
  return stretches;
}
