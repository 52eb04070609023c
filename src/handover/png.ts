import { canvasPainter } from '../drawing/canvas.ts';
import { inHandover } from '../i18n/areas/handover.ts';
import type { Make } from './handover.ts';
import { filesOf } from './part-files.ts';
import { sheetOf, type Sheet } from './sheet.ts';

/** How many pixels stand for one px of the picture. */
export const SCALES = [1, 2, 3, 4] as const;
/** What every browser of today can paint on: so many pixels a side, and in all. */
const MOST_SIDE = 16_384;
const MOST_PIXELS = 16_384 * 8192;

/** The largest scale at which a picture can be painted; 0 for none. */
export function largestScale({ widthPx, heightPx }: Pick<Sheet, 'widthPx' | 'heightPx'>): number {
  const fits = (scale: number) =>
    Math.max(widthPx, heightPx) * scale <= MOST_SIDE && widthPx * heightPx * scale ** 2 <= MOST_PIXELS;
  return SCALES.findLast(fits) ?? 0;
}

function tooLarge(title: string, scale: number, largest: number): Error {
  return new Error(
    largest === 0
      ? inHandover('too-large', { title })
      : inHandover('too-large-at', { title, scale: String(scale), largest: String(largest) }),
  );
}

/** Paints a sheet at a scale. Rejects, saying what would do, where it is too large for a browser to paint. */
export async function paintPng(sheet: Sheet, scale: number): Promise<Blob> {
  const { widthPx: width, heightPx: height, title, layers } = sheet;
  const largest = largestScale(sheet);
  if (scale > largest) throw tooLarge(title, scale, largest);
  const canvas = new OffscreenCanvas(width * scale, height * scale);
  const context = canvas.getContext('2d');
  if (context === null) throw tooLarge(title, scale, scale - 1);
  const painter = canvasPainter(context, { width, height, dpr: scale });
  for (const { shapes } of layers) for (const shape of shapes) painter.paint(shape);
  return canvas.convertToBlob({ type: 'image/png' });
}

/** A picture of each part in pixels; the choice is the scale. */
export const makePng: Make = (order) =>
  filesOf(order, 'png', async (part) => paintPng(await sheetOf(part, order), Number(order.choice)));
