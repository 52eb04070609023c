/** A quotation on a slide, with who says so. */
import { inSlides } from '../../i18n/areas/slides.ts';
import type { Quotation, Source } from '../handover.ts';
import { shortNote } from './footnotes.ts';
import { GAP_PX, SOFT, type Block } from './frame.ts';
import type { Sheet } from './sheet.ts';
import { textOf, type Paragraph } from './text-box.ts';
import { cutTo, fitted, heightOf, linesOf, type Sizes } from './type.ts';

const QUOTED: Sizes = [
  [28, 3],
  [24, 4],
  [20, 6],
  [17, 9],
];
const ATTRIBUTION_PX = 15;
const INDENT_PX = 20;

/** A quotation large, with who says so; from a top downwards. `isAlone` where it has a slide to itself. */
export function quotationAt(
  { text, source: number, paragraph, status }: Quotation,
  sources: readonly Source[],
  sheet: Sheet,
  top: number,
  isAlone: boolean,
): Block {
  const { marginPx, widthPx } = sheet;
  const place = { x: marginPx + INDENT_PX, width: widthPx - 2 * marginPx - INDENT_PX };
  const sizes: Sizes = isAlone
    ? [
        [40, 6],
        [32, 9],
        [26, 12],
        [20, 16],
        [15, 22],
      ]
    : QUOTED;
  const said = fitted(`“${text}”`, sizes, place.width - 40);
  const source = sources[number - 1];
  const more = [
    paragraph === null ? '' : inSlides('paragraph', { number: paragraph }),
    status === 'verified' ? '' : inSlides(`status-${status}`),
  ].filter((part) => part !== '');
  const [first, ...rest] = source === undefined ? [] : shortNote(source).slice(1);
  const by: Paragraph = [
    ...(first === undefined
      ? []
      : [{ ...first, text: cutTo(2, first.text, ATTRIBUTION_PX, place.width * 0.8) }]),
    ...rest,
    ...(more.length === 0 ? [] : [{ text: ` (${more.join(', ')})` }]),
  ];
  const lines = linesOf(textOf(by), ATTRIBUTION_PX, place.width).length;
  const name = inSlides('quotation');
  const link = source?.url ?? null;
  return {
    boxes: [
      {
        ...place,
        ...{ name, y: top, height: said.heightPx, sizePx: said.sizePx },
        paragraphs: [[{ text: `${said.text} ` }, { text: String(number), isRaised: true, link }]],
      },
      {
        ...place,
        ...{
          name,
          y: top + said.heightPx + 2,
          height: heightOf(lines, ATTRIBUTION_PX),
          sizePx: ATTRIBUTION_PX,
        },
        paragraphs: [by.map((run) => ({ ...run, colour: SOFT }))],
      },
    ],
    edgePx: top + said.heightPx + 2 + heightOf(lines, ATTRIBUTION_PX) + GAP_PX,
  };
}
