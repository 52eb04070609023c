/** Tables of events on slides: of those that the picture only counts or cannot place. */
import { inSlides } from '../../i18n/areas/slides.ts';
import { emu } from './sheet.ts';
import type { Entry, Source } from '../handover.ts';
import type { Table } from './page.ts';
import { paragraphXml, type Paragraph, type RelationOf } from './text-box.ts';
import { cutTo, heightOf, linesOf } from './type.ts';
import { xmlText } from './xml.ts';

const SIZE_PX = 14;
const PAD_PX = 5;
/** A title longer than this many lines is not one. */
const MOST_LINES = 8;
/** Shares of the width: date, event, kind, place, sources. */
const SHARES = [0.17, 0.45, 0.14, 0.14, 0.1] as const;

type Row = Table['rows'][number];

function rowOf(texts: readonly string[], columnsPx: readonly number[], isBold = false): Row {
  const cells = texts.map((text, column) =>
    cutTo(MOST_LINES, text, SIZE_PX, (columnsPx[column] ?? 0) - 2 * PAD_PX, isBold),
  );
  const lines = cells.map(
    (text, column) => linesOf(text, SIZE_PX, (columnsPx[column] ?? 0) - 2 * PAD_PX, isBold).length,
  );
  return {
    heightPx: heightOf(Math.max(...lines), SIZE_PX) + 2 * PAD_PX,
    cells: cells.map((text): Paragraph => [{ text, isBold }]),
  };
}

/** The numbers of sources, each leading to its page. */
function linked(numbers: readonly number[], sources: readonly Source[]): Paragraph {
  return numbers.flatMap((number, at) => [
    ...(at === 0 ? [] : [{ text: ', ' }]),
    { text: String(number), link: sources[number - 1]?.url ?? null },
  ]);
}

/** As many events from the first as a table of a height holds, one at least. */
export function tableOf(
  entries: readonly Entry[],
  sources: readonly Source[],
  x: number,
  y: number,
  widthPx: number,
  heightPx: number,
): { readonly table: Table; readonly shown: number } {
  const columnsPx = SHARES.map((share) => Math.floor(share * widthPx));
  const heads = ['date', 'event', 'kind', 'place', 'numbers'] as const;
  const head = rowOf(
    heads.map((key) => inSlides(key)),
    columnsPx,
    true,
  );
  const rows: Row[] = [head];
  let filled = head.heightPx;
  for (const { date, title, kind, place, sources: numbers } of entries) {
    const plain = rowOf([date, title, kind, place ?? '', numbers.join(', ')], columnsPx);
    const row = { ...plain, cells: [...plain.cells.slice(0, -1), linked(numbers, sources)] };
    if (rows.length > 1 && filled + row.heightPx > heightPx) break;
    filled += row.heightPx;
    rows.push(row);
  }
  return {
    table: { name: inSlides('name-table'), x, y, columnsPx, sizePx: SIZE_PX, rows },
    shown: rows.length - 1,
  };
}

const RULE = 'DCD9D1';

function edges(isHead: boolean): string {
  const none = (side: string) => `<a:${side} w="0"><a:noFill/></a:${side}>`;
  const colour = isHead ? '5C5A54' : RULE;
  const bottom = `<a:lnB w="${emu(1)}"><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill></a:lnB>`;
  return `${none('lnL')}${none('lnR')}${none('lnT')}${bottom}<a:noFill/>`;
}

/** A table as an object of a slide. */
export function tableXml(
  { name, x, y, columnsPx, sizePx, rows }: Table,
  language: string,
  relationOf: RelationOf,
): string {
  const width = columnsPx.reduce((sum, px) => sum + px, 0);
  const height = rows.reduce((sum, { heightPx }) => sum + heightPx, 0);
  const margins = `marL="${emu(PAD_PX)}" marR="${emu(PAD_PX)}" marT="${emu(PAD_PX)}" marB="${emu(PAD_PX)}"`;
  const grid = columnsPx.map((px) => `<a:gridCol w="${emu(px)}"/>`).join('');
  const written = rows.map(({ heightPx, cells }, at) => {
    const cellXml = (cell: Paragraph) =>
      `<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>${paragraphXml(cell, sizePx, 'start', language, relationOf)}</a:txBody>` +
      `<a:tcPr ${margins}>${edges(at === 0)}</a:tcPr></a:tc>`;
    return `<a:tr h="${emu(heightPx)}">${cells.map(cellXml).join('')}</a:tr>`;
  });
  return (
    `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="0" name="${xmlText(name)}"/>` +
    '<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>' +
    `<p:xfrm><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(width)}" cy="${emu(height)}"/></p:xfrm>` +
    '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table">' +
    `<a:tbl><a:tblPr firstRow="1"/><a:tblGrid>${grid}</a:tblGrid>${written.join('')}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`
  );
}
