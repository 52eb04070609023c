/** What the shapes, fills, edges and colours of a still mean: only what occurs in it. */
import { glyphOfKind } from '../drawing/glyph.ts';
import { moved } from '../drawing/moved.ts';
import { hueColour } from '../drawing/palette.ts';
import type { Shape } from '../drawing/shape.ts';
import { inHandover } from '../i18n/areas/handover.ts';
import { inLegend } from '../i18n/areas/legend.ts';
import { t } from '../i18n/i18n.svelte.ts';
import { DASHED, LASTS, OPEN_END, OPEN_START, SEVERAL } from '../query/date-flags.ts';
import { HUES } from '../query/index.ts';
import { valuesOf } from '../query/incidence.ts';
import { labelOf } from '../query/labels.ts';
import { DAY_MS } from '../chronology/event-date.ts';
import type { Look } from './look.ts';
import {
  dateSpecimens,
  evidenceSpecimens,
  hitSpecimens,
  relationSpecimens,
  SPECIMEN,
  type Specimen,
} from './specimens.ts';
import type { Typesetter } from './text.ts';

/** What occurs beside the marks. */
export interface Drawn {
  /** Events that are drawn, or counted. */
  readonly events: Uint32Array;
  readonly hasThreads: boolean;
  readonly hasArcs: boolean;
  readonly hasBands: boolean;
  readonly hasPublications: boolean;
  readonly undatedCount: number;
}

/** One thing that is drawn, and what it means. */
interface Item {
  readonly widthPx: number;
  /** About the middle of a line of `ROW_PX`, from its left edge. */
  readonly shapes: readonly Shape[];
  readonly text: string;
}

interface Section {
  readonly heading: string;
  readonly items: readonly Item[];
}

const ROW_PX = SPECIMEN.height;
const TOP_PX = 12;
const BOTTOM_PX = 8;
const GAP_PX = 6;
const BETWEEN_PX = 20;
const GLYPH_PX = 18;
const EDGE_PX = 8;

function kinds(look: Look, events: Uint32Array, language: string): readonly Item[] {
  const { chronology, kinds: column } = look.index;
  const occurring = new Set<number>();
  for (let at = 0; at < events.length; at++) occurring.add(column[events[at] ?? 0] ?? 0);
  return [...occurring]
    .sort((a, b) => a - b)
    .flatMap((kind) => {
      const id = chronology.kinds[kind]?.id;
      if (id === undefined) return [];
      const glyph = glyphOfKind(kind);
      const ink = { fill: look.palette.inkSoft };
      const shapes: Shape[] = [{ type: 'glyph', glyph, x: 9, y: ROW_PX / 2, size: 78, ink }];
      return [{ widthPx: GLYPH_PX, shapes, text: labelOf(chronology, 'kind', id, language) }];
    });
}

function themes(look: Look, events: Uint32Array, language: string): readonly Item[] {
  const { chronology, facets, broadTopics, hues } = look.index;
  const occurring = new Set<number>();
  let isAnyOther = false;
  const hueOfValue = facets.topic.values.map(({ id }) => broadTopics.indexOf(id));
  for (let at = 0; at < events.length; at++) {
    const event = events[at] ?? 0;
    if ((hues[event] ?? HUES) >= HUES) isAnyOther = true;
    for (const value of valuesOf(facets.topic, event)) {
      const hue = hueOfValue[value] ?? -1;
      if (hue >= 0 && hue < HUES) occurring.add(hue);
    }
  }
  const swatch = (hue: number): Shape[] => {
    const ink = { fill: hueColour(look.palette, hue) };
    return [{ type: 'glyph', glyph: 'circle', x: 9, y: ROW_PX / 2, size: 100, ink }];
  };
  const named = [...occurring]
    .sort((a, b) => a - b)
    .map((hue): Item => {
      const text = labelOf(chronology, 'topic', broadTopics[hue] ?? '', language);
      return { widthPx: GLYPH_PX, shapes: swatch(hue), text };
    });
  if (!isAnyOther) return named;
  return [...named, { widthPx: GLYPH_PX, shapes: swatch(HUES), text: inLegend('other-topics') }];
}

function itemOf({ shapes, label }: Specimen): Item {
  return { widthPx: SPECIMEN.width, shapes, text: inLegend(label) };
}

/** The specimens whose labels are wanted. */
function wanted(specimens: readonly Specimen[], labels: ReadonlySet<string>): readonly Item[] {
  return specimens.filter(({ label }) => labels.has(label)).map(itemOf);
}

const EVIDENCE_LABELS = ['struck', 'outlined', 'tinted', 'solid'] as const;

function evidence(look: Look, events: Uint32Array): readonly Item[] {
  const labels = new Set<string>();
  for (let at = 0; at < events.length; at++) {
    labels.add(EVIDENCE_LABELS[look.index.evidence[events[at] ?? 0] ?? 0] ?? 'struck');
  }
  return wanted(evidenceSpecimens(look), labels);
}

function dates(look: Look, events: Uint32Array): readonly Item[] {
  const { dateFlags, earliestStarts, latestEnds } = look.index;
  const labels = new Set<string>();
  for (let at = 0; at < events.length; at++) {
    const event = events[at] ?? 0;
    const flags = dateFlags[event] ?? 0;
    const isLong = (latestEnds[event] ?? NaN) - (earliestStarts[event] ?? NaN) > DAY_MS;
    if ((flags & DASHED) !== 0) labels.add('dashed');
    if ((flags & (OPEN_START | OPEN_END)) !== 0) labels.add('open');
    else if ((flags & LASTS) !== 0 && (flags & SEVERAL) === 0) labels.add('stated');
    else if (isLong) labels.add('within');
  }
  return wanted(dateSpecimens(look), labels);
}

function hits(look: Look, events: Uint32Array): readonly Item[] {
  const signs = look.hits;
  if (signs == null) return [];
  const labels = new Set<string>();
  for (const event of events) {
    if (signs.isAt(event)) labels.add('hit-at');
    if (signs.inWords(event) !== undefined)
      labels.add(signs.isInTitle(event) ? 'hit-title' : 'hit-elsewhere');
  }
  return wanted(hitSpecimens(look), labels);
}

function publication({ palette }: Look): Item {
  const ink = { stroke: palette.inkSoft, strokeWidth: 1, dash: [1, 2.5] };
  const shapes: Shape[] = [
    { type: 'segment', x1: 8, y1: 12, x2: 64, y2: 12, ink },
    { type: 'segment', x1: 64, y1: 8.5, x2: 64, y2: 15.5, ink: { stroke: palette.inkSoft, strokeWidth: 2 } },
  ];
  return { widthPx: SPECIMEN.width, shapes, text: inHandover('published') };
}

function relations(look: Look, drawn: Drawn): readonly Item[] {
  const labels = new Set<string>();
  if (drawn.hasThreads) labels.add('thread');
  if (drawn.hasArcs) labels.add('arc');
  if (drawn.hasBands) labels.add('band');
  const items = wanted(relationSpecimens(look), labels);
  return drawn.hasPublications ? [...items, publication(look)] : items;
}

function sectionsOf(look: Look, drawn: Drawn, language: string): readonly Section[] {
  const { events } = drawn;
  const undated: Item = { widthPx: 0, shapes: [], text: t('timeline.undated', { n: drawn.undatedCount }) };
  const sections = [
    { heading: inLegend('kind'), items: kinds(look, events, language) },
    { heading: inLegend('topic'), items: themes(look, events, language) },
    { heading: inLegend('evidence'), items: evidence(look, events) },
    { heading: inLegend('date'), items: dates(look, events) },
    { heading: inLegend('relation'), items: relations(look, drawn) },
    { heading: inLegend('search'), items: hits(look, events) },
    { heading: inHandover('not-drawn'), items: drawn.undatedCount === 0 ? [] : [undated] },
  ];
  return sections.filter(({ items }) => items.length > 0);
}

/** The legend in rows between two uprights, from 0 downwards, and its height. */
export function legendOf(
  look: Look,
  drawn: Drawn,
  language: string,
  [fromPx, toPx]: readonly [number, number],
  type: Typesetter,
): { readonly shapes: readonly Shape[]; readonly heightPx: number } {
  const shapes: Shape[] = [];
  const { font, inks } = look;
  const write = (text: string, x: number, top: number, isSoft: boolean) => {
    const ink = isSoft ? inks.soft : inks.words;
    shapes.push({ type: 'words', text, x, y: top + ROW_PX / 2 + 4.5, anchor: 'start', font, ink });
  };
  let top = TOP_PX;
  const sections = sectionsOf(look, drawn, language);
  for (const { heading, items } of sections) {
    write(heading, EDGE_PX, top, true);
    let x = fromPx;
    for (const { widthPx, shapes: own, text } of items) {
      const textX = widthPx === 0 ? 0 : widthPx + GAP_PX;
      const shown = type.cut(text, toPx - fromPx - textX) ?? text;
      const width = textX + type.widthOf(shown);
      if (x > fromPx && x + width > toPx) {
        x = fromPx;
        top += ROW_PX;
      }
      const left = x;
      shapes.push(...own.map((shape) => moved(shape, left, top)));
      write(shown, x + textX, top, false);
      x += width + BETWEEN_PX;
    }
    top += ROW_PX;
  }
  return { shapes, heightPx: sections.length === 0 ? 0 : top + BOTTOM_PX };
}
