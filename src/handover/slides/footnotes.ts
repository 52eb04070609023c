/** Sources on slides: the note that each has, notes in columns, and those at the foot of a slide. */
import { inSlides } from '../../i18n/areas/slides.ts';
import type { Source } from '../handover.ts';
import { GAP_PX, type Block } from './frame.ts';
import { TO_SOURCES } from './page.ts';
import type { Box } from './path.ts';
import type { Sheet } from './sheet.ts';
import { textOf, type Paragraph, type TextBox } from './text-box.ts';
import { heightOf, linesOf, widthOf } from './type.ts';

const FOOTNOTE_PX = 12;

/** A source in full: its number, and the note as it is printed elsewhere, its address a link. */
export function fullNote({ number, note, url }: Source): Paragraph {
  const bold = { text: `${number} `, isBold: true };
  const at = url === null ? -1 : note.indexOf(url);
  if (url === null || at === -1) return [{ ...bold, link: url }, { text: note }];
  return [bold, { text: note.slice(0, at) }, { text: url, link: url }, { text: note.slice(at + url.length) }];
}

/** A source where room is scarce: of its address only the host, which leads to all of it. */
export function shortNote(source: Source): Paragraph {
  const { number, note, url } = source;
  const at = url === null ? -1 : note.indexOf(url);
  if (url === null || at === -1 || !URL.canParse(url)) return fullNote(source);
  const host = new URL(url).host.replace(/^www\./, '');
  return [{ text: `${number} `, isBold: true }, { text: note.slice(0, at) }, { text: host, link: url }];
}

/**
 * Lines a paragraph takes at most: LibreOffice sets an address that is wider than a line on lines of its own, where others
 * go on with what follows it.
 */
function linesTaken(paragraph: Paragraph, sizePx: number, widthPx: number): number {
  const broken = paragraph.findIndex(
    ({ text, link }) => link !== undefined && link !== null && widthOf(text, sizePx) > widthPx,
  );
  if (broken === -1) return linesOf(textOf(paragraph), sizePx, widthPx).length;
  const parts = [
    paragraph.slice(0, broken),
    [paragraph[broken] ?? { text: '' }],
    paragraph.slice(broken + 1),
  ];
  return parts
    .map(textOf)
    .filter((text) => text.trim() !== '')
    .reduce((sum, text) => sum + linesOf(text, sizePx, widthPx).length, 0);
}

/** Paragraphs in columns of a height: as many as fit, one after another. */
export function inColumns(
  paragraphs: readonly Paragraph[],
  name: string,
  sizePx: number,
  { x, y, width, height }: Box,
  columns: number,
): { readonly boxes: readonly TextBox[]; readonly placed: number; readonly heightPx: number } {
  const gap = 24;
  const columnPx = (width - gap * (columns - 1)) / columns;
  const boxes: TextBox[] = [];
  let [placed, tallest] = [0, 0];
  for (let column = 0; column < columns && placed < paragraphs.length; column++) {
    const first = placed;
    let filled = 0;
    for (; placed < paragraphs.length; placed++) {
      const lines = linesTaken(paragraphs[placed] ?? [], sizePx, columnPx);
      if (filled + heightOf(lines, sizePx) > height) break;
      filled += heightOf(lines, sizePx);
    }
    if (placed === first) continue;
    boxes.push({
      ...{ name, x: x + column * (columnPx + gap), y, width: columnPx, height: filled, sizePx },
      paragraphs: paragraphs.slice(first, placed),
    });
    tallest = Math.max(tallest, filled);
  }
  return { boxes, placed, heightPx: tallest };
}

/** Columns of footnotes, by the width of the sheet. */
export function columnsOn({ widthPx }: Sheet): number {
  return widthPx > 1000 ? 2 : 1;
}

/** No slide has room for more. */
const MOST_NOTES = 200;

/** The least room that is kept for footnotes, where there are any. */
export function leastNotesPx(sources: readonly Source[], sheet: Sheet): number {
  if (sources.length === 0) return 0;
  const lines = Math.min(4, Math.ceil((2 * sources.length) / columnsOn(sheet)));
  return heightOf(lines, FOOTNOTE_PX) + GAP_PX;
}

/**
 * The footnotes of a slide, ending at an edge and no taller than asked: in full where there is room (`isWhole`), else
 * shortened, and as many as there is room for; the file then ends with a list of all.
 */
export function footnotesOf(
  sources: readonly Source[],
  sheet: Sheet,
  edgePx: number,
  mostPx: number,
): Block & { readonly isWhole: boolean } {
  if (sources.length === 0) return { boxes: [], edgePx, isWhole: true };
  const { marginPx, widthPx } = sheet;
  const columns = columnsOn(sheet);
  const inner = widthPx - 2 * marginPx;
  const name = inSlides('name-footnotes');
  const box = { x: marginPx, y: 0, width: inner, height: mostPx - GAP_PX };
  const line = heightOf(1, FOOTNOTE_PX);
  const list = (noteOf: (source: Source) => Paragraph, height: number) =>
    inColumns(sources.slice(0, MOST_NOTES).map(noteOf), name, FOOTNOTE_PX, { ...box, height }, columns);
  const full = list(fullNote, box.height);
  const isWhole = full.placed === sources.length;
  const short = isWhole ? full : list(shortNote, box.height);
  const isAll = short.placed === sources.length;
  const listed = isAll ? short : list(shortNote, box.height - line);
  const top = edgePx - listed.heightPx - (isAll ? 0 : line);
  const boxes: TextBox[] = listed.boxes.map((each) => ({ ...each, y: top }));
  if (!isAll) {
    const [from, to] = [sources[listed.placed]?.number ?? 0, sources.at(-1)?.number ?? 0];
    const text = from === to ? inSlides('source-more', { from }) : inSlides('sources-more', { from, to });
    boxes.push({
      ...{ name, x: marginPx, y: edgePx - line, width: inner, height: line, sizePx: FOOTNOTE_PX },
      paragraphs: [[{ text, link: TO_SOURCES }]],
    });
  }
  return { boxes, edgePx: top - GAP_PX, isWhole };
}
