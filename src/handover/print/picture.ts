import { paletteOn } from '../../drawing/palette.ts';
import { SvgPainter } from '../../drawing/svg.ts';
import { STILL_FONTS, stillOf, type Still } from '../../timeline/still.ts';
import type { Order, Part } from '../handover.ts';
import { pictureRoom, type PaperSize, type Room } from './page-rules.ts';

/** A page keeps this share of its height for the picture, however much is said of it; more words go on to the next page. */
const LEAST_SHARE = 0.45;
/** Room between the blocks of a page, px. */
const GAPS_PX = 40;

/** Lines that a text takes, where a letter is about so wide; letters of Korean and its neighbours are twice that. */
function lines(text: string, letterPx: number, widthPx: number): number {
  const wide =
    text.match(/[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]/g)?.length ?? 0;
  return Math.ceil(((text.length + wide) * letterPx) / widthPx);
}

/** The height that is left to a picture by what stands over and under it, px. */
export function pictureHeight({ title, caption, quotation }: Part, { widthPx, heightPx }: Room): number {
  const head = 32 * lines(title, 14, widthPx) + 24 * lines(caption, 8.5, widthPx) + 20;
  const large = quotation === null ? 0 : 28 * lines(quotation.text, 10, widthPx) + 50;
  return Math.floor(Math.max(heightPx - head - large - GAPS_PX, heightPx * LEAST_SHARE));
}

function svgOf({ layers, widthPx, heightPx }: Still, title: string, mostPx: number): Node {
  const painter = new SvgPainter();
  for (const { shapes } of layers) for (const shape of shapes) painter.paint(shape);
  const text = painter
    .document({ width: widthPx, height: heightPx, title })
    .replaceAll(paletteOn('light').paper, '#ffffff');
  const { documentElement } = new DOMParser().parseFromString(text, 'image/svg+xml');
  if (!(documentElement instanceof SVGElement)) throw new Error('The picture is not well-formed');
  const svg = document.adoptNode(documentElement);
  svg.style.maxBlockSize = `${mostPx}px`;
  return svg;
}

/**
 * The timeline of a part, in black on white, to be set on a page of its own. A picture that needs more height than the page
 * has is drawn wider, and so lower, and comes out smaller as a whole: nothing is cut off.
 */
export async function pictureOf(
  part: Part,
  { handover, range }: Order,
  size: PaperSize | undefined,
  title: string,
): Promise<Node> {
  const room = pictureRoom(size);
  const heightPx = pictureHeight(part, room);
  const { index, language } = handover;
  const draw = (scale: number) =>
    stillOf({
      index,
      language,
      view: part.view,
      matches: part.matches,
      hits: part.hits,
      widthPx: Math.round(room.widthPx * scale),
      heightPx: Math.round(heightPx * scale),
      range,
      ground: 'light',
      fontFamily: STILL_FONTS,
    });
  const still = await draw(1);
  const excess = still.heightPx / heightPx;
  return svgOf(excess > 1.05 ? await draw(Math.min(Math.sqrt(excess), 2)) : still, title, heightPx);
}
