import { SheetPainter, type Scene } from './paint-sheet.ts';
import type { Shot } from './shot.ts';

const painter = new SheetPainter();
let canvas: OffscreenCanvas | null = null;

/** A picture of what a shot shows, in a worker or on the page; null where nothing can be painted on. */
export function paintShot(scene: Scene, shot: Shot): ImageBitmap | null {
  const width = Math.max(1, Math.round((shot.size.width + 2 * shot.margin) * shot.dpr));
  const height = Math.max(1, Math.round((shot.size.height + 2 * shot.margin) * shot.dpr));
  canvas ??= new OffscreenCanvas(width, height);
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  const context = canvas.getContext('2d');
  if (context === null) return null;
  painter.paint(context, scene, shot);
  return canvas.transferToImageBitmap();
}
