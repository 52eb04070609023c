import { paletteOn } from '../drawing/palette.ts';
import type { Shape } from '../drawing/shape.ts';
import { wrapText } from '../drawing/wrap.ts';
import { STILL_FONTS } from '../timeline/still.ts';
import { createTypesetter, type Typesetter } from '../timeline/text.ts';
import { measureIn } from '../ui/measure.ts';

/** How a text is set. */
export interface Type {
  readonly sizePx: number;
  readonly isStrong?: boolean;
  readonly isSoft?: boolean;
}

const LEADING = 1.35;
const typesetters = new Map<string, Typesetter>();

function fontOf({ sizePx, isStrong = false }: Type): string {
  return `${isStrong ? '600 ' : ''}${sizePx}px ${STILL_FONTS}`;
}

function typesetterFor(font: string): Typesetter {
  const known = typesetters.get(font) ?? createTypesetter(measureIn(font));
  typesetters.set(font, known);
  return known;
}

/** Text set line under line in a column, px. */
export class Column {
  readonly #x: number;
  readonly #widthPx: number;
  readonly #shapes: Shape[] = [];
  #bottomPx: number;

  constructor(x: number, widthPx: number, topPx: number) {
    this.#x = x;
    this.#widthPx = widthPx;
    this.#bottomPx = topPx;
  }

  get shapes(): readonly Shape[] {
    return this.#shapes;
  }

  /** Where the next line begins. */
  get bottomPx(): number {
    return this.#bottomPx;
  }

  #linesOf(text: string, type: Type): readonly string[] {
    const typesetter = typesetterFor(fontOf(type));
    return wrapText(text, (line) => typesetter.widthOf(line), this.#widthPx);
  }

  /** The height of a text in this column. */
  heightOf(text: string, sizePx: number): number {
    return this.#linesOf(text, { sizePx }).length * sizePx * LEADING;
  }

  #set(text: string, x: number, anchor: 'start' | 'end', type: Type): void {
    const { ink, inkSoft } = paletteOn('light');
    const y = this.#bottomPx + type.sizePx;
    const fill = type.isSoft === true ? inkSoft : ink;
    this.#shapes.push({ type: 'words', text, x, y, anchor, font: fontOf(type), ink: { fill } });
  }

  /** Sets a text in as many lines as it takes. */
  write(text: string, type: Type): void {
    for (const line of this.#linesOf(text, type)) {
      this.#set(line, this.#x, 'start', type);
      this.#bottomPx += type.sizePx * LEADING;
    }
  }

  /** Sets a number beside the line to come, ending so far from the column's edge. */
  mark(text: string, dx: number, type: Type): void {
    this.#set(text, this.#x + dx, 'end', type);
  }

  /** Leaves a space below what was set so far. */
  space(px: number): void {
    this.#bottomPx += px;
  }

  /** Takes columns that stand beside each other in, and goes on below the longest. */
  join(...columns: readonly Column[]): void {
    for (const { shapes, bottomPx } of columns) {
      this.#shapes.push(...shapes);
      this.#bottomPx = Math.max(this.#bottomPx, bottomPx);
    }
  }
}
