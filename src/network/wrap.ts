/** Width of a string in pixels, in the font the label is drawn in. */
export type Measure = (text: string) => number;

export interface Wrapped {
  readonly lines: readonly string[];
  readonly width: number;
}

const words = new Intl.Segmenter(undefined, { granularity: 'word' });
const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
/** No label needs more than this, in UTF-16 units, to be cut; so a title of any length costs the same. */
const LONGEST = 120;

/** Breaks a name into at most two lines of a width, between words where it can; an ellipsis says that more follows. */
export function wrapLabel(name: string, measure: Measure, most: number): Wrapped {
  // A letter across that place is left out whole, unless there is no other.
  const text = name.slice(0, letters.segment(name).containing(LONGEST)?.index || LONGEST);
  if (name === text && measure(text) <= most) return { lines: [text], width: measure(text) };
  const first = fitting(text, words, measure, most) || fitting(text, letters, measure, most);
  const rest = text.slice(first.length).trim();
  const isWhole = name === text && measure(rest) <= most;
  const second = isWhole ? rest : cut(rest, measure, most);
  // Where not even a letter fits beside the ellipsis, the first line ends with it.
  const shown = second === '…' ? [cut(first, measure, most)] : [first.trim(), second];
  const lines = shown.filter((line) => line !== '' && line !== '…');
  return { lines, width: Math.max(0, ...lines.map(measure)) };
}

/** As much of a text as fits before an ellipsis, and that. */
function cut(text: string, measure: Measure, most: number): string {
  return `${fitting(text, letters, (part) => measure(`${part}…`), most).trimEnd()}…`;
}

/** As much of the beginning of a text as fits, cut where one segment may part from the next. */
function fitting(text: string, segments: Intl.Segmenter, measure: Measure, most: number): string {
  let end = 0;
  let before = { isWordLike: true, segment: '' };
  for (const { segment, index, isWordLike = true } of segments.segment(text)) {
    if (mayPart(before, isWordLike)) end = index;
    if (measure(text.slice(0, index + segment.length).trimEnd()) > most) return text.slice(0, end);
    before = { isWordLike, segment };
  }
  return text;
}

/** Lines part after a space or a hyphen, and between words that are written without either. */
function mayPart(
  before: { readonly isWordLike: boolean; readonly segment: string },
  isWordLike: boolean,
): boolean {
  return /[\s-]$/u.test(before.segment) || (before.isWordLike && isWordLike);
}
