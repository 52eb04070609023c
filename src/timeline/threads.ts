import type { Index } from '../query/index.ts';
import { eventsOfValue } from '../query/target-events.ts';
import type { Mark } from './arrange.ts';

/** A stretch of thread between two editions of a series that stand next to each other in a lane. */
export interface ThreadStretch {
  readonly series: string;
  readonly from: Mark;
  readonly to: Mark;
  /** Numbers between the two that are missing from the chronology, such as `4` or `4–6`; null for none. */
  readonly missing: string | null;
}

/** More numbers than this between two are not looked up one by one. */
const MOST_NUMBERS = 1000;

/** The edition numbers that the chronology has of a series. */
function knownEditions(index: Index, series: string): ReadonlySet<number> {
  const known = new Set<number>();
  for (const event of eventsOfValue(index, 'series', series)) {
    const edition = index.chronology.events[event]?.edition;
    if (edition !== undefined) known.add(edition);
  }
  return known;
}

/** The first and the last number between two that is missing. */
function missingBetween(a: number, b: number, known: ReadonlySet<number>): string | null {
  if (b - a - 1 > MOST_NUMBERS) return `${a + 1}–${b - 1}`;
  let first: number | null = null;
  let last = 0;
  for (let edition = a + 1; edition < b; edition++) {
    if (known.has(edition)) continue;
    first ??= edition;
    last = edition;
  }
  if (first === null) return null;
  return first === last ? String(first) : `${first}–${last}`;
}

/** Threads the marks of a lane, each series in order of time. */
export function threadsOf(index: Index, marks: readonly Mark[]): readonly ThreadStretch[] {
  const { chronology } = index;
  const bySeries = new Map<string, Mark[]>();
  for (const mark of marks) {
    const series = chronology.events[mark.event]?.series;
    if (series === undefined) continue;
    const beads = bySeries.get(series);
    if (beads) beads.push(mark);
    else bySeries.set(series, [mark]);
  }
  const editionOf = ({ event }: Mark) => chronology.events[event]?.edition ?? null;
  const stretches: ThreadStretch[] = [];
  for (const [series, marksOfSeries] of bySeries) {
    const known = marksOfSeries.length > 1 ? knownEditions(index, series) : new Set<number>();
    const beads = marksOfSeries.toSorted((a, b) => a.box.glyphX - b.box.glyphX || a.row - b.row);
    for (const [at, to] of beads.entries()) {
      const from = beads[at - 1];
      if (!from) continue;
      const a = editionOf(from);
      const b = editionOf(to);
      const missing = a === null || b === null ? null : missingBetween(a, b, known);
      stretches.push({ series, from, to, missing });
    }
  }
  return stretches;
}
