import { sharedValues, type ValueCounts } from './compare-values.ts';
import { knownStretch, timesOf, type Stretch, type Times } from './compare-times.ts';
import type { Index } from './index.ts';
import type { Matches } from './match.ts';
import { eventsOfTarget } from './target-events.ts';
import type { Target } from './target.ts';

/** One of two things compared, as far as it is matched. */
export interface Side {
  readonly target: Target;
  /** Its matching events, ascending. */
  readonly events: Uint32Array;
  /** Those that the other does not have. */
  readonly only: Uint32Array;
  /** Facet values that some of its events have and none of the other's, most telling first. */
  readonly values: readonly ValueCounts[];
  readonly times: Times;
  /** For each of `times.gaps`: how many of the other's events may touch it. */
  readonly meanwhile: readonly number[];
}

/** Two things beside each other: what they have in common, what only one has, and when each is silent. */
export interface Comparison {
  readonly sides: readonly [Side, Side];
  /** Matching events that are in both, ascending. */
  readonly both: Uint32Array;
  /** Facet values that events of both have, most telling first (see `sharedValues`). */
  readonly shared: readonly ValueCounts[];
  /** The stretch of time, epoch ms, that lies within the extents of both; null when none does. */
  readonly overlap: Stretch | null;
}

/** Compares two things of one type by their matching events, in time that grows with the number of events. */
export function compare(index: Index, matches: Matches, a: Target, b: Target): Comparison {
  const [eventsA, eventsB] = [matchingEvents(index, matches, a), matchingEvents(index, matches, b)];
  const { onlyA, both, onlyB } = partition(eventsA, eventsB);
  const values = sharedValues(index, matches, [a, b], [eventsA, eventsB]);
  const [timesA, timesB] = [timesOf(index, a, eventsA), timesOf(index, b, eventsB)];
  return {
    sides: [
      {
        target: a,
        events: eventsA,
        only: onlyA,
        values: values.only[0],
        times: timesA,
        meanwhile: timesA.gaps.map((gap) => countTouching(index, eventsB, [gap.fromMs, gap.toMs])),
      },
      {
        target: b,
        events: eventsB,
        only: onlyB,
        values: values.only[1],
        times: timesB,
        meanwhile: timesB.gaps.map((gap) => countTouching(index, eventsA, [gap.fromMs, gap.toMs])),
      },
    ],
    both,
    shared: values.shared,
    overlap: overlapOf(timesA.extent, timesB.extent),
  };
}

function matchingEvents(index: Index, { mask }: Matches, target: Target): Uint32Array {
  return Uint32Array.from(eventsOfTarget(index, target)).filter((event) => mask[event] === 1);
}

/** Parts two ascending lists into what only the one has, what both have and what only the other has. */
function partition(a: Uint32Array, b: Uint32Array) {
  const [onlyA, both, onlyB]: [number[], number[], number[]] = [[], [], []];
  for (let i = 0, j = 0; i < a.length || j < b.length;) {
    const x = a[i] ?? Infinity;
    const y = b[j] ?? Infinity;
    if (x === y) both.push(x);
    else if (x < y) onlyA.push(x);
    else onlyB.push(y);
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return { onlyA: Uint32Array.from(onlyA), both: Uint32Array.from(both), onlyB: Uint32Array.from(onlyB) };
}

function countTouching(index: Index, events: Uint32Array, [fromMs, toMs]: Stretch): number {
  let count = 0;
  for (let at = 0; at < events.length; at++) {
    const stretch = knownStretch(index, events[at] ?? 0);
    if (stretch !== null && stretch[0] < toMs && stretch[1] > fromMs) count++;
  }
  return count;
}

function overlapOf(a: Stretch | null, b: Stretch | null): Stretch | null {
  if (a === null || b === null) return null;
  const [fromMs, toMs] = [Math.max(a[0], b[0]), Math.min(a[1], b[1])];
  return fromMs < toMs ? [fromMs, toMs] : null;
}
