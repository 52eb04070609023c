import { describe, expect, it } from 'vitest';
import { GLYPHS, glyphPath, glyphReach } from '../../../src/drawing/glyph.ts';
import type { GlyphName } from '../../../src/drawing/shape.ts';

const ROUND: readonly GlyphName[] = ['circle', 'semicircle'];
/** Outlines that cross themselves: their two halves cancel out in the shoelace formula. */
const CROSSING: readonly GlyphName[] = ['bowtie', 'hourglass'];

function cornersOf(name: GlyphName, size: number): readonly (readonly [number, number])[] {
  const path = glyphPath(name, size);
  return [...path.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
}

function area(corners: readonly (readonly [number, number])[]): number {
  return Math.abs(
    corners.reduce((sum, [x, y], at) => {
      const [nextX, nextY] = corners[(at + 1) % corners.length] ?? [0, 0];
      return sum + (x * nextY - nextX * y) / 2;
    }, 0),
  );
}

describe('glyphs', () => {
  it('cover the area they are asked for, so that no kind looks weightier than another', () => {
    for (const name of GLYPHS) {
      if (ROUND.includes(name)) continue;
      expect(area(cornersOf(name, 400))).toBeCloseTo(CROSSING.includes(name) ? 0 : 400, 0);
    }
    expect(glyphPath('circle', Math.PI * 100)).toContain('A10,10');
    expect(glyphPath('semicircle', Math.PI * 50)).toContain('A10,10');
  });

  it('stay within their reach and about their centre', () => {
    for (const name of GLYPHS) {
      if (ROUND.includes(name)) continue;
      const corners = cornersOf(name, 100);
      const x = corners.reduce((sum, corner) => sum + corner[0], 0);
      const y = corners.reduce((sum, corner) => sum + corner[1], 0);
      expect(Math.max(...corners.flat().map(Math.abs))).toBeLessThanOrEqual(glyphReach(100));
      if (name !== 'chevron') expect(Math.hypot(x, y) / corners.length).toBeLessThan(0.1);
    }
  });

  it('are all different', () => {
    expect(new Set(GLYPHS.map((name) => glyphPath(name, 64))).size).toBe(GLYPHS.length);
  });
});
