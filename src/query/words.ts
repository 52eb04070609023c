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

/** Whether a folded word is of a script that joins words, so that any part of it can be one. */
export function isJoined(word: string): boolean {
  return JOINED.test(word);
}

/** The beginning of a word that the index tells from others. */
export function longestTold(word: string): string {
  return JOINED.test(word) ? Array.from(word).slice(0, LONGEST_PART).join('') : word;
}

/**
 * What of a folded word is put in the index, to be found by its beginning: the word, and of one in Hangul, Han, Kana or
 * Thai also every later part (군축회의: 축회의, 회의, 의), so that any piece of it is the beginning of one.
 */
export function indexedTerms(word: string): string[] {
  if (!JOINED.test(word)) return [word];
  const letters = Array.from(word);
  return letters.map((_, at) => letters.slice(at, at + LONGEST_PART).join(''));
}

/** What of a person's words is looked for: each word, a joined one no further than the index tells apart. */
export function soughtTerms(text: string): string[] {
  const terms = wordsOf(text).map(({ folded }) => longestTold(folded));
  return [...new Set(terms)].filter((term) => term !== '');
}

/**
 * Where in a text the sought stands, for marking: words that begin with a word sought, joined words that contain one, and
 * phrases whole. In the order of the text, none over another.
 */
export function findMarks(
  text: string,
  marks: readonly (readonly string[])[],
): readonly (readonly [number, number])[] {
  const words = wordsOf(text);
  const found: (readonly [number, number])[] = [];
  for (let at = 0; at < words.length;) {
    const length = Math.max(0, ...marks.map((mark) => (standsAt(words, at, mark) ? mark.length : 0)));
    const [first, last] = [words[at], words[at + length - 1]];
    if (length > 0 && first && last) found.push([first.start, last.end]);
    at += Math.max(1, length);
  }
  return found;
}

/** Whether a phrase stands at a word: only its last word may go on, and joined words on the side where it ends. */
function standsAt(words: readonly Word[], at: number, phrase: readonly string[]): boolean {
  const last = phrase.length - 1;
  return phrase.every((word, number) => {
    const folded = words[at + number]?.folded ?? '';
    if (folded === word) return true;
    const [mayBegin, mayEnd] = [number === 0 && JOINED.test(word), number === last];
    if (mayBegin && mayEnd) return folded.includes(word);
    return (mayBegin && folded.endsWith(word)) || (mayEnd && folded.startsWith(word));
  });
}
