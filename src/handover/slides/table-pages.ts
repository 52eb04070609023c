/** Slides that list events in tables. */
import { inSlides } from '../../i18n/areas/slides.ts';
import type { Entry } from '../handover.ts';
import { footnotesOf, leastNotesPx } from './footnotes.ts';
import { factsOf, footOf, headOf } from './frame.ts';
import { innerPx, sourcesOf, type Ground } from './ground.ts';
import type { Page } from './page.ts';
import { tableOf } from './table.ts';

/** Events listed in tables, for each part. */
const MOST_ROWS = 120;

/** Slides that list events in a table, as many as there may be. */
export function tablePages(ground: Ground, entries: readonly Entry[], before: number): readonly Page[] {
  const { part, handover, sheet } = ground;
  const pages: Page[] = [];
  const title = inSlides('table', { title: part.title });
  const shown = Math.min(MOST_ROWS, entries.length);
  const caption =
    shown < entries.length
      ? inSlides('table-cut', { shown, n: entries.length })
      : inSlides('table-whole', { n: entries.length });
  const head = headOf(title, caption, sheet);
  for (let at = 0; at < shown;) {
    const foot = footOf(factsOf(part, handover), sheet, before + pages.length + 1);
    const left = entries.slice(at, shown);
    const reserve = leastNotesPx(
      sourcesOf(
        ground,
        left.slice(0, 12).map(({ id }) => id),
      ),
      sheet,
    );
    const heightPx = foot.edgePx - head.edgePx - reserve;
    const { table, shown: count } = tableOf(
      left,
      handover.sources,
      sheet.marginPx,
      head.edgePx,
      innerPx(sheet),
      heightPx,
    );
    const sources = sourcesOf(
      ground,
      left.slice(0, count).map(({ id }) => id),
    );
    const filled = table.rows.reduce((sum, row) => sum + row.heightPx, 0);
    const room = foot.edgePx - head.edgePx - filled;
    const notes = footnotesOf(sources, sheet, foot.edgePx, Math.max(reserve, room));
    const boxes = [...head.boxes, ...notes.boxes, ...foot.boxes];
    pages.push({ boxes, picture: null, table, notes: title, needsSources: !notes.isWhole });
    at += count;
  }
  return pages;
}
