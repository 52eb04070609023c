import { directionOf } from './direction.ts';
import { dissolve } from './fade.ts';
import { glyphReach, traceGlyph } from './glyph.ts';
import type { Bar, Glyph, Ink, Line, Painter, Segment, Shape, Words } from './shape.ts';
import { spriteOf } from './sprites.ts';

/** What of a 2D context the painter uses; a test may give one that only records. */
export type CanvasTarget = CanvasPath &
  Pick<
    CanvasRenderingContext2D,
    | 'setTransform'
    | 'clearRect'
    | 'translate'
    | 'drawImage'
    | 'beginPath'
    | 'fill'
    | 'stroke'
    | 'setLineDash'
    | 'fillRect'
    | 'fillText'
    | 'strokeText'
    | 'fillStyle'
    | 'strokeStyle'
    | 'lineWidth'
    | 'lineJoin'
    | 'globalAlpha'
    | 'font'
    | 'textAlign'
    | 'textBaseline'
    | 'direction'
  >;

export interface CanvasSize {
  readonly width: number;
  readonly height: number;
  /** Device pixels in a CSS pixel. */
  readonly dpr: number;
  /** Moved up by this before painting: how far what is painted has been scrolled. */
  readonly scrollY?: number;
  /** The colour of its ground; transparent where none is given. */
  readonly ground?: string;
  /** How many sprites may be made while this is painted; few, where none is said. */
  readonly newSprites?: number;
}

const NO_DASH: number[] = [];
const HALO_PX = 3;
/** No dashed line that is longer is painted dash by dash. */
const SHORT_PX = 24;
/** To draw a sprite takes as long as to paint it twenty times: few are made for a picture, and more for the next. */
const NEW_SPRITES = 4;
const ALIGN = { start: 'left', middle: 'center', end: 'right' } as const;

function isPainted(colour: string | undefined): colour is string {
  return colour !== undefined && colour !== 'none';
}

/** Paints shapes on a 2D context as soon as it is given them. */
class CanvasPainter implements Painter {
  strength = 1;
  readonly #target: CanvasTarget;
  readonly #dpr: number;
  readonly #scrollY: number;
  #newSprites: number;
  #dash: readonly number[] = NO_DASH;
  #alpha = NaN;
  #fill = '';
  #stroke = '';
  #width = NaN;
  #font = '';
  #anchor: Words['anchor'] | null = null;
  #direction: 'ltr' | 'rtl' | null = null;

  constructor(target: CanvasTarget, { dpr, scrollY = 0, newSprites = NEW_SPRITES }: CanvasSize) {
    this.#target = target;
    this.#dpr = dpr;
    this.#scrollY = scrollY;
    this.#newSprites = newSprites;
    target.setLineDash(NO_DASH);
    target.textBaseline = 'alphabetic';
  }

  paint(shape: Shape): void {
    switch (shape.type) {
      case 'glyph':
        this.#paintGlyph(shape);
        break;
      case 'bar':
        if (shape.fade === undefined) this.#paintBar(shape);
        else for (const part of dissolve(shape)) this.paint(part);
        break;
      case 'segment':
        this.#paintSegment(shape);
        break;
      case 'line':
        this.#paintLine(shape);
        break;
      case 'words':
        this.#paintWords(shape);
    }
  }

  /** Nobody else tells the context anything meanwhile, and it takes long to be told what it knows. */
  #prepareStroke(colour: string, width: number, dash: readonly number[]): void {
    const target = this.#target;
    if (colour !== this.#stroke) target.strokeStyle = this.#stroke = colour;
    if (width !== this.#width) target.lineWidth = this.#width = width;
    if (dash === this.#dash) return;
    target.setLineDash([...dash]);
    this.#dash = dash;
  }

  #prepareFill(colour: string): void {
    if (colour !== this.#fill) this.#target.fillStyle = this.#fill = colour;
  }

  #prepareAlpha(opacity: number): void {
    const alpha = opacity * this.strength;
    if (alpha !== this.#alpha) this.#target.globalAlpha = this.#alpha = alpha;
  }

  #ink({ fill, stroke, strokeWidth = 1, dash = NO_DASH, opacity = 1 }: Ink, path?: Path2D): void {
    const target = this.#target;
    this.#prepareAlpha(opacity);
    if (isPainted(fill)) {
      this.#prepareFill(fill);
      if (path) target.fill(path);
      else target.fill();
    }
    if (isPainted(stroke)) {
      this.#prepareStroke(stroke, strokeWidth, dash);
      if (path) target.stroke(path);
      else target.stroke();
    }
  }

  /** The line through a thing whose evidence is broken, in its own colour. */
  #strike(x0: number, y0: number, x1: number, y1: number, { fill, stroke, opacity = 1 }: Ink): void {
    const target = this.#target;
    target.beginPath();
    target.moveTo(x0, y0);
    target.lineTo(x1, y1);
    this.#ink({ stroke: isPainted(stroke) ? stroke : (fill ?? 'none'), strokeWidth: 2, opacity });
  }

  #paintGlyph(shape: Glyph): void {
    if (shape.isKept === true) {
      this.#paintSprite(shape);
      return;
    }
    const target = this.#target;
    target.translate(shape.x, shape.y);
    target.beginPath();
    traceGlyph(target, shape.glyph, shape.size);
    this.#ink(shape.ink);
    if (shape.isStruck === true) {
      const reach = glyphReach(shape.size);
      this.#strike(-reach, reach, reach, -reach, shape.ink);
    }
    target.translate(-shape.x, -shape.y);
  }

  /** Where a device pixel begins, so that what is painted there is as sharp as a sprite. */
  #snap(px: number): number {
    return Math.round(px * this.#dpr) / this.#dpr;
  }

  #paintSprite(shape: Glyph): void {
    const dpr = this.#dpr;
    const x = this.#snap(shape.x);
    const y = this.#snap(shape.y - this.#scrollY) + this.#scrollY;
    const image = spriteOf(shape, dpr, () => (this.#newSprites-- > 0 ? drawSprite(shape, dpr) : null));
    if (image) {
      const side = image.width / dpr;
      this.#prepareAlpha(1);
      this.#target.drawImage(image, x - side / 2, y - side / 2, side, side);
    } else this.#paintGlyph({ ...shape, isKept: false, x, y });
  }

  #paintBar(bar: Bar): void {
    const target = this.#target;
    const { x, y, width, height, radius = 0, ink } = bar;
    if (radius === 0 && isPainted(ink.fill) && !isPainted(ink.stroke)) {
      this.#fillRect(x, y, width, height, ink.fill, ink.opacity);
    } else {
      target.beginPath();
      target.roundRect(x, y, width, height, radius);
      this.#ink(ink);
    }
    if (bar.isStruck === true) {
      const y = bar.y + bar.height / 2;
      this.#strike(bar.x, y, bar.x + bar.width, y, bar.ink);
    }
  }

  /** A rectangle that is only filled needs no path, which takes several times as long. */
  #fillRect(x: number, y: number, width: number, height: number, colour: string, opacity = 1): void {
    this.#prepareAlpha(opacity);
    this.#prepareFill(colour);
    this.#target.fillRect(x, y, width, height);
  }

  /** Upright and level lines are painted as the rectangles that their strokes cover. */
  #paintSegment({ x1, y1, x2, y2, ink }: Segment): void {
    const { stroke, strokeWidth = 1, dash = NO_DASH, opacity } = ink;
    if (isPainted(stroke) && dash.length === 0 && (x1 === x2 || y1 === y2)) {
      const wide = x1 === x2 ? strokeWidth : 0;
      const high = strokeWidth - wide;
      const x = Math.min(x1, x2) - wide / 2;
      const y = Math.min(y1, y2) - high / 2;
      this.#fillRect(x, y, Math.abs(x2 - x1) + wide, Math.abs(y2 - y1) + high, stroke, opacity);
    } else if (isPainted(stroke) && y1 === y2 && x2 > x1 && x2 - x1 <= SHORT_PX) {
      let x = x1;
      for (let turn = 0; x < x2; turn++) {
        const end = Math.min(x2, x + (dash[turn % dash.length] ?? 0));
        if (turn % 2 === 0) this.#fillRect(x, y1 - strokeWidth / 2, end - x, strokeWidth, stroke, opacity);
        x = end;
      }
    } else {
      const target = this.#target;
      target.beginPath();
      target.moveTo(x1, y1);
      target.lineTo(x2, y2);
      this.#ink(ink);
    }
  }

  #paintLine(line: Line): void {
    this.#ink(line.ink, new Path2D(line.d));
  }

  #prepareWords(font: string, anchor: Words['anchor'], direction: 'ltr' | 'rtl'): void {
    const target = this.#target;
    if (font !== this.#font) target.font = font;
    if (anchor !== this.#anchor) target.textAlign = ALIGN[anchor];
    if (direction !== this.#direction) target.direction = direction;
    this.#font = font;
    this.#anchor = anchor;
    this.#direction = direction;
  }

  #paintWords(words: Words): void {
    const target = this.#target;
    this.#prepareWords(words.font, words.anchor, directionOf(words.text));
    this.#prepareAlpha(words.ink.opacity ?? 1);
    if (words.halo !== undefined) {
      this.#prepareStroke(words.halo, HALO_PX, NO_DASH);
      target.lineJoin = 'round';
      target.strokeText(words.text, words.x, words.y);
      target.lineJoin = 'miter';
    }
    this.#prepareFill(words.ink.fill ?? 'none');
    target.fillText(words.text, words.x, words.y);
  }
}

/** A glyph in the middle of an image that holds it, however sharp the corners of its outline. */
function drawSprite(shape: Glyph, dpr: number): ImageBitmap | null {
  const middle = Math.ceil((glyphReach(shape.size) + 2 * (shape.ink.strokeWidth ?? 1)) * dpr);
  const canvas = new OffscreenCanvas(2 * middle, 2 * middle);
  const target = canvas.getContext('2d');
  if (target === null) return null;
  const [x, size] = [middle / dpr, canvas.width / dpr];
  paintCanvas(target, [{ ...shape, isKept: false, x, y: x }], { width: size, height: size, dpr });
  return canvas.transferToImageBitmap();
}

/** A painter on a cleared canvas of `width * dpr` by `height * dpr` device pixels. */
export function canvasPainter(target: CanvasTarget, size: CanvasSize): Painter {
  const { width, height, dpr, scrollY = 0, ground } = size;
  target.setTransform(dpr, 0, 0, dpr, 0, 0);
  if (ground === undefined) target.clearRect(0, 0, width, height);
  else {
    target.globalAlpha = 1;
    target.fillStyle = ground;
    target.fillRect(0, 0, width, height);
  }
  target.translate(0, -scrollY);
  return new CanvasPainter(target, size);
}

/** Paints the shapes, in order, on a cleared canvas. */
export function paintCanvas(target: CanvasTarget, shapes: readonly Shape[], size: CanvasSize): void {
  const painter = canvasPainter(target, size);
  for (const shape of shapes) painter.paint(shape);
}
