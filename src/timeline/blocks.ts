import type { Lane } from './lane.ts';
import type { Spans } from './spans.ts';

const BLOCK = 64;

/** The latest end in each block of 64 of a lane's rows, so that blocks that end too soon are passed over. */
export type Blocks = Float64Array;

/** The latest ends of a lane's rows, block by block. */
export function blocksOf({ rows }: Lane, { ends }: Spans): Blocks {
  const blocks = new Float64Array(Math.ceil(rows.length / BLOCK)).fill(-Infinity);
  for (let at = 0; at < rows.length; at++) {
    const block = Math.floor(at / BLOCK);
    const end = ends[rows[at] ?? 0] ?? -Infinity;
    if (end > (blocks[block] ?? 0)) blocks[block] = end;
  }
  return blocks;
}

/** The places before `before` in a lane's rows of those that still last at an instant. */
export function lastingAt(
  instantMs: number,
  before: number,
  { rows }: Lane,
  { ends }: Spans,
  blocks: Blocks,
): readonly number[] {
  const found: number[] = [];
  for (let block = 0; block * BLOCK < before; block++) {
    if ((blocks[block] ?? 0) <= instantMs) continue;
    const end = Math.min(before, (block + 1) * BLOCK);
    for (let at = block * BLOCK; at < end; at++) {
      if ((ends[rows[at] ?? 0] ?? 0) > instantMs) found.push(at);
    }
  }
  return found;
}
