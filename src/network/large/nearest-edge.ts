import type { Edge } from '../tally.ts';

/** The edge nearest to a point, if any is within `reach` of it; of several in one place the heaviest, which stands first. */
export function nearestEdge(
  edges: readonly Edge[],
  positions: Float32Array,
  x: number,
  y: number,
  reach: number,
): Edge | null {
  let best: Edge | null = null;
  let least = reach * reach;
  for (let at = 0; at < edges.length; at++) {
    const edge = edges[at];
    if (edge === undefined) continue;
    const x1 = positions[edge.a * 2] ?? 0;
    const y1 = positions[edge.a * 2 + 1] ?? 0;
    const x2 = positions[edge.b * 2] ?? 0;
    const y2 = positions[edge.b * 2 + 1] ?? 0;
    if (Math.min(x1, x2) > x + reach || Math.max(x1, x2) < x - reach) continue;
    if (Math.min(y1, y2) > y + reach || Math.max(y1, y2) < y - reach) continue;
    const [dx, dy] = [x2 - x1, y2 - y1];
    const squared = dx * dx + dy * dy;
    const along = squared === 0 ? 0 : Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / squared));
    const distance = (x1 + along * dx - x) ** 2 + (y1 + along * dy - y) ** 2;
    if (distance >= least) continue;
    best = edge;
    least = distance;
  }
  return best;
}
