/** Draws shapes as the native, editable objects of a slide: presets, freeforms, connectors and text boxes. */
import { dissolve } from '../../drawing/fade.ts';
import { glyphPath, glyphReach } from '../../drawing/glyph.ts';
import type { Bar, Glyph, Ink, Line, Painter, Segment, Shape, Words } from '../../drawing/shape.ts';
import { boxOfSteps, stepsOf, type Box, type Step } from './path.ts';
import { emu } from './sheet.ts';
import { solidFill, textBoxXml, transform, type TextBox } from './text-box.ts';
import { widthOf } from './type.ts';

/** How px of shapes become px of the slide. */
export interface Placing {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  /** What lines are kept within, px of the slide. */
  readonly bounds: Box;
  readonly language: string;
}

/** Length over which a fading end dissolves, px of shapes, as the other painters have it. */
const FADE_PX = 56;
const STRIKE_PX = 2;
/** A line of text about its middle, in sizes; and how far its baseline is below that. */
const TALL = 1.1;
const BELOW_MIDDLE = 0.35;

/** A CSS colour as six hexadecimal digits; black where it is none of those that inks have. */
export function hexOf(colour: string): string {
  const [, long] = /^#([0-9a-f]{6})(?:[0-9a-f]{2})?$/i.exec(colour) ?? [];
  if (long !== undefined) return long.toUpperCase();
  const [, short] = /^#([0-9a-f]{3})$/i.exec(colour) ?? [];
  if (short !== undefined) return short.replace(/./g, '$&$&').toUpperCase();
  const [, channels] = /^rgba?\(([^)]*)\)$/.exec(colour) ?? [];
  const numbers = (channels?.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number);
  if (numbers.length < 3) return '000000';
  return numbers
    .map((number) => Math.min(255, Math.round(number)).toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
}

function isPainted(colour: string | undefined): colour is string {
  return colour !== undefined && colour !== 'none';
}

/** An object of a slide, and where it is. */
export interface Drawn {
  readonly xml: string;
  readonly box: Box;
}

/** An object that is drawn: its geometry, fill and line. */
function drawn(name: string, box: Box, geometry: string, fill: string, line: string): Drawn {
  const xml =
    `<p:sp><p:nvSpPr><p:cNvPr id="0" name="${name}"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr>` +
    `<p:spPr>${transform(box)}${geometry}${fill}${line}</p:spPr></p:sp>`;
  return { xml, box };
}

function preset(name: string, adjust?: number): string {
  const guide = adjust === undefined ? '' : `<a:gd name="adj" fmla="val ${Math.round(adjust)}"/>`;
  return `<a:prstGeom prst="${name}"><a:avLst>${guide}</a:avLst></a:prstGeom>`;
}

/** A freeform, its points counted from the corner of its box. */
function freeform(steps: readonly Step[], box: Box, isFilled: boolean): string {
  const [width, height] = [emu(box.x + box.width) - emu(box.x), emu(box.y + box.height) - emu(box.y)];
  const pathOf = steps.map(({ type, points }) => {
    if (type === 'close') return '<a:close/>';
    let inside = '';
    for (let at = 0; at < points.length; at += 2) {
      const x = Math.max(0, Math.min(width, emu((points[at] ?? 0) - box.x)));
      const y = Math.max(0, Math.min(height, emu((points[at + 1] ?? 0) - box.y)));
      inside += `<a:pt x="${x}" y="${y}"/>`;
    }
    return `<a:${type}>${inside}</a:${type}>`;
  });
  const fill = isFilled ? '' : ' fill="none"';
  return (
    '<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/>' +
    `<a:pathLst><a:path w="${width}" h="${height}"${fill}>${pathOf.join('')}</a:path></a:pathLst></a:custGeom>`
  );
}

/** Stops of a fill that is nothing at the ends that fade. */
function fadingFill(colour: string, opacity: number, share: number, fade: NonNullable<Bar['fade']>): string {
  const stops: (readonly [number, number])[] = [];
  if (fade !== 'end') stops.push([0, 0], [share, opacity]);
  else stops.push([0, opacity]);
  if (fade !== 'start') stops.push([1 - share, opacity], [1, 0]);
  else stops.push([1, opacity]);
  const list = stops.map(([at, strength]) => {
    const alpha = `<a:alpha val="${Math.round(strength * 100_000)}"/>`;
    return `<a:gs pos="${Math.round(at * 100_000)}"><a:srgbClr val="${hexOf(colour)}">${alpha}</a:srgbClr></a:gs>`;
  });
  return `<a:gradFill rotWithShape="1"><a:gsLst>${list.join('')}</a:gsLst><a:lin ang="0" scaled="0"/></a:gradFill>`;
}

/** Paints into the list of objects of a slide. */
export class SlidePainter implements Painter {
  strength = 1;
  readonly #placing: Placing;
  #objects: Drawn[] = [];

  constructor(placing: Placing) {
    this.#placing = placing;
  }

  /** What was painted since this was last asked for. */
  take(): readonly Drawn[] {
    const objects = this.#objects;
    this.#objects = [];
    return objects;
  }

  paint(shape: Shape): void {
    switch (shape.type) {
      case 'glyph':
        this.#glyph(shape);
        return;
      case 'bar':
        this.#bar(shape);
        return;
      case 'segment':
        this.#segment(shape);
        return;
      case 'line':
        this.#line(shape);
        return;
      case 'words':
        this.#words(shape);
    }
  }

  #fill({ fill, opacity = 1 }: Ink): string {
    return isPainted(fill) ? solidFill(hexOf(fill), opacity * this.strength) : '<a:noFill/>';
  }

  #stroke({ stroke, strokeWidth = 1, dash = [], opacity = 1 }: Ink): string {
    if (!isPainted(stroke)) return '<a:ln><a:noFill/></a:ln>';
    const lengths = dash.length % 2 === 0 ? dash : [...dash, ...dash];
    let dashes = '';
    for (let at = 0; at < lengths.length; at += 2) {
      const percent = (length = 0) => Math.max(1000, Math.round((length / strokeWidth) * 100_000));
      dashes += `<a:ds d="${percent(lengths[at])}" sp="${percent(lengths[at + 1])}"/>`;
    }
    const width = emu(strokeWidth * this.#placing.scale);
    const broken = dashes === '' ? '' : `<a:custDash>${dashes}</a:custDash>`;
    return `<a:ln w="${width}">${solidFill(hexOf(stroke), opacity * this.strength)}${broken}</a:ln>`;
  }

  /** A box of shapes on the slide. */
  #box(x: number, y: number, width: number, height: number): Box {
    const { scale, ...origin } = this.#placing;
    return { x: origin.x + x * scale, y: origin.y + y * scale, width: width * scale, height: height * scale };
  }

  #glyph({ glyph, x, y, size, ink, isStruck = false }: Glyph): void {
    const [fill, stroke] = [this.#fill(ink), this.#stroke(ink)];
    const half = glyph === 'circle' ? Math.sqrt(size / Math.PI) : Math.sqrt(size) / 2;
    if (glyph === 'circle' || glyph === 'square') {
      const geometry = preset(glyph === 'circle' ? 'ellipse' : 'rect');
      this.#objects.push(
        drawn(glyph, this.#box(x - half, y - half, 2 * half, 2 * half), geometry, fill, stroke),
      );
    } else {
      const steps = this.#placed(stepsOf(glyphPath(glyph, size)), x, y);
      const box = boxOfSteps(steps);
      this.#objects.push(drawn(glyph, box, freeform(steps, box, true), fill, stroke));
    }
    if (!isStruck) return;
    const reach = glyphReach(size);
    this.#strike(ink, { x1: x - reach, y1: y + reach, x2: x + reach, y2: y - reach });
  }

  /** The line through what rests on broken evidence. */
  #strike({ fill, stroke, opacity }: Ink, ends: Pick<Segment, 'x1' | 'y1' | 'x2' | 'y2'>): void {
    const colour = isPainted(stroke) ? stroke : (fill ?? 'none');
    const ink: Ink = {
      stroke: colour,
      strokeWidth: STRIKE_PX,
      ...(opacity === undefined ? {} : { opacity }),
    };
    this.paint({ type: 'segment', ...ends, ink });
  }

  #bar(bar: Bar): void {
    const { x, y, width, height, radius = 0, fade, ink, isStruck = false } = bar;
    if (fade === undefined) {
      const isRound = radius > 0 && Math.min(width, height) > 0;
      const adjust = Math.min(50_000, (radius / Math.min(width, height)) * 100_000);
      const geometry = isRound ? preset('roundRect', adjust) : preset('rect');
      this.#objects.push(
        drawn('bar', this.#box(x, y, width, height), geometry, this.#fill(ink), this.#stroke(ink)),
      );
    } else {
      this.#fadingBar(bar, fade);
    }
    if (isStruck) this.#strike(ink, { x1: x, y1: y + height / 2, x2: x + width, y2: y + height / 2 });
  }

  /** A bar that dissolves: its fill as a gradient, its edges in ever paler pieces, for a gradient of lines is drawn by few. */
  #fadingBar(bar: Bar, fade: NonNullable<Bar['fade']>): void {
    const { x, y, width, height, ink } = bar;
    const { fill, opacity = 1 } = ink;
    if (isPainted(fill)) {
      const share = Math.min(FADE_PX / width, fade === 'both' ? 0.5 : 1);
      const filled = fadingFill(fill, opacity * this.strength, share, fade);
      this.#objects.push(
        drawn('bar', this.#box(x, y, width, height), preset('rect'), filled, this.#stroke({})),
      );
    }
    if (!isPainted(ink.stroke)) return;
    for (const piece of dissolve({ ...bar, ink: { ...ink, fill: 'none' } })) this.paint(piece);
  }

  #segment({ x1, y1, x2, y2, ink }: Segment): void {
    if (!isPainted(ink.stroke)) return;
    const box = this.#box(Math.min(x1, x2), Math.min(y1, y2), Math.abs(x2 - x1), Math.abs(y2 - y1));
    const flip = (x2 - x1) * (y2 - y1) < 0 ? ' flipV="1"' : '';
    const xml =
      '<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="0" name="line"/><p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr>' +
      `<p:spPr>${transform(box, flip)}${preset('line')}${this.#stroke(ink)}</p:spPr></p:cxnSp>`;
    this.#objects.push({ xml, box });
  }

  /** Steps about a point of shapes, on the slide. */
  #placed(steps: readonly Step[], x: number, y: number): readonly Step[] {
    const { scale, ...origin } = this.#placing;
    return steps.map(({ type, points }) => ({
      type,
      points: points.map((value, at) =>
        at % 2 === 0 ? origin.x + (x + value) * scale : origin.y + (y + value) * scale,
      ),
    }));
  }

  #line({ d, ink }: Line): void {
    const { bounds } = this.#placing;
    const kept = (value: number, from: number, length: number) =>
      Math.max(from, Math.min(from + length, value));
    const steps = this.#placed(stepsOf(d), 0, 0).map(({ type, points }) => ({
      type,
      points: points.map((value, at) =>
        at % 2 === 0 ? kept(value, bounds.x, bounds.width) : kept(value, bounds.y, bounds.height),
      ),
    }));
    const box = boxOfSteps(steps);
    const isFilled = isPainted(ink.fill);
    this.#objects.push(
      drawn('curve', box, freeform(steps, box, isFilled), this.#fill(ink), this.#stroke(ink)),
    );
  }

  #words({ text, x, y, anchor, font, ink }: Words): void {
    const [, weight = '', size = '12'] = /^(?:(\d+|bold|normal) )?([\d.]+)px/.exec(font) ?? [];
    const isBold = weight === 'bold' || Number(weight) >= 600;
    const sizePx = Number(size);
    const width = widthOf(text, sizePx, isBold);
    const left = x - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0);
    const top = y - (BELOW_MIDDLE + TALL / 2) * sizePx;
    const align = ({ start: 'left', middle: 'middle', end: 'right' } as const)[anchor];
    const { fill = '#000000', opacity = 1 } = ink;
    const run = { text, isBold, colour: hexOf(fill), opacity: opacity * this.strength };
    const box = this.#box(left, top, width, TALL * sizePx);
    const written: TextBox = {
      ...{ ...box, name: text, sizePx: sizePx * this.#placing.scale, paragraphs: [[run]] },
      ...{ align, anchor: 'middle', wraps: false },
    };
    this.#objects.push({ xml: textBoxXml(written, this.#placing.language, () => null), box });
  }
}
