import type { Palette } from '../drawing/palette.ts';
import type { Shape } from '../drawing/shape.ts';
import type { Communities } from './communities/communities.ts';
import { outlineAbout } from './communities/hull.ts';
import type { Graph } from './graph.ts';
import type { Pin } from './pins/pins.ts';

/** What lies behind the nodes and edges, and what stands before them. */
export interface Dress {
  readonly behind: readonly Shape[];
  readonly before: readonly Shape[];
}

/** What of a map decides how it is dressed. */
export interface Dressing {
  readonly communities: Communities;
  /** Slots of pinned nodes. */
  readonly pinned: readonly number[];
  readonly isDrawn: Uint8Array;
  readonly at: (slot: number) => readonly [x: number, y: number];
  readonly radiusOf: (slot: number) => number;
  readonly palette: Palette;
}

export type MapDressing = Omit<Dressing, 'communities' | 'pinned' | 'isDrawn'>;

/** Of more communities the smaller ones stay without an outline: they could not be told apart. */
export const MOST_HULLS = 24;
const REACH_PX = 16;
/** Outlines of neighbours differ in their line, not in a colour, which means a theme. */
const DASHES: readonly (readonly number[])[] = [[], [8, 4], [2, 4], [10, 3, 2, 3]];
const PIN_SIZE = 44;

/** What of a network decides how its maps are dressed. */
export interface Dressed {
  readonly graph: Graph | null;
  readonly communities: Communities | null;
  readonly isDrawn: Uint8Array;
}

/** How a map is dressed: with the outlines of communities, and with pins. */
export function dress(
  { graph, communities, isDrawn }: Dressed,
  pins: readonly Pin[],
  map: MapDressing,
): Dress {
  const pinned = pins.flatMap(({ key }) => graph?.slotOf.get(key) ?? []);
  return dressOf({ ...map, communities: communities ?? [], pinned, isDrawn });
}

function dressOf(dressing: Dressing): Dress {
  return { behind: hulls(dressing), before: pins(dressing) };
}

function shown({ communities, isDrawn }: Dressing): number[][] {
  return communities
    .map((slots) => slots.filter((slot) => isDrawn[slot] === 1))
    .filter(({ length }) => length > 1)
    .slice(0, MOST_HULLS);
}

function hulls(dressing: Dressing): Shape[] {
  const { at, palette } = dressing;
  return shown(dressing).flatMap((slots, n): Shape[] => {
    const d = outlineAbout(slots.map(at), REACH_PX);
    const dash = DASHES[n % DASHES.length] ?? [];
    return [
      { type: 'line', d, ink: { fill: palette.inkSoft, opacity: 0.07 } },
      { type: 'line', d, ink: { stroke: palette.inkSoft, strokeWidth: 1.25, dash, opacity: 0.8 } },
    ];
  });
}

/** A pin above each pinned node. */
function pins({ pinned, at, radiusOf, palette }: Dressing): Shape[] {
  return pinned.flatMap((slot): Shape[] => {
    const [x, y] = at(slot);
    const tip = y - radiusOf(slot) - 1;
    return [
      {
        type: 'glyph',
        glyph: 'triangle-down',
        ...{ x, y: tip - 4, size: PIN_SIZE },
        ink: { fill: palette.accent, stroke: palette.paper, strokeWidth: 1.5 },
      },
    ];
  });
}
