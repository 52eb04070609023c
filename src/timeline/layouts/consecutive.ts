/** Rows `first`, `first` + 1 ... of that number. */
export function consecutiveRows(first: number, count: number): Uint32Array {
  const rows = new Uint32Array(count);
  for (let at = 0; at < count; at++) rows[at] = first + at;
  return rows;
}
