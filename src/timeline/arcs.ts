import type { Chronology, Relation } from '../chronology/chronology.ts';
import type { Shape } from '../drawing/shape.ts';
import type { Look } from './look.ts';
import { REACH_PX } from './marks.ts';
import type { Picture, PlacedMark } from './picture.ts';

const DASHES: Readonly<Record<Relation['type'], readonly number[]>> = {
  follows: [],
  'leads-to': [],
  announces: [6, 3],
  'part-of': [1.5, 3],
};
/** How far outside the window an arc to an event out of sight is taken to end. */
const BEYOND_PX = 120;
const HEAD_PX = 5;

interface End {
  readonly x: number;
  readonly y: number;
}

function marksOf(picture: Picture, event: number): readonly PlacedMark[] {
  return picture.marks.filter((mark) => mark.event === event);
}

/** The two marks, of two events, that stand nearest to each other. */
function nearestPair(
  a: readonly PlacedMark[],
  b: readonly PlacedMark[],
): readonly [PlacedMark, PlacedMark] | null {
  let best: readonly [PlacedMark, PlacedMark] | null = null;
  for (const one of a) {
    for (const other of b) {
      if (best === null || Math.abs(one.y - other.y) < Math.abs(best[0].y - best[1].y)) best = [one, other];
    }
  }
  return best;
}

/** The arc from a mark to a matching event that is out of sight leaves the window on that event's side. */
function outOfSight(picture: Picture, from: PlacedMark, event: number): End | null {
  if (picture.track.eventOf !== null) return null;
  const x = picture.scale.timeToPx(picture.track.spans.starts[event] ?? NaN);
  if (!(x < 0 || x > picture.widthPx)) return null;
  return { x: Math.max(-BEYOND_PX, Math.min(picture.widthPx + BEYOND_PX, x)), y: from.y - 24 };
}

/** A curve above both ends, with an arrow head at the second. */
function arc(a: End, b: End, hasHead: boolean): string {
  const rise = 14 + Math.min(60, Math.abs(b.x - a.x) / 6);
  const top = Math.min(a.y, b.y) - rise;
  const curve = `M${a.x},${a.y - REACH_PX}Q${(a.x + b.x) / 2},${top} ${b.x},${b.y - REACH_PX - 1}`;
  if (!hasHead) return curve;
  const angle = Math.atan2(b.y - REACH_PX - 1 - top, b.x - (a.x + b.x) / 2);
  const side = (turn: number) =>
    `L${b.x - HEAD_PX * Math.cos(angle + turn)},${b.y - REACH_PX - 1 - HEAD_PX * Math.sin(angle + turn)}`;
  const tip = `M${b.x},${b.y - REACH_PX - 1}`;
  return `${curve}${tip}${side(0.6)}${tip}${side(-0.6)}`;
}

/** The arcs of an event's relations to what else matches; their heads point forward in time. */
export function arcShapes(
  chronology: Chronology,
  picture: Picture,
  mask: Uint8Array,
  event: number,
  { palette }: Look,
): readonly Shape[] {
  const id = chronology.events[event]?.id ?? '';
  const own = marksOf(picture, event);
  return (chronology.relationsOf.get(id) ?? []).flatMap((relation): Shape[] => {
    const other = chronology.eventById.get(relation.from === id ? relation.to : relation.from)?.index;
    if (other === undefined || other === event || mask[other] !== 1 || own[0] === undefined) return [];
    const pair = nearestPair(own, marksOf(picture, other));
    const here: End = pair?.[0] ?? own[0];
    const there = pair?.[1] ?? outOfSight(picture, own[0], other);
    if (there === null) return [];
    const isOtherLater = there.x >= here.x;
    const d = arc(
      ...(isOtherLater ? ([here, there] as const) : ([there, here] as const)),
      relation.type !== 'part-of',
    );
    const ink = { stroke: palette.ink, strokeWidth: 1.25, opacity: 0.75, dash: DASHES[relation.type] };
    return [{ type: 'line', d, ink }];
  });
}
