/** What a hand-over will look like, made from as little of it as shows that. */
import { paintSvgLayers } from '../drawing/svg-layers.ts';
import { STILL_FONTS, stillOf } from '../timeline/still.ts';
import type { Format } from './formats.ts';
import type { Handover, Order, Part } from './handover.ts';
import { largestScale } from './png.ts';
import { sheetOf } from './sheet.ts';
import { writeSvg } from './svg.ts';

/** Events and sources of which a preview of words is made, and lines of it that are shown. */
const FEW = 6;
const MOST_LINES = 60;
/** A slide's width and height, px. */
const SLIDES: Readonly<Record<string, readonly [number, number]>> = {
  '16:9': [1280, 720],
  '4:3': [1024, 768],
};

/** A picture as the text of an SVG document, its size in px, and the largest scale at which it can be painted in pixels. */
export interface PicturePreview {
  readonly svg: string;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly largestScale: number;
}

/** The picture of one part, as the format would have it. */
export async function picturePreview(format: Format, part: Part, order: Order): Promise<PicturePreview> {
  const size = format.id === 'slides' ? SLIDES[order.choice] : undefined;
  if (size === undefined || (part.scene !== null && part.scene.kind !== 'view')) {
    const sheet = await sheetOf(part, order);
    return { ...sheet, svg: writeSvg(sheet, part, order.handover), largestScale: largestScale(sheet) };
  }
  const { index, language } = order.handover;
  const still = await stillOf({
    ...{ index, language, view: part.view, matches: part.matches, hits: part.hits, range: order.range },
    ...{ widthPx: size[0], heightPx: size[1], ground: 'light', fontFamily: STILL_FONTS },
  });
  const facts = { title: part.title, description: part.sentence, language, identifier: null, rights: null };
  const svg = paintSvgLayers({
    ...still,
    fontFamily: STILL_FONTS,
    facts: { ...facts, sources: [] },
    nameOf: (key) => key,
  });
  return { svg, widthPx: still.widthPx, heightPx: still.heightPx, largestScale: 0 };
}

/** So much of a hand-over that its first lines are those of the whole. */
function beginningOf(handover: Handover): Handover {
  const parts = handover.parts.slice(0, 2).map((part) => ({ ...part, entries: part.entries.slice(0, FEW) }));
  const needed = new Set(
    parts.flatMap(({ entries, quotation }) => [
      ...entries.flatMap(({ sources, quotations }) => [
        ...sources,
        ...quotations.map(({ source }) => source),
      ]),
      ...(quotation === null ? [] : [quotation.source]),
    ]),
  );
  const last = Math.max(0, ...needed);
  return { ...handover, parts, sources: handover.sources.slice(0, last) };
}

/** The first lines of a format of words. */
export async function wordsPreview(format: Format, order: Order): Promise<string> {
  const make = await format.load();
  const made = await make({ ...order, handover: beginningOf(order.handover), progress: () => {} });
  const text = (await made?.blob.text()) ?? '';
  return text.split('\n').slice(0, MOST_LINES).join('\n');
}
