import { glyphPath } from './glyph.ts';
import type { GlyphName } from './shape.ts';

const paths = new Map<string, Path2D>();

/** The outline of a glyph about 0,0, made once: a path that is kept is painted sooner than one that is traced each time. */
export function stencilOf(name: GlyphName, size: number): Path2D {
  const key = `${name}/${size}`;
  const path = paths.get(key) ?? new Path2D(glyphPath(name, size));
  paths.set(key, path);
  return path;
}
