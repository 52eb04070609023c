/** Numbers made of numbers: what a benchmark says of its samples. */

/** The middle of the values, or of the two in the middle their mean; NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [below = NaN, at = NaN] = [sorted[middle - 1], sorted[middle]];
  return sorted.length % 2 === 1 ? at : (below + at) / 2;
}

/** The least of the values that `share` (0 to 1) of them do not exceed (nearest rank); NaN of none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const rank = Math.max(1, Math.ceil(share * sorted.length));
  return sorted[rank - 1] ?? NaN;
}

/** How even the frames of a gesture were. */
export interface Pace {
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly framesPerSecond: number;
}

/** The first frames of a gesture, before its first movement can have had an effect. */
const LEAD_IN = 3;

/**
 * The pace of frames that began at these instants (ms), without those at the beginning. NaN where too few began to
 * tell.
 */
export function paceOf(startsMs: readonly number[]): Pace {
  const starts = startsMs.slice(LEAD_IN);
  const lengths = starts.slice(1).map((start, at) => start - (starts[at] ?? NaN));
  const wholeMs = lengths.reduce((sum, length) => sum + length, 0);
  return {
    p50Ms: percentile(lengths, 0.5),
    p95Ms: percentile(lengths, 0.95),
    framesPerSecond: (1000 * lengths.length) / wholeMs,
  };
}
