import type { Batch } from './batch.ts';
import { ranked } from './rank.ts';
import type { Found } from './search-index.ts';
import type { TextScores } from './text-scores.ts';

/** Where numbers of things begin and end. */
export interface Numbering {
  readonly firstEvent: number;
  readonly eventCount: number;
  readonly thingCount: number;
}

/** Numbers of things by text: `things[offsets[text] .. offsets[text + 1]]`. */
export interface ThingsOfTexts {
  readonly offsets: Uint32Array;
  readonly things: Uint32Array;
  /** How much a hit in each text counts. */
  readonly weights: Uint8Array;
}

/** What each text stands for: the thing whose own it is, and events. */
export function packThings(batches: readonly Batch[], firstEvent: number): ThingsOfTexts {
  const offsets = [0];
  const things: number[] = [];
  const allWeights: number[] = [];
  for (const { owners, offsets: from, events, weights } of batches) {
    for (const [at, owner] of owners.entries()) {
      if (owner >= 0) things.push(owner);
      const end = from[at + 1] ?? 0;
      for (let each = from[at] ?? 0; each < end; each++) things.push(firstEvent + (events[each] ?? 0));
      offsets.push(things.length);
      allWeights.push(weights[at] ?? 1);
    }
  }
  return {
    offsets: Uint32Array.from(offsets),
    things: Uint32Array.from(things),
    weights: Uint8Array.from(allWeights),
  };
}

/** Reckons up clause by clause which things have everything asked for, and how well: each clause as in its best text. */
export class Tally {
  readonly #numbering: Numbering;
  readonly #of: ThingsOfTexts;
  /** By thing: how many clauses it has so far without a gap, how many of them only nearly, and how well in all. */
  readonly #clauses: Uint16Array;
  readonly #slips: Uint16Array;
  readonly #scores: Float32Array;
  readonly #isRefused: Uint8Array;
  #clauseCount = 0;
  #refusedCount = 0;

  constructor(numbering: Numbering, of: ThingsOfTexts) {
    const { thingCount } = numbering;
    this.#numbering = numbering;
    this.#of = of;
    this.#clauses = new Uint16Array(thingCount);
    this.#slips = new Uint16Array(thingCount);
    this.#scores = new Float32Array(thingCount);
    this.#isRefused = new Uint8Array(thingCount);
  }

  /** The texts that have a clause, and those that nearly have it. */
  addClause(exact: TextScores, near: TextScores): void {
    const [best, nearly] = [this.#bestOf(exact), near.count === 0 ? null : this.#bestOf(near)];
    const [clauses, slips, scores] = [this.#clauses, this.#slips, this.#scores];
    const before = this.#clauseCount++;
    for (let thing = 0; thing < best.length; thing++) {
      const sure = best[thing] ?? 0;
      const score = sure > 0 ? sure : (nearly?.[thing] ?? 0);
      if (score === 0 || clauses[thing] !== before) continue;
      clauses[thing] = before + 1;
      scores[thing] = (scores[thing] ?? 0) + score;
      if (sure === 0) slips[thing] = (slips[thing] ?? 0) + 1;
    }
  }

  /** How well each thing has what texts have: as its best text, by that text's weight. */
  #bestOf({ texts, scores }: TextScores): Float32Array {
    const { offsets, things, weights } = this.#of;
    const best = new Float32Array(this.#numbering.thingCount);
    for (let at = 0; at < texts.length; at++) {
      const text = texts[at] ?? 0;
      const score = (scores[text] ?? 0) * (weights[text] ?? 1);
      const end = offsets[text + 1] ?? 0;
      for (let each = offsets[text] ?? 0; each < end; each++) {
        const thing = things[each] ?? 0;
        if (score > (best[thing] ?? 0)) best[thing] = score;
      }
    }
    return best;
  }

  /** These texts have what was refused. */
  refuse(texts: Uint32Array): void {
    const { offsets, things } = this.#of;
    this.#refusedCount++;
    for (let at = 0; at < texts.length; at++) {
      const end = offsets[(texts[at] ?? 0) + 1] ?? 0;
      for (let each = offsets[texts[at] ?? 0] ?? 0; each < end; each++)
        this.#isRefused[things[each] ?? 0] = 1;
    }
  }

  /**
   * The things with every clause and nothing refused; events count as hit if nothing has fewer slips than they. Where all
   * that was asked is to leave something out, what is left are events, in order of time.
   */
  result(): Omit<Found, 'marks'> {
    const { firstEvent, eventCount } = this.#numbering;
    const [slips, sums] = [this.#slips, this.#scores];
    const found = this.#complete();
    const order = this.#clauseCount > 0 ? ranked(found, slips, sums) : this.#left(found);
    let least = Infinity;
    for (let at = 0; at < found.length; at++) least = Math.min(least, slips[found[at] ?? 0] ?? 0);
    const mask = new Uint8Array(eventCount);
    const scores = new Float32Array(eventCount);
    let [count, sure] = [0, 0];
    for (let at = 0; at < found.length; at++) {
      const thing = found[at] ?? 0;
      if (slips[thing] !== least) continue;
      sure++;
      const event = thing - firstEvent;
      if (event < 0 || event >= eventCount) continue;
      mask[event] = 1;
      scores[event] = sums[thing] ?? 0;
      count++;
    }
    return { mask, scores, count, ranked: order, nearFrom: Math.min(sure, order.length) };
  }

  #left(found: Uint32Array): Uint32Array {
    const { firstEvent, eventCount } = this.#numbering;
    if (this.#refusedCount === 0) return new Uint32Array(0);
    return found.filter((thing) => thing >= firstEvent && thing < firstEvent + eventCount);
  }

  #complete(): Uint32Array {
    const { thingCount } = this.#numbering;
    const [clauses, isRefused] = [this.#clauses, this.#isRefused];
    const found = new Uint32Array(thingCount);
    let count = 0;
    for (let thing = 0; thing < thingCount; thing++)
      if (clauses[thing] === this.#clauseCount && isRefused[thing] === 0) found[count++] = thing;
    return found.subarray(0, count);
  }
}
