/** An SVG document for people to edit: named layers, a group for each thing drawn, and what it all is as metadata. */
import type { Shape, Words } from './shape.ts';
import { element, escape, shapeElement } from './svg.ts';

/** A group at the top of the document: Inkscape and Illustrator show it as a layer of this name. */
export interface SvgLayer {
  readonly id: string;
  readonly label: string;
  readonly shapes: readonly Shape[];
}

/** What the document says of itself. */
export interface SvgFacts {
  readonly title: string;
  readonly description: string;
  readonly language: string;
  readonly identifier: string | null;
  readonly rights: string | null;
  readonly sources: readonly string[];
}

export interface SvgSheet {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Said once for all text in it. */
  readonly fontFamily: string;
  readonly facts: SvgFacts;
  readonly layers: readonly SvgLayer[];
  /** What the group of a key is called by whoever points at it. */
  readonly nameOf: (key: string) => string;
}

const NAMESPACES = {
  xmlns: 'http://www.w3.org/2000/svg',
  'xmlns:inkscape': 'http://www.inkscape.org/namespaces/inkscape',
  'xmlns:rdf': 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  'xmlns:cc': 'http://creativecommons.org/ns#',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
} as const;

function metadata({ title, description, language, identifier, rights, sources }: SvgFacts): string {
  const said = (name: string, text: string | null) =>
    text === null || text === '' ? '' : element(name, {}, escape(text));
  const attested = sources.map((source) => element('rdf:li', {}, escape(source))).join('');
  const facts = [
    element('dc:format', {}, 'image/svg+xml'),
    said('dc:title', title),
    said('dc:description', description),
    said('dc:language', language),
    said('dc:identifier', identifier),
    rights === null ? '' : element('dc:rights', {}, element('cc:Agent', {}, said('dc:title', rights))),
    attested === '' ? '' : element('dc:source', {}, element('rdf:Bag', {}, attested)),
  ];
  return element(
    'metadata',
    {},
    element('rdf:RDF', {}, element('cc:Work', { 'rdf:about': '' }, facts.join(''))),
  );
}

/** Ids that every reader of XML takes, each given once. */
class Ids {
  readonly #given = new Map<string, number>();

  next(prefix: string, name: string): string {
    const id = `${prefix}-${name.replace(/[^A-Za-z0-9_.-]/g, '_')}`;
    const times = (this.#given.get(id) ?? 0) + 1;
    this.#given.set(id, times);
    return times === 1 ? id : `${id}--${times}`;
  }
}

/** Runs of shapes that have the same key. */
function runsOf(shapes: readonly Shape[]): readonly (readonly Shape[])[] {
  const runs: Shape[][] = [];
  for (const shape of shapes) {
    const last = runs.at(-1);
    if (last !== undefined && last[0]?.key === shape.key) last.push(shape);
    else runs.push([shape]);
  }
  return runs;
}

function withoutFamily(shape: Shape, fontFamily: string): Shape {
  if (shape.type !== 'words') return shape;
  const words: Words = { ...shape, font: shape.font.replace(` ${fontFamily}`, '') };
  return words;
}

/** The layers as an SVG document that needs nothing of a page: no style sheet, no script, every text as text. */
export function paintSvgLayers({ widthPx, heightPx, fontFamily, facts, layers, nameOf }: SvgSheet): string {
  const ids = new Ids();
  const drawn = layers.map(({ id, label, shapes }) => {
    const groups = runsOf(shapes).map((run) => {
      const elements = run.map((shape) => shapeElement(withoutFamily(shape, fontFamily))).join('');
      const key = run[0]?.key;
      if (key === undefined) return elements;
      const isLabel = run.some(({ type }) => type === 'words');
      const attributes = { id: ids.next(isLabel ? 'label' : 'event', key) };
      return `\n${element('g', attributes, element('title', {}, escape(nameOf(key))) + elements)}`;
    });
    const layer = { id: ids.next('layer', id), 'inkscape:groupmode': 'layer', 'inkscape:label': label };
    return `\n${element('g', layer, groups.join(''))}`;
  });
  const root = {
    ...NAMESPACES,
    ...{ version: '1.1', viewBox: `0 0 ${widthPx} ${heightPx}`, width: widthPx, height: heightPx },
    ...{ 'font-family': fontFamily, 'xml:lang': facts.language, role: 'img' },
  };
  const head = element('title', {}, escape(facts.title)) + element('desc', {}, escape(facts.description));
  const body = `${head}${metadata(facts)}${drawn.join('')}\n`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('svg', root, body)}\n`;
}
