import type { TimeScale } from './scale.ts';

/** What bars stand on: so far below the top of the overview, px. */
export const BOTTOM_PX = 42;

/** An SVG path of a histogram's bars, standing on `bottom`; `most` is the count of a bar `heightPx` high. */
export function barsPath(
  edges: Float64Array,
  counts: Uint32Array,
  scale: TimeScale,
  most: number,
  heightPx: number,
  bottom: number,
): string {
  let path = '';
  for (let bin = 0; bin < counts.length; bin++) {
    const count = counts[bin] ?? 0;
    if (count === 0) continue;
    const x = scale.timeToPx(edges[bin] ?? 0);
    const width = Math.max(1.5, scale.timeToPx(edges[bin + 1] ?? 0) - x - 0.75);
    const height = Math.max(2, (count / most) * heightPx);
    path += `M${x.toFixed(2)},${bottom}v${(-height).toFixed(2)}h${width.toFixed(2)}V${bottom}z`;
  }
  return path;
}

/** The bin in which an instant falls; -1 outside them all. */
export function binAt(edges: Float64Array, ms: number): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((edges[middle] ?? 0) <= ms) low = middle + 1;
    else high = middle;
  }
  return low < edges.length ? low - 1 : -1;
}
