/**
 * Places and draws the threads of series. Loaded when something is lit, or lanes are series: most first pictures have
 * none.
 */
import type { Ink, Shape } from '../drawing/shape.ts';
import { t } from '../i18n/i18n.svelte.ts';
import { LINE_PX, type Shelf } from './heights.ts';
import { DIMMED, type Look } from './look.ts';
import { layBox, type MarkBox } from './marks.ts';
import type { Picture, PlacedThread } from './picture.ts';
import type { PlaceContext } from './place.ts';
import { roomOnRail } from './thread-words.ts';
import { stretchesIn, type Bead, type Threaded } from './threads.ts';

/** Height above the bottom of a lane at which threads run. */
const RAIL_PX = 3;
/** How far a thread takes to bend onto its rail. */
const BEND_PX = 14;

const box: MarkBox = { x0: 0, x1: 0, glyphX: 0, fromX: 0, toX: 0, hasBar: false };

/** Places the stretches of a lane that are in sight, after its marks and bins. */
export function placeThreads(
  lane: Threaded,
  shelf: Shelf,
  { scale, spans, widthPx, type }: PlaceContext,
  at: number,
  { threads, marks, bins }: Pick<Picture, 'marks' | 'bins'> & { readonly threads: PlacedThread[] },
): void {
  const first = threads.length;
  const railY = shelf.top + shelf.height - RAIL_PX;
  const yOf = ({ line }: Bead) => (line === -1 ? railY : shelf.firstLine + (line + 0.5) * LINE_PX);
  const xOf = ({ row }: Bead) => {
    layBox(box, spans, row, scale.window[0], scale.msPerPx);
    return box.glyphX;
  };
  for (const { from, to, missing, series } of stretchesIn(lane)) {
    const fromX = xOf(from);
    const toX = xOf(to);
    if (toX <= 0 || fromX >= widthPx) continue;
    threads.push({ ...{ fromX, fromY: yOf(from), toX, toY: yOf(to), railY }, missing, words: null, series });
  }
  const rail = { y: railY, marks, bins, lane: at, widthPx };
  for (let each = first; each < threads.length; each++) {
    const thread = threads[each];
    if (thread?.missing == null) continue;
    const text = t('timeline.missing', { editions: thread.missing });
    const room = [thread.fromX + BEND_PX, thread.toX - BEND_PX] as const;
    const words = roomOnRail(text, room, rail, threads.slice(first), type);
    threads[each] = { ...thread, words };
  }
}

/** From mark to mark: straight across when they stand close, else down to the rail of the lane and up again. */
function threadPath({ fromX, fromY, toX, toY, railY }: PlacedThread): string {
  if (toX - fromX < 4 * BEND_PX) {
    const middle = (fromX + toX) / 2;
    return `M${fromX},${fromY}C${middle},${fromY},${middle},${toY},${toX},${toY}`;
  }
  const leave = fromX + BEND_PX;
  const arrive = toX - BEND_PX;
  return (
    `M${fromX},${fromY}C${fromX},${railY},${fromX},${railY},${leave},${railY}` +
    `L${arrive},${railY}C${toX},${railY},${toX},${railY},${toX},${toY}`
  );
}

/** What is drawn of threads: of every series, or of those that are lit. */
export function threadShapes(threads: readonly PlacedThread[], look: Look): readonly Shape[] {
  return threads.flatMap((thread): Shape[] => {
    const { missing, words, railY, series } = thread;
    const isLit = look.litSeries.has(series);
    if (!isLit && !look.isThreaded) return [];
    const opacity = isLit || look.kin === null ? 0.6 : DIMMED.thread;
    const ink: Ink = {
      ...{ stroke: look.palette.inkSoft, strokeWidth: 1, opacity },
      ...(missing === null ? {} : { dash: [2, 4] }),
    };
    const line: Shape = { type: 'line', d: threadPath(thread), ink };
    if (words === null) return [line];
    const said: Shape = {
      ...{ type: 'words', text: words.text, x: words.x, y: railY - 1, anchor: 'middle' },
      ...{ font: look.smallFont, halo: look.palette.paper, ink: look.inks.soft },
    };
    return [line, said];
  });
}
