/** Height of one row of marks, px: also the least height of anything in it that can be hit. */
export const ROW_PX = 24;
/** Air above the first and below the last row of a lane. */
export const LANE_PAD_PX = 5;
/** Lanes grow at most this much taller than their rows, to fill the panel. */
const MOST_SLACK_PX = 28;

/** Where a lane lies, px from the top of the first. */
export interface Shelf {
  readonly top: number;
  readonly height: number;
  readonly rows: number;
  /** Top of the first row. */
  readonly firstRow: number;
}

/** Of so few marks every one is drawn, whatever height that takes. */
const FEW_MARKS = 500;

/** The most rows a lane may take before its crowded stretches are counted instead: more when few lanes share the height. */
export function rowLimit(laneCount: number, markCount: number, availablePx: number): number {
  if (markCount <= FEW_MARKS) return 24;
  return Math.max(6, Math.min(60, Math.floor((1.5 * availablePx) / ROW_PX / Math.max(1, laneCount))));
}

/**
 * Shares a height among lanes: each gets the rows its marks need, then one more in turn while there is room and
 * its labels want it. What is left over becomes air between lanes. Depends on no window, so lanes keep
 * still while panning and zooming.
 */
export function shelve(
  needs: readonly number[],
  wants: readonly number[],
  availablePx: number,
): readonly Shelf[] {
  const rows = [...needs];
  let left = availablePx - rows.reduce((sum, count) => sum + count * ROW_PX + 2 * LANE_PAD_PX, 0);
  for (let isGiving = true; isGiving && left >= ROW_PX;) {
    isGiving = false;
    for (const [lane, want] of wants.entries()) {
      const count = rows[lane] ?? 1;
      if (count >= want || left < ROW_PX) continue;
      rows[lane] = count + 1;
      left -= ROW_PX;
      isGiving = true;
    }
  }
  const slack = Math.floor(Math.max(0, Math.min(MOST_SLACK_PX, left / Math.max(1, rows.length))));
  let top = 0;
  return rows.map((count) => {
    const height = count * ROW_PX + 2 * LANE_PAD_PX + slack;
    const shelf = { top, height, rows: count, firstRow: top + (height - count * ROW_PX) / 2 };
    top += height;
    return shelf;
  });
}
