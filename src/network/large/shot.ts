import type { Size } from '../arrange.ts';
import type { Transform } from '../transform.ts';

/** What of a large network is painted once, to be moved about until the next is there. */
export interface Shot {
  readonly transform: Transform;
  readonly size: Size;
  /** How far it reaches beyond the panel on every side, in pixels. */
  readonly margin: number;
  readonly dpr: number;
  /** So many edges are drawn at most, the heaviest: of a sketch, that something may stand at once. */
  readonly mostEdges?: number;
}

/** How a shot is moved and scaled, about the panel's corner, to stand where another transform wants it. */
export interface Standing {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

/** Magnified or shrunk by more than this it no longer looks like what it stands for. */
const MOST_SCALE = 2;
const LEAST_SCALE = 0.6;

export function standing({ transform }: Shot, to: Transform): Standing {
  const scale = to.k / transform.k;
  return { scale, x: to.x - transform.x * scale, y: to.y - transform.y * scale };
}

/** Whether a shot still does while the picture moves: whether it fills the panel, near enough to its own scale. */
export function doesServe(shot: Shot, to: Transform, size: Size): boolean {
  const { scale, x, y } = standing(shot, to);
  const within = (at: number, inner: number, outer: number): boolean =>
    at - shot.margin * scale <= 0 && at + (inner + shot.margin) * scale >= outer;
  return (
    scale <= MOST_SCALE &&
    scale >= LEAST_SCALE &&
    within(x, shot.size.width, size.width) &&
    within(y, shot.size.height, size.height)
  );
}
