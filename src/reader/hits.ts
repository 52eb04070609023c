import { findWords, fold, soughtTerms } from '../query/words.ts';
import { cutIntoSegments, type Span } from './segments.ts';

/** A piece of text, and whether it is a word that was searched for. */
export interface Piece {
  readonly text: string;
  readonly isHit: boolean;
}

/** The words to mark for what a person searched; none for no search. */
export function hitTerms(query: string): readonly string[] {
  return query.trim() === '' ? [] : soughtTerms(query);
}

/** Where the terms stand in a stretch of a text, in UTF-16 units of the whole; a stretch without them is told at once. */
export function findHits(text: string, { start, end }: Span, terms: readonly string[]): readonly Span[] {
  if (terms.length === 0) return [];
  const stretch = text.slice(start, end);
  const folded = fold(stretch);
  if (!terms.some((term) => folded.includes(term))) return [];
  return findWords(stretch, terms).map(([from, to]) => ({ start: start + from, end: start + to }));
}

/** A stretch of a text in pieces, marking the hits that fall in it. */
export function piecesOf(text: string, { start, end }: Span, hits: readonly Span[]): readonly Piece[] {
  return cutIntoSegments(start, end, hits).map((segment) => ({
    text: text.slice(segment.start, segment.end),
    isHit: segment.spans.length > 0,
  }));
}
