import { untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import { canvasPainter } from '../drawing/canvas.ts';
import type { Painter } from '../drawing/shape.ts';

interface Size {
  readonly width: number;
  readonly height: number;
  readonly dpr: number;
  readonly scrollY?: number;
  /** The colour of its ground; without one, what is behind it is seen. */
  readonly ground?: string;
}

/**
 * Keeps a canvas painted, at the resolution of the device; whatever `paint` and `size` read, it follows. One with a
 * ground of its own is sooner on the screen, for nothing behind it has to be seen through it.
 */
export function painted(paint: (painter: Painter) => void, size: () => Size): Attachment<HTMLCanvasElement> {
  return (canvas) => {
    const alpha = untrack(size).ground === undefined;
    const context = canvas.getContext('2d', { alpha });
    if (context === null) return;
    $effect(() => {
      const given = size();
      const { width, height, dpr } = given;
      const [deviceWidth, deviceHeight] = [Math.round(width * dpr), Math.round(height * dpr)];
      if (canvas.width !== deviceWidth) canvas.width = deviceWidth;
      if (canvas.height !== deviceHeight) canvas.height = deviceHeight;
      paint(canvasPainter(context, given));
    });
  };
}
