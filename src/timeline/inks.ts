import { hueColour, type Palette } from '../drawing/palette.ts';
import type { Ink } from '../drawing/shape.ts';
import { HUES } from '../query/index.ts';
import { DIMMED } from './look.ts';

/** What the columns say of an event's evidence: see `Index.evidence`. */
export const VERIFIED = 3;
export const UNSURE = 2;
export const BROKEN = 0;

const DASHES = [4, 3] as const;
const SHORT_DASHES = [3, 2.5] as const;
const TINT = 0.28;
const GLYPH_TINT = 0.4;

/** Every ink that a mark of one look is drawn in. */
export interface MarkInks {
  readonly colour: string;
  /** The glyph of a verified quotation. */
  readonly solid: Ink;
  /** Under a glyph that is not solid, to hide what runs behind it. */
  readonly ground: Ink;
  readonly glyphTint: Ink;
  readonly outline: Ink;
  /** Whiskers: their line, dashed where the date is not sure, and their ends. */
  readonly whisker: Ink;
  readonly cap: Ink;
  readonly dashes: Ink;
  /** The bar of an interval. */
  readonly ribbonTint: Ink;
  readonly ribbon: Ink;
}

function makeInks(palette: Palette, hue: number, isDashed: boolean, isDimmed: boolean): MarkInks {
  const colour = hueColour(palette, hue);
  const opacity = isDimmed ? DIMMED.mark : 1;
  const dash = isDashed ? DASHES : [];
  return {
    colour,
    solid: { fill: colour, opacity },
    ground: { fill: palette.paper },
    glyphTint: { fill: colour, opacity: GLYPH_TINT * opacity },
    outline: { stroke: colour, strokeWidth: 1.75, opacity },
    whisker: { stroke: colour, strokeWidth: 1.75, dash, opacity },
    cap: { stroke: colour, strokeWidth: 1.75, opacity },
    dashes: { stroke: colour, strokeWidth: 1.75, dash: SHORT_DASHES, opacity },
    ribbonTint: { fill: colour, opacity: TINT * opacity },
    ribbon: { stroke: colour, strokeWidth: 1.25, dash, opacity },
  };
}

const known = new WeakMap<Palette, Map<number, MarkInks>>();

/** The inks of a mark, made once for each palette. */
export function inksOf(palette: Palette, hue: number, isDashed: boolean, isDimmed: boolean): MarkInks {
  const inks = known.get(palette) ?? new Map<number, MarkInks>();
  known.set(palette, inks);
  const slot = (Math.min(hue, HUES) * 2 + Number(isDashed)) * 2 + Number(isDimmed);
  const found = inks.get(slot) ?? makeInks(palette, hue, isDashed, isDimmed);
  inks.set(slot, found);
  return found;
}
