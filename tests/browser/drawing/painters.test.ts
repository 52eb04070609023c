import { afterEach, describe, expect, it, vi } from 'vitest';
import { paintCanvas } from '../../../src/drawing/canvas.ts';
import { GLYPHS } from '../../../src/drawing/glyph.ts';
import type { Glyph, Shape } from '../../../src/drawing/shape.ts';
import { paintSvg } from '../../../src/drawing/svg.ts';

const SIZE = { width: 240, height: 60 };
const PAPER = '#fbfaf7';
const FONT = '13px sans-serif';
/** Edges may be smoothed a little differently, of 255: hardly at all on average over what either painted, and much at few sharp corners. */
const MEAN_APART = 10;
const MUCH = 72;
const SHARE_MUCH_APART = 0.03;

const bar = { type: 'bar', x: 10.3, y: 20.6, width: 200, height: 14 } as const;
const line = { type: 'segment', x1: 10.25, y1: 30.4, x2: 200, y2: 30.4 } as const;
const glyph = { type: 'glyph', x: 30.4, y: 30.7, size: 68 } as const;
const words = { type: 'words', x: 120, y: 40, font: FONT, ink: { fill: '#1c1b18' } } as const;

const CASES: Readonly<Record<string, Shape>> = {
  ...Object.fromEntries(
    GLYPHS.flatMap((name): [string, Shape][] => [
      [`${name}, filled`, { ...glyph, glyph: name, ink: { fill: '#1f5fa8', opacity: 0.6 } }],
      [`${name}, outlined`, { ...glyph, glyph: name, ink: { stroke: '#1f5fa8', strokeWidth: 1.75 } }],
      [`${name}, both`, { ...glyph, glyph: name, size: 300, ink: { fill: '#e0b040', stroke: '#1f5fa8' } }],
    ]),
  ),
  'a small glyph in a wide line': {
    ...glyph,
    glyph: 'semicircle',
    size: 20,
    ink: { fill: '#e0b040', stroke: '#1f5fa8', strokeWidth: 4 },
  },
  'a struck glyph': { ...glyph, glyph: 'star', isStruck: true, ink: { stroke: '#b84a00' } },
  'a dashed glyph': { ...glyph, glyph: 'hexagon', ink: { stroke: '#b84a00', dash: [2, 2] } },
  'a bar': { ...bar, ink: { fill: '#0b7a5c', opacity: 0.4 } },
  'a bar with round corners': { ...bar, radius: 3, ink: { fill: '#0b7a5c', stroke: '#1c1b18' } },
  'a struck bar': { ...bar, isStruck: true, ink: { stroke: '#0b7a5c', dash: [4, 3] } },
  'a bar open at its start': { ...bar, fade: 'start', ink: { fill: '#a23b82', stroke: '#1c1b18' } },
  'a bar open at its end': { ...bar, fade: 'end', ink: { stroke: '#1c1b18', dash: [4, 3] } },
  'a bar open at both ends': { ...bar, fade: 'both', ink: { fill: '#a23b82' } },
  'a level line': { ...line, ink: { stroke: '#1f5fa8', strokeWidth: 1.75, opacity: 0.7 } },
  'a level line from right to left': { ...line, x1: 90, x2: 20, ink: { stroke: '#1f5fa8' } },
  'an upright line': { ...line, x2: 10.25, y1: 50, y2: 3.2, ink: { stroke: '#1f5fa8', strokeWidth: 1.75 } },
  'a slanting line': { ...line, y2: 50, ink: { stroke: '#1f5fa8' } },
  'a long dashed line': { ...line, ink: { stroke: '#1f5fa8', strokeWidth: 1.75, dash: [8, 2.5, 1.5, 2.5] } },
  ...Object.fromEntries(
    [[3, 2.5], [4, 1.5, 1, 1.5], [5]].map((dash): [string, Shape] => [
      `a short line dashed ${dash.join(' ')}`,
      { ...line, x2: 29.5, ink: { stroke: '#1f5fa8', strokeWidth: 1.75, dash } },
    ]),
  ),
  'a short dashed line from right to left': {
    ...line,
    x1: 29.5,
    x2: 10,
    ink: { stroke: '#1f5fa8', dash: [3, 2] },
  },
  'a curve': { type: 'line', d: 'M10,10C60,10,90,50,200,50', ink: { stroke: '#5c5a54', dash: [2, 2] } },
  'words in the middle': { ...words, anchor: 'middle', text: 'Conference <1> & more' },
  'words before': { ...words, anchor: 'end', font: `600 ${FONT}`, text: '한국과 유엔' },
  'words from right to left': { ...words, anchor: 'start', halo: '#e0b040', text: 'مؤتمر نزع' },
};

function pixelsOf(canvas: HTMLCanvasElement): Uint8ClampedArray {
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  return context.getImageData(0, 0, canvas.width, canvas.height).data;
}

function blank(): { canvas: HTMLCanvasElement; context: CanvasRenderingContext2D } {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, SIZE);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  return { canvas, context };
}

async function asSvg(shape: Shape): Promise<Uint8ClampedArray> {
  const { canvas, context } = blank();
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(paintSvg([shape], { ...SIZE, paper: PAPER }))}`;
  await image.decode();
  context.drawImage(image, 0, 0);
  return pixelsOf(canvas);
}

function onCanvas(shapes: readonly Shape[]): Uint8ClampedArray {
  const { canvas, context } = blank();
  paintCanvas(context, shapes, { ...SIZE, dpr: 1, ground: PAPER });
  return pixelsOf(canvas);
}

describe('the two painters', () => {
  const ground = onCanvas([]);

  it.each(Object.entries(CASES))('draw the same: %s', async (_, shape) => {
    const [canvas, svg] = [onCanvas([shape]), await asSvg(shape)];
    const places = Array.from(ground.keys()).filter(
      (at) => canvas[at] !== ground[at] || svg[at] !== ground[at],
    );
    expect(places.length).toBeGreaterThan(60);
    const apart = places.map((at) => Math.abs((canvas[at] ?? 0) - (svg[at] ?? 0)));
    expect(apart.filter((each) => each > MUCH).length / apart.length).toBeLessThan(SHARE_MUCH_APART);
    expect(apart.reduce((sum, each) => sum + each, 0) / apart.length).toBeLessThan(MEAN_APART);
  });
});

it('paints sharp corners after a word with a halo as before it', () => {
  const star: Shape = { ...glyph, glyph: 'star', size: 300, ink: { stroke: '#1f5fa8', strokeWidth: 4 } };
  const word: Shape = { ...words, anchor: 'start', text: 'word', halo: '#e0b040' };
  expect(onCanvas([word, star])).toEqual(onCanvas([star, word]));
});

describe('a glyph that is kept as an image', () => {
  const struck: Glyph = { ...glyph, glyph: 'star', isKept: true, isStruck: true, ink: {} };
  const inks = [
    { fill: '#1f5fa8', opacity: 0.3 },
    { fill: PAPER, stroke: '#b84a00', strokeWidth: 1.75 },
  ];
  afterEach(() => vi.restoreAllMocks());

  function painted(shape: Glyph, dpr: number, newSprites: number, scrollY = 0): Uint8ClampedArray {
    const { canvas, context } = blank();
    canvas.width = SIZE.width * dpr;
    canvas.height = SIZE.height * dpr;
    paintCanvas(context, [shape], { ...SIZE, dpr, scrollY, ground: PAPER, newSprites });
    return pixelsOf(canvas);
  }

  const furthest = (one: Uint8ClampedArray, other: Uint8ClampedArray) =>
    one.reduce((most, each, at) => Math.max(most, Math.abs(each - (other[at] ?? 0))), 0);

  it.each([1, 1.25, 2, 3])('looks as it was drawn, at %s device pixels to one', (dpr) => {
    for (const ink of inks) {
      for (const name of GLYPHS) {
        const shape = { ...struck, glyph: name, ink: { ...ink } };
        const drawn = painted(shape, dpr, 0);
        expect(furthest(painted(shape, dpr, 1), drawn), name).toBeLessThanOrEqual(3);
      }
    }
  });

  it('is drawn once for an ink and size, and no more often than is allowed', () => {
    const images = vi.spyOn(CanvasRenderingContext2D.prototype, 'drawImage');
    const shape = { ...struck, ink: { fill: '#1f5fa8' } };
    painted(shape, 1, 0);
    expect(images).toHaveBeenCalledTimes(0);
    painted(shape, 1, 1);
    painted(shape, 1, 0);
    expect(images).toHaveBeenCalledTimes(2);
    painted(shape, 2, 0);
    painted({ ...shape, size: 70 }, 1, 0);
    painted({ ...shape, isStruck: false }, 1, 0);
    painted({ ...shape, ink: { ...shape.ink } }, 1, 0);
    expect(images).toHaveBeenCalledTimes(2);
  });

  it('is drawn anew where a reader looks at ever more sizes of it, and none is kept for ever', () => {
    const images = vi.spyOn(CanvasRenderingContext2D.prototype, 'drawImage');
    const shape = { ...struck, ink: { fill: '#1f5fa8' } };
    painted(shape, 1, 1);
    for (let size = 100; size < 180; size++) painted({ ...shape, size }, 1, 1);
    images.mockClear();
    painted(shape, 1, 0);
    expect(images).not.toHaveBeenCalled();
    painted({ ...shape, size: 179 }, 1, 0);
    expect(images).toHaveBeenCalledTimes(1);
  });

  it('stands on whole device pixels, however far the lanes are scrolled', () => {
    const shape = { ...struck, ink: { fill: '#1f5fa8' } };
    const still = painted(shape, 1.25, 1);
    expect(furthest(painted({ ...shape, y: shape.y + 33 }, 1.25, 0, 33), still)).toBeLessThanOrEqual(3);
    expect(furthest(painted({ ...shape, x: 30.6 }, 1.25, 0), still)).toBe(0);
  });
});
