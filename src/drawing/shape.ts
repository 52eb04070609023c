/**
 * What painters draw: a flat list of shapes, in order, in CSS pixels. Painters know no event; whoever lays out
 * gives each shape the key by which pointer and keyboard find it again.
 */
export type GlyphName =
  | 'circle'
  | 'square'
  | 'diamond'
  | 'triangle'
  | 'star'
  | 'cross'
  | 'wye'
  | 'hexagon'
  | 'triangle-down'
  | 'bowtie'
  | 'hourglass'
  | 'pentagon'
  | 'chevron'
  | 'semicircle';

export interface Ink {
  /** CSS colours; `none` or absent paints nothing. */
  readonly fill?: string;
  readonly stroke?: string;
  readonly strokeWidth?: number;
  /** Lengths of dash and gap. */
  readonly dash?: readonly number[];
  /** 0 to 1; 1 when absent. */
  readonly opacity?: number;
}

interface Keyed {
  readonly key?: string;
  readonly ink: Ink;
}

/** A symbol about a centre; `size` is its area in square pixels. */
export interface Glyph extends Keyed {
  readonly type: 'glyph';
  readonly glyph: GlyphName;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** A stroke through it: its evidence is broken. */
  readonly isStruck?: boolean;
  /** Painted often in this very ink: a canvas may keep its image, and put it on whole device pixels. */
  readonly isKept?: boolean;
}

/** A bar; `fade` names the ends that dissolve because the date is open there. */
export interface Bar extends Keyed {
  readonly type: 'bar';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius?: number;
  readonly fade?: 'start' | 'end' | 'both';
  readonly isStruck?: boolean;
}

/** A straight line from one point to another. */
export interface Segment extends Keyed {
  readonly type: 'segment';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** A line, or a curve given as an SVG path string (which Path2D reads too). */
export interface Line extends Keyed {
  readonly type: 'line';
  readonly d: string;
}

/** One line of text; `y` is its alphabetic baseline. Direction is found from the text itself. */
export interface Words extends Keyed {
  readonly type: 'words';
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly font: string;
  /** Colour painted behind the letters so that they read over lines. */
  readonly halo?: string;
}

export type Shape = Glyph | Bar | Segment | Line | Words;

/**
 * Draws shapes one after another: on a canvas, into an SVG document. A shape is read at once and not kept, so that
 * whoever paints many may use one object for all of them.
 */
export interface Painter {
  /** Multiplies the opacity of what is painted next: 0 to 1. */
  strength: number;
  paint(shape: Shape): void;
}
