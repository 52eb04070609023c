import type { Attachment } from 'svelte/attachments';
import { canvasPainter } from '../drawing/canvas.ts';
import type { Painter } from '../drawing/shape.ts';

interface Size {
  readonly width: number;
  readonly height: number;
  readonly dpr: number;
  readonly scrollY?: number;
}

/** Keeps a canvas painted, at the resolution of the device; whatever `paint` and `size` read, it follows. */
export function painted(paint: (painter: Painter) => void, size: () => Size): Attachment<HTMLCanvasElement> {
  return (canvas) => {
    const context = canvas.getContext('2d');
    if (context === null) return;
    $effect(() => {
      const { width, height, dpr, scrollY = 0 } = size();
      const [deviceWidth, deviceHeight] = [Math.round(width * dpr), Math.round(height * dpr)];
      if (canvas.width !== deviceWidth) canvas.width = deviceWidth;
      if (canvas.height !== deviceHeight) canvas.height = deviceHeight;
      paint(canvasPainter(context, { width, height, dpr, scrollY }));
    });
  };
}
