/** A planned slide as the objects of its XML, in groups that say what they are. */
import type { Shape } from '../../drawing/shape.ts';
import type { StillLayer } from '../../timeline/still.ts';
import { TO_SOURCES, type Page, type Picture } from './page.ts';
import { SlidePainter, type Drawn } from './painter.ts';
import type { Box } from './path.ts';
import { emu, type Sheet } from './sheet.ts';
import { tableXml } from './table.ts';
import { textBoxXml, type Link, type RelationOf } from './text-box.ts';
import { xmlText } from './xml.ts';

/** What an event is called, where its mark or its label is an object of a slide. */
export interface Naming {
  readonly markOf: (event: string) => { readonly name: string; readonly description: string };
  readonly labelOf: (event: string) => string;
}

/** The objects of a slide, and where its relationships lead: `rIdL1` is the first. */
export interface SlideXml {
  readonly objects: string;
  readonly links: readonly Link[];
}

function around(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}

function grouped(objects: readonly Drawn[], name: string, description: string): Drawn {
  const box = around(objects.map((each) => each.box));
  const [x, y] = [emu(box.x), emu(box.y)];
  const [width, height] = [Math.max(1, emu(box.x + box.width) - x), Math.max(1, emu(box.y + box.height) - y)];
  const told = description === '' ? '' : ` descr="${xmlText(description)}"`;
  const xml =
    `<p:grpSp><p:nvGrpSpPr><p:cNvPr id="0" name="${xmlText(name)}"${told}/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>` +
    `<p:grpSpPr><a:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="${width}" cy="${height}"/>` +
    `<a:chOff x="${x}" y="${y}"/><a:chExt cx="${width}" cy="${height}"/></a:xfrm></p:grpSpPr>` +
    `${objects.map((each) => each.xml).join('')}</p:grpSp>`;
  return { xml, box };
}

/** Shapes of one event that follow each other; those of none one by one. */
function runsOf(shapes: readonly Shape[]): readonly (readonly Shape[])[] {
  const runs: Shape[][] = [];
  for (const shape of shapes) {
    const last = runs.at(-1);
    if (last !== undefined && shape.key !== undefined && last[0]?.key === shape.key) last.push(shape);
    else runs.push([shape]);
  }
  return runs;
}

function layerXml({ label, shapes }: StillLayer, painter: SlidePainter, naming: Naming): string {
  const objects = runsOf(shapes).flatMap((run) => {
    for (const shape of run) painter.paint(shape);
    const painted = painter.take();
    const event = run[0]?.key;
    if (event === undefined || painted.length === 0) return painted;
    if (run.some(({ type }) => type === 'words')) return [grouped(painted, naming.labelOf(event), '')];
    const { name, description } = naming.markOf(event);
    return [grouped(painted, name, description)];
  });
  return objects.length === 0 ? '' : grouped(objects, label, '').xml;
}

function pictureXml(
  { layers, x, y, scale }: Picture,
  sheet: Sheet,
  language: string,
  naming: Naming,
): string {
  const bounds = { x: 0, y: 0, width: sheet.widthPx, height: sheet.heightPx };
  const painter = new SlidePainter({ x, y, scale, bounds, language });
  return layers.map((layer) => layerXml(layer, painter, naming)).join('');
}

/** An address as a package may name it; null for what is none of the web. */
function addressOf(link: string): string | null {
  if (!URL.canParse(link)) return null;
  const { protocol, href } = new URL(link);
  return protocol === 'http:' || protocol === 'https:' ? href : null;
}

/** The objects of a page, numbered from 2 (1 is the slide itself). `sourcesAt` is the slide where sources are listed. */
export function slideXml(
  page: Page,
  sheet: Sheet,
  language: string,
  naming: Naming,
  sourcesAt: number,
): SlideXml {
  const links: Link[] = [];
  const relationOf: RelationOf = (asked) => {
    const link = typeof asked === 'string' ? addressOf(asked) : asked === TO_SOURCES ? sourcesAt : asked;
    if (link === null) return null;
    const known = links.indexOf(link);
    return `rIdL${known === -1 ? links.push(link) : known + 1}`;
  };
  const { picture, table, boxes } = page;
  const written = [
    ...boxes.map((box) => textBoxXml(box, language, relationOf)),
    picture === null ? '' : pictureXml(picture, sheet, language, naming),
    table === null ? '' : tableXml(table, language, relationOf),
  ].join('');
  let number = 1;
  return { objects: written.replaceAll('<p:cNvPr id="0"', () => `<p:cNvPr id="${++number}"`), links };
}
