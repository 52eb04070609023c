/** Fewer nodes than this are laid out before anybody misses them. */
const MANY = 3000;
/** The angle between one seed of a sunflower and the next. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/**
 * Where very many nodes stand in the unit square until the layout has first places for them: as the seeds of a sunflower
 * do, the most important in the middle. Null for fewer nodes.
 */
export function sunflower(nodes: number): Float64Array | null {
  if (nodes < MANY) return null;
  const positions = new Float64Array(nodes * 2);
  for (let node = 0; node < nodes; node++) {
    const radius = 0.5 * Math.sqrt((node + 0.5) / nodes);
    positions[node * 2] = 0.5 + radius * Math.cos(node * GOLDEN_ANGLE);
    positions[node * 2 + 1] = 0.5 + radius * Math.sin(node * GOLDEN_ANGLE);
  }
  return positions;
}
