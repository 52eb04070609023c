import { directionOf } from './direction.ts';
import { dissolve } from './fade.ts';
import { glyphPath, glyphReach } from './glyph.ts';
import type { Bar, Glyph, Ink, Painter, Shape, Words } from './shape.ts';

export interface SvgSize {
  readonly width: number;
  readonly height: number;
  /** Said by a screen reader, and as the tooltip of the drawing. */
  readonly title?: string;
  /** Colour of the ground; none when absent. */
  readonly paper?: string;
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** What XML 1.0 has no way to write. */
const UNWRITABLE = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** A text as XML may hold it, in an element or an attribute. */
export function escape(text: string): string {
  return text.replace(UNWRITABLE, '').replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '');
}

/** A thousandth of a px is finer than any screen or printer. */
function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** An element of these attributes; `content` is mark-up. */
export function element(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escape(String(typeof value === 'number' ? rounded(value) : value))}"`)
    .join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

function inked({ fill, stroke, strokeWidth, dash, opacity }: Ink): Attributes {
  const isStroked = stroke !== undefined && stroke !== 'none';
  return {
    fill: fill ?? 'none',
    stroke: isStroked ? stroke : undefined,
    'stroke-width': isStroked ? (strokeWidth ?? 1) : undefined,
    'stroke-dasharray': isStroked && dash && dash.length > 0 ? dash.join(' ') : undefined,
    opacity: opacity === undefined || opacity === 1 ? undefined : opacity,
  };
}

function strike(d: string, { fill, stroke, opacity }: Ink, transform?: string): string {
  const colour = stroke !== undefined && stroke !== 'none' ? stroke : (fill ?? 'none');
  const ink: Ink = { stroke: colour, strokeWidth: 2, ...(opacity === undefined ? {} : { opacity }) };
  return element('path', { d, transform, ...inked(ink) });
}

function glyphElement({ glyph, x, y, size, ink, isStruck = false }: Glyph): string {
  const transform = `translate(${rounded(x)},${rounded(y)})`;
  const reach = rounded(glyphReach(size));
  const body = element('path', { d: glyphPath(glyph, size), transform, ...inked(ink) });
  return isStruck ? body + strike(`M${-reach},${reach}L${reach},${-reach}`, ink, transform) : body;
}

function barElement({ x, y, width, height, radius, ink, isStruck = false }: Bar): string {
  const body = element('rect', { x, y, width, height, rx: radius, ...inked(ink) });
  const middle = y + height / 2;
  return isStruck ? body + strike(`M${x},${middle}L${x + width},${middle}`, ink) : body;
}

/** The parts of a CSS font (weight, size, and family where it has one) as attributes, since a strict content policy bars style ones. */
function fontAttributes(font: string): Attributes {
  const [, weight, size, family] = /^(?:(\d+|bold|normal) )?([\d.]+px)(?: (.+))?$/.exec(font) ?? [];
  return { 'font-weight': weight, 'font-size': size, 'font-family': family };
}

function wordsElement({ text, x, y, anchor, font, halo, ink }: Words): string {
  const direction = directionOf(text);
  const mirrored = { start: 'end', middle: 'middle', end: 'start' } as const;
  return element(
    'text',
    {
      x,
      y,
      'text-anchor': direction === 'rtl' ? mirrored[anchor] : anchor,
      direction: direction === 'rtl' ? 'rtl' : undefined,
      ...fontAttributes(font),
      ...inked(ink),
      ...(halo === undefined
        ? {}
        : { stroke: halo, 'stroke-width': 3, 'stroke-linejoin': 'round', 'paint-order': 'stroke' }),
    },
    escape(text),
  );
}

/** One shape as mark-up. */
export function shapeElement(shape: Shape): string {
  switch (shape.type) {
    case 'glyph':
      return glyphElement(shape);
    case 'line':
      return element('path', { d: shape.d, ...inked(shape.ink) });
    case 'segment': {
      const { x1, y1, x2, y2 } = shape;
      return element('path', {
        d: `M${rounded(x1)},${rounded(y1)}L${rounded(x2)},${rounded(y2)}`,
        ...inked(shape.ink),
      });
    }
    case 'words':
      return wordsElement(shape);
    case 'bar':
      return shape.fade === undefined ? barElement(shape) : dissolve(shape).map(shapeElement).join('');
  }
}

/** Writes shapes into an SVG document, sharp at any size; every string in it is escaped. */
export class SvgPainter implements Painter {
  strength = 1;
  readonly #elements: string[] = [];

  paint(shape: Shape): void {
    const written = shapeElement(shape);
    this.#elements.push(this.strength === 1 ? written : element('g', { opacity: this.strength }, written));
  }

  /** The document of all that was painted so far. */
  document({ width, height, title, paper }: SvgSize): string {
    const ground = paper === undefined ? '' : element('rect', { width, height, fill: paper });
    const heading = title === undefined ? '' : element('title', {}, escape(title));
    return element(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        viewBox: `0 0 ${width} ${height}`,
        width,
        height,
        role: title === undefined ? undefined : 'img',
      },
      heading + ground + this.#elements.join(''),
    );
  }
}

/** The shapes as an SVG document. */
export function paintSvg(shapes: readonly Shape[], size: SvgSize): string {
  const painter = new SvgPainter();
  for (const shape of shapes) painter.paint(shape);
  return painter.document(size);
}
