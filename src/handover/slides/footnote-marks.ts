/** The numbers of footnotes at the labels of events, where there is room for them. */
import type { Shape, Words } from '../../drawing/shape.ts';
import { glyphReach } from '../../drawing/glyph.ts';
import type { Box } from './path.ts';
import { widthOf } from './type.ts';

const SIZE_PX = 9;
const GAP_PX = 2;
/** A raised number about the baseline of its label. */
const RISE_PX = 4;
const MOST_NUMBERS = 3;

function sizeOf({ font }: Words): number {
  return Number.parseFloat(/[\d.]+px/.exec(font)?.[0] ?? '13');
}

function boxOf(shape: Shape): Box | null {
  switch (shape.type) {
    case 'glyph': {
      const reach = glyphReach(shape.size);
      return { x: shape.x - reach, y: shape.y - reach, width: 2 * reach, height: 2 * reach };
    }
    case 'bar':
      return shape;
    case 'segment': {
      const { x1, y1, x2, y2 } = shape;
      return {
        x: Math.min(x1, x2),
        y: Math.min(y1, y2),
        width: Math.abs(x2 - x1),
        height: Math.abs(y2 - y1),
      };
    }
    case 'words': {
      const size = sizeOf(shape);
      const width = widthOf(shape.text, size);
      const left = shape.x - (shape.anchor === 'middle' ? width / 2 : shape.anchor === 'end' ? width : 0);
      return { x: left, y: shape.y - 0.95 * size, width, height: 1.2 * size };
    }
    case 'line':
      return null;
  }
}

/** Where words or a mark end at the right, px. */
export function rightOf(shape: Shape): number {
  const box = boxOf(shape);
  return box === null ? 0 : box.x + box.width;
}

function meet(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** The shapes with a number after each label that leaves room for it. `sourcesOf` gives the numbers of an event's sources; they keep between two uprights. */
export function withFootnotes(
  shapes: readonly Shape[],
  sourcesOf: (event: string) => readonly number[],
  [fromPx, toPx]: readonly [number, number],
): readonly Shape[] {
  const taken = shapes.flatMap((shape) => {
    const box = boxOf(shape);
    return box === null ? [] : [{ box, shape }];
  });
  return shapes.flatMap((shape): readonly Shape[] => {
    if (shape.type !== 'words' || shape.key === undefined || shape.anchor !== 'start') return [shape];
    const numbers = sourcesOf(shape.key);
    if (numbers.length === 0) return [shape];
    const text = numbers.slice(0, MOST_NUMBERS).join(',') + (numbers.length > MOST_NUMBERS ? '…' : '');
    const width = widthOf(text, SIZE_PX) + 1;
    const y = shape.y - RISE_PX;
    /** What the label itself stands on is no obstacle. */
    const isOwn = (other: Shape) => other.key === shape.key && (other === shape || other.type === 'bar');
    const places = [shape.x + widthOf(shape.text, sizeOf(shape)) + GAP_PX, shape.x - width - GAP_PX];
    const x = places.find((left) => {
      const box = { x: left, y: y - 0.95 * SIZE_PX, width, height: 1.2 * SIZE_PX };
      if (left < fromPx || left + width > toPx) return false;
      return taken.every((other) => isOwn(other.shape) || !meet(box, other.box));
    });
    if (x === undefined) return [shape];
    const number: Words = { ...shape, text, x, y, font: shape.font.replace(/[\d.]+px/, `${SIZE_PX}px`) };
    // What stands there now is in the way of every other number, its own event's too.
    taken.push({ box: { x, y: y - 0.95 * SIZE_PX, width, height: 1.2 * SIZE_PX }, shape: number });
    return [shape, number];
  });
}
