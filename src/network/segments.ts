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
