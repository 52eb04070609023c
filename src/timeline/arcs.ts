/** Arcs of relations, from mark to mark, or to where an event would stand that is counted, or out of sight. */
import type { Relation } from '../chronology/chronology.ts';
import type { Shape } from '../drawing/shape.ts';
import { PIN_PX } from './density.ts';
import type { Look } from './look.ts';
import { REACH_PX } from './marks.ts';
import type { Picture } from './picture.ts';
import { isSparse } from './relations.svelte.ts';
import type { Track } from './track.ts';
import { whereaboutsOf } from './whereabouts.ts';

const DASHES: Readonly<Record<Relation['type'], readonly number[]>> = {
  follows: [],
  'leads-to': [],
  announces: [6, 3],
  'part-of': [1.5, 3],
};
/** How far outside the window an arc to an event out of sight is taken to end. */
const BEYOND_PX = 120;
const HEAD_PX = 5;
const FAINT = 0.35;

interface End {
  readonly x: number;
  readonly y: number;
}

/** A relation between two events that both match. */
interface Pair {
  readonly type: Relation['type'];
  readonly from: number;
  readonly to: number;
  /** Whether one of the two is focused or pointed at. */
  readonly isSubject: boolean;
}

/** The two ends, of two events, that stand nearest to each other. */
function nearestPair(a: readonly End[], b: readonly End[]): readonly [End, End] | null {
  let best: readonly [End, End] | null = null;
  for (const one of a) {
    for (const other of b) {
      if (best === null || Math.abs(one.y - other.y) < Math.abs(best[0].y - best[1].y)) best = [one, other];
    }
  }
  return best;
}

/** Where events that are not drawn stand in each track: looked for once, for some tracks have no order to look in. */
const whereabouts = new WeakMap<Track, Map<number, ReturnType<typeof whereaboutsOf>>>();

/**
 * Where an event would stand that has no mark: in the bins that count it, at the height of a pin; in lanes that are
 * scrolled away; or beyond the edge of the window on its side.
 */
function placesOf(event: number, { track, lanes, scale, widthPx }: Picture): readonly End[] {
  const known = whereabouts.get(track) ?? new Map<number, ReturnType<typeof whereaboutsOf>>();
  whereabouts.set(track, known);
  const found = known.get(event) ?? whereaboutsOf(event, track);
  known.set(event, found);
  return found.map(({ lane, row }) => {
    const x = scale.timeToPx(track.spans.starts[row] ?? NaN);
    const { top = 0, height = 0 } = lanes[lane] ?? {};
    return { x: Math.max(-BEYOND_PX, Math.min(widthPx + BEYOND_PX, x)), y: top + height - 1 - PIN_PX };
  });
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

/** Whether the first of two ends comes first: as drawn along time, by their dates where the axis starts over. */
function isInOrder(
  [here, there]: readonly [End, End],
  { from, to }: Pair,
  track: Track,
  look: Look,
): boolean {
  if (track.eventOf === null) return there.x >= here.x;
  const { earliestStarts } = look.index;
  return (earliestStarts[to] ?? NaN) >= (earliestStarts[from] ?? NaN);
}

function arcShape(
  pair: Pair,
  picture: Picture,
  marks: ReadonlyMap<number, readonly End[]>,
  look: Look,
): readonly Shape[] {
  const { from, to, type, isSubject } = pair;
  const endsOf = (event: number) => marks.get(event) ?? (isSubject ? placesOf(event, picture) : []);
  const ends = nearestPair(endsOf(from), endsOf(to));
  if (ends === null) return [];
  const [here, there] = isInOrder(ends, pair, picture.track, look) ? ends : [ends[1], ends[0]];
  if (Math.max(here.x, there.x) < 0 || Math.min(here.x, there.x) > picture.widthPx) return [];
  const opacity = isSubject ? 0.75 : FAINT;
  const ink = { stroke: look.palette.ink, strokeWidth: 1.25, opacity, dash: DASHES[type] };
  return [{ type: 'line', d: arc(here, there, type !== 'part-of'), ink }];
}

/** The relations that are drawn: of what is focused or pointed at, and where little is in sight, of all of it. */
function pairsIn(picture: Picture, mask: Uint8Array, { index, focus, pointed, kin }: Look): readonly Pair[] {
  const { events, eventById, relationsOf } = index.chronology;
  const subjects = new Set([focus, pointed]);
  const pairs = new Map<Relation, Pair>();
  const drawn = kin === null && isSparse(picture) ? picture.marks.map(({ event }) => event) : [];
  for (const event of [...drawn, ...subjects]) {
    for (const relation of relationsOf.get(events[event ?? -1]?.id ?? '') ?? []) {
      const from = eventById.get(relation.from)?.index ?? -1;
      const to = eventById.get(relation.to)?.index ?? -1;
      const isSubject = subjects.has(from) || subjects.has(to);
      if (mask[from] === 1 && mask[to] === 1)
        pairs.set(relation, { type: relation.type, from, to, isSubject });
    }
  }
  return [...pairs.values()];
}

/**
 * The arcs of relations between what matches; their heads point forward in time. Of what is focused or pointed at,
 * all of them, wherever their other ends are; of the rest, where marks are few, those with both ends drawn.
 */
export function arcShapes(picture: Picture, mask: Uint8Array, look: Look): readonly Shape[] {
  const pairs = pairsIn(picture, mask, look);
  if (pairs.length === 0) return [];
  const ends = new Set(pairs.flatMap(({ from, to }) => [from, to]));
  const marks = new Map<number, End[]>();
  for (const { event, x, y } of picture.marks) {
    if (!ends.has(event)) continue;
    const known = marks.get(event);
    if (known) known.push({ x, y });
    else marks.set(event, [{ x, y }]);
  }
  return pairs.flatMap((pair) => arcShape(pair, picture, marks, look));
}
