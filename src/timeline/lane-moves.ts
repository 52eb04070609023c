import type { LaneChoice } from '../view/view.ts';
import type { PlacedLane } from './picture.ts';

type Standing = Pick<PlacedLane, 'depth' | 'top' | 'height'>;

/** Places of the lanes that stand side by side with one, itself among them: those under the same lane. */
export function besides(lanes: readonly Pick<Standing, 'depth'>[], at: number): readonly number[] {
  const depth = lanes[at]?.depth ?? 0;
  const isAbove = (lane: Pick<Standing, 'depth'>) => lane.depth < depth;
  const first = lanes.slice(0, at).findLastIndex(isAbove) + 1;
  const end = lanes.findIndex((lane, place) => place > at && isAbove(lane));
  const places: number[] = [];
  for (let place = first; place < (end === -1 ? lanes.length : end); place++) {
    if (lanes[place]?.depth === depth) places.push(place);
  }
  return places;
}

/**
 * The choice after a lane has been moved to another place among those beside it, given by their ids as they stand.
 * No more of them are named than it takes to keep that order, so that the rest go on being sorted.
 */
export function moveLane(choice: LaneChoice, beside: readonly string[], id: string, to: number): LaneChoice {
  const moved = beside.filter((each) => each !== id).toSpliced(to, 0, id);
  const named = new Set(choice.order);
  const last = moved.findLastIndex((each) => each === id || named.has(each));
  const elsewhere = choice.order.filter((each) => !moved.includes(each));
  return { ...choice, order: [...moved.slice(0, last + 1), ...elsewhere] };
}

/** Where a lane that is dragged to a height (px) would land. */
export interface Landing {
  /** Its place among those beside it. */
  readonly to: number;
  /** Between which lanes that is, px. */
  readonly linePx: number;
}

/** Where the lane at `at` would land among those beside it (with all under them) if it were let go at a height. */
export function landingOf(lanes: readonly Standing[], at: number, px: number): Landing {
  const places = besides(lanes, at);
  const tops = places.map((place) => lanes[place]?.top ?? 0);
  const depth = lanes[at]?.depth ?? 0;
  const after = lanes.findIndex(({ depth: other }, place) => place > (places.at(-1) ?? 0) && other < depth);
  const lowest = lanes[after === -1 ? lanes.length - 1 : after - 1];
  const edges = [...tops, lowest ? lowest.top + lowest.height : 0];
  const passed = tops.filter((top, nth) => (top + (edges[nth + 1] ?? top)) / 2 < px).length;
  const from = places.indexOf(at);
  return { to: passed > from ? passed - 1 : passed, linePx: edges[passed] ?? 0 };
}
