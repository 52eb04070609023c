/**
 * How wide text is in Arial (and in Liberation Sans and Helvetica, which have its widths), on every machine alike, and how
 * it is made to fit: so that a file does not depend on the fonts of whoever made it.
 */

/** Of the letters from the space to the tilde, in thousandths of an em. */
const WIDTHS: readonly number[] = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
  556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278,
  500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469,
  556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500,
  278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];
const NARROW = new Map([
  [0x2018, 222],
  [0x2019, 222],
  [0x201c, 333],
  [0x201d, 333],
  [0xb7, 278],
  [0x2026, 1000],
  [0x2014, 1000],
]);
const OTHER = 610;
const WIDE = 1000;
const EMOJI = 1400;
/** Bold letters against upright ones. */
const BOLD = 1.08;
/** What kerning, hinting and other makes of the same font may differ by. */
const SAFETY = 1.03;

const IS_WIDE =
  /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u30ff\uff00-\uff60]/u;
const IS_EMOJI = /\p{Emoji_Presentation}/u;
const IS_NOTHING = /[\p{Mn}\p{Me}\p{Cf}\ufe0f]/u;

function widthOfLetter(letter: string): number {
  const code = letter.codePointAt(0) ?? 0;
  if (code >= 0x20 && code < 0x7f) return WIDTHS[code - 0x20] ?? OTHER;
  const known = NARROW.get(code);
  if (known !== undefined) return known;
  if (IS_NOTHING.test(letter)) return 0;
  if (IS_EMOJI.test(letter)) return EMOJI;
  return IS_WIDE.test(letter) ? WIDE : OTHER;
}

/** Width of a text on one line, px, at a size in px. */
export function widthOf(text: string, sizePx: number, isBold = false): number {
  let width = 0;
  for (const letter of text) width += widthOfLetter(letter);
  return (width / 1000) * sizePx * (isBold ? BOLD : 1);
}

/** Where a line may end: after a space or a hyphen, or after any letter of a script that is written without spaces. */
const PIECE =
  /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[^\s\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]*[\s]+|[^\s\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu;

/** The letters of a word that is wider than a line, in stretches that are not. */
function broken(word: string, sizePx: number, roomPx: number, isBold: boolean): readonly string[] {
  const stretches: string[] = [];
  let [stretch, width] = ['', 0];
  for (const letter of word) {
    const more = widthOf(letter, sizePx, isBold);
    if (stretch !== '' && width + more > roomPx) {
      stretches.push(stretch);
      [stretch, width] = ['', 0];
    }
    stretch += letter;
    width += more;
  }
  return [...stretches, stretch];
}

/** The lines a text takes in a box of a width; together they are the text. */
export function linesOf(text: string, sizePx: number, widthPx: number, isBold = false): readonly string[] {
  const room = Math.max(sizePx, widthPx / SAFETY);
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    let [line, width] = ['', 0];
    for (const [piece] of paragraph.matchAll(PIECE)) {
      const letters = widthOf(piece.trimEnd(), sizePx, isBold);
      const stretches = letters > room ? broken(piece, sizePx, room, isBold) : [piece];
      for (const stretch of stretches) {
        if (line !== '' && width + widthOf(stretch.trimEnd(), sizePx, isBold) > room) {
          lines.push(line);
          [line, width] = ['', 0];
        }
        line += stretch;
        width += widthOf(stretch, sizePx, isBold);
      }
    }
    lines.push(line);
  }
  return lines;
}

/** From one baseline to the next, in sizes: said exactly in the file, so that no font makes text taller. */
export const LINE_HEIGHT = 1.22;

/** Height of so many lines, px. */
export function heightOf(lines: number, sizePx: number): number {
  return Math.ceil(lines * sizePx * LINE_HEIGHT);
}

/** A text cut to so many lines, with an ellipsis where it was. */
export function cutTo(most: number, text: string, sizePx: number, widthPx: number, isBold = false): string {
  const lines = linesOf(text, sizePx, widthPx, isBold);
  if (lines.length <= most) return text;
  const kept = lines.slice(0, most).join('').trimEnd();
  for (let end = kept.length; end > 0; end--) {
    const cut = `${kept.slice(0, end).trimEnd()}…`;
    if (linesOf(cut, sizePx, widthPx, isBold).length <= most) return cut.replace(/[\ud800-\udbff]…$/, '…');
  }
  return '…';
}

/** Sizes a text is tried in, px, each with the lines it may take; in the last it is cut. */
export type Sizes = readonly (readonly [sizePx: number, lines: number])[];

/** The text in the first size in which it fits. */
export function fitted(
  text: string,
  sizes: Sizes,
  widthPx: number,
  isBold = false,
): { readonly text: string; readonly sizePx: number; readonly heightPx: number; readonly isCut: boolean } {
  for (const [sizePx, most] of sizes) {
    const lines = linesOf(text, sizePx, widthPx, isBold).length;
    if (lines <= most) return { text, sizePx, heightPx: heightOf(lines, sizePx), isCut: false };
  }
  const [sizePx, most] = sizes.at(-1) ?? [16, 1];
  return {
    text: cutTo(most, text, sizePx, widthPx, isBold),
    sizePx,
    heightPx: heightOf(most, sizePx),
    isCut: true,
  };
}
