interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}
interface Size {
  readonly width: number;
  readonly height: number;
}

const GAP_PX = 4;

/**
 * Where something stands beside its anchor, CSS pixels of the viewport: below it and from its left edge, above
 * it where there is more room, and always wholly inside the viewport when that is large enough.
 */
export function placeBeside(anchor: Box, size: Size, viewport: Size): { left: number; top: number } {
  const below = anchor.top + anchor.height + GAP_PX;
  const above = anchor.top - GAP_PX - size.height;
  const fitsBelow = below + size.height + GAP_PX <= viewport.height;
  const roomBelow = viewport.height - below;
  const top = fitsBelow || roomBelow >= anchor.top ? below : above;
  return {
    left: inside(anchor.left, size.width, viewport.width),
    top: inside(top, size.height, viewport.height),
  };
}

function inside(start: number, length: number, room: number): number {
  return Math.max(GAP_PX, Math.min(start, room - length - GAP_PX));
}
