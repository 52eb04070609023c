/**
 * The slot nearest to `from` in a direction: of those within 60 degrees of it the closest, what lies off the line
 * counting double. Null when there is none. Positions are `[x0, y0, x1, y1, ...]`; with a mask by slot, only nodes
 * marked 1 are gone to.
 */
export function nearestTowards(
  positions: Float64Array,
  from: number,
  [dx, dy]: readonly [number, number],
  mask: Uint8Array | null = null,
): number | null {
  let best: number | null = null;
  let least = Infinity;
  for (let slot = 0; slot * 2 < positions.length; slot++) {
    if (mask !== null && mask[slot] !== 1) continue;
    const x = (positions[slot * 2] ?? 0) - (positions[from * 2] ?? 0);
    const y = (positions[slot * 2 + 1] ?? 0) - (positions[from * 2 + 1] ?? 0);
    const ahead = x * dx + y * dy;
    const aside = Math.abs(x * dy) + Math.abs(y * dx);
    const cost = ahead + 2 * aside;
    if (slot === from || ahead <= 0 || aside > ahead * Math.sqrt(3) || cost >= least) continue;
    best = slot;
    least = cost;
  }
  return best;
}

/** A line on the screen that can be pointed at. */
export interface Segment {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** The segment nearest to a point, if any is within `reach` pixels. */
export function nearestSegment<S extends Segment>(
  segments: readonly S[],
  x: number,
  y: number,
  reach: number,
): S | null {
  let best: S | null = null;
  let least = reach;
  for (const segment of segments) {
    const distance = distanceTo(segment, x, y);
    if (distance > least) continue;
    best = segment;
    least = distance;
  }
  return best;
}

function distanceTo({ x1, y1, x2, y2 }: Segment, x: number, y: number): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const squared = dx * dx + dy * dy;
  const along = squared === 0 ? 0 : Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / squared));
  return Math.hypot(x1 + along * dx - x, y1 + along * dy - y);
}
