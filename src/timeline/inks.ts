import { hueColour, mixedOn, type Palette } from '../drawing/palette.ts';
import type { Ink } from '../drawing/shape.ts';
import { ABOUT, DASHED, DOUBTED, SEVERAL } from '../query/date-flags.ts';
import { HUES } from '../query/index.ts';
import { DIMMED } from './look.ts';

/** What the columns say of an event's evidence: see `Index.evidence`. */
export const VERIFIED = 3;
export const UNSURE = 2;
export const BROKEN = 0;

/** How lines are broken, by how a date is known: stated; inferred; about then; doubted; both; one of several; of doubted ones. */
const DASHES = [[], [4, 3], [8, 3], [1.5, 2.5], [8, 2.5, 1.5, 2.5], [1, 4], [1, 2]] as const;
/** The same beside a glyph, where there is room for little. */
const SHORT_DASHES = [[], [3, 2.5], [7, 1], [1.5, 2], [4, 1.5, 1, 1.5], [1, 3], [1, 1.5]] as const;

/** Which of the ways in which a date is known the flags of a row say, as a place in `DASHES`. */
export function knownBy(flags: number): number {
  if ((flags & SEVERAL) !== 0) return (flags & DASHED) === 0 ? 5 : 6;
  if ((flags & DASHED) === 0) return 0;
  const isAbout = (flags & ABOUT) !== 0;
  if ((flags & DOUBTED) === 0) return isAbout ? 2 : 1;
  return isAbout ? 4 : 3;
}

const TINT = 0.28;
const GLYPH_TINT = 0.4;

/** Every ink that a mark of one look is drawn in. */
export interface MarkInks {
  readonly colour: string;
  /** The glyph of a verified quotation. */
  readonly solid: Ink;
  /** Of a quotation that is not, or of none: opaque, to hide what runs behind it. */
  readonly tinted: Ink;
  readonly hollow: Ink;
  /** Whiskers: their line, dashed where the date is not sure, and their ends. */
  readonly whisker: Ink;
  readonly cap: Ink;
  readonly dashes: Ink;
  /** The bar of an interval. */
  readonly ribbonTint: Ink;
  readonly ribbon: Ink;
  /** Where it ends, or begins, at a time not known. */
  readonly unknown: Ink;
}

/** Glyphs look the same however their date is known: they share their inks, by which a painter keeps their images. */
function glyphInks(
  palette: Palette,
  colour: string,
  opacity: number,
): Pick<MarkInks, 'solid' | 'tinted' | 'hollow'> {
  const { paper } = palette;
  const outline = { stroke: mixedOn(paper, colour, opacity), strokeWidth: 1.75 };
  return {
    solid: { fill: colour, opacity },
    tinted: { ...outline, fill: mixedOn(paper, colour, GLYPH_TINT * opacity) },
    hollow: { ...outline, fill: paper },
  };
}

function makeInks(palette: Palette, hue: number, known: number, isDimmed: boolean): MarkInks {
  const colour = hueColour(palette, hue);
  const opacity = isDimmed ? DIMMED.mark : 1;
  const dash = DASHES[known] ?? [];
  return {
    ...(known === 0 ? glyphInks(palette, colour, opacity) : inksOf(palette, hue, 0, isDimmed)),
    colour,
    whisker: { stroke: colour, strokeWidth: 1.75, dash, opacity },
    cap: { stroke: colour, strokeWidth: 1.75, opacity },
    dashes: { stroke: colour, strokeWidth: 1.75, dash: SHORT_DASHES[known] ?? [], opacity },
    ribbonTint: { fill: colour, opacity: TINT * opacity },
    ribbon: { stroke: colour, strokeWidth: 1.25, dash, opacity },
    unknown: { stroke: colour, strokeWidth: 1.25, dash: [2, 4], opacity },
  };
}

const made = new WeakMap<Palette, Map<number, MarkInks>>();

/** The inks of a mark, made once for each palette; `known` as `knownBy` says. */
export function inksOf(palette: Palette, hue: number, known: number, isDimmed: boolean): MarkInks {
  const inks = made.get(palette) ?? new Map<number, MarkInks>();
  made.set(palette, inks);
  const slot = (Math.min(hue, HUES) * DASHES.length + known) * 2 + Number(isDimmed);
  const found = inks.get(slot) ?? makeInks(palette, hue, known, isDimmed);
  inks.set(slot, found);
  return found;
}
