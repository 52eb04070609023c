import { radiiOf } from '../shapes.ts';
import type { Size } from '../arrange.ts';
import { CLOSEST } from '../transform.ts';

const LEAST_PX = 3.5;
const LARGEST_PX = 18;
/** Radius of the smallest node, and of the largest, as a share of how far nodes stand from each other on the whole. */
const LEAST_SHARE = 0.16;
const LARGEST_SHARE = 0.8;
/** Share of the panel that nodes cover at most, all of them together: of many that are alike none is as large as it could be alone. */
const MOST_COVERED = 0.25;
/** More nodes than this can be gone nearer to, so that each can be told apart. */
const CROWD = 1000;

/** How far nodes would stand from each other if they stood evenly, in pixels. */
function apart({ width, height }: Size, nodes: number): number {
  return Math.sqrt((width * height) / Math.max(1, nodes));
}

/**
 * Radii by slot while nothing is zoomed: smaller where there are many; their area grows with their events. `totals` are
 * those of the whole chronology, the most first: what they would cover decides, so that no filter makes a node larger.
 */
export function radiiAmong(events: Uint32Array, totals: readonly number[], size: Size): Float32Array {
  const room = apart(size, totals.length);
  const share = Math.min(1, (room * LEAST_SHARE) / LEAST_PX);
  const most = Math.max(1, totals[0] ?? 1);
  const largest = Math.min(
    LARGEST_PX,
    (room * LARGEST_SHARE) / share,
    LEAST_PX + spreadOf(totals, most, room / share),
  );
  return Float32Array.from(radiiOf(events, most, Math.max(LEAST_PX, largest)), (radius) => radius * share);
}

/** How much larger than the least a node of the `most` events may be for all to cover no more than they should, `room` apart. */
function spreadOf(totals: readonly number[], most: number, room: number): number {
  let [squares, roots] = [0, 0];
  for (const total of totals) {
    squares += total / most;
    roots += Math.sqrt(total / most);
  }
  // The sum of (LEAST_PX + spread * root)² over all nodes, solved for the spread.
  const half = LEAST_PX * roots;
  const left = totals.length * (LEAST_PX * LEAST_PX - (MOST_COVERED * room * room) / Math.PI);
  return (Math.sqrt(half * half - squares * left) - half) / squares;
}

/**
 * How much larger nodes are drawn when the network is magnified: less than what lies between them, and hardly more once
 * the least, of radius `least` while nothing is zoomed, is as large as among a few.
 */
export function growth(k: number, least: number): number {
  return Math.min(Math.sqrt(k), (Math.max(LEAST_PX, least) / least) * Math.sqrt(Math.sqrt(k)));
}

export function closestOf(nodes: number): number {
  return CLOSEST * Math.max(1, Math.sqrt(nodes / CROWD));
}
