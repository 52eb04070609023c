/**
 * Mends the package that pptxgenjs 4.0.1 writes, part by part, so that it is what Office Open XML (ECMA-376) asks for
 * and the same each time: see its issues 1443, 1444 and 1449. What was left to be told by others is said here too:
 * typefaces, colours, where a title stands, and what the speaker sees.
 */
import { directionOf } from '../../drawing/direction.ts';
import { paletteOn } from '../../drawing/palette.ts';
import type { Link } from './text-box.ts';
import { transform } from './text-box.ts';
import type { Sheet } from './sheet.ts';
import { languageOf, xmlText } from './xml.ts';

/** The parts of a package by their names, as text. */
export type Parts = Map<string, string>;

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CONTENT = 'application/vnd.openxmlformats-officedocument';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A4-like notes, px: PowerPoint's own size. */
const NOTES_EMU = { cx: 6_858_000, cy: 9_144_000 };

function change(parts: Parts, name: string, mend: (xml: string) => string): void {
  const xml = parts.get(name);
  if (xml === undefined) throw new Error(`The package has no part ${name}`);
  parts.set(name, mend(xml));
}

/** Types for the parts there are, and none for others: one slide master was declared for each slide. */
function mendTypes(parts: Parts): void {
  change(parts, '[Content_Types].xml', (xml) => {
    const overrides = [...xml.matchAll(/<Override PartName="\/([^"]+)" ContentType="[^"]+"\/>/g)]
      .filter(([, name = '']) => parts.has(name))
      .map(([override]) => override);
    const theme = `<Override PartName="/ppt/theme/theme2.xml" ContentType="${CONTENT}.theme+xml"/>`;
    const defaults =
      '<Default Extension="xml" ContentType="application/xml"/>' +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>';
    const types = 'http://schemas.openxmlformats.org/package/2006/content-types';
    return `${DECLARATION}<Types xmlns="${types}">${defaults}${overrides.join('')}${theme}</Types>`;
  });
}

/** The order of the schema: notes masters before slides. */
function mendPresentation(parts: Parts): void {
  change(parts, 'ppt/presentation.xml', (xml) => {
    const [notes = ''] = /<p:notesMasterIdLst>.*?<\/p:notesMasterIdLst>/s.exec(xml) ?? [];
    return xml
      .replace(notes, '')
      .replace('<p:sldIdLst>', `${notes}<p:sldIdLst>`)
      .replace(/<p:notesSz [^>]*\/>/, `<p:notesSz cx="${NOTES_EMU.cx}" cy="${NOTES_EMU.cy}"/>`);
  });
}

/** Typefaces that are in PowerPoint and have their like in LibreOffice, and the colours of the timeline. */
function mendTheme(parts: Parts): void {
  const { hues, ink, inkSoft, paper, rule } = paletteOn('light');
  const colour = (name: string, value = ink) =>
    `<a:${name}><a:srgbClr val="${value.slice(1).toUpperCase()}"/></a:${name}>`;
  const accents = [0, 1, 2, 3, 4, 5].map((at) => colour(`accent${at + 1}`, hues[at])).join('');
  const scheme =
    `<a:clrScheme name="Regesta">${colour('dk1', ink)}${colour('lt1', paper)}${colour('dk2', inkSoft)}` +
    `${colour('lt2', rule)}${accents}${colour('hlink', hues[0])}${colour('folHlink', hues[7])}</a:clrScheme>`;
  const fonts = '<a:latin typeface="Arial"/><a:ea typeface="Malgun Gothic"/><a:cs typeface="Arial"/>';
  change(parts, 'ppt/theme/theme1.xml', (xml) =>
    xml
      .replace(/<a:clrScheme .*?<\/a:clrScheme>/s, scheme)
      .replaceAll(
        /<a:latin typeface="[^"]*"[^>]*\/><a:ea typeface="[^"]*"\/><a:cs typeface="[^"]*"\/>/g,
        fonts,
      ),
  );
  // A theme of its own for the master of the notes, as PowerPoint requires.
  parts.set('ppt/theme/theme2.xml', parts.get('ppt/theme/theme1.xml') ?? '');
  change(parts, 'ppt/notesMasters/_rels/notesMaster1.xml.rels', (xml) =>
    xml.replace('theme1.xml', 'theme2.xml'),
  );
}

/** Where titles stand unless a slide says otherwise: needed by whoever adds a slide, and by outlines. */
function mendMasters(parts: Parts, sheet: Sheet): void {
  const box = { x: sheet.marginPx, y: sheet.marginPx, width: sheet.widthPx - 2 * sheet.marginPx, height: 60 };
  const title =
    '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Title"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr>' +
    `<p:spPr>${transform(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>` +
    '<p:txBody><a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"/><a:lstStyle/><a:p><a:r><a:rPr lang="en-US"/><a:t>Title</a:t></a:r></a:p></p:txBody></p:sp>';
  const ground = '<p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg>';
  change(parts, 'ppt/slideLayouts/slideLayout1.xml', (xml) =>
    xml
      .replace('</p:spTree>', `${title}</p:spTree>`)
      .replace(' preserve="1"', ' type="titleOnly" preserve="1"')
      .replace('name="DEFAULT"', 'name="Title only"'),
  );
  change(parts, 'ppt/slideMasters/slideMaster1.xml', (xml) =>
    xml
      .replace('<p:cSld><p:spTree>', `<p:cSld>${ground}<p:spTree>`)
      .replace('</p:spTree>', `${title}</p:spTree>`)
      .replace(/(<p:titleStyle>\s*<a:lvl1pPr) algn="ctr"/, '$1 algn="l"')
      .replace('sz="4400"', 'sz="2600" b="1"'),
  );
}

/** Properties that change with nothing but the chronology: the day is the one of its version, or left out. */
function mendProperties(parts: Parts, day: string | null, slides: number): void {
  const instant = day === null ? null : `${day}T00:00:00Z`;
  change(parts, 'docProps/core.xml', (xml) =>
    xml.replaceAll(
      /(<dcterms:(?:created|modified)[^>]*>)[^<]*(<\/dcterms:(?:created|modified)>)\s*/g,
      (_, open: string, close: string) => (instant === null ? '' : `${open}${instant}${close}`),
    ),
  );
  parts.set(
    'docProps/app.xml',
    `${DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><TotalTime>0</TotalTime>` +
      `<Application>Microsoft Office PowerPoint</Application><Slides>${slides}</Slides><Notes>${slides}</Notes></Properties>`,
  );
}

/** Objects and links of a slide, by its number. */
export function fillSlide(parts: Parts, number: number, objects: string, links: readonly Link[]): void {
  change(parts, `ppt/slides/slide${number}.xml`, (xml) =>
    xml.replace('</p:spTree>', () => `${objects}</p:spTree>`),
  );
  const relations = links.map((link, at) => {
    const id = `Id="rIdL${at + 1}"`;
    return typeof link === 'number'
      ? `<Relationship ${id} Type="${RELATIONSHIPS}/slide" Target="slide${link}.xml"/>`
      : `<Relationship ${id} Type="${RELATIONSHIPS}/hyperlink" Target="${xmlText(link)}" TargetMode="External"/>`;
  });
  change(parts, `ppt/slides/_rels/slide${number}.xml.rels`, (xml) =>
    xml.replace('</Relationships>', () => `${relations.join('')}</Relationships>`),
  );
}

/** What the speaker sees, line by line in its own language and direction. */
export function fillNotes(parts: Parts, number: number, notes: string, language: string): void {
  const paragraphs = notes.split('\n').map((line) => {
    const properties = directionOf(line) === 'rtl' ? '<a:pPr algn="r" rtl="1"/>' : '';
    const run =
      line === ''
        ? ''
        : `<a:r><a:rPr lang="${languageOf(line, language)}"/><a:t>${xmlText(line)}</a:t></a:r>`;
    return `<a:p>${properties}${run}</a:p>`;
  });
  change(parts, `ppt/notesSlides/notesSlide${number}.xml`, (xml) =>
    xml
      .replace(
        /(<p:ph type="body" idx="1"\/>.*?<a:lstStyle\/>).*?(<\/p:txBody>)/s,
        (_, open: string, close: string) => `${open}${paragraphs.join('')}${close}`,
      )
      .replace('<p:ph type="body" idx="1"/>', '<p:ph type="body" sz="quarter" idx="3"/>')
      .replace('type="sldNum" sz="quarter" idx="10"', 'type="sldNum" sz="quarter" idx="5"')
      .replace('<p:ph type="sldImg"/>', '<p:ph type="sldImg" idx="2"/>'),
  );
}

/** Mends all that is not of one slide. */
export function mendPackage(parts: Parts, sheet: Sheet, day: string | null, slides: number): void {
  mendPresentation(parts);
  mendTheme(parts);
  mendMasters(parts, sheet);
  mendProperties(parts, day, slides);
  mendTypes(parts);
}
