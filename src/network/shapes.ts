import { hueColour, type Palette } from '../drawing/palette.ts';
import type { GlyphName, Segment, Shape } from '../drawing/shape.ts';
import type { NodeKind } from '../query/target.ts';
import type { Graph } from './graph.ts';
import type { PlacedLabel } from './labels.ts';
import type { Light, Lighting } from './lighting.ts';
import type { NodeSigns } from './node-signs.ts';
import type { Edge, Tally } from './tally.ts';

/** The shape of each kind of node. */
export const NODE_GLYPHS: Readonly<Record<NodeKind, GlyphName>> = {
  topic: 'circle',
  organisation: 'square',
  person: 'triangle',
  group: 'hexagon',
  place: 'diamond',
  event: 'cross',
};

export const LABEL_SIZE_PX = 12;
export const LINE_HEIGHT_PX = 14;

/** Everything that decides what the network looks like at one moment. */
export interface Picture {
  readonly graph: Graph;
  readonly counts: Tally;
  /** Matched edges to draw, and those of the whole chronology's backbone that no matched event makes. */
  readonly edges: readonly Edge[];
  readonly ghosts: readonly Edge[];
  /** 1 for each node that is drawn, by slot. */
  readonly isDrawn: Uint8Array;
  /** Weight of the heaviest edge of the whole chronology: the measure of all widths. */
  readonly heaviest: number;
  readonly lighting: Lighting;
  /** Slot of the focused node; its ring is drawn. */
  readonly focus: number | null;
  /** On the screen, in pixels. */
  readonly positions: Float64Array;
  readonly radii: Float64Array;
  readonly labels: readonly PlacedLabel[];
  readonly palette: Palette;
  readonly font: string;
  /** What shows the hits of a search; none while nobody searches. */
  readonly signs?: NodeSigns | null;
}

/**
 * Radius of each node in pixels: its area grows with its events, one that has the `most` being `largest`; so a node
 * that loses events to a filter shrinks, and one without any is a dot.
 */
export function radiiOf(events: Iterable<number>, most: number, largest: number): Float64Array {
  return Float64Array.from(events, (n) =>
    n === 0 ? 2.5 : 3.5 + (largest - 3.5) * Math.sqrt(n / Math.max(1, most)),
  );
}

/** The network as shapes, those furthest back first: edges light to heavy, then nodes, ring and labels. */
export function networkShapes(picture: Picture): Shape[] {
  return [...edgeShapes(picture), ...nodeShapes(picture), ...labelShapes(picture)];
}

/** How strong an edge is in each light. */
export const EDGE_OPACITY: Readonly<Record<Light, number>> = { lit: 0.9, plain: 0.45, dim: 0.1 };

function edgeShapes({ edges, ghosts, heaviest, lighting, positions, palette }: Picture): Shape[] {
  const ends = ({ a, b }: Edge): Pick<Segment, 'type' | 'x1' | 'y1' | 'x2' | 'y2'> => ({
    type: 'segment',
    x1: positions[a * 2] ?? 0,
    y1: positions[a * 2 + 1] ?? 0,
    x2: positions[b * 2] ?? 0,
    y2: positions[b * 2 + 1] ?? 0,
  });
  const faint = { stroke: palette.rule, strokeWidth: 0.75, opacity: 0.6 };
  const back: Shape[] = ghosts.map((edge) => ({ ...ends(edge), ink: faint }));
  const front: Shape[] = [];
  for (const edge of edges.toReversed()) {
    const light = lighting.edge(edge);
    const isLit = light === 'lit';
    const strokeWidth = 0.75 + 3.25 * Math.sqrt(shareOf(edge, heaviest));
    const ink = { stroke: isLit ? palette.ink : palette.noHue, strokeWidth, opacity: EDGE_OPACITY[light] };
    (isLit ? front : back).push({ ...ends(edge), key: edge.id, ink });
  }
  return [...back, ...front];
}

/** How much of the greatest width an edge has: by its count as a share of the heaviest, by another weight as that is. */
export function shareOf({ weight, strength }: Edge, heaviest: number): number {
  return strength === undefined ? (weight - 1) / Math.max(1, heaviest - 1) : Math.max(0, strength);
}

function nodeShapes({
  graph,
  counts,
  isDrawn,
  lighting,
  focus,
  positions,
  radii,
  palette,
  signs,
}: Picture): Shape[] {
  const shapes: Shape[] = [];
  for (const [slot, node] of graph.nodes.entries()) {
    if (isDrawn[slot] !== 1) continue;
    const [x, y, radius] = [positions[slot * 2] ?? 0, positions[slot * 2 + 1] ?? 0, radii[slot] ?? 0];
    const colour = node.kind === 'topic' ? hueColour(palette, node.hue) : palette.inkSoft;
    const isMatched = (counts.nodeEvents[slot] ?? 0) > 0;
    const light = lighting.node(slot);
    const glyph = NODE_GLYPHS[node.kind];
    const size = Math.PI * radius * radius;
    const about = { type: 'glyph', glyph, x, y } as const;
    shapes.push({ ...about, size: Math.PI * (radius + 1.5) ** 2, ink: { fill: palette.paper } });
    shapes.push({
      ...about,
      key: node.key,
      size,
      ink: isMatched
        ? { fill: colour, opacity: light === 'dim' ? 0.25 : 1 }
        : { stroke: colour, strokeWidth: 1, opacity: light === 'lit' ? 0.9 : 0.4 },
    });
    if (slot === focus) {
      const ring = Math.PI * (radius + 5) ** 2;
      shapes.push({ ...about, glyph: 'circle', size: ring, ink: { stroke: palette.accent, strokeWidth: 2 } });
    }
    if (signs) shapes.push(...signs.shapes(slot, x, y, radius));
  }
  return shapes;
}

const LABEL_OPACITY: Readonly<Record<Light, number>> = { lit: 1, plain: 1, dim: 0.35 };

/** Labels as words, dim where their nodes are. */
export function labelShapes({
  labels,
  lighting,
  palette,
  font,
  isBare,
}: Pick<Picture, 'labels' | 'lighting' | 'palette' | 'font'> & { readonly isBare?: boolean }): Shape[] {
  return labels.flatMap(({ slot, lines, left, top, width, anchor }) => {
    const x = anchor === 'start' ? left : anchor === 'end' ? left + width : left + width / 2;
    const opacity = LABEL_OPACITY[lighting.node(slot)];
    return lines.map((text, line): Shape => ({
      type: 'words',
      text,
      x,
      y: top + line * LINE_HEIGHT_PX + LABEL_SIZE_PX * 0.92,
      anchor,
      font,
      ...(isBare === true ? {} : { halo: palette.paper }),
      ink: { fill: palette.ink, opacity },
    }));
  });
}
