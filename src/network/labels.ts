/** A rectangle in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The words a node wants beside it, measured. */
export interface LabelWish {
  readonly slot: number;
  readonly x: number;
  readonly y: number;
  /** Half the side of the square that holds the node's mark. */
  readonly reach: number;
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
  /** Where its label stood before, which it keeps if no more important one came to stand there. */
  readonly stood?: PlacedLabel | undefined;
}

export interface PlacedLabel extends Box {
  readonly slot: number;
  readonly lines: readonly string[];
  /** Which edge of the box the lines are set against: the one next to the node. */
  readonly anchor: 'start' | 'middle' | 'end';
}

/** Between a mark and its label. */
export const GAP_PX = 3;

/** Where a label may stand, best first (after Imhof 1975: right, then left, above, below, the corners last). */
const STANDS: readonly (readonly [across: -1 | 0 | 1, down: -1 | 0 | 1])[] = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [1, -1],
  [1, 1],
  [-1, -1],
  [-1, 1],
];

/**
 * Places labels as on a map: in the order given (the most important first), each where it overlaps no label
 * placed before it, no node's mark and not the edge of the panel; a label without such a place is left out.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  marks: readonly (Box & { readonly slot: number })[],
  bounds: Box,
): PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  for (const wish of wishes) {
    const { stood } = wish;
    if (stood !== undefined && !placed.some((other) => doOverlap(stood, other))) {
      placed.push(stood);
      continue;
    }
    const around = boxAround(wish);
    const near = [...placed, ...marks].filter((each) => each.slot !== wish.slot && doOverlap(around, each));
    for (const [across, down] of STANDS) {
      const box = boxAt(wish, across, down);
      if (!isWithin(box, bounds) || near.some((other) => doOverlap(box, other))) continue;
      const anchor = across === 1 ? 'start' : across === -1 ? 'end' : 'middle';
      placed.push({ ...box, slot: wish.slot, lines: wish.lines, anchor });
      break;
    }
  }
  return placed;
}

/** All the room that a label may take, wherever it stands. */
function boxAround({ x, y, reach, width, height }: LabelWish): Box {
  const [across, down] = [reach + GAP_PX + width, reach + GAP_PX + height];
  return { left: x - across, top: y - down, width: 2 * across, height: 2 * down };
}

function boxAt(wish: LabelWish, across: -1 | 0 | 1, down: -1 | 0 | 1): Box {
  const { x, y, reach, width, height } = wish;
  const isCorner = across !== 0 && down !== 0;
  const away = isCorner ? reach * 0.7 : reach + GAP_PX;
  const left = across === 1 ? x + away : across === -1 ? x - away - width : x - width / 2;
  const top = down === 1 ? y + away : down === -1 ? y - away - height : y - height / 2;
  return { left, top, width, height };
}

export function doOverlap(a: Box, b: Box): boolean {
  return (
    a.left < b.left + b.width &&
    b.left < a.left + a.width &&
    a.top < b.top + b.height &&
    b.top < a.top + a.height
  );
}

function isWithin(box: Box, bounds: Box): boolean {
  return (
    box.left >= bounds.left &&
    box.top >= bounds.top &&
    box.left + box.width <= bounds.left + bounds.width &&
    box.top + box.height <= bounds.top + bounds.height
  );
}
