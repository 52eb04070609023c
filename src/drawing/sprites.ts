import type { Glyph, Ink } from './shape.ts';

/** Every glyph of an ink, struck and not, at two resolutions; where there are ever more, it is begun anew. */
const MOST_OF_INK = 64;

/** By the ink they are drawn in, and gone with it. */
const sprites = new WeakMap<Ink, Map<string, ImageBitmap>>();

/**
 * The image of a glyph in device pixels, the glyph in its middle: an image is painted in a third of the time that its
 * outline takes, filled and stroked. What has none yet is given that which `make` draws, if anything.
 */
export function spriteOf(
  { ink, glyph, size, isStruck }: Glyph,
  dpr: number,
  make: () => ImageBitmap | null,
): ImageBitmap | null {
  const ofInk = sprites.get(ink) ?? new Map<string, ImageBitmap>();
  const key = `${glyph} ${size} ${isStruck} ${dpr}`;
  if (ofInk.size > MOST_OF_INK) ofInk.clear();
  const image = ofInk.get(key) ?? make();
  if (image) sprites.set(ink, ofInk.set(key, image));
  return image;
}
