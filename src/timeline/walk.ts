import type { Counterpart } from './counterparts.ts';
import type { Picture, PlacedLane } from './picture.ts';
import { firstRowAtLeast } from './search.ts';

/** Where a walk leads: to something in sight, or to a row of a lane that has to be brought there. */
export type Step =
  | { readonly type: 'counterpart'; readonly key: string }
  | { readonly type: 'row'; readonly lane: number; readonly row: number };

type Counterparts = readonly (readonly Counterpart[])[];

function find(counterparts: Counterparts, key: string | null): Counterpart | null {
  for (const lane of counterparts) {
    for (const item of lane) if (item.key === key) return item;
  }
  return null;
}

/** Where what the cursor is on stands, px; undefined where that is not in sight. */
export function placeOf(counterparts: Counterparts, cursor: string | null): number | undefined {
  return find(counterparts, cursor)?.x;
}

function rowAt(lane: number, { rows }: PlacedLane, at: number): Step | null {
  const row = rows[at];
  return row === undefined ? null : { type: 'row', lane, row };
}

/** The next or the previous thing in the cursor's lane; beyond the window, the nearest event there. */
export function walk(
  picture: Picture,
  counterparts: Counterparts,
  cursor: string | null,
  step: 1 | -1,
): Step | null {
  const item = find(counterparts, cursor);
  if (item === null) return null;
  const beside = counterparts[item.lane] ?? [];
  const next = beside[beside.indexOf(item) + step];
  if (next) return { type: 'counterpart', key: next.key };
  const lane = picture.lanes[item.lane];
  if (!lane) return null;
  const { starts } = picture.track.spans;
  const [from, to] = picture.scale.window;
  const at = firstRowAtLeast(lane.rows, starts, step === 1 ? to : from) - (step === 1 ? 0 : 1);
  return rowAt(item.lane, lane, at);
}

/** What stands nearest in the next lane up or down: in sight if anything is, else its event nearest in time. */
export function changeLane(
  picture: Picture,
  counterparts: Counterparts,
  cursor: string | null,
  step: 1 | -1,
): Step | null {
  const item = find(counterparts, cursor);
  const to = (item?.lane ?? NaN) + step;
  const lane = picture.lanes[to];
  if (item === null || !lane) return null;
  const { x } = item;
  const [nearest] = (counterparts[to] ?? []).toSorted((a, b) => Math.abs(a.x - x) - Math.abs(b.x - x));
  if (nearest) return { type: 'counterpart', key: nearest.key };
  const ms = picture.scale.pxToTime(x);
  const after = firstRowAtLeast(lane.rows, picture.track.spans.starts, ms);
  return rowAt(to, lane, Math.min(after, lane.rows.length - 1));
}

/** The first or the last event of the cursor's lane. */
export function endOfLane(
  picture: Picture,
  counterparts: Counterparts,
  cursor: string | null,
  step: 1 | -1,
): Step | null {
  const lane = find(counterparts, cursor)?.lane;
  const placed = lane === undefined ? undefined : picture.lanes[lane];
  return lane === undefined || !placed ? null : rowAt(lane, placed, step === 1 ? placed.rows.length - 1 : 0);
}
