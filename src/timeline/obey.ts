import { markKey } from './arrange.ts';
import type { Command } from './keys.ts';
import { bringIntoSight, leap, pan, scrollTo, showAll } from './moves.ts';
import type { TimelineState } from './timeline.svelte.ts';
import { changeLane, endOfLane, placeOf, walk, type Step } from './walk.ts';

/** Puts the cursor where a step leads. A row is brought into sight; where it is only counted there, its stretch has the cursor. */
function take(timeline: TimelineState, step: Step | null): void {
  if (step?.type === 'row') {
    const { lane, row } = step;
    timeline.putCursor(markKey(timeline.lanes[lane]?.key ?? '', row, timeline.picture.track.eventOf));
    bringIntoSight(timeline, lane, row);
  } else if (step) timeline.putCursor(step.key);
}

/** Does what a key asked for. */
export function obey(timeline: TimelineState, command: Command): void {
  const { picture, counterparts, cursor } = timeline;
  switch (command.type) {
    case 'walk':
      take(timeline, walk(picture, counterparts, cursor, command.step));
      break;
    case 'change-lane':
      take(timeline, changeLane(picture, counterparts, cursor, command.step));
      break;
    case 'end':
      take(timeline, endOfLane(picture, counterparts, cursor, command.step));
      break;
    case 'pan':
      pan(timeline, command.share);
      break;
    case 'scroll':
      scrollTo(timeline, timeline.scrollPx + command.lanes * (picture.lanes[0]?.height ?? 0));
      break;
    case 'zoom':
      leap(timeline, command.factor, placeOf(counterparts, cursor));
      break;
    case 'fit':
      showAll(timeline);
  }
}
