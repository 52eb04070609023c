import type { Counterpart } from './counterparts.ts';
import type { Picture, PlacedLane } from './picture.ts';
import { firstAtLeast } from './search.ts';
import type { Spans } from './spans.ts';

/** Where a walk leads: to something in sight, or to an event of a lane that has to be brought there. */
export type Step =
  | { readonly type: 'counterpart'; readonly key: string }
  | { readonly type: 'event'; readonly lane: number; readonly event: number };

type Counterparts = readonly (readonly Counterpart[])[];

function find(counterparts: Counterparts, key: string | null): Counterpart | null {
  for (const lane of counterparts) {
    for (const item of lane) if (item.key === key) return item;
  }
  return null;
}

function middleOf({ left, width }: Counterpart): number {
  return left + width / 2;
}

function anchorsOf({ events }: PlacedLane, spans: Spans): Float64Array {
  return Float64Array.from(events, (event) => spans.anchors[event] ?? NaN);
}

/** The next or the previous thing in the cursor's lane; beyond the window, the nearest event there. */
export function walk(
  picture: Picture,
  spans: Spans,
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
  const anchors = anchorsOf(lane, spans);
  const [from, to] = picture.scale.window;
  const at = step === 1 ? firstAtLeast(anchors, to) : firstAtLeast(anchors, from) - 1;
  const event = lane.events[at];
  return event === undefined ? null : { type: 'event', lane: item.lane, event };
}

/** What stands nearest in the next lane up or down: in sight if anything is, else its event nearest in time. */
export function changeLane(
  picture: Picture,
  spans: Spans,
  counterparts: Counterparts,
  cursor: string | null,
  step: 1 | -1,
): Step | null {
  const item = find(counterparts, cursor);
  const to = (item?.lane ?? NaN) + step;
  const lane = picture.lanes[to];
  if (item === null || !lane) return null;
  const x = middleOf(item);
  const [nearest] = (counterparts[to] ?? []).toSorted(
    (a, b) => Math.abs(middleOf(a) - x) - Math.abs(middleOf(b) - x),
  );
  if (nearest) return { type: 'counterpart', key: nearest.key };
  const ms = picture.scale.pxToTime(x);
  const after = firstAtLeast(anchorsOf(lane, spans), ms);
  const event = lane.events[Math.min(after, lane.events.length - 1)];
  return event === undefined ? null : { type: 'event', lane: to, event };
}

/** The first or the last event of the cursor's lane. */
export function endOfLane(
  picture: Picture,
  counterparts: Counterparts,
  cursor: string | null,
  step: 1 | -1,
): Step | null {
  const lane = find(counterparts, cursor)?.lane;
  const events = lane === undefined ? undefined : picture.lanes[lane]?.events;
  const event = step === 1 ? events?.at(-1) : events?.[0];
  return lane === undefined || event === undefined ? null : { type: 'event', lane, event };
}
