/**
 * What a person typed into the search, understood: `words found by their beginning`, `"a phrase"`, `-without`,
 * `-"without this phrase"`. Typographic quotation marks are quotation marks, and one that is not closed yet closes at
 * the end, its last word still being typed.
 */
import { soughtTerms, wordsOf } from '../words.ts';

/** One thing asked for. An event is found when it has every clause that is not refused, and none that is. */
export interface Clause {
  /** Folded words, one after the other. */
  readonly words: readonly string[];
  /** Whether the words stand whole and next to each other; else it is one word, found by its beginning. */
  readonly isPhrase: boolean;
  /** Whether the last word of the phrase may go on. */
  readonly isOpen: boolean;
  readonly isRefused: boolean;
}

const QUOTES = /[“”„‟«»「」『』＂]/gu;
const PIECE = /(?<!\S)(-?)"([^"]*)("|$)|(?<!\S)-(\S+)|[^\s"]+/gu;

/** The clauses of a search, each once, in the order typed; words without a letter or digit ask for nothing. */
export function readSought(text: string): readonly Clause[] {
  const clauses = new Map<string, Clause>();
  const add = (clause: Clause): void => {
    if (clause.words.length > 0) clauses.set(JSON.stringify(clause), clause);
  };
  for (const [piece, minus, phrase, closing, refused] of text.replace(QUOTES, '"').matchAll(PIECE)) {
    if (phrase !== undefined) add(phraseOf(phrase, closing === '' && !/\s$/u.test(phrase), minus === '-'));
    else if (refused !== undefined) add(phraseOf(refused, false, true));
    else
      for (const word of soughtTerms(piece))
        add({ words: [word], isPhrase: false, isOpen: true, isRefused: false });
  }
  return [...clauses.values()];
}

function phraseOf(text: string, isOpen: boolean, isRefused: boolean): Clause {
  const words = wordsOf(text)
    .map(({ folded }) => folded)
    .filter((word) => word !== '');
  return { words, isPhrase: true, isOpen, isRefused };
}
