/**
 * What a tie between two things weighs, from how many of the counted events have the one, the other, and both.
 *
 * - *Count*: the events that have both. The commonest things are tied the most, whatever they have to do with one another.
 * - *NPMI*: how much oftener they come together than chance would have it. G. Bouma, "Normalized (Pointwise) Mutual
 *   Information in Collocation Extraction", GSCL 2009. It overrates what is rare: two things that occur once each, in the
 *   same event, weigh as much as can be; so the count has to stand beside it (K. Church and P. Hanks, 1990).
 * - *Jaccard*: of the events that have either, the share that has both. P. Jaccard, 1912.
 */

/**
 * Normalised pointwise mutual information: ln(p(a,b) / (p(a) p(b))) / -ln p(a,b), over `all` events. 1: neither without
 * the other; 0: as often as by chance; towards -1: seldom; -1: never. 0 too where every event has both, which tells
 * nothing of either (the quotient is 0 / 0 there).
 */
export function npmi(both: number, a: number, b: number, all: number): number {
  if (both === 0) return -1;
  if (both >= all) return 0;
  return Math.max(-1, Math.min(1, Math.log((both * all) / (a * b)) / Math.log(all / both)));
}

/** Jaccard's index: both over either; 0 where nothing has either. */
export function jaccard(both: number, a: number, b: number): number {
  const either = a + b - both;
  return either === 0 ? 0 : both / either;
}
