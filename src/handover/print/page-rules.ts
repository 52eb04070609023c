/** The pages themselves: their size, margins, running head and numbers, as CSS Paged Media has them. */
import { directionOf } from '../../drawing/direction.ts';

/** A sheet of paper, upright. */
export interface PaperSize {
  /** As CSS names it. */
  readonly name: string;
  readonly widthMm: number;
  readonly heightMm: number;
}

/** What pages are taken to be where nobody says. */
export const A4: PaperSize = { name: 'A4', widthMm: 210, heightMm: 297 };

/** By the id of the choice. */
export const PAPER_SIZES: Readonly<Record<string, PaperSize>> = {
  a4: A4,
  a3: { name: 'A3', widthMm: 297, heightMm: 420 },
  letter: { name: 'letter', widthMm: 215.9, heightMm: 279.4 },
};

/** On every side of every page, and what stands in the margins at head and foot. */
export const MARGINS_MM = { block: 20, inline: 16 } as const;
const PX_PER_MM = 96 / 25.4;
/** What a running head has room for. */
const MOST_LETTERS = 70;

/** What is within the margins of a page. */
export interface Room {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** The room within the margins of a page on its side, on which pictures stand, in px. */
export function pictureRoom(size: PaperSize = A4): Room {
  return {
    widthPx: Math.floor((size.heightMm - 2 * MARGINS_MM.inline) * PX_PER_MM),
    heightPx: Math.floor((size.widthMm - 2 * MARGINS_MM.block) * PX_PER_MM),
  };
}

/** A text as a string of CSS. */
function cssString(text: string): string {
  return `"${text.replace(/["\\\n\r\f<>]/g, (letter) => `\\${(letter.codePointAt(0) ?? 0).toString(16)} `)}"`;
}

/** As much of a title as a running head has room for. */
function shortened(title: string): string {
  const letters = Array.from(new Intl.Segmenter().segment(title), ({ segment }) => segment);
  return letters.length <= MOST_LETTERS ? title : `${letters.slice(0, MOST_LETTERS - 1).join('')}…`;
}

/**
 * The rules for pages of a size, or of whichever the person prints on (null): upright for words, on their side for
 * pictures and the table; the title at the head of all but the first, version and number at the foot. Above them, nothing of the app.
 */
export function pageRules(size: PaperSize | null, title: string, version: string): string {
  const type = 'font: 8pt system-ui, sans-serif; color: #444;';
  const head = shortened(title);
  return `
    @page {
      size: ${size === null ? 'portrait' : `${size.name} portrait`};
      margin: ${MARGINS_MM.block}mm ${MARGINS_MM.inline}mm;
      @top-left { content: ${cssString(head)}; direction: ${directionOf(head)}; white-space: nowrap; ${type} }
      @bottom-left { content: ${cssString(version)}; white-space: nowrap; ${type} }
      @bottom-right { content: counter(page) " / " counter(pages); white-space: nowrap; ${type} }
    }
    @page :first { @top-left { content: none; } }
    @page regesta-wide { size: ${size === null ? 'landscape' : `${size.name} landscape`}; }
    @media print {
      :root { color-scheme: light !important; background: #fff !important; }
      body { background: #fff !important; }
      body > :not(.regesta-paper) { display: none !important; }
    }
    @media screen { .regesta-paper { display: none !important; } }
  `;
}
