import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GLYPHS, glyphPath, glyphReach } from '../../../src/drawing/glyph.ts';
import { boxOfSteps, stepsOf } from '../../../src/handover/slides/path.ts';
import { hexOf } from '../../../src/handover/slides/painter.ts';
import { cutTo, linesOf, widthOf } from '../../../src/handover/slides/type.ts';
import { languageOf, xmlText } from '../../../src/handover/slides/xml.ts';

describe('text on a slide', () => {
  test('is all there in its lines, and none of them wider than the box', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        fc.integer({ min: 40, max: 900 }),
        (text, width) => {
          const lines = linesOf(text, 12, width);
          expect(lines.join('')).toBe(text.replaceAll('\n', ''));
          for (const line of lines) {
            expect(widthOf(line.trimEnd(), 12)).toBeLessThanOrEqual(width);
          }
        },
      ),
    );
  });

  test('is cut only where it takes more lines than there are', () => {
    const text = 'One of the words of a caption that goes on for longer than there is room';
    expect(cutTo(9, text, 12, 200)).toBe(text);
    const cut = cutTo(2, text, 12, 200);
    expect(cut).toMatch(/^One of .*…$/);
    expect(linesOf(cut, 12, 200).length).toBe(2);
  });

  test('is as wide as Arial is', () => {
    expect(widthOf('Regesta', 1000)).toBe(722 + 556 + 556 + 556 + 500 + 278 + 556);
    expect(widthOf('한국', 1000)).toBe(2000);
  });

  test('is written as XML that can be read, and in a language that its script gives away', () => {
    expect(xmlText('a\u0000<b>\ufffe & "c"\ud800')).toBe('a&lt;b&gt; &amp; &quot;c&quot;');
    expect(['문서', 'وثيقة', 'text'].map((text) => languageOf(text, 'en'))).toEqual([
      'ko-KR',
      'ar-SA',
      'en-US',
    ]);
    expect(languageOf('text', '"><x')).toBe('en-US');
  });
});

describe('drawing on a slide', () => {
  test('every glyph is within its reach, circles in curves', () => {
    for (const glyph of GLYPHS) {
      const steps = stepsOf(glyphPath(glyph, 100));
      const { x, y, width, height } = boxOfSteps(steps);
      const reach = glyphReach(100) + 0.01;
      for (const edge of [x, y, x + width, y + height]) expect(Math.abs(edge)).toBeLessThanOrEqual(reach);
      expect(steps[0]?.type).toBe('moveTo');
    }
    const circle = boxOfSteps(stepsOf('M10,0A10,10,0,1,1,-10,0A10,10,0,1,1,10,0'));
    const { x, y, width, height } = circle;
    expect([x, y, width, height].map(Math.round)).toEqual([-10, -10, 20, 20]);
  });

  test('colours are six digits', () => {
    expect(['#1f5fa8', '#abc', 'rgb(0, 128, 255)', 'Canvas'].map(hexOf)).toEqual([
      '1F5FA8',
      'AABBCC',
      '0080FF',
      '000000',
    ]);
  });
});
