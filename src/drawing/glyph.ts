import { OUTLINES } from './outlines.ts';
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

/** The shape of a kind of event, by its position in `chronology.kinds`; kinds past the last shape start over. */
export function glyphOfKind(kindIndex: number): GlyphName {
  return GLYPHS[kindIndex % GLYPHS.length] ?? 'circle';
}

/** Draws the glyph's outline, centred on 0,0, into any path (a canvas context, a Path2D); `size` is its area in square pixels. */
export function traceGlyph(path: CanvasPath, name: GlyphName, size: number): void {
  if (name === 'circle' || name === 'semicircle') {
    const isWhole = name === 'circle';
    const radius = Math.sqrt(size / (isWhole ? Math.PI : Math.PI / 2));
    const y = isWhole ? 0 : radius / 2;
    if (isWhole) path.moveTo(radius, 0);
    path.arc(0, y, radius, isWhole ? 0 : Math.PI, 2 * Math.PI);
    if (!isWhole) path.closePath();
    return;
  }
  const side = Math.sqrt(size);
  const outline = OUTLINES[name];
  for (let at = 0; at < outline.length; at += 2) {
    const x = (outline[at] ?? 0) * side;
    const y = (outline[at + 1] ?? 0) * side;
    if (at === 0) path.moveTo(x, y);
    else path.lineTo(x, y);
  }
  path.closePath();
}

/** An SVG path of the same outline. */
export function glyphPath(name: GlyphName, size: number): string {
  const rounded = (value: number) => Math.round(value * 1000) / 1000;
  if (name === 'circle' || name === 'semicircle') {
    const isWhole = name === 'circle';
    const radius = Math.sqrt(size / (isWhole ? Math.PI : Math.PI / 2));
    const r = rounded(radius);
    if (isWhole) return `M${r},0A${r},${r},0,1,1,${-r},0A${r},${r},0,1,1,${r},0`;
    const y = rounded(radius / 2);
    return `M${-r},${y}A${r},${r},0,1,1,${r},${y}Z`;
  }
  const side = Math.sqrt(size);
  const corners: string[] = [];
  const outline = OUTLINES[name];
  for (let at = 0; at < outline.length; at += 2) {
    corners.push(`${rounded((outline[at] ?? 0) * side)},${rounded((outline[at + 1] ?? 0) * side)}`);
  }
  return `M${corners.join('L')}Z`;
}

/** Half the side of the smallest upright square about its centre that holds any glyph of this area. */
export function glyphReach(size: number): number {
  return Math.sqrt(size) * 0.95;
}
