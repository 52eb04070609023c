/** Plans the slides: one for each scene, and those on which it goes on where one cannot hold it. */
import { touching } from '../../query/match.ts';
import { stillOf, STILL_FONTS, type Still } from '../../timeline/still.ts';
import type { Entry, Order, Part } from '../handover.ts';
import { footnotesOf } from './footnotes.ts';
import { factsOf, footOf, headOf } from './frame.ts';
import { innerPx, nextHead, notesOf, sourcesOf, type Ground } from './ground.ts';
import { leavesOf } from './leaves.ts';
import type { Page } from './page.ts';
import { eventsOn, fitIn, leafPage, leafPages, type Draw } from './picture-pages.ts';
import { quotationAt } from './quotation.ts';
import type { Sheet } from './sheet.ts';
import { tablePages } from './table-pages.ts';
import type { TextBox } from './text-box.ts';
import { wordsPage } from './words-page.ts';

/** The quotation of a scene on a slide of its own. */
function quotationPage(ground: Ground, at: number): Page {
  const { part, handover, sheet } = ground;
  const head = nextHead(ground, at, at);
  if (part.quotation === null) throw new Error('There is no quotation to show.');
  const quotation = quotationAt(part.quotation, handover.sources, sheet, head.edgePx + 40, true);
  const foot = footOf(factsOf(part, handover), sheet, ground.before + at);
  const sources = sourcesOf(ground, [], part.quotation.source);
  const notes = footnotesOf(sources, sheet, foot.edgePx, foot.edgePx - quotation.edgePx);
  const boxes = [...head.boxes, ...quotation.boxes, ...notes.boxes, ...foot.boxes];
  const { text } = part.quotation;
  return { boxes, picture: null, table: null, notes: notesOf(part, [text]), needsSources: !notes.isWhole };
}

/** Events that should be on show and have no mark: those that are counted, and those without a date. */
function withoutMark({ part }: Ground, events: ReadonlySet<string>, order: Order): readonly Entry[] {
  const { index } = order.handover;
  const { window } = part.view;
  return part.entries.filter(({ id, event, edtf }) => {
    if (events.has(id)) return false;
    if (edtf === null || order.range === 'whole' || window === null) return true;
    return touching(index, window)(event);
  });
}

/** The slides of a scene or of the present view. */
async function viewPages(ground: Ground, order: Order, rest: () => Promise<void>): Promise<readonly Page[]> {
  const { part, handover, sheet } = ground;
  const stills = new Map<string, Promise<Still>>();
  const drawn = async (scale: number, heightPx: number | null) => {
    await rest();
    return stillOf({
      ...{ index: handover.index, view: part.view, language: handover.language },
      ...{ matches: part.matches, hits: part.hits },
      ...{ widthPx: Math.floor(innerPx(sheet) / scale), heightPx, range: order.range },
      ...{ ground: 'light', fontFamily: STILL_FONTS },
    });
  };
  const draw: Draw = (scale, heightPx) => {
    const key = `${scale} ${heightPx ?? ''}`;
    const known = stills.get(key) ?? drawn(scale, heightPx);
    stills.set(key, known);
    return known;
  };
  const head = headOf(part.title, part.caption, sheet);
  const { quotation } = part;
  const quoted = quotation === null ? [] : [quotation.source];
  const said =
    quotation === null ? null : quotationAt(quotation, handover.sources, sheet, head.edgePx, false);
  const isSaidHere = (boxes: readonly TextBox[]) =>
    boxes.every(({ paragraphs }) => !isCut(paragraphs, quotation?.text));
  const together = said !== null && isSaidHere(said.boxes) ? await fitIn(ground, draw, said.edgePx) : null;
  const alone = together ?? (await fitIn(ground, draw, head.edgePx));
  const cut = alone === null ? await leafPages(ground, draw, quoted) : null;
  const pages: Page[] = cut === null ? [] : [...cut.pages];
  if (alone !== null) {
    const { still } = alone;
    const [leaf] = leavesOf(still, still.heightPx);
    if (leaf === undefined) throw new Error('A picture has one leaf at least.');
    const top =
      together !== null && said !== null
        ? { boxes: [...head.boxes, ...said.boxes], edgePx: said.edgePx }
        : head;
    const page = leafPage(ground, top, still, leaf, alone.scale, ground.before + 1, quoted);
    pages.push({ ...page, notes: notesOf(part, head.cut) });
  }
  if (quotation !== null && together === null) pages.push(quotationPage(ground, pages.length + 1));
  const layers = alone?.still.layers ?? cut?.still.layers ?? [];
  const unmarked = withoutMark(ground, eventsOn(layers), order);
  return [...pages, ...tablePages(ground, unmarked, ground.before + pages.length)];
}

/** Whether a quotation had to be cut. */
function isCut(paragraphs: TextBox['paragraphs'], text: string | undefined): boolean {
  const [first] = paragraphs[0] ?? [];
  return (
    first !== undefined && text !== undefined && first.text.startsWith('“') && first.text !== `“${text}”`
  );
}

/** The slides of a part; `before` are those before it. Between pictures it waits for `rest`, which may give it up. */
export async function partPages(
  part: Part,
  order: Order,
  sheet: Sheet,
  before: number,
  rest: () => Promise<void>,
): Promise<readonly Page[]> {
  const entryById = new Map(part.entries.map((entry) => [entry.id, entry]));
  const ground = { part, handover: order.handover, sheet, entryById, before };
  const kind = part.scene?.kind ?? 'view';
  return kind === 'view' ? viewPages(ground, order, rest) : [wordsPage(ground)];
}
