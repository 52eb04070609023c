/** The first place in a sorted column, from `low` up to `high`, whose value is at least `value`. */
export function firstAtLeast(column: Float64Array, value: number, low = 0, high = column.length): number {
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((column[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The same among rows that are in the order of their values in a column. */
export function firstRowAtLeast(
  rows: Uint32Array,
  column: Float64Array,
  value: number,
  low = 0,
  high = rows.length,
): number {
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((column[rows[middle] ?? 0] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
