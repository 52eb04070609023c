import type { Size } from './arrange.ts';

/** Where the panel stands over the network: `screen = base * k + (x, y)`, in CSS pixels. */
export interface Transform {
  readonly k: number;
  readonly x: number;
  readonly y: number;
}

/** The whole network, as it was arranged. */
export const WHOLE: Transform = { k: 1, x: 0, y: 0 };

export const CLOSEST = 8;
/** How far the network may be moved out of the panel, as a share of it: what a list covers can be drawn out from under it. */
const LEEWAY = 0.5;

/** Positions `[x0, y0, ...]` as they fall on the screen. */
export function project(positions: Float64Array, { k, x, y }: Transform): Float64Array {
  return positions.map((value, at) => value * k + (at % 2 === 0 ? x : y));
}

/** Zooms by a factor, the point `(x, y)` of the screen staying where it is as far as the bounds let it. */
export function zoomAbout(
  from: Transform,
  factor: number,
  x: number,
  y: number,
  size: Size,
  closest = CLOSEST,
): Transform {
  const k = Math.max(1, Math.min(closest, from.k * factor));
  const ratio = k / from.k;
  return bounded({ k, x: x - (x - from.x) * ratio, y: y - (y - from.y) * ratio }, size);
}

/** Moves by so many pixels of the screen, within bounds. */
export function panBy(from: Transform, dx: number, dy: number, size: Size): Transform {
  return bounded({ k: from.k, x: from.x + dx, y: from.y + dy }, size);
}

/** Moves no more than brings the point `(x, y)` of the screen within the open part of the panel, a margin from its edges. */
export function reveal(
  from: Transform,
  x: number,
  y: number,
  open: Size,
  size: Size,
  margin = 24,
): Transform {
  const missing = (at: number, most: number): number =>
    Math.max(0, margin - at) - Math.max(0, at - (most - margin));
  return panBy(from, missing(x, open.width), missing(y, open.height), size);
}

function bounded({ k, x, y }: Transform, { width, height }: Size): Transform {
  const within = (at: number, length: number): number =>
    Math.max(length * (1 - k - LEEWAY), Math.min(length * LEEWAY, at));
  return { k, x: within(x, width), y: within(y, height) };
}
