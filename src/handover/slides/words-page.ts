/** Slides of words alone: the title of a briefing, and its chapters. */
import { inSlides } from '../../i18n/areas/slides.ts';
import { footOf } from './frame.ts';
import { innerPx, notesOf, type Ground } from './ground.ts';
import type { Page } from './page.ts';
import type { TextBox } from './text-box.ts';
import { cutTo, fitted, heightOf, linesOf } from './type.ts';

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
export function wordsPage({ part, handover, sheet, before }: Ground): Page {
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
