/** What stands around the middle of every slide: title and caption at its head; what is shown, and its number, at its foot. */
import { inSlides } from '../../i18n/areas/slides.ts';
import type { Handover, Part } from '../handover.ts';
import type { Sheet } from './sheet.ts';
import type { TextBox } from './text-box.ts';
import { cutTo, fitted, heightOf, linesOf, type Sizes } from './type.ts';

/** The colour of what is said beside the matter itself. */
export const SOFT = '5C5A54';
const FACTS_PX = 13;
const MOST_FACTS = 3;
/** Between one block and the next. */
export const GAP_PX = 10;
/** Room for the number of a slide at the right of its foot. */
const NUMBER_PX = 60;

/** A block of boxes, and where it ends: at the bottom, or for the foot of a slide at its top. */
export interface Block {
  readonly boxes: readonly TextBox[];
  readonly edgePx: number;
}

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
  return [sentence, range, count, version === '' ? title : `${title}, ${version}`];
}
