import type { Attachment } from 'svelte/attachments';
import { paintCanvas } from '../drawing/canvas.ts';
import type { Shape } from '../drawing/shape.ts';

/** Keeps a canvas painted with the shapes, at the resolution of the device; whatever it reads, it follows. */
export function painted(
  shapes: () => readonly Shape[],
  size: () => {
    readonly width: number;
    readonly height: number;
    readonly dpr: number;
    readonly scrollY?: number;
  },
): Attachment<HTMLCanvasElement> {
  return (canvas) => {
    const context = canvas.getContext('2d');
    if (context === null) return;
    $effect(() => {
      const { width, height, dpr, scrollY = 0 } = size();
      const [deviceWidth, deviceHeight] = [Math.round(width * dpr), Math.round(height * dpr)];
      if (canvas.width !== deviceWidth) canvas.width = deviceWidth;
      if (canvas.height !== deviceHeight) canvas.height = deviceHeight;
      paintCanvas(context, shapes(), { width, height, dpr, scrollY });
    });
  };
}
