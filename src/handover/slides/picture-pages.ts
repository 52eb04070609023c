/** The slides of a picture: whole on one at the largest scale that fits, else cut between lanes over several. */
import { inSlides } from '../../i18n/areas/slides.ts';
import type { Still } from '../../timeline/still.ts';
import { rightOf, withFootnotes } from './footnote-marks.ts';
import { footnotesOf, leastNotesPx } from './footnotes.ts';
import { factsOf, footOf, headOf, type Block } from './frame.ts';
import { nextHead, notesOf, sourcesOf, type Ground } from './ground.ts';
import { leavesOf, type Leaf } from './leaves.ts';
import type { Page } from './page.ts';

/** Scales a picture is tried in, px of the slide for each of its own, in which labels are of 13 px: the largest that fits. */
const SCALES = [1.45, 1.3, 1.15, 1] as const;
/** Scales at which it is drawn closer than it would like. */
const CROWDED = [1.15, 1] as const;
const SMALLEST = 1;
/** Slides that a picture may take before it is drawn closer than it would like, with fewer labels. */
const MOST_LEAVES = 4;

/** Ids of the events that have a mark in these layers. */
export function eventsOn(layers: Leaf['layers']): ReadonlySet<string> {
  const events = new Set<string>();
  for (const { id, shapes } of layers) {
    if (id === 'marks') for (const { key } of shapes) if (key !== undefined) events.add(key);
  }
  return events;
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
export function leafPage(
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

/** A picture, and how many px of the slide one of its own is. */
interface Fit {
  readonly still: Still;
  readonly scale: number;
}

/** Draws at a scale; in a height, or as tall as everything would like. */
export type Draw = (scale: number, heightPx: number | null) => Promise<Still>;

/**
 * The largest scale at which the whole of a picture stands between a top and the foot, with room for its footnotes: as
 * tall as it would like, else in the height there is.
 */
export async function fitIn(ground: Ground, draw: Draw, top: number): Promise<Fit | null> {
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

/** The slides of a picture that is too tall for one: cut between lanes, each under a head that counts them. */
export async function leafPages(
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
