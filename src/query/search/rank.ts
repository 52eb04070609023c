/** Sorted by twelve bits at a time. */
const DIGIT = 12;
const DIGITS = 1 << DIGIT;
/** A key has two bits of tier above so many of score. */
const SCORE_BITS = 22;
const MOST_TIERS = 3;

/**
 * Numbers in order of rank: first the lower tier, then the higher score, then as they were given. `tiers` and `scores`
 * are by number, scores not negative and told apart to one part in eight thousand. A radix sort, so that tens
 * of thousands of hits take a millisecond.
 */
export function ranked(numbers: Uint32Array, tiers: Uint16Array, scores: Float32Array): Uint32Array {
  const bits = new Uint32Array(scores.buffer, scores.byteOffset, scores.length);
  let keys = new Uint32Array(numbers.length);
  for (let at = 0; at < numbers.length; at++) {
    const number = numbers[at] ?? 0;
    const score = (bits[number] ?? 0) >>> (31 - SCORE_BITS);
    const tier = Math.min(MOST_TIERS, tiers[number] ?? 0);
    keys[at] = ((tier + 1) << SCORE_BITS) - 1 - score;
  }
  let order = numbers;
  for (const shift of [0, DIGIT]) {
    const next = new Uint32Array(DIGITS + 1);
    for (let at = 0; at < keys.length; at++) {
      const digit = ((keys[at] ?? 0) >>> shift) & (DIGITS - 1);
      next[digit + 1] = (next[digit + 1] ?? 0) + 1;
    }
    for (let digit = 0; digit < DIGITS; digit++)
      next[digit + 1] = (next[digit + 1] ?? 0) + (next[digit] ?? 0);
    const [sortedKeys, sorted] = [new Uint32Array(keys.length), new Uint32Array(keys.length)];
    for (let at = 0; at < keys.length; at++) {
      const key = keys[at] ?? 0;
      const digit = (key >>> shift) & (DIGITS - 1);
      const place = next[digit] ?? 0;
      next[digit] = place + 1;
      sortedKeys[place] = key;
      sorted[place] = order[at] ?? 0;
    }
    [keys, order] = [sortedKeys, sorted];
  }
  return order;
}
