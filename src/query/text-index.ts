import { eventsOf, IncidencePacker, type Incidence } from './incidence.ts';
import { isNear, slipsForgiven } from './near.ts';
import { indexedTerms } from './words.ts';

/** An inverted index: every term that was put in, in order, and the texts that have it. */
export interface TextIndex {
  /** Sorted by code unit, so that what begins alike stands together. */
  readonly terms: readonly string[];
  /** The number of each term in `texts`, by its place in `terms`. */
  readonly termNumbers: Uint32Array;
  /** Texts stand where events do, terms where values do. */
  readonly texts: Incidence;
}

/** A term that was found, and how much of it was meant: 1 for the word itself, less the more was guessed. */
export interface FoundTerm {
  readonly texts: Uint32Array;
  readonly closeness: number;
}

/** Takes texts one by one; they are numbered as they come. */
export class TextIndexer {
  readonly #numberOf = new Map<string, number>();
  readonly #packer = new IncidencePacker();

  add(text: string): void {
    for (const term of indexedTerms(text)) {
      let number = this.#numberOf.get(term);
      if (number === undefined) this.#numberOf.set(term, (number = this.#numberOf.size));
      this.#packer.add(number);
    }
    this.#packer.endEvent();
  }

  finish(): TextIndex {
    const terms = [...this.#numberOf.keys()].sort();
    return {
      terms,
      termNumbers: Uint32Array.from(terms, (term) => this.#numberOf.get(term) ?? 0),
      texts: this.#packer.pack(terms.length),
    };
  }
}

/** The terms that begin with a word; where none does, those that are a slip or two away from it. */
export function termsLike(index: TextIndex, word: string): readonly FoundTerm[] {
  const { terms } = index;
  const found: FoundTerm[] = [];
  const take = (at: number, closeness: number): void => {
    found.push({ texts: eventsOf(index.texts, index.termNumbers[at] ?? 0), closeness });
  };
  const first = lowerBound(terms, word);
  for (let at = first; at < terms.length; at++) {
    const term = terms[at] ?? '';
    if (!term.startsWith(word)) break;
    take(at, word.length / term.length);
  }
  const slips = slipsForgiven(word);
  if (found.length > 0 || slips === 0) return found;
  for (let at = 0; at < terms.length; at++) {
    if (isNear(word, terms[at] ?? '', slips)) take(at, 0.5);
  }
  return found;
}

/** The place of the first term that is not before the word. */
function lowerBound(terms: readonly string[], word: string): number {
  let low = 0;
  let high = terms.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((terms[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return low;
}
