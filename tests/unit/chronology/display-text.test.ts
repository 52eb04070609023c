import { describe, expect, test } from 'vitest';
import { displayText } from '../../../src/chronology/display-text.ts';

describe('displayText', () => {
  test('leaves ordinary text of any script as it is', () => {
    for (const text of ['', 'Seoul', '한-유엔 군축회의', 'مؤتمر نزع السلاح', 'a\u200fb', 'q\u0308']) {
      expect(displayText(text)).toBe(text);
    }
  });

  test('removes bidi embeddings, overrides and isolates', () => {
    expect(displayText('a\u202ecod\u202c.\u2066b\u2069\u202a\u202b\u202d\u2067\u2068')).toBe('acod.b');
  });

  test('removes control characters and lone surrogates', () => {
    expect(displayText('a\u0000b\u0007c\u007fd\u009be\ud800f\udc00')).toBe('abcdef');
  });

  test('turns line breaks of every kind into one space', () => {
    expect(displayText('a\r\nb\nc\u2028d\u2029e\tf')).toBe('a b c d e f');
  });

  test('keeps emoji made with joiners, variation selectors, skin tones and tags whole', () => {
    for (const emoji of ['👩‍💻', '❤️', '👍🏽', '🇰🇷', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '👨‍👩‍👧‍👦']) expect(displayText(emoji)).toBe(emoji);
  });

  test('does nothing more when done twice', () => {
    const text = 'x\ud800\udc00\ud800\n\n\u202ey';
    expect(displayText(displayText(text))).toBe(displayText(text));
  });
});
