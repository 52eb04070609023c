import {
  symbol,
  symbolCircle,
  symbolCross,
  symbolDiamond,
  symbolSquare,
  symbolStar,
  symbolTriangle,
  symbolWye,
  type SymbolType,
} from 'd3-shape';
import type { GlyphName } from './shape.ts';

/** The shapes in the order in which kinds of event take them: the easiest told apart come first. */
export const GLYPHS: readonly GlyphName[] = [
  'circle',
  'square',
  'triangle',
  'diamond',
  'star',
  'cross',
  'triangle-down',
  'hexagon',
  'bowtie',
  'wye',
];

const hexagon: SymbolType = {
  draw(path, size) {
    const radius = Math.sqrt((2 * size) / (3 * Math.sqrt(3)));
    for (let corner = 0; corner < 6; corner++) {
      const angle = (corner * Math.PI) / 3;
      const x = radius * Math.cos(angle);
      const y = radius * Math.sin(angle);
      if (corner === 0) path.moveTo(x, y);
      else path.lineTo(x, y);
    }
    path.closePath();
  },
};

const triangleDown: SymbolType = {
  draw(path, size) {
    const y = -Math.sqrt(size / (Math.sqrt(3) * 3));
    const halfWidth = -Math.sqrt(3) * y;
    path.moveTo(0, -2 * y);
    path.lineTo(-halfWidth, y);
    path.lineTo(halfWidth, y);
    path.closePath();
  },
};

const bowtie: SymbolType = {
  draw(path, size) {
    const half = Math.sqrt(size / 2);
    path.moveTo(-half, -half);
    path.lineTo(half, half);
    path.lineTo(half, -half);
    path.lineTo(-half, half);
    path.closePath();
  },
};

const TYPES: Readonly<Record<GlyphName, SymbolType>> = {
  circle: symbolCircle,
  square: symbolSquare,
  triangle: symbolTriangle,
  diamond: symbolDiamond,
  star: symbolStar,
  cross: symbolCross,
  'triangle-down': triangleDown,
  hexagon,
  bowtie,
  wye: symbolWye,
};

/** The shape of a kind of event, by its position in `chronology.kinds`; kinds past the last shape start over. */
export function glyphOfKind(kindIndex: number): GlyphName {
  return GLYPHS[kindIndex % GLYPHS.length] ?? 'circle';
}

/** An SVG path of the glyph centred on 0,0; `size` is its area in square pixels. */
export function glyphPath(name: GlyphName, size: number): string {
  return symbol(TYPES[name], size)() ?? '';
}

/** Draws the glyph's outline, centred on 0,0, into any path (a canvas context, a Path2D). */
export function traceGlyph(path: CanvasPath, name: GlyphName, size: number): void {
  TYPES[name].draw(path, size);
}

/** Half the side of the smallest upright square about its centre that holds any glyph of this area. */
export function glyphReach(size: number): number {
  return Math.sqrt(size) * 0.95;
}
