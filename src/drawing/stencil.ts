import { glyphPath } from './glyph.ts';
import { OUTLINES } from './outlines.ts';
import type { GlyphName } from './shape.ts';

/** The widest stroke that surely leaves something within an outline, in sides of a square of its area. */
const WIDEST = 0.3;

function written(points: readonly (readonly [number, number])[]): string {
  return `M${points.map((point) => point.join()).join('L')}Z`;
}

/** The corners of an outline moved sideways by `px`, its edges kept parallel: to one side, or to the other if negative. */
function beside(outline: readonly number[], side: number, px: number): (readonly [number, number])[] {
  const count = outline.length / 2;
  const corner = (at: number) => {
    const place = 2 * ((at + count) % count);
    return [(outline[place] ?? 0) * side, (outline[place + 1] ?? 0) * side] as const;
  };
  return Array.from({ length: count }, (_, at) => {
    const [before, here, after] = [corner(at - 1), corner(at), corner(at + 1)];
    const [ax, ay] = normal(before, here);
    const [bx, by] = normal(here, after);
    const share = px / (1 + ax * bx + ay * by);
    return [here[0] + (ax + bx) * share, here[1] + (ay + by) * share] as const;
  });
}

/** Across the way from one point to another, 1 long. */
function normal(from: readonly [number, number], to: readonly [number, number]): readonly [number, number] {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy);
  return [dy / length, -dx / length];
}

/**
 * What a stroke of this width (px) covers along the outline of a glyph of this area, about 0,0: an SVG path, to be
 * filled by the even-odd rule, which takes half as long as the stroke. Null where the outline crosses itself, or the
 * stroke is so wide that nothing need be left within it.
 */
export function ringPath(name: GlyphName, size: number, width: number): string | null {
  const half = width / 2;
  if (name === 'bowtie' || name === 'hourglass' || width > WIDEST * Math.sqrt(size)) return null;
  if (name === 'circle') {
    const r = Math.sqrt(size / Math.PI);
    return [r + half, r - half]
      .map((each) => `M${each},0A${each},${each},0,1,1,${-each},0A${each},${each},0,1,1,${each},0Z`)
      .join('');
  }
  if (name === 'semicircle') {
    const r = Math.sqrt((2 * size) / Math.PI);
    const y = r / 2;
    const [outer, inner] = [r + half, r - half];
    const x = Math.sqrt(inner ** 2 - half ** 2);
    return (
      `M${-outer},${y + half}V${y}A${outer},${outer},0,0,1,${outer},${y}V${y + half}Z` +
      `M${-x},${y - half}A${inner},${inner},0,0,1,${x},${y - half}Z`
    );
  }
  const side = Math.sqrt(size);
  return written(beside(OUTLINES[name], side, half)) + written(beside(OUTLINES[name], side, -half));
}

/** How a glyph of some size is filled, and its outline drawn: as a ring to be filled, or as a line where there is none. */
export interface Stencil {
  readonly body: Path2D;
  readonly ring: Path2D | null;
}

const stencils = new Map<string, Stencil>();

/** Made once: a path that is kept is painted sooner than one that is traced each time. */
export function stencilOf(name: GlyphName, size: number, width: number): Stencil {
  const key = `${name}/${size}/${width}`;
  const found = stencils.get(key);
  if (found) return found;
  const ring = ringPath(name, size, width);
  const made = { body: new Path2D(glyphPath(name, size)), ring: ring === null ? null : new Path2D(ring) };
  stencils.set(key, made);
  return made;
}
