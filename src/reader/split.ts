/** Positions apart by whether a mask has them, each list in the order given. */
export function splitByMask(
  positions: ArrayLike<number>,
  mask: Uint8Array,
): { readonly in: readonly number[]; readonly out: readonly number[] } {
  const inside: number[] = [];
  const outside: number[] = [];
  for (let at = 0; at < positions.length; at++) {
    const position = positions[at] ?? 0;
    (mask[position] === 1 ? inside : outside).push(position);
  }
  return { in: inside, out: outside };
}
