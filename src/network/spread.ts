/** How much of each coordinate is the node's rank along that axis: crowds thin out and corners fill. */
const RANK_SHARE = 0.6;

/** Places brought into the unit square, `[x0, y0, x1, y1, ...]`. */
export function inUnitSquare(x: Float64Array, y: Float64Array): Float64Array<ArrayBuffer> {
  const positions = new Float64Array(x.length * 2);
  spread(x, positions, 0);
  spread(y, positions, 1);
  return positions;
}

/** Values brought into 0 to 1, part by where they lie and part by their rank; a lone value goes to the middle. */
function spread(values: Float64Array, positions: Float64Array, axis: 0 | 1): void {
  const order = Uint32Array.from(values, (_, slot) => slot).sort(
    (a, b) => (values[a] ?? 0) - (values[b] ?? 0) || a - b,
  );
  const least = values[order[0] ?? 0] ?? 0;
  const extent = (values[order.at(-1) ?? 0] ?? 0) - least;
  const isFlat = values.length < 2 || extent === 0;
  for (let rank = 0; rank < order.length; rank++) {
    const slot = order[rank] ?? 0;
    const place = isFlat ? 0.5 : ((values[slot] ?? 0) - least) / extent;
    const share = isFlat ? 0.5 : rank / (values.length - 1);
    positions[slot * 2 + axis] = place * (1 - RANK_SHARE) + share * RANK_SHARE;
  }
}
