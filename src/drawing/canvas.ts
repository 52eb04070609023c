import { directionOf } from './direction.ts';
import { dissolve } from './fade.ts';
import { glyphReach, traceGlyph } from './glyph.ts';
import type { Bar, Glyph, Ink, Line, Shape, Words } from './shape.ts';

/** What of a 2D context the painter uses; a test may give one that only records. */
export type CanvasTarget = CanvasPath &
  Pick<
    CanvasRenderingContext2D,
    | 'setTransform'
    | 'clearRect'
    | 'save'
    | 'restore'
    | 'translate'
    | 'beginPath'
    | 'fill'
    | 'stroke'
    | 'setLineDash'
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
}

const NO_DASH: readonly number[] = [];
const HALO_PX = 3;
const ALIGN = { start: 'left', middle: 'center', end: 'right' } as const;

function isPainted(colour: string | undefined): colour is string {
  return colour !== undefined && colour !== 'none';
}

function ink(
  target: CanvasTarget,
  { fill, stroke, strokeWidth = 1, dash = NO_DASH, opacity = 1 }: Ink,
  path?: Path2D,
): void {
  target.globalAlpha = opacity;
  if (isPainted(fill)) {
    target.fillStyle = fill;
    if (path) target.fill(path);
    else target.fill();
  }
  if (isPainted(stroke)) {
    target.strokeStyle = stroke;
    target.lineWidth = strokeWidth;
    target.setLineDash([...dash]);
    if (path) target.stroke(path);
    else target.stroke();
  }
}

/** The line through a thing whose evidence is broken, in its own colour. */
function strike(
  target: CanvasTarget,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  { fill, stroke, opacity = 1 }: Ink,
): void {
  target.beginPath();
  target.moveTo(x0, y0);
  target.lineTo(x1, y1);
  ink(target, { stroke: isPainted(stroke) ? stroke : (fill ?? 'none'), strokeWidth: 2, opacity });
}

function paintGlyph(target: CanvasTarget, shape: Glyph): void {
  target.save();
  target.translate(shape.x, shape.y);
  target.beginPath();
  traceGlyph(target, shape.glyph, shape.size);
  ink(target, shape.ink);
  if (shape.isStruck === true) {
    const reach = glyphReach(shape.size);
    strike(target, -reach, reach, reach, -reach, shape.ink);
  }
  target.restore();
}

function paintBar(target: CanvasTarget, bar: Bar): void {
  target.beginPath();
  target.roundRect(bar.x, bar.y, bar.width, bar.height, bar.radius ?? 0);
  ink(target, bar.ink);
  if (bar.isStruck === true) {
    const y = bar.y + bar.height / 2;
    strike(target, bar.x, y, bar.x + bar.width, y, bar.ink);
  }
}

function paintLine(target: CanvasTarget, line: Line): void {
  ink(target, line.ink, new Path2D(line.d));
}

function paintWords(target: CanvasTarget, words: Words): void {
  target.font = words.font;
  target.textAlign = ALIGN[words.anchor];
  target.textBaseline = 'alphabetic';
  target.direction = directionOf(words.text);
  target.globalAlpha = words.ink.opacity ?? 1;
  if (words.halo !== undefined) {
    target.strokeStyle = words.halo;
    target.lineWidth = HALO_PX;
    target.lineJoin = 'round';
    target.setLineDash([]);
    target.strokeText(words.text, words.x, words.y);
  }
  target.fillStyle = words.ink.fill ?? 'none';
  target.fillText(words.text, words.x, words.y);
}

function paint(target: CanvasTarget, shape: Shape): void {
  if (shape.type === 'glyph') paintGlyph(target, shape);
  else if (shape.type === 'bar') paintBar(target, shape);
  else if (shape.type === 'line') paintLine(target, shape);
  else paintWords(target, shape);
}

/** Paints the shapes, in order, on a cleared canvas of `width * dpr` by `height * dpr` device pixels. */
export function paintCanvas(target: CanvasTarget, shapes: readonly Shape[], size: CanvasSize): void {
  const { width, height, dpr, scrollY = 0 } = size;
  target.setTransform(dpr, 0, 0, dpr, 0, 0);
  target.clearRect(0, 0, width, height);
  target.translate(0, -scrollY);
  for (const shape of shapes) {
    if (shape.type === 'bar' && shape.fade !== undefined)
      for (const part of dissolve(shape)) paint(target, part);
    else paint(target, shape);
  }
}
