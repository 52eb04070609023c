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
