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
  'pentagon',
  'hourglass',
  'semicircle',
  'chevron',
];

/** A regular polygon, its first corner at `turn` radians from the right. */
function polygon(corners: number, turn: number): SymbolType {
  return {
    draw(path, size) {
      const radius = Math.sqrt((2 * size) / (corners * Math.sin((2 * Math.PI) / corners)));
      for (let corner = 0; corner < corners; corner++) {
        const angle = turn + (corner * 2 * Math.PI) / corners;
        const x = radius * Math.cos(angle);
        const y = radius * Math.sin(angle);
        if (corner === 0) path.moveTo(x, y);
        else path.lineTo(x, y);
      }
      path.closePath();
    },
  };
}

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

const hourglass: SymbolType = {
  draw(path, size) {
    const half = Math.sqrt(size / 2);
    path.moveTo(-half, -half);
    path.lineTo(half, -half);
    path.lineTo(-half, half);
    path.lineTo(half, half);
    path.closePath();
  },
};

/** A notched arrow that points to the right. */
const chevron: SymbolType = {
  draw(path, size) {
    const half = Math.sqrt(size / 2.6);
    path.moveTo(-half, -half);
    path.lineTo(0.3 * half, -half);
    path.lineTo(half, 0);
    path.lineTo(0.3 * half, half);
    path.lineTo(-half, half);
    path.lineTo(-0.3 * half, 0);
    path.closePath();
  },
};

const semicircle: SymbolType = {
  draw(path, size) {
    const radius = Math.sqrt((2 * size) / Math.PI);
    path.arc(0, radius / 2, radius, Math.PI, 0);
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
  hexagon: polygon(6, 0),
  pentagon: polygon(5, -Math.PI / 2),
  bowtie,
  hourglass,
  chevron,
  semicircle,
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
