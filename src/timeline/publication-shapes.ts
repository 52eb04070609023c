import type { Ink, Shape } from '../drawing/shape.ts';
import { i18n } from '../i18n/i18n.svelte.ts';
import { lagInWords } from '../i18n/lag.ts';
import { DASHED } from '../query/date-flags.ts';
import type { Index } from '../query/index.ts';
import { lagAt, publicationsOf } from '../query/publications.ts';
import { isDimmed, type Look } from './look.ts';
import type { Picture, PlacedMark } from './picture.ts';

/** Draws when the sources of what is in sight were published. */
export type DrawPublications = (picture: Picture, look: Look) => readonly Shape[];

/** How far under the middle of its event's line the thread of its publications runs, px. */
const UNDER_PX = 10;
const TICK_PX = 3.5;
/** More marks than this are crowded: only the threads of what is focused or pointed at are drawn. */
const MOST_THREADED = 150;
/** Threads shorter than this are not named: the words would stand on the next line's. */
const LEAST_NAMED_PX = 60;
const DOTS = [1, 2.5] as const;

/** Draws, of each event in sight, a dotted thread to the days its sources were published, each a tick; how long after, in words, of what is focused or pointed at. */
export function publicationDrawing(index: Index): DrawPublications {
  const publications = publicationsOf(index);
  const { offsets, starts, ends, flags } = publications;

  function drawOf(mark: PlacedMark, { scale, widthPx }: Picture, look: Look): readonly Shape[] {
    const { palette, pointed, focus, smallFont, inks } = look;
    const isSubject = mark.event === focus || mark.event === pointed;
    const opacity = isDimmed(look, mark.event) ? 0.3 : 0.9;
    const ink: Ink = { stroke: palette.inkSoft, strokeWidth: 1, opacity };
    const y = mark.y + UNDER_PX;
    const shapes: Shape[] = [];
    let reach = [mark.x, mark.x] as const;
    for (let slot = offsets[mark.event] ?? 0; slot < (offsets[mark.event + 1] ?? 0); slot++) {
      const [x1, x2] = [scale.timeToPx(starts[slot] ?? NaN), scale.timeToPx(ends[slot] ?? NaN)];
      const x = (x1 + x2) / 2;
      reach = [Math.min(reach[0], x), Math.max(reach[1], x)];
      const dash = ((flags[slot] ?? 0) & DASHED) === 0 ? [] : DOTS;
      shapes.push({
        type: 'segment',
        x1: x,
        y1: y - TICK_PX,
        x2: x,
        y2: y + TICK_PX,
        ink: { ...ink, dash, strokeWidth: 2 },
      });
      if (x2 - x1 > 4)
        shapes.push({ type: 'segment', x1, y1: y, x2, y2: y, ink: { ...ink, strokeWidth: 2, dash } });
      if (!isSubject || x < 0 || x > widthPx || Math.abs(x - mark.x) < LEAST_NAMED_PX) continue;
      const text = lagInWords(lagAt(index, publications, mark.event, slot), i18n.locale);
      const words = {
        type: 'words',
        text,
        y: y + 4,
        font: smallFont,
        halo: palette.paper,
        ink: inks.soft,
      } as const;
      shapes.push(
        x > widthPx - 100 ? { ...words, x: x - 6, anchor: 'end' } : { ...words, x: x + 6, anchor: 'start' },
      );
    }
    if (shapes.length === 0) return [];
    const thread: Shape = {
      type: 'segment',
      x1: reach[0],
      y1: y,
      x2: reach[1],
      y2: y,
      ink: { ...ink, dash: DOTS },
    };
    const stem: Shape = {
      type: 'segment',
      x1: mark.x,
      y1: mark.y,
      x2: mark.x,
      y2: y,
      ink: { ...ink, dash: DOTS },
    };
    return [stem, thread, ...shapes];
  }

  return (picture, look) => {
    if (picture.track.layout !== 'chronological') return [];
    const isCrowded = picture.marks.length > MOST_THREADED;
    return picture.marks.flatMap((mark) => {
      const isSubject = mark.event === look.focus || mark.event === look.pointed;
      return isCrowded && !isSubject ? [] : drawOf(mark, picture, look);
    });
  };
}
