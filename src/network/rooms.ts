import type { Room, Rooms, Size } from './arrange.ts';
import { GAP_PX } from './labels.ts';

/** Share of the panel that rooms may fill: with more, pushing them apart would undo the layout. */
const FILL = 0.55;
/** Half the side of the smallest room: that of the smallest thing that can be hit, 24 px. */
const LEAST_HALF_PX = 12;
const AIR_PX = 4;

/**
 * The room each node needs: all enough for their mark and to be hit (or a fair
 * share of a panel too small for that), and as many as the panel holds, in the order
 * given (the most important first), enough for their label to their right.
 */
export function roomsFor(
  labels: readonly { readonly width: number; readonly height: number }[],
  reaches: ArrayLike<number>,
  { width, height }: Size,
): Rooms[] {
  const fairHalf = Math.sqrt((FILL * width * height) / Math.max(1, labels.length)) / 2;
  const bare = labels.map((_, slot): Room => {
    const half = Math.min(fairHalf, Math.max(LEAST_HALF_PX, (reaches[slot] ?? 0) + AIR_PX / 2));
    return { left: half, right: half, half };
  });
  let free = FILL * width * height - bare.reduce((sum, room) => sum + areaOf(room), 0);
  return bare.map((room, slot) => {
    const label = labels[slot] ?? { width: 0, height: 0 };
    const wide: Room = {
      left: room.left,
      right: Math.max(room.right, (reaches[slot] ?? 0) + GAP_PX + label.width + AIR_PX),
      half: Math.max(room.half, label.height / 2 + AIR_PX / 2),
    };
    const more = areaOf(wide) - areaOf(room);
    if (more > free) return { wide: room, bare: room };
    free -= more;
    return { wide, bare: room };
  });
}

function areaOf({ left, right, half }: Room): number {
  return (left + right) * 2 * half;
}
