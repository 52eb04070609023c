import { moved } from '../../drawing/moved.ts';
import { hueColour, type Palette } from '../../drawing/palette.ts';
import type { GlyphName, Ink, Shape } from '../../drawing/shape.ts';
import { inTies } from '../../i18n/areas/ties.ts';
import { t } from '../../i18n/i18n.svelte.ts';
import { HUES, type Index } from '../../query/index.ts';
import { nodeLabel } from '../../query/labels.ts';
import { measureIn } from '../../ui/measure.ts';
import { NODE_KINDS } from '../../view/view.ts';
import type { NetworkState } from '../network-state.svelte.ts';
import type { NodeSigns } from '../node-signs.ts';
import { NODE_GLYPHS } from '../shapes.ts';
import { wrapLabel } from '../wrap.ts';

/** What a legend is made for. */
export interface Explained {
  readonly index: Index;
  readonly language: string;
  readonly palette: Palette;
  readonly fontFamily: string;
  readonly widthPx: number;
  readonly topPx: number;
  readonly network: NetworkState;
  /** What is drawn of the hits of a search. */
  readonly signs: NodeSigns | null;
  /** How much is shown, and what is left out. */
  readonly summary: string;
}

interface Item {
  readonly glyph: GlyphName;
  readonly ink: Ink;
  /** About the glyph, whose middle is 0, 0. */
  readonly signs?: readonly Shape[];
  readonly text: string;
}

const SIZE_PX = 12;
const ROW_PX = 20;
const EDGE_PX = 16;
const GLYPH_PX = 18;
const GAP_PX = 20;
const GLYPH_AREA = 80;
/** A longer name is cut: the network has it too. */
const LONGEST_PX = 320;
/** Radius of the node that shows how hits are marked. */
const SIGNED_PX = 4;

/** What occurs in the network: its kinds of node, the colours of its themes, nodes without a match. */
function itemsOf({ index, language, palette, network }: Explained): Item[] {
  const nodes = (network.graph?.nodes ?? []).filter((_, slot) => network.isDrawn[slot] === 1);
  const kinds = new Set(nodes.map(({ kind }) => kind));
  const hues = new Set(nodes.map(({ hue }) => hue).filter((hue) => hue < HUES));
  const items: Item[] = NODE_KINDS.filter((kind) => kinds.has(kind)).map((kind) => ({
    glyph: NODE_GLYPHS[kind],
    ink: kind === 'topic' ? { stroke: palette.ink, strokeWidth: 1 } : { fill: palette.inkSoft },
    text: t(`network.${kind}`),
  }));
  for (const [hue, id] of index.broadTopics.entries()) {
    if (!hues.has(hue)) continue;
    const text = nodeLabel(index.chronology, `topic:${id}`, language);
    items.push({ glyph: 'circle', ink: { fill: hueColour(palette, hue) }, text });
  }
  const isBare = (network.counts?.nodeEvents ?? []).some((n, slot) => n === 0 && network.isDrawn[slot] === 1);
  if (isBare) {
    const ink = { stroke: palette.inkSoft, strokeWidth: 1, opacity: 0.5 };
    items.push({ glyph: 'square', ink, text: inTies('legend-bare') });
  }
  return items;
}

/** How hits are marked, each way that occurs. */
function signItems({ palette, network, signs }: Explained): Item[] {
  const ink = { fill: palette.inkSoft };
  const slots = Array.from(network.isDrawn.keys()).filter((slot) => network.isDrawn[slot] === 1);
  return (['name', 'holds', 'at'] as const).flatMap((way): Item[] => {
    const slot = slots.find((each) => signs?.wayOf(each) === way);
    const shapes = slot === undefined ? [] : (signs?.shapes(slot, 0, 0, SIGNED_PX) ?? []);
    return shapes.length === 0
      ? []
      : [{ glyph: 'circle', ink, signs: shapes, text: inTies(`legend-${way}`) }];
  });
}

/** What the marks of a network mean, in rows as wide as it, and how much of the chronology it shows. */
export function legendOf(explained: Explained): {
  readonly shapes: readonly Shape[];
  readonly heightPx: number;
} {
  const { palette, fontFamily, widthPx, topPx, network, summary } = explained;
  if (summary === '') return { shapes: [], heightPx: 0 };
  const font = `${SIZE_PX}px ${fontFamily}`;
  const measure = measureIn(font);
  const shapes: Shape[] = [];
  let [x, y] = [EDGE_PX, topPx + ROW_PX];
  const write = (text: string, at: number): void => {
    const ink = { fill: palette.inkSoft };
    shapes.push({ type: 'words', text, x: at, y: y + SIZE_PX * 0.35, anchor: 'start', font, ink });
  };
  for (const { glyph, ink, signs = [], text: name } of [...itemsOf(explained), ...signItems(explained)]) {
    const { lines } = wrapLabel(name, measure, LONGEST_PX);
    const text = `${lines[0] ?? ''}${lines.length > 1 ? '…' : ''}`;
    const takesPx = GLYPH_PX + measure(text);
    if (x > EDGE_PX && x + takesPx > widthPx - EDGE_PX) [x, y] = [EDGE_PX, y + ROW_PX];
    const size = signs.length === 0 ? GLYPH_AREA : Math.PI * SIGNED_PX ** 2;
    shapes.push({ type: 'glyph', glyph, x: x + GLYPH_PX / 3, y, size, ink });
    shapes.push(...signs.map((shape) => moved(shape, x + GLYPH_PX / 3, y)));
    write(text, x + GLYPH_PX);
    x += takesPx + GAP_PX;
  }
  const meaning = inTies(network.weighs === 'count' ? 'legend-size' : 'legend-size-weighed', {
    weight: inTies(`weight-${network.weighs}`),
  });
  const groups = network.communities === null ? [] : [inTies('legend-groups')];
  for (const line of [meaning, ...groups, summary]) {
    y += ROW_PX;
    write(line, EDGE_PX);
  }
  return { shapes, heightPx: y + ROW_PX - topPx };
}
