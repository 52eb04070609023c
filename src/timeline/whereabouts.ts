import { firstRowAtLeast } from './search.ts';
import type { Lane } from './lane.ts';
import type { Track } from './track.ts';

/** The row of an event in a lane; null where it has none. */
export function rowIn(
  lane: Lane,
  event: number,
  { spans, eventOf }: Pick<Track, 'spans' | 'eventOf'>,
): number | null {
  const { rows } = lane;
  if (eventOf !== null) return rows.find((row) => eventOf[row] === event) ?? null;
  const start = spans.starts[event] ?? NaN;
  for (let at = firstRowAtLeast(rows, spans.starts, start); spans.starts[rows[at] ?? -1] === start; at++) {
    if (rows[at] === event) return event;
  }
  return null;
}

/** Every lane an event stands in, with its row there. */
export function whereaboutsOf(
  event: number,
  track: Pick<Track, 'spans' | 'eventOf' | 'lanes'>,
): readonly { readonly lane: number; readonly row: number }[] {
  return track.lanes.flatMap((each, lane) => {
    const row = rowIn(each, event, track);
    return row === null ? [] : [{ lane, row }];
  });
}
