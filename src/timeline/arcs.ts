import type { Relation } from '../chronology/chronology.ts';
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
  const least = Math.min(a.y, b.y);
  // Halfway to its control point it is at its highest: never above the first lane.
  const top = Math.max(least - rise, 2 + 2 * REACH_PX - least);
  const curve = `M${a.x},${a.y - REACH_PX}Q${(a.x + b.x) / 2},${top} ${b.x},${b.y - REACH_PX - 1}`;
  if (!hasHead) return curve;
  const angle = Math.atan2(b.y - REACH_PX - 1 - top, b.x - (a.x + b.x) / 2);
  const side = (turn: number) =>
    `L${b.x - HEAD_PX * Math.cos(angle + turn)},${b.y - REACH_PX - 1 - HEAD_PX * Math.sin(angle + turn)}`;
  const tip = `M${b.x},${b.y - REACH_PX - 1}`;
  return `${curve}${tip}${side(0.6)}${tip}${side(-0.6)}`;
}

/** More marks than this are crowded: only the arcs of what is focused or pointed at are drawn. */
const MOST_ARCED = 40;
const FAINT = 0.35;

function arcShape(
  { from, to, type }: Relation,
  { chronology }: Look['index'],
  picture: Picture,
  mask: Uint8Array,
  look: Look,
  isSubject: boolean,
): readonly Shape[] {
  const indexOf = (id: string) => chronology.eventById.get(id)?.index ?? -1;
  const [a, b] = [indexOf(from), indexOf(to)];
  if (mask[a] !== 1 || mask[b] !== 1) return [];
  const [ofA, ofB] = [marksOf(picture, a), marksOf(picture, b)];
  const pair = nearestPair(ofA, ofB);
  const own = ofA[0] ?? ofB[0];
  if (own === undefined || (pair === null && !isSubject)) return [];
  const here: End = pair?.[0] ?? own;
  const there = pair?.[1] ?? outOfSight(picture, own, own.event === a ? b : a);
  if (there === null) return [];
  const ends = there.x >= here.x ? ([here, there] as const) : ([there, here] as const);
  const opacity = isSubject ? 0.75 : FAINT;
  const ink = { stroke: look.palette.ink, strokeWidth: 1.25, opacity, dash: DASHES[type] };
  return [{ type: 'line', d: arc(...ends, type !== 'part-of'), ink }];
}

/**
 * The arcs of relations between what matches; their heads point forward in time. Of what is focused or pointed at,
 * all of them; of the rest, where marks are few, those with both ends in sight.
 */
export function arcShapes(picture: Picture, mask: Uint8Array, look: Look): readonly Shape[] {
  const { index, focus, pointed, kin } = look;
  const subjects = new Set([focus, pointed]);
  const isOpen = picture.marks.length <= MOST_ARCED && kin === null;
  const events = isOpen ? new Set(picture.marks.map(({ event }) => event)) : subjects;
  const relations = new Map<Relation, boolean>();
  for (const event of events) {
    const id = event === null ? undefined : index.chronology.events[event]?.id;
    for (const relation of index.chronology.relationsOf.get(id ?? '') ?? []) {
      relations.set(relation, (relations.get(relation) ?? false) || subjects.has(event));
    }
  }
  return [...relations].flatMap(([relation, isSubject]) =>
    arcShape(relation, index, picture, mask, look, isSubject),
  );
}
