/** Plans the slides: one for each scene, and those on which it goes on where one cannot hold it. */
import { inSlides } from '../../i18n/areas/slides.ts';
import { stillOf, STILL_FONTS, type Still } from '../../timeline/still.ts';
import { touches } from '../../query/match.ts';
import type { Entry, Handover, Order, Part, Source } from '../handover.ts';
import { rightOf, withFootnotes } from './footnote-marks.ts';
import {
  fitted,
  factsOf,
  footnotesOf,
  footOf,
  headOf,
  leastNotesPx,
  quotationAt,
  type Block,
} from './frame.ts';
import { leavesOf, type Leaf } from './leaves.ts';
import type { Page } from './page.ts';
import type { Sheet } from './sheet.ts';
import { tableOf } from './table.ts';
import type { TextBox } from './text-box.ts';
import { cutTo, heightOf, linesOf } from './type.ts';

/** Scales a picture is tried in, px of the slide for each of its own, in which labels are of 13 px: the largest that fits. */
const SCALES = [1.45, 1.3, 1.15, 1] as const;
/** Scales at which it is drawn closer than it would like. */
const CROWDED = [1.15, 1] as const;
const SMALLEST = 1;
/** Slides that a picture may take before it is drawn closer than it would like, with fewer labels. */
const MOST_LEAVES = 4;
/** Events listed in tables, for each part. */
const MOST_ROWS = 120;

/** What all slides of one part rest on. */
interface Ground {
  readonly part: Part;
  readonly handover: Handover;
  readonly sheet: Sheet;
  readonly entryById: ReadonlyMap<string, Entry>;
  /** Slides before this part. */
  readonly before: number;
}

function innerPx({ widthPx, marginPx }: Sheet): number {
  return widthPx - 2 * marginPx;
}

/** Ids of the events that have a mark in these layers. */
function eventsOn(layers: Leaf['layers']): ReadonlySet<string> {
  const events = new Set<string>();
  for (const { id, shapes } of layers) {
    if (id === 'marks') for (const { key } of shapes) if (key !== undefined) events.add(key);
  }
  return events;
}

/** The sources of events, and one more perhaps, by number. */
function sourcesOf(ground: Ground, events: Iterable<string>, ...more: readonly number[]): readonly Source[] {
  const numbers = new Set(more);
  for (const id of events) for (const number of ground.entryById.get(id)?.sources ?? []) numbers.add(number);
  return [...numbers].sort((a, b) => a - b).flatMap((number) => ground.handover.sources[number - 1] ?? []);
}

function notesOf(part: Part, cut: readonly string[], ...more: readonly string[]): string {
  const inFull = cut.map((text) => inSlides('in-full', { text }));
  return [part.notes, ...inFull, ...more].filter((text) => text !== '').join('\n');
}

/** The parts of a still, with the numbers of footnotes, placed from a top downwards. */
function pictureOf(leaf: Leaf, ground: Ground, still: Still, scale: number, top: number): Page['picture'] {
  const numbersOf = (id: string) => ground.entryById.get(id)?.sources ?? [];
  const named = leaf.layers.find(({ id }) => id === 'headers')?.shapes ?? [];
  const sides = [Math.max(0, ...named.map(rightOf)), still.widthPx] as const;
  const layers = leaf.layers.map((layer) =>
    layer.id === 'marks' ? { ...layer, shapes: withFootnotes(layer.shapes, numbersOf, sides) } : layer,
  );
  const size = { width: still.widthPx * scale, height: leaf.heightPx * scale };
  return { x: ground.sheet.marginPx, y: top, ...size, scale, layers };
}

/** A slide of a leaf under a head; footnotes take what is left between it and the foot. */
function leafPage(
  ground: Ground,
  head: Block,
  still: Still,
  leaf: Leaf,
  scale: number,
  number: number,
  quoted: readonly number[],
): Omit<Page, 'notes'> {
  const { part, handover, sheet } = ground;
  const foot = footOf(factsOf(part, handover), sheet, number);
  const picture = pictureOf(leaf, ground, still, scale, head.edgePx);
  const events = eventsOn(leaf.layers);
  // Under the legend alone there is room for the sources of all of it.
  const sources = sourcesOf(ground, events.size > 0 ? events : eventsOn(still.layers), ...quoted);
  const room = foot.edgePx - head.edgePx - leaf.heightPx * scale;
  const notes = footnotesOf(sources, sheet, foot.edgePx, Math.max(room, leastNotesPx(sources, sheet)));
  const boxes = [...head.boxes, ...notes.boxes, ...foot.boxes];
  return { boxes, picture, table: null, needsSources: !notes.isWhole };
}

/** The head of a slide on which a part goes on. */
function nextHead({ part, sheet }: Ground, at: number, total: number): Block {
  const { boxes, edgePx } = headOf(inSlides('part', { title: part.title, at, total }), '', sheet);
  return { boxes, edgePx };
}

interface Fit {
  readonly still: Still;
  readonly scale: number;
}

/** Draws at a scale; in a height, or as tall as everything would like. */
type Draw = (scale: number, heightPx: number | null) => Promise<Still>;

/**
 * The largest scale at which the whole of a picture stands between a top and the foot, with room for its footnotes: as
 * tall as it would like, else in the height there is.
 */
async function fitIn(ground: Ground, draw: Draw, top: number): Promise<Fit | null> {
  const { part, handover, sheet } = ground;
  const foot = footOf(factsOf(part, handover), sheet, ground.before + 1);
  const quoted = part.quotation === null ? [] : [part.quotation.source];
  const roomFor = ({ layers }: Still) =>
    foot.edgePx - top - leastNotesPx(sourcesOf(ground, eventsOn(layers), ...quoted), sheet);
  for (const scale of SCALES) {
    const still = await draw(scale, null);
    if (still.heightPx * scale <= roomFor(still)) return { still, scale };
  }
  for (const scale of CROWDED) {
    const room = Math.floor(roomFor(await draw(scale, null)) / scale);
    const still = await draw(scale, room);
    if (still.heightPx <= room) return { still, scale };
  }
  return null;
}

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

/** The slides of a picture that is too tall for one: cut between lanes, each under a head that counts them. */
async function leafPages(
  ground: Ground,
  draw: Draw,
  quoted: readonly number[],
): Promise<{ readonly still: Still; readonly pages: readonly Page[] }> {
  const { part, handover, sheet } = ground;
  const head = headOf(part.title, part.caption, sheet);
  const foot = footOf(factsOf(part, handover), sheet, ground.before + 1);
  const wanted = await draw(SMALLEST, null);
  const reserve = leastNotesPx(sourcesOf(ground, eventsOn(wanted.layers), ...quoted), sheet);
  const room = Math.floor((foot.edgePx - head.edgePx - reserve) / SMALLEST);
  const many = leavesOf(wanted, room).length > MOST_LEAVES;
  const still = many ? await draw(SMALLEST, room) : wanted;
  const leaves = leavesOf(still, room);
  const pages = leaves.map((leaf, at): Page => {
    const number = ground.before + at + 1;
    const top = at === 0 ? head : nextHead(ground, at + 1, leaves.length + quoted.length);
    // A lane that nothing parts is taller than a slide: it is drawn smaller.
    const scale = Math.min(SMALLEST, (foot.edgePx - top.edgePx - reserve) / leaf.heightPx);
    const lost = leaf.lostCurves === 0 ? '' : inSlides('links-left', { n: leaf.lostCurves });
    const notes =
      at === 0 ? notesOf(part, head.cut, lost) : [part.title, lost].filter((text) => text !== '').join('\n');
    return { ...leafPage(ground, top, still, leaf, scale, number, at === 0 ? quoted : []), notes };
  });
  return { still, pages };
}

/** Events that should be on show and have no mark: those that are counted, and those without a date. */
function withoutMark({ part }: Ground, events: ReadonlySet<string>, order: Order): readonly Entry[] {
  const { index } = order.handover;
  const { window } = part.view;
  return part.entries.filter(({ id, event, edtf }) => {
    if (events.has(id)) return false;
    if (edtf === null || order.range === 'whole' || window === null) return true;
    return touches(index.earliestStarts[event] ?? NaN, index.latestEnds[event] ?? NaN, window[0], window[1]);
  });
}

/** Slides that list events in a table, as many as there may be. */
function tablePages(ground: Ground, entries: readonly Entry[], before: number): readonly Page[] {
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

const OPENING = [
  [60, 2],
  [48, 3],
  [34, 5],
  [22, 8],
] as const;
const CHAPTER = [
  [44, 2],
  [34, 4],
  [22, 8],
] as const;
const UNDER = [
  [26, 4],
  [20, 7],
  [16, 11],
] as const;

const FACTS_PX = 15;
/** Of a longer licence the rest is in the notes. */
const LICENSE_LINES = 4;

/** A slide of words alone. */
function wordsPage({ part, handover, sheet, before }: Ground): Page {
  const { marginPx, heightPx } = sheet;
  const place = { x: marginPx + 20, width: innerPx(sheet) - 40 };
  const title = fitted(part.title, part.scene?.kind === 'title' ? OPENING : CHAPTER, place.width, true);
  const caption = fitted(part.caption, UNDER, place.width);
  const y = Math.max(marginPx, (heightPx - title.heightPx - caption.heightPx) / 2 - 30);
  const foot = footOf([handover.title, handover.version], sheet, before + 1);
  const line = (name: string, top: number, { sizePx, heightPx: height }: typeof title) => ({
    ...{ ...place, name, y: top, height, sizePx },
  });
  const boxes: TextBox[] = [
    { ...line('Title', y, title), paragraphs: [[{ text: title.text, isBold: true }]], isTitle: true },
  ];
  if (part.caption !== '') {
    const paragraphs = caption.text.split('\n').map((text) => [{ text }]);
    boxes.push({ ...line(inSlides('name-caption'), y + title.heightPx + 16, caption), paragraphs });
  }
  const license = handover.license === null ? null : inSlides('license', { license: handover.license });
  const said = license === null ? null : cutTo(LICENSE_LINES, license, FACTS_PX, place.width);
  const facts = [
    ...(said === null ? [] : [[{ text: said }]]),
    ...(handover.address === null ? [] : [[{ text: inSlides('open'), link: handover.address }]]),
  ];
  if (part.scene?.kind === 'title' && facts.length > 0) {
    const lines = facts.flatMap((fact) => fact.flatMap(({ text }) => linesOf(text, FACTS_PX, place.width)));
    const height = heightOf(lines.length, FACTS_PX);
    boxes.push({
      ...place,
      name: inSlides('open'),
      y: foot.edgePx - height,
      height,
      sizePx: FACTS_PX,
      paragraphs: facts,
    });
  }
  const cut = [
    ...(title.isCut ? [part.title] : []),
    ...(caption.isCut ? [part.caption] : []),
    ...(license !== null && said !== license ? [license] : []),
  ];
  const notes = notesOf(part, cut);
  return { boxes: [...boxes, ...foot.boxes], picture: null, table: null, notes, needsSources: false };
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
