import { paintSvgLayers } from '../drawing/svg-layers.ts';
import { STILL_FONTS } from '../timeline/still.ts';
import type { Handover, Make, Part } from './handover.ts';
import { filesOf } from './part-files.ts';
import { sheetOf, sourcesOf, type Sheet } from './sheet.ts';

/** A sheet as an SVG document: well-formed, text as text, nothing that needs a page around it. */
export function writeSvg(sheet: Sheet, part: Part, handover: Handover): string {
  const names = new Map(part.entries.map(({ id, title, date }) => [id, `${title}, ${date}`]));
  return paintSvgLayers({
    ...sheet,
    fontFamily: STILL_FONTS,
    facts: {
      title: sheet.title,
      description: sheet.description,
      language: handover.language,
      identifier: handover.address,
      rights: handover.license,
      sources: sourcesOf(part, handover).map(({ number, note }) => `${number}. ${note}`),
    },
    nameOf: (key) => sheet.names.get(key) ?? names.get(key) ?? key,
  });
}

/** A picture of each part, to be edited in any drawing program. */
export const makeSvg: Make = (order) =>
  filesOf(order, 'svg', async (part) => {
    const sheet = await sheetOf(part, order);
    return new Blob([writeSvg(sheet, part, order.handover)], { type: 'image/svg+xml' });
  });
