import type { TimeWindow } from './scale.ts';
import type { Spans } from './spans.ts';

const BLOCK = 64;

/** The stretch that each block of 64 events of a lane covers, so that blocks out of reach are passed over. */
export interface Blocks {
  readonly starts: Float64Array;
  readonly ends: Float64Array;
}

/** The stretches of a list of events, block by block. */
export function blocksOf(events: Uint32Array, spans: Spans): Blocks {
  const count = Math.ceil(events.length / BLOCK);
  const starts = new Float64Array(count).fill(Infinity);
  const ends = new Float64Array(count).fill(-Infinity);
  events.forEach((event, at) => {
    const block = Math.floor(at / BLOCK);
    starts[block] = Math.min(starts[block] ?? Infinity, spans.starts[event] ?? Infinity);
    ends[block] = Math.max(ends[block] ?? -Infinity, spans.ends[event] ?? -Infinity);
  });
  return { starts, ends };
}

/** The events whose stretch has an instant within the window, in the order of the list. */
export function eventsTouching(
  blocks: Blocks,
  events: Uint32Array,
  spans: Spans,
  [from, to]: TimeWindow,
): number[] {
  const found: number[] = [];
  for (let block = 0; block < blocks.starts.length; block++) {
    if ((blocks.starts[block] ?? 0) >= to || (blocks.ends[block] ?? 0) <= from) continue;
    const end = Math.min(events.length, (block + 1) * BLOCK);
    for (let at = block * BLOCK; at < end; at++) {
      const event = events[at] ?? 0;
      if ((spans.starts[event] ?? NaN) < to && (spans.ends[event] ?? NaN) > from) found.push(event);
    }
  }
  return found;
}
