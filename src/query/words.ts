/** Words as the search sees them: folded, so that what a person types finds what a source wrote. */

/** A run of letters and digits with the marks on them. */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
/** Scripts that put words together without a space: there any part of a run can be a word. */
const JOINED = /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
/** Accents, and the points of Arabic and Hebrew, which are often left out in typing. */
const POINTS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u0640]/g;
/** ASCII, which most words of most sources are, folds by its case alone. */
const PLAIN = /^[\0-\x7f]*$/;
/** The longest stretch of a joined run that is told from another with the same beginning. */
const LONGEST_PART = 12;

export interface Word {
  readonly folded: string;
  /** Where it stands in the text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

/** Lower case, without accents, compatibility forms (ﬁ, Ａ, ①) as plain ones, Hangul composed. */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text.toLowerCase().normalize('NFKD').replace(POINTS, '').normalize('NFC');
}

/** The words of a text, in order. */
export function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    folded: fold(word),
    start: index,
    end: index + word.length,
  }));
}

/**
 * What of a text is put in the index, to be found by its beginning: each word, and of a word in Hangul, Han,
 * Kana or Thai also every later part (군축회의: 축회의, 회의, 의), so that any piece of it is the beginning of one.
 */
export function indexedTerms(text: string): string[] {
  return wordsOf(text).flatMap(({ folded }) => {
    if (!JOINED.test(folded)) return [folded];
    const letters = Array.from(folded);
    return letters.map((_, at) => letters.slice(at, at + LONGEST_PART).join(''));
  });
}

/** What of a person's words is looked for: each word, a joined one no further than the index tells apart. */
export function soughtTerms(text: string): string[] {
  const terms = wordsOf(text).map(({ folded }) =>
    JOINED.test(folded) ? Array.from(folded).slice(0, LONGEST_PART).join('') : folded,
  );
  return [...new Set(terms)].filter((term) => term !== '');
}

/** Where in a text the sought terms stand, for marking: words that begin with one, joined words that contain one. */
export function findWords(text: string, terms: readonly string[]): readonly (readonly [number, number])[] {
  return wordsOf(text)
    .filter(({ folded }) =>
      terms.some((term) => (JOINED.test(term) ? folded.includes(term) : folded.startsWith(term))),
    )
    .map(({ start, end }) => [start, end]);
}
