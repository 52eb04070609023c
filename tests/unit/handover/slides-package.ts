/** Reads a PowerPoint file as Office Open XML asks that it can be read, and tells what is wrong with it. */
import { strFromU8, unzipSync } from 'fflate';
import type { Made } from '../../../src/handover/handover.ts';

/** Namespaces. */
const A = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const P = 'http://schemas.openxmlformats.org/presentationml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** An element as plain data: a DOM of thousands of objects is slow to ask. */
export interface Node {
  readonly name: string;
  readonly namespace: string | null;
  readonly attributes: readonly {
    readonly name: string;
    readonly namespace: string | null;
    readonly value: string;
  }[];
  readonly children: readonly Node[];
  /** Of itself and all that is in it. */
  readonly text: string;
}

function nodeOf(element: Element): Node {
  const children: Node[] = [];
  let text = '';
  for (let child = element.firstChild; child !== null; child = child.nextSibling) {
    if (child instanceof Element) {
      const node = nodeOf(child);
      children.push(node);
      text += node.text;
    } else text += child.nodeValue ?? '';
  }
  const attributes = Array.from(element.attributes, ({ localName, namespaceURI, value }) => ({
    name: localName,
    namespace: namespaceURI,
    value,
  }));
  return { name: element.localName, namespace: element.namespaceURI, attributes, children, text };
}

/** An element and all in it, in order. */
export function within(node: Node): readonly Node[] {
  return [node, ...node.children.flatMap(within)];
}

/** The value of an attribute; null where it has none. */
export function valueOf(node: Node | undefined, name: string): string | null {
  return node?.attributes.find((each) => each.name === name)?.value ?? null;
}

export interface Box {
  readonly name: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Slide {
  readonly name: string;
  readonly xml: Node;
  /** Every text box, the title among them. */
  readonly texts: readonly (Box & { readonly text: string })[];
  /** Every object that is placed. */
  readonly boxes: readonly Box[];
  readonly ids: readonly string[];
  readonly notes: string;
  /** Addresses that something on it leads to. */
  readonly links: readonly string[];
}

export interface Package {
  readonly parts: ReadonlyMap<string, Node>;
  readonly slides: readonly Slide[];
  readonly size: { readonly width: number; readonly height: number };
}

function parse(name: string, text: string): Node {
  const { documentElement } = new DOMParser().parseFromString(text, 'application/xml');
  if (documentElement.getElementsByTagName('parsererror').length > 0)
    throw new Error(`${name} is not well-formed: ${documentElement.textContent}`);
  return nodeOf(documentElement);
}

function numberAt(node: Node | undefined, attribute: string): number {
  return Number(valueOf(node, attribute) ?? NaN);
}

/** The elements of a name in an element, in order. */
export function all(node: Node, namespace: string, name: string): readonly Node[] {
  return within(node).filter((each) => each.name === name && each.namespace === namespace);
}

/** The place of an object that has one; groups here keep the space of the slide. */
function boxOf(object: Node): Box | null {
  const transform = all(object, A, 'xfrm')[0] ?? all(object, P, 'xfrm')[0];
  const [offset, extent] = transform?.children ?? [];
  const [left, top] = [numberAt(offset, 'x'), numberAt(offset, 'y')];
  const name = valueOf(all(object, P, 'cNvPr')[0], 'name') ?? '';
  if (Number.isNaN(left)) return null;
  return { name, left, top, right: left + numberAt(extent, 'cx'), bottom: top + numberAt(extent, 'cy') };
}

/** Paragraphs as lines. */
function textOf(element: Node): string {
  return all(element, A, 'p')
    .map((paragraph) =>
      all(paragraph, A, 't')
        .map((run) => run.text)
        .join(''),
    )
    .join('\n');
}

/** Targets by id, as the relationships of a part have them. */
export function relationsOf(parts: ReadonlyMap<string, Node>, part: string): ReadonlyMap<string, Node> {
  const at = part.lastIndexOf('/');
  const relations = parts.get(`${part.slice(0, at + 1)}_rels/${part.slice(at + 1)}.rels`);
  return new Map([...(relations?.children ?? [])].map((each) => [valueOf(each, 'Id') ?? '', each]));
}

/** The part that a relationship leads to. */
export function targetOf(part: string, relation: Node): string {
  return new URL(valueOf(relation, 'Target') ?? '', `http://package/${part}`).pathname.slice(1);
}

function slideOf(parts: ReadonlyMap<string, Node>, name: string): Slide {
  const xml = parts.get(name);
  if (xml === undefined) throw new Error(`There is no ${name}`);
  const objects = ['sp', 'cxnSp', 'graphicFrame', 'grpSp'].flatMap((tag) => all(xml, P, tag));
  const relations = [...relationsOf(parts, name).values()];
  const notes = relations.find((each) => valueOf(each, 'Type')?.endsWith('/notesSlide'));
  const notesPart = notes === undefined ? undefined : parts.get(targetOf(name, notes));
  const body =
    notesPart && all(notesPart, P, 'sp').find((each) => valueOf(all(each, P, 'ph')[0], 'type') === 'body');
  return {
    name,
    xml,
    texts: all(xml, P, 'sp').flatMap((object) => {
      const [box, text] = [boxOf(object), textOf(object)];
      return box === null || text === '' ? [] : [{ ...box, text }];
    }),
    boxes: objects.flatMap((object) => boxOf(object) ?? []),
    ids: all(xml, P, 'cNvPr').map((each) => valueOf(each, 'id') ?? ''),
    notes: body ? textOf(body) : '',
    links: relations
      .filter((each) => valueOf(each, 'TargetMode') === 'External')
      .map((each) => valueOf(each, 'Target') ?? ''),
  };
}

/** A file taken apart; rejects where a part is not well-formed XML. */
export async function openPackage({ blob }: Made): Promise<Package> {
  const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  const parts = new Map(Object.entries(files).map(([name, bytes]) => [name, parse(name, strFromU8(bytes))]));
  const presentation = parts.get('ppt/presentation.xml');
  if (presentation === undefined) throw new Error('There is no presentation');
  const relations = relationsOf(parts, 'ppt/presentation.xml');
  const slides = all(presentation, P, 'sldId').map((each) => {
    const relation = relations.get(each.attributes.find(({ namespace }) => namespace === R)?.value ?? '');
    if (relation === undefined) throw new Error('A slide has no part');
    return slideOf(parts, targetOf('ppt/presentation.xml', relation));
  });
  const size = all(presentation, P, 'sldSz')[0];
  return { parts, slides, size: { width: numberAt(size, 'cx'), height: numberAt(size, 'cy') } };
}

/** The order in which the schema wants children, where a wrong one makes PowerPoint offer to repair the file. */
const ORDERS: Readonly<Record<string, readonly string[]>> = {
  presentation: [
    'sldMasterIdLst',
    'notesMasterIdLst',
    'handoutMasterIdLst',
    'sldIdLst',
    'sldSz',
    'notesSz',
    'defaultTextStyle',
  ],
  sp: ['nvSpPr', 'spPr', 'style', 'txBody'],
  spPr: ['xfrm', 'custGeom', 'prstGeom', 'noFill', 'solidFill', 'gradFill', 'ln', 'effectLst'],
  ln: [
    'noFill',
    'solidFill',
    'gradFill',
    'prstDash',
    'custDash',
    'round',
    'bevel',
    'miter',
    'headEnd',
    'tailEnd',
  ],
  p: ['pPr', 'r', 'br', 'fld', 'endParaRPr'],
  pPr: ['lnSpc', 'spcBef', 'spcAft', 'buNone', 'tabLst'],
  rPr: ['ln', 'noFill', 'solidFill', 'effectLst', 'latin', 'ea', 'cs', 'hlinkClick'],
  tcPr: ['lnL', 'lnR', 'lnT', 'lnB', 'noFill', 'solidFill'],
  txBody: ['bodyPr', 'lstStyle', 'p'],
  custGeom: ['avLst', 'gdLst', 'ahLst', 'cxnLst', 'rect', 'pathLst'],
};

function misordered(element: Node): string[] {
  return within(element).flatMap((each) => {
    const order = ORDERS[each.name];
    if (order === undefined) return [];
    const places = [...each.children].map(({ name }) => order.indexOf(name));
    const isOrdered = places.every((place, at) => place >= (places[at - 1] ?? 0));
    const isOnce = each.name !== 'p' || [...each.children].filter(({ name }) => name === 'pPr').length <= 1;
    if (isOrdered && isOnce && !places.includes(-1)) return [];
    return [`${each.name}: ${[...each.children].map(({ name }) => name).join(' ')}`];
  });
}

/** All that is wrong with the package itself: types, relationships, references, order. */
export function faultsOf({ parts, slides }: Package): readonly string[] {
  const faults: string[] = [];
  const types = parts.get('[Content_Types].xml');
  const overrides = [...(types?.children ?? [])].flatMap((each) => valueOf(each, 'PartName')?.slice(1) ?? []);
  const extensions = [...(types?.children ?? [])].flatMap((each) => valueOf(each, 'Extension') ?? []);
  for (const name of overrides) if (!parts.has(name)) faults.push(`a type for ${name}, which is not there`);
  if (new Set(overrides).size < overrides.length) faults.push('a part has two types');
  for (const name of parts.keys()) {
    const isTyped = overrides.includes(name) || extensions.includes(name.split('.').at(-1) ?? '');
    if (name !== '[Content_Types].xml' && !isTyped) faults.push(`no type for ${name}`);
    if (name.startsWith('ppt/') && !name.endsWith('.rels') && !overrides.includes(name))
      faults.push(`no type of its own for ${name}`);
  }
  for (const [name, xml] of parts) {
    if (name.endsWith('.rels')) {
      const part = name.replace('_rels/', '').replace(/\.rels$/, '');
      if (part !== '' && !parts.has(part)) faults.push(`relationships of ${part}, which is not there`);
      const ids = [...xml.children].map((each) => valueOf(each, 'Id'));
      if (new Set(ids).size < ids.length) faults.push(`${name} has an id twice`);
      for (const each of xml.children) {
        const isExternal = valueOf(each, 'TargetMode') === 'External';
        const target = valueOf(each, 'Target') ?? '';
        if (isExternal && !/^https?:\/\/[!-~]+$/.test(target)) faults.push(`${name} leads to ${target}`);
        if (!isExternal && !parts.has(targetOf(part, each)))
          faults.push(`${name} leads to ${target}, which is not there`);
      }
      continue;
    }
    const relations = relationsOf(parts, name);
    for (const element of within(xml)) {
      for (const { namespace, value } of element.attributes) {
        if (namespace === R && !relations.has(value))
          faults.push(`${name} refers to ${value}, which is not there`);
      }
    }
    faults.push(...misordered(xml).map((fault) => `${name}: ${fault}`));
  }
  const themes = [...parts.keys()]
    .filter((name) => /Masters\/[^_]*\.xml$/.test(name))
    .flatMap((name) =>
      [...relationsOf(parts, name).values()]
        .filter((each) => valueOf(each, 'Type')?.endsWith('/theme'))
        .map((each) => targetOf(name, each)),
    );
  if (new Set(themes).size < themes.length) faults.push('two masters share a theme');
  for (const { name, ids } of slides)
    if (new Set(ids).size < ids.length) faults.push(`${name} has an object number twice`);
  return faults;
}

/** Pairs of text boxes that stand on each other. */
export function overlapsOn({ texts }: Slide): readonly string[] {
  return texts.flatMap((one, at) =>
    texts
      .slice(at + 1)
      .filter(
        (other) =>
          one.left < other.right &&
          other.left < one.right &&
          one.top < other.bottom &&
          other.top < one.bottom,
      )
      .map((other) => `“${one.text}” and “${other.text}”`),
  );
}

/** Objects that reach over an edge of the slide. */
export function outsideOn({ boxes }: Slide, { size }: Package): readonly string[] {
  return boxes
    .filter(
      ({ left, top, right, bottom }) => left < 0 || top < 0 || right > size.width || bottom > size.height,
    )
    .map(({ name }) => name);
}
