/** A picture to be handed over: the timeline or the network of a part under its title, over its sources. SVG and PNG are made of it. */
import type { Shape } from '../drawing/shape.ts';
import { moved } from '../drawing/moved.ts';
import { paletteOn } from '../drawing/palette.ts';
import { inHandover } from '../i18n/areas/handover.ts';
import { spanInWords } from '../i18n/dates.ts';
import { stillOf, STILL_FONTS } from '../timeline/still.ts';
import type { Handover, Order, Part, Quotation, Source } from './handover.ts';
import { Column } from './column.ts';
import { withFootnotes } from './slides/footnote-marks.ts';

/** Widths of a picture, px: a wider one is taken where a narrower would be a tall column. */
const WIDTHS_PX = [1600, 2000, 2400] as const;
/** The most height beside its width for which a width is enough. */
const TALLEST = 1.2;
/** About the width of a column of sources. */
const COLUMN_PX = 700;
const EDGE_PX = 32;
const WHITE = '#ffffff';
/** Between the columns of the sources. */
const GUTTER_PX = 32;
const NUMBER_PX = 30;
/** More sources than this are no footnotes any more: a list of them is. */
export const MOST_SOURCES = 400;

/** One layer of a sheet. */
export interface SheetLayer {
  readonly id: string;
  readonly label: string;
  readonly shapes: readonly Shape[];
}

/** A picture in layers, bottom first, px. */
export interface Sheet {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly title: string;
  /** Filter, range, count and version in one line. */
  readonly description: string;
  readonly layers: readonly SheetLayer[];
  /** What shapes with a key stand for, where it is no event. */
  readonly names: ReadonlyMap<string, string>;
}

/** A picture of a view, as it comes from the panel that draws it. */
interface Drawn extends Pick<Sheet, 'widthPx' | 'heightPx' | 'layers'> {
  readonly names?: Sheet['names'];
}

/** What of an order a picture depends on. */
type Asked = Pick<Order, 'handover' | 'range' | 'picture' | 'signal'>;

const INKS = paletteOn('light');

/** On paper the ground is white. */
function onWhite(shape: Shape): Shape {
  const { ink } = shape;
  const lit = ink.fill === INKS.paper ? { ...shape, ink: { ...ink, fill: WHITE } } : shape;
  return lit.type === 'words' && lit.halo === INKS.paper ? { ...lit, halo: WHITE } : lit;
}

/** What is shown, sentence by sentence: the filter, the range and how many events that is. */
export function factsOf(
  { sentence, range, count, view }: Part,
  { handover: { language }, range: asked }: Asked,
): readonly string[] {
  const window = asked === 'window' && view.layout === 'chronological' ? view.window : null;
  const span = window === null ? range : inHandover('window-only', { span: spanInWords(window, language) });
  return [sentence, span, count].filter((fact) => fact !== '');
}

/** The sources that a part rests on, by number. */
export function sourcesOf({ entries, quotation }: Part, { sources }: Handover): readonly Source[] {
  const needed = new Set(entries.flatMap((entry) => entry.sources));
  if (quotation !== null) needed.add(quotation.source);
  return sources.filter(({ number }) => needed.has(number));
}

/** "3, ¶2": where a quotation stands. */
export function referenceOf({ source, paragraph }: Quotation): string {
  return paragraph === null ? String(source) : `${source}, ¶${paragraph}`;
}

function headingOf(part: Part, order: Asked, widthPx: number): Column {
  const { title, version } = order.handover;
  const column = new Column(EDGE_PX, widthPx - 2 * EDGE_PX, EDGE_PX - 8);
  column.write(part.title, { sizePx: 26, isStrong: true });
  for (const line of part.caption.split('\n')) column.write(line, { sizePx: 16 });
  column.space(4);
  column.write(factsOf(part, order).join(' · '), { sizePx: 14, isSoft: true });
  const whole = [part.title === title ? '' : title, version].filter((words) => words !== '').join(' · ');
  column.write(whole, { sizePx: 14, isSoft: true });
  column.space(12);
  return column;
}

function quotationAt(quotation: Quotation, y: number, widthPx: number): Column {
  const column = new Column(EDGE_PX + 16, widthPx - 2 * EDGE_PX - 32, y + 16);
  column.write(`“${quotation.text}” [${referenceOf(quotation)}]`, { sizePx: 17 });
  return column;
}

/** The notes in columns of about the same height. */
function sourcesAt(sources: readonly Source[], y: number, widthPx: number): Column {
  const head = new Column(EDGE_PX, widthPx - 2 * EDGE_PX, y + 20);
  if (sources.length === 0) return head;
  head.write(inHandover('sources'), { sizePx: 14, isStrong: true });
  head.space(4);
  const shown = sources.slice(0, MOST_SOURCES);
  const count = Math.floor((widthPx - 2 * EDGE_PX) / COLUMN_PX);
  const stepPx = (widthPx - 2 * EDGE_PX + GUTTER_PX) / count;
  const columns = Array.from({ length: count }, (_, at) => {
    const x = EDGE_PX + at * stepPx + NUMBER_PX;
    return new Column(x, stepPx - GUTTER_PX - NUMBER_PX, head.bottomPx);
  });
  const [first] = columns;
  const heights = shown.map(({ note }) => (first?.heightOf(note, 12) ?? 0) + 3);
  const sharePx = heights.reduce((sum, px) => sum + px, 0) / count;
  let filledPx = 0;
  for (const [at, { number, note }] of shown.entries()) {
    const column = columns[Math.min(count - 1, Math.floor(filledPx / sharePx))];
    column?.mark(String(number), -6, { sizePx: 12, isSoft: true });
    column?.write(note, { sizePx: 12 });
    column?.space(3);
    filledPx += heights[at] ?? 0;
  }
  head.join(...columns);
  if (shown.length < sources.length)
    head.write(inHandover('sources-more', { n: sources.length - shown.length }), { sizePx: 12 });
  return head;
}

/** What is drawn of a part; null for words alone. */
function drawnOf(part: Part, order: Asked): Promise<Drawn> | null {
  if (part.scene !== null && part.scene.kind !== 'view') return null;
  return order.picture === 'network' ? networkOf(part, order) : timelineOf(part, order);
}

function inputOf({ view, matches, hits }: Part, { handover: { index, language }, range }: Asked) {
  return { index, language, range, view, matches, hits, ground: 'light', fontFamily: STILL_FONTS } as const;
}

/** The timeline of a part, wide enough not to be a tall column. */
async function timelineOf(part: Part, order: Asked): Promise<Drawn> {
  const at = (px: number) => stillOf({ ...inputOf(part, order), widthPx: px - EDGE_PX, heightPx: null });
  const [narrowest, ...wider] = WIDTHS_PX;
  let still = await at(narrowest);
  for (const px of wider) if (still.heightPx > (still.widthPx + EDGE_PX) * TALLEST) still = await at(px);
  const { widthPx, heightPx } = still;
  const numbers = new Map(part.entries.map(({ id, sources }) => [id, sources]));
  const noted = (shapes: readonly Shape[]) =>
    withFootnotes(shapes, (event) => numbers.get(event) ?? [], [0, widthPx]);
  const layers = still.layers.map((layer) =>
    layer.id === 'marks' ? { ...layer, shapes: noted(layer.shapes) } : layer,
  );
  return { widthPx, heightPx, layers };
}

/** The network of a part. */
async function networkOf(part: Part, order: Asked): Promise<Drawn> {
  const { networkStillOf } = await import('../network/still/still.svelte.ts');
  return networkStillOf({ ...inputOf(part, order), signal: order.signal, widthPx: WIDTHS_PX[0] - EDGE_PX });
}

/** Sets a part out as one picture. */
export async function sheetOf(part: Part, order: Asked): Promise<Sheet> {
  const { handover } = order;
  const { license, address, version } = handover;
  const drawn = await drawnOf(part, order);
  const widthPx = (drawn?.widthPx ?? WIDTHS_PX[0] - EDGE_PX) + EDGE_PX;
  const heading = headingOf(part, order, widthPx);
  const belowPx = heading.bottomPx + (drawn?.heightPx ?? 0);
  const large = part.quotation === null ? null : quotationAt(part.quotation, belowPx, widthPx);
  const notes = sourcesAt(sourcesOf(part, handover), large?.bottomPx ?? belowPx, widthPx);
  const foot = new Column(EDGE_PX, widthPx - 2 * EDGE_PX, notes.bottomPx + 8);
  if (license !== null) foot.write(inHandover('license', { license }), { sizePx: 12, isSoft: true });
  if (address !== null) foot.write(inHandover('address', { address }), { sizePx: 12, isSoft: true });
  const heightPx = Math.ceil(foot.bottomPx + EDGE_PX / 2);
  const paper: Shape = {
    ...{ type: 'bar', x: 0, y: 0, width: widthPx, height: heightPx },
    ink: { fill: WHITE },
  };
  const layers: readonly SheetLayer[] = [
    { id: 'paper', label: inHandover('layer.paper'), shapes: [paper] },
    ...(drawn?.layers ?? []).map(({ id, label, shapes }) => ({
      ...{ id, label },
      shapes: shapes.map((shape) => onWhite(moved(shape, EDGE_PX / 2, heading.bottomPx))),
    })),
    { id: 'heading', label: inHandover('layer.heading'), shapes: heading.shapes },
    { id: 'quotation', label: inHandover('layer.quotation'), shapes: large?.shapes ?? [] },
    { id: 'sources', label: inHandover('layer.sources'), shapes: [...notes.shapes, ...foot.shapes] },
  ];
  return {
    ...{ widthPx, heightPx, title: part.title },
    description: [...factsOf(part, order), version].filter((words) => words !== '').join(' · '),
    layers: layers.filter(({ shapes }) => shapes.length > 0),
    names: drawn?.names ?? new Map(),
  };
}
