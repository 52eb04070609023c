import { rowsWanted, type ArrangeContext } from './arrange.ts';
import type { Lane } from './lanes.ts';
import type { TimeWindow } from './scale.ts';

/** Lanes of no more events than this are laid out whole: their rows and labels never change while panning. */
export const WHOLE_LANE = 500;
export const EVERYTHING: TimeWindow = [-Infinity, Infinity];

/** What arranging needs to know of the events, whatever the scale. */
export type Source = Pick<ArrangeContext, 'spans' | 'type' | 'textOf' | 'lastingWeightOf' | 'weightOf'>;

/**
 * Rows each lane needs for its marks, and wants for its labels, at a scale. Asked only for scales a factor of two
 * apart, so that lanes keep their heights while panning and through most of a zoom.
 */
export function rowsOf(
  lanes: readonly Lane[],
  source: Source,
  whole: TimeWindow,
  msPerPx: number,
  limit: number,
) {
  const context: ArrangeContext = { ...source, whole, msPerPx, region: EVERYTHING };
  const needs = lanes.map((lane) =>
    lane.events.length > 4 * WHOLE_LANE ? limit : rowsWanted(lane, context, limit, false),
  );
  const wants = lanes.map((lane, at) =>
    lane.events.length > WHOLE_LANE ? (needs[at] ?? 1) : rowsWanted(lane, context, limit, true),
  );
  return { needs, wants };
}
