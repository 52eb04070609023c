import { hueColour, type Palette } from '../../drawing/palette.ts';
import type { Shape } from '../../drawing/shape.ts';
import type { Graph } from '../graph.ts';
import type { PlacedLabel } from '../labels.ts';
import type { Lighting } from '../lighting.ts';
import { EDGE_OPACITY, labelShapes, NODE_GLYPHS, shareOf } from '../shapes.ts';
import type { Edge, Tally } from '../tally.ts';

/** What stands over the painted picture of a large network. */
export interface Overlay {
  readonly graph: Graph;
  readonly counts: Tally;
  /** Edges that are not dim, heaviest first; none where nothing is. */
  readonly edges: readonly Edge[];
  /** Slots that are lit. */
  readonly slots: readonly number[];
  readonly heaviest: number;
  readonly lighting: Lighting;
  readonly focus: number | null;
  readonly at: (slot: number) => readonly [x: number, y: number];
  readonly radiusOf: (slot: number) => number;
  readonly labels: readonly PlacedLabel[];
  readonly palette: Palette;
  readonly font: string;
  /** Whether letters go without a ground of their own, which takes longer to paint than they do: while the picture moves. */
  readonly isBare: boolean;
}

/** More lit edges or nodes than these tell nothing more apart, and would hold up the frame. */
const MOST_EDGES = 1500;
const MOST_NODES = 800;

export function overlayShapes(overlay: Overlay): Shape[] {
  return [...edgeShapes(overlay), ...nodeShapes(overlay), ...labelShapes(overlay)];
}

function edgeShapes({ edges, heaviest, lighting, at, palette }: Overlay): Shape[] {
  return edges
    .slice(0, MOST_EDGES)
    .reverse()
    .map((edge): Shape => {
      const [[x1, y1], [x2, y2]] = [at(edge.a), at(edge.b)];
      const light = lighting.edge(edge);
      const stroke = light === 'lit' ? palette.ink : palette.noHue;
      const strokeWidth = 0.75 + 3.25 * Math.sqrt(shareOf(edge, heaviest));
      return {
        type: 'segment',
        ...{ x1, y1, x2, y2 },
        ink: { stroke, strokeWidth, opacity: EDGE_OPACITY[light] },
      };
    });
}

function nodeShapes({ graph, slots, focus, labels, at, radiusOf, palette }: Overlay): Shape[] {
  const shapes: Shape[] = [];
  const drawn = new Set([
    ...slots.slice(0, MOST_NODES).reverse(),
    ...labels.map(({ slot }) => slot),
    ...(focus === null ? [] : [focus]),
  ]);
  for (const slot of drawn) {
    const node = graph.nodes[slot];
    if (node === undefined) continue;
    const [x, y] = at(slot);
    const radius = radiusOf(slot);
    const about = { type: 'glyph', glyph: NODE_GLYPHS[node.kind], x, y } as const;
    const fill = node.kind === 'topic' ? hueColour(palette, node.hue) : palette.inkSoft;
    shapes.push({
      ...about,
      size: Math.PI * radius * radius,
      ink: { fill, stroke: palette.paper, strokeWidth: 1 },
    });
    if (slot === focus) {
      const ring = Math.PI * (radius + 5) ** 2;
      shapes.push({ ...about, glyph: 'circle', size: ring, ink: { stroke: palette.accent, strokeWidth: 2 } });
    }
  }
  return shapes;
}
