import type { Shape } from './shape.ts';

/** The numbers of a path. */
export const NUMBERS = /-?\d+(?:\.\d+)?(?:e[-+]?\d+)?/gi;

function movedPath(d: string, dx: number, dy: number): string {
  let at = 0;
  return d.replace(NUMBERS, (number) => {
    const moved = Number(number) + (at++ % 2 === 0 ? dx : dy);
    return String(Math.round(moved * 1000) / 1000);
  });
}

/** The shape so far to the right and down; of lines, those of absolute points alone. */
export function moved(shape: Shape, dx: number, dy: number): Shape {
  switch (shape.type) {
    case 'line':
      return { ...shape, d: movedPath(shape.d, dx, dy) };
    case 'segment': {
      const { x1, y1, x2, y2 } = shape;
      return { ...shape, x1: x1 + dx, y1: y1 + dy, x2: x2 + dx, y2: y2 + dy };
    }
    default:
      return { ...shape, x: shape.x + dx, y: shape.y + dy };
  }
}
