/** Width of a text in the font it is drawn in, px. */
export type Measure = (text: string) => number;

const words = new Intl.Segmenter(undefined, { granularity: 'word' });
const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
/** Punctuation that may not begin a line. */
const CLOSING = /^[\p{Pe}\p{Pf}.,;:!?…、。，]/u;

/** The pieces between which a line may be broken: words with the space after them, and whatever closes them. */
function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  for (const { segment } of words.segment(text)) {
    const last = pieces.at(-1);
    const joins =
      last !== undefined &&
      (/^\s/u.test(segment) || CLOSING.test(segment) || /[\p{Ps}\p{Pi}/.:_@#?&=%-]$/u.test(last));
    if (joins) pieces[pieces.length - 1] = last + segment;
    else pieces.push(segment);
  }
  return pieces;
}

/** Breaks a piece that is wider than a line between its letters. */
function brokenUp(piece: string, measure: Measure, widthPx: number): readonly string[] {
  if (measure(piece.trimEnd()) <= widthPx) return [piece];
  const parts: string[] = [];
  let part = '';
  for (const { segment } of letters.segment(piece)) {
    if (part !== '' && measure(part + segment.trimEnd()) > widthPx) {
      parts.push(part);
      part = segment;
    } else part += segment;
  }
  return part === '' ? parts : [...parts, part];
}

/** A text in lines no wider than a width, between words where it can be and all of it; no line for no text. */
export function wrapText(text: string, measure: Measure, widthPx: number): readonly string[] {
  const whole = text.trim();
  if (whole === '') return [];
  if (measure(whole) <= widthPx) return [whole];
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(whole).flatMap((each) => brokenUp(each, measure, widthPx))) {
    if (line !== '' && measure((line + piece).trimEnd()) > widthPx) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  }
  return line.trimEnd() === '' ? lines : [...lines, line.trimEnd()];
}
