import { LINE_PX } from './heights.ts';
import type { Picture, PlacedBin, PlacedMark } from './picture.ts';

/** Half of the smallest side of what can be hit, px. */
const HIT_PX = 12;

/** What lies under a point: a mark (or its label), or a bin. */
export type Hit =
  { readonly type: 'mark'; readonly mark: PlacedMark } | { readonly type: 'bin'; readonly bin: PlacedBin };

/** How far a point is outside a stretch; 0 inside it. */
function outside(value: number, low: number, high: number): number {
  return Math.max(0, low - value, value - high);
}

/** px from a point to a mark: to its drawing, a target of at least 24 by 24 px, or its label. */
function distanceTo(mark: PlacedMark, x: number, y: number): number {
  const dy = outside(y, mark.y - HIT_PX, mark.y + HIT_PX);
  const toMark = Math.hypot(
    outside(x, Math.min(mark.x0, mark.x - HIT_PX), Math.max(mark.x1, mark.x + HIT_PX)),
    dy,
  );
  const { label } = mark;
  if (label === null) return toMark;
  const toLabel = Math.hypot(
    outside(x, label.x, label.x + label.width),
    outside(y, label.y - LINE_PX / 2, label.y + LINE_PX / 2),
  );
  return Math.min(toMark, toLabel);
}

/** What is under a point of the picture; where several are, the mark whose glyph is nearest. */
export function hitAt(picture: Picture, x: number, y: number): Hit | null {
  let best: PlacedMark | null = null;
  let bestDistance = Infinity;
  for (const mark of picture.marks) {
    if (Math.abs(mark.y - y) > 2 * LINE_PX || distanceTo(mark, x, y) > 0) continue;
    const distance = Math.hypot(mark.x - x, mark.y - y);
    if (distance < bestDistance) {
      best = mark;
      bestDistance = distance;
    }
  }
  if (best) return { type: 'mark', mark: best };
  const bin = picture.bins.find(({ x0, x1, lane }) => {
    const placed = picture.lanes[lane];
    return placed !== undefined && x >= x0 && x < x1 && y >= placed.top && y < placed.top + placed.height;
  });
  return bin ? { type: 'bin', bin } : null;
}
