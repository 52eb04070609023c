import { indexedTerms, isJoined, longestTold, wordsOf } from '../words.ts';
import type { Batch } from './batch.ts';
import { Postings } from './postings.ts';
import { readSought, type Clause } from './sought.ts';
import { packThings, Tally, type Numbering, type ThingsOfTexts } from './tally.ts';
import { TextScores } from './text-scores.ts';

/** Words found as typed in fewer texts than this may be slips: what is near them is looked for as well. */
const FEW = 5;
/** So many searches make the way of a search fast. */
const MOST_WARMED = 32;

/** What a search found, as it comes from a worker: columns that are handed over, not copied. */
export interface Found {
  /** 1 for each event that was hit, by event index. */
  readonly mask: Uint8Array;
  /** How well each event was hit, by event index; 0 where it was not. */
  readonly scores: Float32Array;
  /** How many events were hit. */
  readonly count: number;
  /** Numbers of the things found, best first; from `nearFrom` on are those that only have words like the ones sought. */
  readonly ranked: Uint32Array;
  readonly nearFrom: number;
  /** What was found, to be marked: phrases of folded words, most of one word found by its beginning. */
  readonly marks: readonly (readonly string[])[];
}

/** The texts of a chronology, ready to be searched. */
export class SearchIndex {
  readonly #postings = new Postings();
  /** The words of each text, folded, a space before, between and after. */
  readonly #plain: string[] = [];
  readonly #batches: Batch[] = [];
  /** Scores that are used again for every clause. */
  readonly #kept = new Map<string, TextScores>();
  #packed: ThingsOfTexts | null = null;

  add(batch: Batch): void {
    for (const text of batch.texts) {
      const words = wordsOf(text).map(({ folded }) => folded);
      this.#postings.add(words.flatMap(indexedTerms), words.length);
      this.#plain.push(` ${words.join(' ')} `);
    }
    this.#batches.push({ ...batch, texts: [] });
  }

  /** What has every clause of a search; nothing asked for is found everywhere. */
  find(text: string, numbering: Numbering): Found {
    const clauses = readSought(text);
    const tally = new Tally(numbering, this.#thingsOf(numbering));
    const marks: (readonly string[])[] = [];
    for (const clause of clauses.filter(({ isRefused }) => !isRefused)) {
      const near = this.#score(clause);
      tally.addClause(this.#exact, this.#near);
      marks.push(clause.words, ...near.map((word) => [word]));
    }
    for (const clause of clauses.filter(({ isRefused }) => isRefused)) {
      this.#score(clause);
      tally.refuse(this.#exact.texts);
    }
    return { ...tally.result(), marks };
  }

  /**
   * Does beforehand what the first search would have to: packs the postings, and looks for each letter that words begin
   * with, so that the browser has made the way of a search fast. To be called where nobody waits for the thread.
   */
  warmUp(numbering: Numbering): void {
    for (const letter of this.#postings.firstLetters(MOST_WARMED)) this.find(letter, numbering);
  }

  get #exact(): TextScores {
    return this.#scratch('exact');
  }

  get #near(): TextScores {
    return this.#scratch('near');
  }

  #scratch(name: 'exact' | 'near' | 'word'): TextScores {
    const { textCount } = this.#postings;
    const kept = this.#kept.get(name);
    if (kept?.scores.length === textCount) return kept;
    const made = new TextScores(textCount);
    this.#kept.set(name, made);
    return made;
  }

  /** Scores the texts that have a clause, and that nearly have it; returns the words that are nearly the one sought. */
  #score(clause: Clause): readonly string[] {
    const [exact, near] = [this.#exact, this.#near];
    exact.clear();
    near.clear();
    if (clause.isPhrase) {
      this.#scorePhrase(clause, exact);
      return [];
    }
    const [word = ''] = clause.words;
    this.#postings.scoreBeginning(word, exact);
    const slips = slipsForgiven(word);
    const others = slips > 0 && exact.count < FEW ? this.#postings.scoreNear(word, slips, near) : [];
    return others.filter((other) => !other.startsWith(word));
  }

  #scorePhrase({ words, isOpen }: Clause, into: TextScores): void {
    const ofWord = this.#scratch('word');
    const counts = new Uint16Array(this.#postings.textCount);
    const sums = new Float32Array(counts.length);
    let found: Uint32Array = new Uint32Array(0);
    for (const [at, word] of words.entries()) {
      const isWhole = !isJoined(word) && !(isOpen && at === words.length - 1);
      ofWord.clear();
      this.#postings.scoreBeginning(longestTold(word), ofWord, isWhole);
      found = ofWord.texts;
      for (let each = 0; each < found.length; each++) {
        const text = found[each] ?? 0;
        if (counts[text] !== at) continue;
        counts[text] = at + 1;
        sums[text] = (sums[text] ?? 0) + (ofWord.scores[text] ?? 0);
      }
    }
    const [first = '', last = ''] = [words[0], words.at(-1)];
    const ending = isJoined(last) || isOpen ? '' : ' ';
    const needle = `${isJoined(first) ? '' : ' '}${words.join(' ')}${ending}`;
    for (const text of found) {
      if (counts[text] === words.length && this.#plain[text]?.includes(needle) === true)
        into.raise(text, sums[text] ?? 0);
    }
  }

  /** The things each text stands for, packed when first asked for. */
  #thingsOf({ firstEvent }: Numbering): ThingsOfTexts {
    this.#packed ??= packThings(this.#batches, firstEvent);
    return this.#packed;
  }
}

/** How many letters may be wrong in a word: none in short words and numbers. */
function slipsForgiven(word: string): number {
  if (word.length < 5 || /\d/.test(word)) return 0;
  return word.length < 8 ? 1 : 2;
}
