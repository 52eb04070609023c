import SearchableMap from 'minisearch/SearchableMap';
import type { TextScores } from './text-scores.ts';

/** BM25+ with MiniSearch's own constants: how soon repetition and length stop mattering, and what any hit is worth. */
const [K, B, D] = [1.2, 0.7, 0.5];
const MOST_COUNTED = 255;

/** A column of numbers that grows. */
class Numbers {
  #values = new Uint32Array(4096);
  length = 0;

  push(value: number): void {
    if (this.length === this.#values.length) {
      const longer = new Uint32Array(this.length * 2);
      longer.set(this.#values);
      this.#values = longer;
    }
    this.#values[this.length++] = value;
  }

  view(): Uint32Array {
    return this.#values.subarray(0, this.length);
  }
}

/**
 * Which texts have which terms. The terms are in MiniSearch's radix tree, which finds them by their beginning and
 * with slips; the texts of each are packed one after the other, as its own index (a map for each term) takes tens of
 * milliseconds for the first letter of a word where there are millions of words.
 */
export class Postings {
  readonly #numbers = new Map<string, number>();
  readonly #tree = new SearchableMap<number>();
  readonly #terms = new Numbers();
  /** Where the terms of each text begin, and how many words it has. */
  readonly #begins = new Numbers();
  readonly #lengths = new Numbers();
  #packed: Packed | null = null;

  get textCount(): number {
    return this.#lengths.length;
  }

  /** Adds a text; `wordCount` is its length, which may be less than its terms. */
  add(terms: Iterable<string>, wordCount: number): void {
    this.#begins.push(this.#terms.length);
    for (const term of terms) {
      const known = this.#numbers.get(term);
      this.#terms.push(known ?? this.#enter(term));
    }
    this.#lengths.push(wordCount);
    this.#packed = null;
  }

  #enter(term: string): number {
    const number = this.#numbers.size;
    this.#numbers.set(term, number);
    this.#tree.set(term, number);
    return number;
  }

  /** The first letters of terms, up to so many. */
  firstLetters(most: number): readonly string[] {
    const letters = new Set<string>();
    for (const term of this.#numbers.keys()) {
      letters.add(Array.from(term.slice(0, 2))[0] ?? '');
      if (letters.size === most) break;
    }
    return [...letters];
  }

  /** Scores every text that has a term beginning so or, asked for the whole, just so. */
  scoreBeginning(start: string, into: TextScores, isWhole = false): void {
    const packed = this.#pack();
    const own = this.#tree.get(start);
    if (own !== undefined) packed.score(own, 1, into);
    if (isWhole) return;
    for (const [term, number] of this.#tree.atPrefix(start)) {
      const further = term.length - start.length;
      if (further > 0) packed.score(number, (0.375 * term.length) / (term.length + 0.3 * further), into);
    }
  }

  /** Scores every text that has a term so few letters from this one, and returns those terms. */
  scoreNear(term: string, slips: number, into: TextScores): readonly string[] {
    const packed = this.#pack();
    const near = this.#tree.fuzzyGet(term, slips);
    for (const [other, [number, distance]] of near)
      packed.score(number, (0.45 * other.length) / (other.length + distance), into);
    return [...near.keys()];
  }

  #pack(): Packed {
    this.#packed ??= new Packed(
      this.#numbers.size,
      this.#terms.view(),
      this.#begins.view(),
      this.#lengths.view(),
    );
    return this.#packed;
  }
}

class Packed {
  readonly #offsets: Uint32Array;
  readonly #texts: Uint32Array;
  readonly #counts: Uint8Array;
  /** Of each text, what its length makes of repetition. */
  readonly #damping: Float32Array;

  constructor(termCount: number, terms: Uint32Array, begins: Uint32Array, lengths: Uint32Array) {
    const { offsets, texts, counts } = byTerm(termCount, terms, begins);
    [this.#offsets, this.#texts, this.#counts] = [offsets, texts, counts];
    const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length) || 1;
    this.#damping = Float32Array.from(lengths, (length) => K * (1 - B + (B * length) / mean));
  }

  score(term: number, factor: number, into: TextScores): void {
    const [texts, counts, damping] = [this.#texts, this.#counts, this.#damping];
    const [from, to] = [this.#offsets[term] ?? 0, this.#offsets[term + 1] ?? 0];
    const rarity = factor * Math.log(1 + (damping.length - (to - from) + 0.5) / (to - from + 0.5));
    for (let at = from; at < to; at++) {
      const text = texts[at] ?? 0;
      const count = counts[at] ?? 0;
      into.raise(text, rarity * (D + (count * (K + 1)) / (count + (damping[text] ?? K))));
    }
  }
}

/** The texts of each term, ascending, each once with how often it has the term: a counting sort. */
function byTerm(
  termCount: number,
  terms: Uint32Array,
  begins: Uint32Array,
): { offsets: Uint32Array; texts: Uint32Array; counts: Uint8Array } {
  const offsets = new Uint32Array(termCount + 1);
  const last = new Uint32Array(termCount);
  const each = (told: (term: number, text: number, isAgain: boolean) => void): void => {
    last.fill(0);
    for (let text = 0; text < begins.length; text++) {
      const end = begins[text + 1] ?? terms.length;
      for (let at = begins[text] ?? 0; at < end; at++) {
        const term = terms[at] ?? 0;
        told(term, text, last[term] === text + 1);
        last[term] = text + 1;
      }
    }
  };
  each((term, _, isAgain) => {
    if (!isAgain) offsets[term + 1] = (offsets[term + 1] ?? 0) + 1;
  });
  for (let term = 0; term < termCount; term++)
    offsets[term + 1] = (offsets[term + 1] ?? 0) + (offsets[term] ?? 0);
  const next = offsets.slice();
  const texts = new Uint32Array(offsets[termCount] ?? 0);
  const counts = new Uint8Array(texts.length);
  each((term, text, isAgain) => {
    const place = (next[term] ?? 0) - (isAgain ? 1 : 0);
    texts[place] = text;
    counts[place] = Math.min(MOST_COUNTED, (counts[place] ?? 0) + 1);
    next[term] = place + 1;
  });
  return { offsets, texts, counts };
}
