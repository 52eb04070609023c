/** Words on the rail of a thread, where no mark, label or bin is in their way. */
import { LINE_PX } from './heights.ts';
import { REACH_PX } from './marks.ts';
import type { Picture, PlacedThread } from './picture.ts';
import type { Typesetter } from './text.ts';

/** Small print beside the labels, which are what the typesetter measures. */
const SMALL = 11 / 13;
/** How far small print on a rail reaches above it, px. */
export const WORDS_PX = 11;
/** Air on either side of words. */
const AIR_PX = 4;

/** The rail of a lane, and what stands in the lane. */
interface Rail extends Pick<Picture, 'marks' | 'bins' | 'widthPx'> {
  readonly y: number;
  readonly lane: number;
}

/** Where the middle of a width goes: into the middle of the widest stretch of a room that nothing takes; null for nowhere. */
export function widestFree(
  widthPx: number,
  [from, to]: readonly [number, number],
  taken: readonly (readonly [number, number])[],
): number | null {
  let [best, most, at]: [number | null, number, number] = [null, widthPx, from];
  for (const [start, end] of [...taken, [to, to] as const].sort((a, b) => a[0] - b[0])) {
    const room = Math.min(start, to) - at;
    if (room >= most) [best, most] = [at + room / 2, room];
    at = Math.max(at, end);
  }
  return best;
}

/** Words on a rail between two places, in sight and clear of all else in the lane; null where there is no room. */
export function roomOnRail(
  text: string,
  [from, to]: readonly [number, number],
  { y, marks, bins, lane, widthPx }: Rail,
  threads: readonly PlacedThread[],
  type: Typesetter,
): PlacedThread['words'] {
  const width = type.widthOf(text) * SMALL;
  const room = [Math.max(0, from), Math.min(widthPx, to)] as const;
  if (room[1] - room[0] < width + 2 * AIR_PX) return null;
  const taken: (readonly [number, number])[] = [];
  for (const bin of bins) if (bin.lane === lane) taken.push([bin.x0, bin.x1]);
  for (const mark of marks) {
    if (mark.lane !== lane) continue;
    if (mark.y + REACH_PX > y - WORDS_PX)
      taken.push([Math.min(mark.x0, mark.x - REACH_PX), Math.max(mark.x1, mark.x + REACH_PX)]);
    const { label } = mark;
    if (label && label.y + LINE_PX / 2 > y - WORDS_PX) taken.push([label.x, label.x + label.width]);
  }
  for (const { words } of threads)
    if (words) taken.push([words.x - words.width / 2, words.x + words.width / 2]);
  const x = widestFree(width + 2 * AIR_PX, room, taken);
  return x === null ? null : { text, x, width };
}
