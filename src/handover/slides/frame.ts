/** What stands around the middle of every slide: title, caption, what is shown, footnotes. */
import { inSlides } from '../../i18n/areas/slides.ts';
import type { Handover, Part, Quotation, Source } from '../handover.ts';
import { TO_SOURCES } from './page.ts';
import type { Box } from './path.ts';
import type { Sheet } from './sheet.ts';
import type { Paragraph, TextBox } from './text-box.ts';
import { cutTo, heightOf, linesOf, widthOf } from './type.ts';

const SOFT = '5C5A54';
const FACTS_PX = 13;
const MOST_FACTS = 3;
const FOOTNOTE_PX = 12;
const GAP_PX = 10;
/** Room for the number of a slide at the right of its foot. */
const NUMBER_PX = 60;

/** A block of boxes, and where it ends: at the bottom, or for the foot of a slide at its top. */
export interface Block {
  readonly boxes: readonly TextBox[];
  readonly edgePx: number;
}

/** Sizes a text is tried in, px, each with the lines it may take; in the last it is cut. */
type Sizes = readonly (readonly [sizePx: number, lines: number])[];

const TITLE: Sizes = [
  [34, 1],
  [28, 2],
  [22, 3],
  [16, 4],
];
const CAPTION: Sizes = [
  [20, 2],
  [17, 3],
  [15, 5],
];

/** The text in the first size in which it fits. */
export function fitted(
  text: string,
  sizes: Sizes,
  widthPx: number,
  isBold = false,
): { readonly text: string; readonly sizePx: number; readonly heightPx: number; readonly isCut: boolean } {
  for (const [sizePx, most] of sizes) {
    const lines = linesOf(text, sizePx, widthPx, isBold).length;
    if (lines <= most) return { text, sizePx, heightPx: heightOf(lines, sizePx), isCut: false };
  }
  const [sizePx, most] = sizes.at(-1) ?? [16, 1];
  return {
    text: cutTo(most, text, sizePx, widthPx, isBold),
    sizePx,
    heightPx: heightOf(most, sizePx),
    isCut: true,
  };
}

/** Title and caption at the top. Where one had to be cut, it stands in full in the notes. */
export function headOf(
  title: string,
  caption: string,
  sheet: Sheet,
): Block & { readonly cut: readonly string[] } {
  const { marginPx, widthPx } = sheet;
  const width = widthPx - 2 * marginPx;
  const place = { x: marginPx, width };
  const heading = fitted(title, TITLE, width, true);
  const boxes: TextBox[] = [
    {
      ...place,
      name: 'Title',
      y: marginPx - 8,
      height: heading.heightPx,
      sizePx: heading.sizePx,
      paragraphs: [[{ text: heading.text, isBold: true }]],
      isTitle: true,
    },
  ];
  let edgePx = marginPx - 8 + heading.heightPx;
  const cut = heading.isCut ? [title] : [];
  if (caption !== '') {
    const below = fitted(caption, CAPTION, width);
    boxes.push({
      ...place,
      name: inSlides('name-caption'),
      y: edgePx + 4,
      height: below.heightPx,
      sizePx: below.sizePx,
      paragraphs: below.text.split('\n').map((text) => [{ text }]),
    });
    edgePx += 4 + below.heightPx;
    if (below.isCut) cut.push(caption);
  }
  return { boxes, edgePx: edgePx + GAP_PX, cut };
}

/** What is shown, and the number of the slide, at the foot. */
export function footOf(facts: readonly string[], sheet: Sheet, number: number): Block {
  const { marginPx, widthPx, heightPx } = sheet;
  const width = widthPx - 2 * marginPx - NUMBER_PX;
  const said = facts.filter((fact) => fact !== '').join(' · ');
  const text = cutTo(MOST_FACTS, said, FACTS_PX, width);
  const height = heightOf(linesOf(text, FACTS_PX, width).length, FACTS_PX);
  const y = heightPx - marginPx / 2 - height;
  const line = heightOf(1, FACTS_PX);
  const paragraphs = [[{ text, colour: SOFT }]];
  const right = {
    x: widthPx - marginPx - NUMBER_PX,
    width: NUMBER_PX,
    y: heightPx - marginPx / 2 - line,
    height: line,
  };
  return {
    boxes: [
      { x: marginPx, y, width, height, name: inSlides('name-facts'), sizePx: FACTS_PX, paragraphs },
      {
        ...right,
        name: 'Slide number',
        sizePx: FACTS_PX,
        paragraphs: [[{ text: String(number), colour: SOFT }]],
        align: 'right',
      },
    ],
    edgePx: y - GAP_PX,
  };
}

/** What a slide of a part says of what it shows. */
export function factsOf({ sentence, range, count }: Part, { version, title }: Handover): readonly string[] {
  return [sentence, range, count, `${title}, ${version}`];
}

/** A source in full: its number, and the note as it is printed elsewhere, its address a link. */
export function fullNote({ number, note, url }: Source): Paragraph {
  const bold = { text: `${number} `, isBold: true };
  const at = url === null ? -1 : note.indexOf(url);
  if (url === null || at === -1) return [{ ...bold, link: url }, { text: note }];
  return [bold, { text: note.slice(0, at) }, { text: url, link: url }, { text: note.slice(at + url.length) }];
}

/** A source where room is scarce: of its address only the host, which leads to all of it. */
function shortNote(source: Source): Paragraph {
  const { number, note, url } = source;
  const at = url === null ? -1 : note.indexOf(url);
  if (url === null || at === -1 || !URL.canParse(url)) return fullNote(source);
  const host = new URL(url).host.replace(/^www\./, '');
  return [{ text: `${number} `, isBold: true }, { text: note.slice(0, at) }, { text: host, link: url }];
}

function textOf(paragraph: Paragraph): string {
  return paragraph.map(({ text }) => text).join('');
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

const QUOTED: Sizes = [
  [28, 3],
  [24, 4],
  [20, 6],
  [17, 9],
];
const ATTRIBUTION_PX = 15;
const INDENT_PX = 20;

/** A quotation large, with who says so; from a top downwards. `isAlone` where it has a slide to itself. */
export function quotationAt(
  { text, source: number, paragraph, status }: Quotation,
  sources: readonly Source[],
  sheet: Sheet,
  top: number,
  isAlone: boolean,
): Block {
  const { marginPx, widthPx } = sheet;
  const place = { x: marginPx + INDENT_PX, width: widthPx - 2 * marginPx - INDENT_PX };
  const sizes: Sizes = isAlone
    ? [
        [40, 6],
        [32, 9],
        [26, 12],
        [20, 16],
        [15, 22],
      ]
    : QUOTED;
  const said = fitted(`“${text}”`, sizes, place.width - 40);
  const source = sources[number - 1];
  const more = [
    paragraph === null ? '' : inSlides('paragraph', { number: paragraph }),
    status === 'verified' ? '' : inSlides(`status-${status}`),
  ].filter((part) => part !== '');
  const [first, ...rest] = source === undefined ? [] : shortNote(source).slice(1);
  const by: Paragraph = [
    ...(first === undefined
      ? []
      : [{ ...first, text: cutTo(2, first.text, ATTRIBUTION_PX, place.width * 0.8) }]),
    ...rest,
    ...(more.length === 0 ? [] : [{ text: ` (${more.join(', ')})` }]),
  ];
  const lines = linesOf(textOf(by), ATTRIBUTION_PX, place.width).length;
  const name = inSlides('quotation');
  const link = source?.url ?? null;
  return {
    boxes: [
      {
        ...place,
        ...{ name, y: top, height: said.heightPx, sizePx: said.sizePx },
        paragraphs: [[{ text: `${said.text} ` }, { text: String(number), isRaised: true, link }]],
      },
      {
        ...place,
        ...{
          name,
          y: top + said.heightPx + 2,
          height: heightOf(lines, ATTRIBUTION_PX),
          sizePx: ATTRIBUTION_PX,
        },
        paragraphs: [by.map((run) => ({ ...run, colour: SOFT }))],
      },
    ],
    edgePx: top + said.heightPx + 2 + heightOf(lines, ATTRIBUTION_PX) + GAP_PX,
  };
}
