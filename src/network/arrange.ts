/** A panel's inner size in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** How far the room a node needs reaches from its centre to each side, in pixels. */
export interface Room {
  readonly left: number;
  readonly right: number;
  /** Up and down alike. */
  readonly half: number;
}

/** What a node would like (its mark and its label) and what it has to have (its mark). */
export interface Rooms {
  readonly wide: Room;
  readonly bare: Room;
}

/** A few nodes do not fly into the corners: the network is at most this wide and high for each root of its number. */
const WIDEST_PX = 240;
export const HIGHEST_PX = 140;
const STEP_PX = 5;
/** How far a node may stand from where the layout has it so as to have its label beside it, and so as not to be covered. */
const WIDE_REACH_PX = 48;
const BARE_REACH_PX = 300;

/** Steps from a place, nearest first. */
const STEPS = stepsWithin(BARE_REACH_PX);

function stepsWithin(
  reach: number,
): { readonly dx: number; readonly dy: number; readonly distance: number }[] {
  const steps = [];
  for (let dx = -reach; dx <= reach; dx += STEP_PX) {
    for (let dy = -reach; dy <= reach; dy += STEP_PX) {
      const distance = Math.sqrt(dx * dx + dy * dy);
      if (distance <= reach) steps.push({ dx, dy, distance });
    }
  }
  return steps.sort((a, b) => a.distance - b.distance || a.dx - b.dx || a.dy - b.dy);
}

/**
 * Positions for a panel, in pixels: the unit square stretched to it; then each node in turn, the most important
 * first, takes the free place nearest to its own, with room for its label if there is some close by. Depends on
 * the layout, the panel and the rooms alone, so nothing that filters or lights ever moves a node.
 */
export function arrange(unit: Float64Array, rooms: readonly Rooms[], size: Size): Float64Array {
  const positions = new Float64Array(unit.length);
  const taken: Taken[] = [];
  const root = Math.sqrt(rooms.length);
  for (const [slot, { wide, bare }] of rooms.entries()) {
    const across = Math.min(WIDEST_PX * root, Math.max(0, size.width - bare.left - bare.right));
    const down = Math.min(HIGHEST_PX * root, Math.max(0, size.height - 2 * bare.half));
    const x = size.width / 2 + ((unit[slot * 2] ?? 0.5) - 0.5) * across;
    const y = size.height / 2 + ((unit[slot * 2 + 1] ?? 0.5) - 0.5) * down;
    const place =
      freePlace(x, y, wide, WIDE_REACH_PX, taken, size) ??
      freePlace(x, y, bare, BARE_REACH_PX, taken, size) ??
      boxAt(x, y, bare);
    taken.push(place);
    positions[slot * 2] = place.x;
    positions[slot * 2 + 1] = place.y;
  }
  return positions;
}

interface Taken {
  readonly x: number;
  readonly y: number;
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}

function boxAt(x: number, y: number, { left, right, half }: Room): Taken {
  return { x, y, x0: x - left, x1: x + right, y0: y - half, y1: y + half };
}

function freePlace(
  x: number,
  y: number,
  room: Room,
  reach: number,
  taken: readonly Taken[],
  size: Size,
): Taken | null {
  for (const { dx, dy, distance } of STEPS) {
    if (distance > reach) return null;
    const box = boxAt(x + dx, y + dy, room);
    if (box.x0 < 0 || box.y0 < 0 || box.x1 > size.width || box.y1 > size.height) continue;
    if (
      !taken.some((other) => box.x0 < other.x1 && other.x0 < box.x1 && box.y0 < other.y1 && other.y0 < box.y1)
    ) {
      return box;
    }
  }
  return null;
}
