import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findHits, piecesOf } from '../../../src/reader/hits.ts';
import { soughtTerms } from '../../../src/query/words.ts';

function marked(text: string, query: string): string {
  const whole = { start: 0, end: text.length };
  return piecesOf(text, whole, findHits(text, whole, marksOf(query)))
    .map((piece) => (piece.isHit ? `[${piece.text}]` : piece.text))
    .join('');
}

/** The words of a search, each found by its beginning. */
const marksOf = (query: string) => soughtTerms(query).map((word) => [word]);

describe('words searched for, in a document', () => {
  it('are marked whatever their case, at the beginning of words', () => {
    expect(marked('Youth, youths and the unyouthful', 'YOUTH')).toBe('[Youth], [youths] and the unyouthful');
  });
  it('are marked in the middle of words in scripts that join them', () => {
    expect(marked('한-유엔 군축회의 개최', '회의')).toBe('한-유엔 [군축회의] 개최');
  });
  it('are none without a search', () => {
    expect(marked('Youth', '  ')).toBe('Youth');
  });
  it('are found in a stretch by their place in the whole text', () => {
    const text = 'peace. peace now';
    const stretch = { start: 7, end: 16 };
    expect(findHits(text, stretch, marksOf('peace'))).toEqual([{ start: 7, end: 12 }]);
    expect(piecesOf(text, { start: 7, end: 10 }, [{ start: 7, end: 12 }])).toEqual([
      { text: 'pea', isHit: true },
    ]);
  });
  it('leave the text as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, query) => {
        const whole = { start: 0, end: text.length };
        const pieces = piecesOf(text, whole, findHits(text, whole, marksOf(query)));
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      }),
    );
  });
});
