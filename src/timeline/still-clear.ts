/** Words beside marks and labels, which give way to both. */
import type { Shape, Words } from '../drawing/shape.ts';
import { REACH_PX } from './marks.ts';
import type { Picture } from './picture.ts';
import type { Typesetter } from './text.ts';

/** A rectangle, px. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const LABEL_REACH_PX = 8;

/** Where the marks and labels of a picture stand. */
export function placedBoxes({ marks }: Picture): readonly Box[] {
  return marks.flatMap(({ x, y, label }): Box[] => {
    const own = { left: x - REACH_PX, right: x + REACH_PX, top: y - REACH_PX, bottom: y + REACH_PX };
    if (label === null) return [own];
    const { width } = label;
    const around = { top: label.y - LABEL_REACH_PX, bottom: label.y + LABEL_REACH_PX };
    return [own, { left: label.x, right: label.x + width, ...around }];
  });
}

function boxOf({ x, y, text, anchor, font }: Words, type: Typesetter): Box {
  const size = Number.parseFloat(/[\d.]+px/.exec(font)?.[0] ?? '13');
  const width = (type.widthOf(text) * size) / 13;
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left, right: left + width, top: y - size * 0.8, bottom: y + size * 0.2 };
}

function meet(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** The shapes without the words that would stand on a box, on words before them, or beyond either of two uprights. */
export function clearOf(
  shapes: readonly Shape[],
  boxes: readonly Box[],
  type: Typesetter,
  fromPx: number,
  toPx: number,
): readonly Shape[] {
  const taken = [...boxes];
  return shapes.filter((shape) => {
    if (shape.type !== 'words') return true;
    const box = boxOf(shape, type);
    if (box.left < fromPx || box.right > toPx || taken.some((other) => meet(box, other))) return false;
    taken.push(box);
    return true;
  });
}
