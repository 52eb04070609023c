import type { PlacedLane } from './picture.ts';

/** Headers kept ready above and below what is in sight, px. */
const OVERSCAN_PX = 200;

/** A lane whose header is drawn, and its place among all lanes. */
export interface ShownHeader {
  readonly lane: PlacedLane;
  readonly at: number;
}

/** The headers in or near sight at a scroll, and those `kept` (by key) because the keyboard or a hand is on them. */
export function headersInSight(
  lanes: readonly PlacedLane[],
  scrollPx: number,
  heightPx: number,
  kept: readonly (string | null)[],
): readonly ShownHeader[] {
  const from = scrollPx - OVERSCAN_PX;
  const to = scrollPx + heightPx + OVERSCAN_PX;
  const shown: ShownHeader[] = [];
  for (const [at, lane] of lanes.entries()) {
    const isNear = lane.top + lane.height >= from && lane.top <= to;
    if (isNear || kept.includes(lane.key)) shown.push({ lane, at });
  }
  return shown;
}
