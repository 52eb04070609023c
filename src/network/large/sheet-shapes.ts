import type { Shape } from '../../drawing/shape.ts';
import type { Sheet } from './sheet.ts';

/**
 * What a sheet is painted as, shape by shape, while nothing is zoomed: for pictures that are taken apart, where a painter
 * of many at once would leave one path of all. `positions` are by slot, in pixels, `[x0, y0, x1, y1, ...]`.
 */
export function sheetShapes(
  sheet: Sheet,
  positions: Float32Array,
  keyOf: (slot: number) => string | undefined,
): Shape[] {
  const { a, b, order, radii } = sheet;
  const x = (slot: number): number => positions[slot * 2] ?? 0;
  const y = (slot: number): number => positions[slot * 2 + 1] ?? 0;
  const shapes: Shape[] = [];
  for (const { from, to, colour, widthPx, opacity } of sheet.strokes) {
    const ink = { stroke: colour, strokeWidth: widthPx, opacity };
    for (let edge = from; edge < to; edge++) {
      const [one, other] = [a[edge] ?? 0, b[edge] ?? 0];
      shapes.push({ type: 'segment', x1: x(one), y1: y(one), x2: x(other), y2: y(other), ink });
    }
  }
  for (const { from, to, glyph, colour, isHollow, paper } of sheet.stamps) {
    const ink = isHollow
      ? { fill: paper, stroke: colour, strokeWidth: 1 }
      : { fill: colour, stroke: paper, strokeWidth: 0.75 };
    for (let at = from; at < to; at++) {
      const slot = order[at] ?? 0;
      const key = keyOf(slot);
      const size = Math.PI * (radii[slot] ?? 0) ** 2;
      shapes.push({
        type: 'glyph',
        ...(key !== undefined && { key }),
        glyph,
        x: x(slot),
        y: y(slot),
        size,
        ink,
      });
    }
  }
  return shapes;
}
