import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pictureRoom } from '../../../src/handover/print/page-rules.ts';
import { pictureHeight } from '../../../src/handover/print/picture.ts';
import { part, quotation } from './order.ts';

const room = pictureRoom();

describe('the height left to a picture on its page', () => {
  it('is less the more is said over and under it, and never more than the page nor less than a good part of it', () => {
    const texts = fc.tuple(fc.string({ maxLength: 300 }), fc.string({ maxLength: 2000 }));
    fc.assert(
      fc.property(texts, fc.string(), ([caption, text], more) => {
        const said = part([], { caption, quotation: quotation({ text }) });
        const height = pictureHeight(said, room);
        expect(height).toBeLessThan(room.heightPx);
        expect(height).toBeGreaterThan(room.heightPx * 0.4);
        expect(pictureHeight({ ...said, caption: caption + more }, room)).toBeLessThanOrEqual(height);
        expect(pictureHeight({ ...said, quotation: null }, room)).toBeGreaterThanOrEqual(height);
      }),
    );
  });

  it('takes letters of Korean for wider', () => {
    const heights = ['a', '한'].map((letter) =>
      pictureHeight(part([], { caption: letter.repeat(200) }), room),
    );
    expect(heights[1]).toBeLessThan(heights[0] ?? 0);
  });
});
