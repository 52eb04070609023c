import { findMarks, fold } from '../query/words.ts';
import { cutIntoSegments, type Span } from './segments.ts';

/** A piece of text, and whether it is a word that was searched for. */
export interface Piece {
  readonly text: string;
  readonly isHit: boolean;
}

/** What a search has marked in texts: see `Found`. */
export type Marks = readonly (readonly string[])[];

/** Where marks stand in a stretch of a text, in UTF-16 units of the whole; a stretch without them is told at once. */
export function findHits(text: string, { start, end }: Span, marks: Marks): readonly Span[] {
  if (marks.length === 0) return [];
  const stretch = text.slice(start, end);
  const folded = fold(stretch);
  if (!marks.some((words) => words.every((word) => folded.includes(word)))) return [];
  return findMarks(stretch, marks).map(([from, to]) => ({ start: start + from, end: start + to }));
}

/** A stretch of a text in pieces, marking the hits that fall in it. */
export function piecesOf(text: string, { start, end }: Span, hits: readonly Span[]): readonly Piece[] {
  return cutIntoSegments(start, end, hits).map((segment) => ({
    text: text.slice(segment.start, segment.end),
    isHit: segment.spans.length > 0,
  }));
}
