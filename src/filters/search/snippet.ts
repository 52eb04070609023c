import { findMarks } from '../../query/words.ts';
import { displayText } from '../../chronology/display-text.ts';

/** A piece of a text, and whether it is what was searched for. */
export interface Piece {
  readonly text: string;
  readonly isHit: boolean;
}

/** So much of a text is shown before the first hit, and in all, characters. */
const BEFORE = 48;
const LONGEST = 180;

/** A place near another where a word begins, so that none is cut; the place itself in a long run without a space. */
function atWord(text: string, near: number): number {
  const space = text.lastIndexOf(' ', near);
  return space > near - 24 ? space + 1 : near;
}

/** A stretch of a text around its first hit, in pieces, with an ellipsis where it was cut. */
export function snippetOf(text: string, marks: readonly (readonly string[])[]): readonly Piece[] {
  const hits = findMarks(text, marks);
  const first = hits[0]?.[0] ?? 0;
  const from = first > BEFORE + 12 ? atWord(text, first - BEFORE) : 0;
  const to = text.length - from > LONGEST ? atWord(text, from + LONGEST) : text.length;
  const pieces: Piece[] = [];
  const add = (piece: string, isHit: boolean): void => {
    if (piece !== '') pieces.push({ text: displayText(piece), isHit });
  };
  let at = from;
  if (from > 0) add('… ', false);
  for (const [start, end] of hits) {
    if (start >= to) break;
    add(text.slice(at, start), false);
    add(text.slice(start, Math.min(end, to)), true);
    at = Math.min(end, to);
  }
  add(text.slice(at, to), false);
  if (to < text.length) add(' …', false);
  return pieces;
}

/** How many of the marks stand in a text. */
export function marksIn(text: string, marks: readonly (readonly string[])[]): number {
  return marks.filter((mark) => findMarks(text, [mark]).length > 0).length;
}
