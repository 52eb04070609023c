/** What a person can do to lanes besides opening and folding them; loaded when it is first asked for. */
import { lanes as words } from '../i18n/areas/lanes.ts';
import { announce } from '../ui/announcer.svelte.ts';
import type { Lens } from '../view/lens.ts';
import type { LaneChoice } from '../view/view.ts';
import { valueOf } from './lane-choice.ts';
import type { Lane } from './lane.ts';
import { besides, moveLane } from './lane-moves.ts';

/** The choice after the lane at `at` has been moved to another place among those beside it; says where it then stands. */
export function moveTo(lens: Lens, lanes: readonly Lane[], at: number, to: number): LaneChoice | null {
  const places = besides(lanes, at);
  const lane = lanes[at];
  if (!lane || to < 0 || to >= places.length || places[to] === at) return null;
  announce(words('moved', { lane: lane.label, place: to + 1, total: places.length }));
  const ids = places.flatMap((place) => lanes.slice(place, place + 1).map(valueOf));
  return moveLane(lens.view.laneChoice, ids, valueOf(lane), to);
}

/** The choice after a lane has been moved one place up (-1) or down (1); null at the end of the way. */
export function moveBy(lens: Lens, lanes: readonly Lane[], at: number, step: 1 | -1): LaneChoice | null {
  return moveTo(lens, lanes, at, besides(lanes, at).indexOf(at) + step);
}
