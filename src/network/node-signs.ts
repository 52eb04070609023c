/** How the network shows what a search found: as the timeline does. Loaded with the first search. */
import type { Palette } from '../drawing/palette.ts';
import type { Shape } from '../drawing/shape.ts';
import { inSearch } from '../i18n/areas/search.ts';
import { eventsOfHit } from '../query/search/hit-places.ts';
import { targetOf } from '../query/search/things.ts';
import type { SearchHits } from '../query/search.ts';
import type { Index } from '../query/index.ts';
import type { Graph } from './graph.ts';
import { nodeOfTarget } from './lighting.ts';

/** A node that is a hit by its own name, one that only has events that are, and neither. */
const [NEITHER, HOLDS, IS] = [0, 1, 2];
const LINE_HEIGHT_PX = 2;
const STROKE_PX = 3;
/** Between a node's mark and the line under it, and the frame round it. */
const AIR_PX = 2.5;

/** The signs of a search in the network. */
export interface NodeSigns {
  /** A line under a node that was found, broken under one with events that were; a frame round that of the hit gone to. */
  shapes(slot: number, x: number, y: number, radius: number): readonly Shape[];
  /** How a node was found: it is what the walk is at, has the words as its name, or has events that were found. */
  wayOf(slot: number): 'at' | 'name' | 'holds' | undefined;
  /** The same, to be said after what it is. */
  inWords(slot: number): string | undefined;
}

/** The signs of a search on the nodes of a graph; null where it only leaves words out, and so finds none. */
export function nodeSigns(
  index: Index,
  graph: Graph,
  hits: SearchHits,
  hit: string | null,
  palette: Palette,
  /** Whether nodes without any are drawn too, so that those with some have to be told from them. */
  areOthersDrawn: boolean,
): NodeSigns | null {
  if (hits.marks.length === 0) return null;
  const found = foundNodes(graph, hits);
  const current = currentNodes(index, graph, hits, hit);
  const ink = { fill: palette.ink };
  const none: readonly Shape[] = [];
  const wayOf: NodeSigns['wayOf'] = (slot) => {
    if (current.has(slot)) return 'at';
    const way = found[slot];
    return way === IS ? 'name' : way === HOLDS ? 'holds' : undefined;
  };
  return {
    wayOf,
    shapes(slot, x, y, radius) {
      const way = found[slot] ?? NEITHER;
      if (way === NEITHER && !current.has(slot)) return none;
      const shapes: Shape[] = [];
      const half = Math.max(radius, 4.5);
      const line = { type: 'bar', y: y + radius + AIR_PX, height: LINE_HEIGHT_PX, ink } as const;
      if (way === IS) shapes.push({ ...line, x: x - half, width: 2 * half });
      else if (way === HOLDS && areOthersDrawn)
        for (let left = -half; left < half; left += 2 * STROKE_PX)
          shapes.push({ ...line, x: x + left, width: Math.min(STROKE_PX, half - left) });
      if (!current.has(slot)) return shapes;
      const reach = radius + 2 * AIR_PX + LINE_HEIGHT_PX;
      const box = { x: x - reach, y: y - reach, width: 2 * reach, height: 2 * reach, radius: 3 };
      shapes.push({ type: 'bar', ...box, ink: { stroke: palette.accent, strokeWidth: 2 } });
      return shapes;
    },
    inWords(slot) {
      const way = wayOf(slot);
      return way === undefined ? way : inSearch(`sign.${way}`);
    },
  };
}

function foundNodes(graph: Graph, { mask, ranked, nearFrom, things }: SearchHits): Uint8Array {
  const found = new Uint8Array(graph.nodes.length);
  const { eventOffsets, eventSlots } = graph;
  for (let event = 0; event < mask.length; event++) {
    if (mask[event] !== 1) continue;
    const end = eventOffsets[event + 1] ?? 0;
    for (let at = eventOffsets[event] ?? 0; at < end; at++) found[eventSlots[at] ?? 0] = HOLDS;
  }
  for (let at = 0; at < nearFrom; at++) {
    const number = ranked[at] ?? 0;
    if (number >= things.firstParagraph) continue;
    const thing = things.at(number);
    const key = thing === null ? null : nodeOfTarget(targetOf(thing));
    const slot = key === null ? undefined : graph.slotOf.get(key);
    if (slot !== undefined) found[slot] = IS;
  }
  return found;
}

/** The node that the hit gone to last is, or those that are events which quote it. */
function currentNodes(
  index: Index,
  graph: Graph,
  { things }: SearchHits,
  hit: string | null,
): ReadonlySet<number> {
  const number = hit === null ? null : things.numberOfKey(hit);
  const thing = number === null ? null : things.at(number);
  const own = thing === null ? null : nodeOfTarget(targetOf(thing));
  const events = eventsOfHit(index, things, hit).flatMap((event) => {
    const id = index.chronology.events[event]?.id;
    return id === undefined ? [] : [`event:${id}` as const];
  });
  return new Set([...(own === null ? [] : [own]), ...events].flatMap((key) => graph.slotOf.get(key) ?? []));
}
