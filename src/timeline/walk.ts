import { markKey } from './arrange.ts';
import { counterpartAt, type Counterpart } from './counterparts.ts';
import type { Picture, PlacedLane } from './picture.ts';
import { firstRowAtLeast } from './search.ts';

/** Where a walk leads: to something in sight, or to a row of a lane that has to be brought there. */
export type Step =
  | { readonly type: 'counterpart'; readonly key: string }
  | { readonly type: 'row'; readonly lane: number; readonly row: number };

type Counterparts = readonly (readonly Counterpart[])[];

/** Where what the cursor is on stands, px; undefined where that is not in sight. */
export function placeOf(counterparts: Counterparts, cursor: string | null): number | undefined {
  return counterpartAt(counterparts, cursor)?.x;
}

function rowAt(lane: number, { rows }: PlacedLane, at: number): Step | null {
  const row = rows[at];
  return row === undefined ? null : { type: 'row', lane, row };
}

/** What stands for the next or the previous row of the cursor's lane, in sight or out of it. */
export function walk(
  { lanes, track }: Picture,
  counterparts: Counterparts,
  cursor: string | null,
  step: 1 | -1,
): Step | null {
  const item = counterpartAt(counterparts, cursor);
  const lane = lanes[item?.lane ?? -1];
  if (item === null || !lane) return null;
  const edge = item.rows.at(step === 1 ? -1 : 0) ?? -1;
  const row = lane.rows[lane.rows.indexOf(edge) + step];
  if (row === undefined) return null;
  const inSight = counterpartAt(counterparts, markKey(lane.key, row, track.eventOf));
  return inSight === null ? { type: 'row', lane: item.lane, row } : { type: 'counterpart', key: inSight.key };
}

/** What stands nearest in the next lane up or down that has anything: in sight if anything is, else its event nearest in time. */
export function changeLane(
  picture: Picture,
  counterparts: Counterparts,
  cursor: string | null,
  step: 1 | -1,
): Step | null {
  const item = counterpartAt(counterparts, cursor);
  if (item === null) return null;
  const { x } = item;
  for (let to = item.lane + step; picture.lanes[to] !== undefined; to += step) {
    const [nearest] = (counterparts[to] ?? []).toSorted((a, b) => Math.abs(a.x - x) - Math.abs(b.x - x));
    if (nearest) return { type: 'counterpart', key: nearest.key };
    const lane = picture.lanes[to];
    if (!lane || lane.rows.length === 0) continue;
    const after = firstRowAtLeast(lane.rows, picture.track.spans.starts, picture.scale.pxToTime(x));
    return rowAt(to, lane, Math.min(after, lane.rows.length - 1));
  }
  return null;
}

/** The first or the last event of the cursor's lane. */
export function endOfLane(
  picture: Picture,
  counterparts: Counterparts,
  cursor: string | null,
  step: 1 | -1,
): Step | null {
  const lane = counterpartAt(counterparts, cursor)?.lane;
  const placed = lane === undefined ? undefined : picture.lanes[lane];
  return lane === undefined || !placed ? null : rowAt(lane, placed, step === 1 ? placed.rows.length - 1 : 0);
}
