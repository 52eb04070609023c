/** Text of a slide: boxes of paragraphs of runs, each with its language and direction. */
import { directionOf } from '../../drawing/direction.ts';
import type { Box } from './path.ts';
import { emu, POINT } from './sheet.ts';
import { LINE_HEIGHT } from './type.ts';
import { languageOf, xmlText } from './xml.ts';

/** Where a run leads: to a page (http or https), or to a slide of the file by its number from 1. */
export type Link = string | number;

/** A stretch of text in one look. */
export interface Run {
  readonly text: string;
  readonly isBold?: boolean;
  /** Small and high, as the number of a footnote. */
  readonly isRaised?: boolean;
  /** Six hexadecimal digits; the theme's own when absent. */
  readonly colour?: string;
  /** 0 to 1. */
  readonly opacity?: number;
  readonly link?: Link | null;
}

export type Paragraph = readonly Run[];

/** What a paragraph says, without its looks. */
export function textOf(paragraph: Paragraph): string {
  return paragraph.map(({ text }) => text).join('');
}

/** Text at its place on a slide. */
export interface TextBox extends Box {
  /** What the list of objects in the slide editor calls it. */
  readonly name: string;
  readonly sizePx: number;
  readonly paragraphs: readonly Paragraph[];
  /** `start` is where the text begins: at the right for what is written from there. */
  readonly align?: 'start' | 'left' | 'middle' | 'right';
  readonly anchor?: 'top' | 'middle' | 'bottom';
  /** False for one line that is as wide as it is. */
  readonly wraps?: boolean;
  /** The title of the slide, which outlines and screen readers go by. */
  readonly isTitle?: boolean;
}

/** Gives a link its relationship within one slide; null where it can lead nowhere. */
export type RelationOf = (link: Link) => string | null;

const ALIGNS = { left: 'l', middle: 'ctr', right: 'r' } as const;
const ANCHORS = { top: 't', middle: 'ctr', bottom: 'b' } as const;

function hundredths(sizePx: number): number {
  return Math.round(sizePx * POINT * 100);
}

/** A colour of the file; `opacity` below 1 lets through what is behind. */
export function solidFill(colour: string, opacity = 1): string {
  const alpha = opacity >= 1 ? '' : `<a:alpha val="${Math.max(0, Math.round(opacity * 100_000))}"/>`;
  return `<a:solidFill><a:srgbClr val="${colour}">${alpha}</a:srgbClr></a:solidFill>`;
}

function runXml(run: Run, sizePx: number, language: string, relationOf: RelationOf): string {
  const { text, isBold, isRaised, colour, opacity, link = null } = run;
  const relation = link === null ? null : relationOf(link);
  const jump = typeof link === 'number' ? ' action="ppaction://hlinksldjump"' : '';
  const properties =
    `lang="${languageOf(text, language)}" sz="${hundredths(sizePx)}"` +
    (isBold === true ? ' b="1"' : '') +
    (isRaised === true ? ' baseline="30000"' : '') +
    ' dirty="0"';
  const fill = colour === undefined || relation !== null ? '' : solidFill(colour, opacity);
  const click = relation === null ? '' : `<a:hlinkClick r:id="${relation}"${jump}/>`;
  return `<a:r><a:rPr ${properties}>${fill}${click}</a:rPr><a:t>${xmlText(text)}</a:t></a:r>`;
}

/** A paragraph; its direction is that of its first letter. */
export function paragraphXml(
  paragraph: Paragraph,
  sizePx: number,
  align: NonNullable<TextBox['align']>,
  language: string,
  relationOf: RelationOf,
): string {
  const isRtl = directionOf(textOf(paragraph)) === 'rtl';
  const algn = align === 'start' ? (isRtl ? 'r' : 'l') : ALIGNS[align];
  const spacing = `<a:lnSpc><a:spcPts val="${Math.round(hundredths(sizePx) * LINE_HEIGHT)}"/></a:lnSpc><a:spcBef><a:spcPts val="0"/></a:spcBef><a:buNone/>`;
  const runs = paragraph
    .filter(({ text }) => text !== '')
    .map((run) => runXml(run, sizePx, language, relationOf));
  const end = `<a:endParaRPr lang="${languageOf('', language)}" sz="${hundredths(sizePx)}" dirty="0"/>`;
  return `<a:p><a:pPr marL="0" indent="0" algn="${algn}"${isRtl ? ' rtl="1"' : ' rtl="0"'}>${spacing}</a:pPr>${runs.join('')}${end}</a:p>`;
}

/** The place of a shape on the slide. */
export function transform({ x, y, width, height }: Box, flip = ''): string {
  const [left, top] = [emu(x), emu(y)];
  const extent = `cx="${Math.max(0, emu(x + width) - left)}" cy="${Math.max(0, emu(y + height) - top)}"`;
  return `<a:xfrm${flip}><a:off x="${left}" y="${top}"/><a:ext ${extent}/></a:xfrm>`;
}

/** A text box. Its object number is given when the slide is put together. */
export function textBoxXml(box: TextBox, language: string, relationOf: RelationOf): string {
  const { name, sizePx, paragraphs, align = 'start', anchor = 'top', wraps = true, isTitle = false } = box;
  const locks = isTitle ? '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>' : '<p:cNvSpPr txBox="1"/>';
  const role = isTitle ? '<p:nvPr><p:ph type="title"/></p:nvPr>' : '<p:nvPr/>';
  const body = `<a:bodyPr wrap="${wraps ? 'square' : 'none'}" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="${ANCHORS[anchor]}"><a:noAutofit/></a:bodyPr><a:lstStyle/>`;
  const written = paragraphs.map((each) => paragraphXml(each, sizePx, align, language, relationOf)).join('');
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="0" name="${xmlText(name)}"/>${locks}${role}</p:nvSpPr>` +
    `<p:spPr>${transform(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr>` +
    `<p:txBody>${body}${written}</p:txBody></p:sp>`
  );
}
