import type { Index } from '../query/index.ts';
import type { Target } from '../query/target.ts';
import type { Picture } from './picture.ts';

/** Rows of a lane that follow each other and are only counted. */
export interface Counted {
  /** Which of the picture's lanes. */
  readonly lane: number;
  readonly rows: Uint32Array;
}

/** What stands for the events of a stretch, and no others, when it is pointed at or listed; see `Stretch`. */
export function stretchTarget(
  index: Index,
  { lane, rows }: Counted,
  { lanes, track }: Pick<Picture, 'lanes' | 'track'>,
): Target {
  const idOf = (row = -1) => index.chronology.events[track.eventOf?.[row] ?? row]?.id ?? '';
  const { key, branch } = lanes[lane] ?? {};
  const of = `${key}${branch === 'open' ? '*' : ''}`;
  return { type: 'stretch', id: `${of}@${idOf(rows[0])}~${idOf(rows.at(-1))}` };
}
