/** The list of sources at the end of the slides, for those that do not fit where they are needed. */
import { inSlides } from '../../i18n/areas/slides.ts';
import type { Handover } from '../handover.ts';
import { columnsOn, fullNote, inColumns } from './footnotes.ts';
import { footOf, headOf } from './frame.ts';
import type { Page } from './page.ts';
import type { Sheet } from './sheet.ts';

const SIZE_PX = 13;
/** Sources listed; of more, a table is the better list. */
const MOST_LISTED = 400;

/** All sources by number, on as many slides as they need. */
export function sourcesPages(handover: Handover, sheet: Sheet, before: number): readonly Page[] {
  const { sources, title, version } = handover;
  const left = sources.length - MOST_LISTED;
  const listed = sources.slice(0, MOST_LISTED).map(fullNote);
  const paragraphs = left > 0 ? [...listed, [{ text: inSlides('sources-left', { n: left }) }]] : listed;
  const pages: Page[] = [];
  for (let at = 0; at < paragraphs.length;) {
    const head = headOf(inSlides('sources'), '', sheet);
    const foot = footOf([title, version], sheet, before + pages.length + 1);
    const box = {
      ...{ x: sheet.marginPx, y: head.edgePx, width: sheet.widthPx - 2 * sheet.marginPx },
      height: foot.edgePx - head.edgePx,
    };
    const column = inColumns(paragraphs.slice(at), inSlides('sources'), SIZE_PX, box, columnsOn(sheet));
    pages.push({
      boxes: [...head.boxes, ...column.boxes, ...foot.boxes],
      ...{ picture: null, table: null, notes: inSlides('sources'), needsSources: false },
    });
    at += Math.max(1, column.placed);
  }
  return pages;
}
