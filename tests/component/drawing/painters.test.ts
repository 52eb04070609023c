import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { paintCanvas } from '../../../src/drawing/canvas.ts';
import { GLYPHS, glyphOfKind } from '../../../src/drawing/glyph.ts';
import type { Shape } from '../../../src/drawing/shape.ts';
import { paintSvg } from '../../../src/drawing/svg.ts';
import { RecordedPath, recordingContext } from './recording.ts';

const SIZE = { width: 400, height: 200 };
const FONT = '13px sans-serif';

const SHAPES: readonly Shape[] = [
  ...GLYPHS.map((glyph, at): Shape => ({
    type: 'glyph',
    glyph,
    x: 20 + at * 30.5,
    y: 20,
    size: 80,
    ink: { fill: '#1f5fa8', stroke: '#000000', strokeWidth: 1.5 },
  })),
  { type: 'glyph', glyph: 'star', x: 5, y: 5, size: 80, isStruck: true, ink: { stroke: '#b84a00' } },
  { type: 'bar', x: 10, y: 50, width: 100, height: 14, radius: 2, ink: { fill: '#0b7a5c', opacity: 0.4 } },
  {
    type: 'bar',
    x: 10,
    y: 70,
    width: 90,
    height: 14,
    isStruck: true,
    ink: { stroke: '#0b7a5c', dash: [4, 3] },
  },
  ...(['start', 'end', 'both'] as const).map((fade, at): Shape => ({
    type: 'bar',
    x: 10,
    y: 90 + at * 20,
    width: 200,
    height: 14,
    fade,
    ink: { fill: '#a23b82', stroke: '#1c1b18' },
  })),
  { type: 'segment', x1: 3, y1: 4, x2: 30.5, y2: 4, ink: { stroke: '#5c5a54', dash: [3, 2] } },
  { type: 'line', d: 'M0,0C10,0,10,20,20,20', ink: { stroke: '#5c5a54', dash: [2, 2], opacity: 0.5 } },
  {
    type: 'words',
    text: 'Nineteenth <Conference> & "more"',
    x: 5,
    y: 180,
    anchor: 'start',
    font: FONT,
    ink: { fill: '#1c1b18' },
  },
  {
    type: 'words',
    text: 'مؤتمر نزع السلاح',
    x: 90,
    y: 180,
    anchor: 'start',
    font: `600 ${FONT}`,
    halo: '#fbfaf7',
    ink: { fill: '#1c1b18' },
  },
];

function parse(svg: string): Document {
  return new DOMParser().parseFromString(svg, 'image/svg+xml');
}

beforeEach(() => vi.stubGlobal('Path2D', RecordedPath));
afterEach(() => vi.unstubAllGlobals());

describe('the canvas painter', () => {
  it('paints at the resolution of the device and moves with the scroll', () => {
    const { target, ops, calls } = recordingContext();
    const words: Shape = {
      type: 'words',
      text: 'x',
      x: 1,
      y: 2,
      anchor: 'middle',
      font: FONT,
      ink: { fill: 'red' },
    };
    paintCanvas(target, [SHAPES[0] ?? words], { ...SIZE, dpr: 2.5, scrollY: 12 });
    expect(calls).toEqual(['setTransform 2.5 0 0 2.5 0 0', 'clearRect 0 0 400 200']);
    expect(ops[0]).toContain(' 20 8 ');
  });

  it('paints on the ground it is given', () => {
    const { target, ops, calls } = recordingContext();
    paintCanvas(target, [], { ...SIZE, dpr: 1, ground: '#fbfaf7' });
    expect(calls).toEqual(['setTransform 1 0 0 1 0 0']);
    expect(ops).toEqual(['fill rect 0 0 400 200 0 0 0 #fbfaf7 1']);
  });
});

describe('the SVG painter', () => {
  it('escapes whatever the data says', () => {
    const hostile = `<script>alert(1)</script>"'&\u0000\u{1f600}`;
    const svg = paintSvg(
      [{ type: 'words', text: hostile, x: 0, y: 0, anchor: 'start', font: FONT, ink: { fill: '"><x' } }],
      { ...SIZE, title: hostile },
    );
    const document = parse(svg);
    expect(document.querySelector('parsererror, script, x')).toBeNull();
    expect(document.querySelector('text')?.textContent).toBe(`<script>alert(1)</script>"'&\u{1f600}`);
    expect(document.querySelector('title')?.textContent).toContain('<script>');
  });

  it('carries no style attribute, which a strict content policy would drop', () => {
    expect(paintSvg(SHAPES, SIZE)).not.toContain('style=');
  });

  it('draws the ground it is given', () => {
    expect(
      parse(paintSvg([], { ...SIZE, paper: '#fbfaf7' }))
        .querySelector('rect')
        ?.getAttribute('fill'),
    ).toBe('#fbfaf7');
  });
});

describe('a fading bar', () => {
  it('grows paler towards its open end and keeps its length', () => {
    const bar: Shape = {
      type: 'bar',
      x: 10,
      y: 0,
      width: 200,
      height: 14,
      fade: 'end',
      ink: { fill: '#000000' },
    };
    const rects = [...parse(paintSvg([bar], SIZE)).querySelectorAll('rect')];
    const opacities = rects.map((rect) => Number(rect.getAttribute('opacity') ?? 1));
    expect(opacities).toEqual([...opacities].sort((a, b) => b - a));
    expect(opacities.at(-1)).toBeLessThan(0.1);
    const widths = rects.map((rect) => Number(rect.getAttribute('width')));
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(200);
  });
});

describe('glyphs', () => {
  it('are one for each kind until they run out', () => {
    expect(new Set(GLYPHS.map((_, kind) => glyphOfKind(kind))).size).toBe(GLYPHS.length);
    expect(glyphOfKind(GLYPHS.length)).toBe(GLYPHS[0]);
  });
});
