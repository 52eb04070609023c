/** Least air between two marks of a row, px. */
export const MARK_GAP_PX = 3;

export interface Packable {
  readonly x0: number;
  readonly x1: number;
  /** Room its label would like after it, px; 0 for none. */
  readonly wishPx: number;
  /** How much the label matters. */
  readonly weight: number;
}

/**
 * Gives each item, ordered by `x0`, the first row in which it stands clear of the item before it and of that item's
 * label; failing that, the row whose label matters least; -1 where every row is taken. No two items of a row
 * overlap, and no item is left out that another choice of rows could have held (greedy partition of intervals).
 */
export function packRows(items: readonly Packable[], rowCount: number): Int16Array {
  const rows = new Int16Array(items.length).fill(-1);
  const ends = new Float64Array(rowCount).fill(-Infinity);
  const wishes = new Float64Array(rowCount).fill(-Infinity);
  const weights = new Float64Array(rowCount);
  items.forEach((item, at) => {
    let chosen = -1;
    for (let row = 0; row < rowCount; row++) {
      if ((wishes[row] ?? 0) <= item.x0) {
        chosen = row;
        break;
      }
      if ((ends[row] ?? 0) > item.x0) continue;
      if (chosen === -1 || (weights[row] ?? 0) < (weights[chosen] ?? 0)) chosen = row;
    }
    if (chosen === -1) return;
    rows[at] = chosen;
    ends[chosen] = item.x1 + MARK_GAP_PX;
    wishes[chosen] = item.x1 + MARK_GAP_PX + item.wishPx;
    weights[chosen] = item.wishPx > 0 ? item.weight : 0;
  });
  return rows;
}

/** How many rows the items, ordered by `x0`, take up, at most `limit`. */
export function rowsNeeded(items: readonly Packable[], limit: number): number {
  const rows = packRows(items, limit);
  let needed = 1;
  for (const row of rows) {
    if (row === -1) return limit;
    if (row >= needed) needed = row + 1;
  }
  return needed;
}
