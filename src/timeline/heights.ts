/** Height of one line of marks, px: also the least height of anything in it that can be hit. */
export const LINE_PX = 24;
/** Air above the first and below the last line of a lane. */
export const LANE_PAD_PX = 5;
/** Lanes grow at most this much taller than their lines, to fill the panel. */
export const MOST_SLACK_PX = 28;

/** Where a lane lies, px from the top of the first. */
export interface Shelf {
  readonly top: number;
  readonly height: number;
  readonly lines: number;
  /** Top of the first line. */
  readonly firstLine: number;
}

/** Of so few marks every one is drawn, whatever height that takes. */
export const FEW_MARKS = 500;

/**
 * The most lines a lane may take before its crowded stretches are counted instead: of two lanes, what
 * lets them be seen at once; else all that few marks need, or a share of the height.
 */
export function lineLimit(laneCount: number, markCount: number, availablePx: number): number {
  const share = (factor: number) =>
    Math.floor((factor * availablePx - 2 * LANE_PAD_PX * laneCount) / LINE_PX / Math.max(1, laneCount));
  if (laneCount === 2) return Math.max(6, Math.min(60, share(1)));
  return markCount <= FEW_MARKS ? 24 : Math.max(6, Math.min(60, share(1.5)));
}

/** Height of a lane that is folded to a thin band of counts. */
export const FOLDED_PX = 26;

/**
 * Shares a height among lanes: each gets the lines its marks need, then one more in turn while there is room and
 * its labels want it; what is left over becomes air between lanes. A lane that needs none is folded. Depends on no
 * window, so lanes keep still while panning.
 */
export function shelve(
  needs: readonly number[],
  wants: readonly number[],
  availablePx: number,
): readonly Shelf[] {
  const lines = [...needs];
  const heightOf = (count: number) => (count === 0 ? FOLDED_PX : count * LINE_PX + 2 * LANE_PAD_PX);
  let left = availablePx - lines.reduce((sum, count) => sum + heightOf(count), 0);
  for (let isGiving = true; isGiving && left >= LINE_PX;) {
    isGiving = false;
    for (const [lane, want] of wants.entries()) {
      const count = lines[lane] ?? 0;
      if (count === 0 || count >= want || left < LINE_PX) continue;
      lines[lane] = count + 1;
      left -= LINE_PX;
      isGiving = true;
    }
  }
  const unfolded = lines.filter((count) => count > 0).length;
  const slack = Math.floor(Math.max(0, Math.min(MOST_SLACK_PX, left / Math.max(1, unfolded))));
  let top = 0;
  return lines.map((count) => {
    const height = heightOf(count) + (count === 0 ? 0 : slack);
    const shelf = { top, height, lines: count, firstLine: top + (height - count * LINE_PX) / 2 };
    top += height;
    return shelf;
  });
}
