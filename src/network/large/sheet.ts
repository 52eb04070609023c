import type { Stamp, Stroke } from '../../drawing/many.ts';
import { hueColour, type Palette } from '../../drawing/palette.ts';
import type { Graph } from '../graph.ts';
import { NODE_GLYPHS } from '../shapes.ts';
import type { Edge, Tally } from '../tally.ts';

/** A stretch of a list, all of which is drawn alike. */
export type Layer<Look> = Look & { readonly from: number; readonly to: number };

/** What of a large network is drawn, and how, wherever its nodes stand: packed so that it can be sent to a worker. */
export interface Sheet {
  /** By slot, in pixels, of the whole network. */
  readonly radii: Float32Array;
  readonly leastRadius: number;
  /** Slots of the ends of each edge; the layers are of these, those furthest back first. */
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  readonly strokes: readonly Layer<Stroke>[];
  /** Slots in the order in which nodes are drawn; the layers are of these. */
  readonly order: Uint32Array;
  readonly stamps: readonly Layer<Stamp>[];
}

/** What a sheet is made of. */
export interface SheetParts {
  readonly graph: Pick<Graph, 'nodes'>;
  readonly counts: Pick<Tally, 'nodeEvents'>;
  /** Heaviest first. */
  readonly edges: readonly Edge[];
  readonly ghosts: readonly Edge[];
  readonly isDrawn: Uint8Array;
  /** How much of the greatest width an edge has, 0 to 1. */
  readonly shareOf: (edge: Edge) => number;
  readonly radii: Float32Array;
  readonly palette: Palette;
}

/** From these shares of the greatest width on, lines are so wide: thin ones alone are drawn fast, and most are thin. */
const WIDTHS: readonly (readonly [share: number, widthPx: number])[] = [
  [0, 0.75],
  [0.08, 1.5],
  [0.3, 2.5],
  [0.65, 4],
];
/** So many lines can be seen through at full strength; of more each is paler. */
const CLEAR = 400;
const STRONGEST = 0.45;
const PALEST = 0.14;

/** Packs what is drawn of a large network: edges by width, nodes by shape and colour, the more important in front. */
export function sheetOf(parts: SheetParts): Sheet {
  const { edges, ghosts, radii } = parts;
  const a = new Uint32Array(ghosts.length + edges.length);
  const b = new Uint32Array(a.length);
  for (const [at, edge] of ghosts.entries()) [a[at], b[at]] = [edge.a, edge.b];
  for (let at = 0; at < edges.length; at++) {
    const edge = edges[edges.length - 1 - at];
    [a[ghosts.length + at], b[ghosts.length + at]] = [edge?.a ?? 0, edge?.b ?? 0];
  }
  const leastRadius = radii.reduce((least, radius) => Math.min(least, radius), Infinity);
  return { radii, leastRadius, a, b, strokes: strokesOf(parts), ...nodesOf(parts) };
}

function strokesOf({ edges, ghosts, shareOf, palette }: SheetParts): Layer<Stroke>[] {
  const opacity = Math.max(PALEST, STRONGEST * Math.min(1, Math.sqrt(CLEAR / Math.max(1, edges.length))));
  const layers: Layer<Stroke>[] = [
    { from: 0, to: ghosts.length, colour: palette.rule, widthPx: 0.75, opacity: 0.6 },
  ];
  let from = ghosts.length;
  for (const [at, [, widthPx]] of WIDTHS.entries()) {
    const end = WIDTHS[at + 1]?.[0] ?? Infinity;
    const heavier = edges.findIndex((edge) => shareOf(edge) < end);
    const to = ghosts.length + edges.length - (heavier < 0 ? edges.length : heavier);
    const strength = Math.min(0.7, opacity * (1 + at / 2));
    if (to > from) layers.push({ from, to, colour: palette.noHue, widthPx, opacity: strength });
    from = Math.max(from, to);
  }
  return layers.filter((layer) => layer.to > layer.from);
}

function nodesOf({ graph, counts, isDrawn, palette }: SheetParts): Pick<Sheet, 'order' | 'stamps'> {
  const alike = new Map<string, { readonly look: Stamp; readonly slots: number[] }>();
  for (let slot = graph.nodes.length - 1; slot >= 0; slot--) {
    const node = graph.nodes[slot];
    if (node === undefined || isDrawn[slot] !== 1) continue;
    const colour = node.kind === 'topic' ? hueColour(palette, node.hue) : palette.inkSoft;
    const isHollow = (counts.nodeEvents[slot] ?? 0) === 0;
    const key = `${node.kind} ${colour} ${isHollow}`;
    let group = alike.get(key);
    if (group === undefined) {
      group = {
        look: { glyph: NODE_GLYPHS[node.kind], colour, isHollow, paper: palette.paper },
        slots: [],
      };
      alike.set(key, group);
    }
    group.slots.push(slot);
  }
  const groups = [...alike.values()].sort((x, y) => Number(y.look.isHollow) - Number(x.look.isHollow));
  let from = 0;
  const stamps = groups.map(({ look, slots }) => ({ ...look, from, to: (from += slots.length) }));
  return { order: Uint32Array.from(groups.flatMap(({ slots }) => slots)), stamps };
}
