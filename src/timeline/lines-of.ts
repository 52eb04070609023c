import type { Source } from './arrange.ts';
import { WHOLE_LANE, wishesOf } from './lane-memory.ts';
import type { Lane } from './lane.ts';
import { linesTaken, pack, type Wishes } from './pack.ts';

/** Lanes of more rows than this take all the lines they may have: nobody need count how many they would fill. */
const LARGE_LANE = 4 * WHOLE_LANE;

/**
 * Lines each lane needs for its marks, and wants for its labels, at a scale. Asked only for scales a factor of two
 * apart, so that lanes keep their heights while panning and through most of a zoom.
 */
export function linesOf(
  lanes: readonly Lane[],
  source: Source,
  msPerPx: number,
  limit: number,
): { readonly needs: readonly number[]; readonly wants: readonly number[] } {
  const { spans, whole } = source;
  const markCount = lanes.reduce((sum, { rows }) => sum + rows.length, 0);
  const taken = (lane: Lane, wishes: Wishes | null) =>
    linesTaken(pack({ lane, spans, originMs: whole[0], msPerPx, lineCount: limit, wishes }));
  const needs = lanes.map((lane) => {
    if (lane.isFolded) return 0;
    return lane.rows.length > LARGE_LANE ? limit : taken(lane, null);
  });
  const wants = lanes.map((lane, at) =>
    lane.isFolded || markCount > WHOLE_LANE ? (needs[at] ?? 0) : taken(lane, wishesOf(lane, source, msPerPx)),
  );
  return { needs, wants };
}
