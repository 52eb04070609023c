/** The slide as a sheet of px: 96 of them to the inch, as in CSS, so that a still's px and a slide's are of one kind. */

/** One px in English Metric Units, in which Office Open XML measures. */
export const EMU = 9525;
/** One px in points, in which it measures type. */
export const POINT = 0.75;

/** The size of all slides of a file, px. */
export interface Sheet {
  /** As pptxgenjs names it. */
  readonly layout: 'LAYOUT_WIDE' | 'LAYOUT_4x3';
  readonly widthPx: number;
  readonly heightPx: number;
  /** Between the edge and everything on it. */
  readonly marginPx: number;
}

const WIDE: Sheet = { layout: 'LAYOUT_WIDE', widthPx: 1280, heightPx: 720, marginPx: 44 };
const STANDARD: Sheet = { layout: 'LAYOUT_4x3', widthPx: 960, heightPx: 720, marginPx: 36 };

/** The sheet of a choice: `4:3`, or else 16:9. */
export function sheetOf(choice: string): Sheet {
  return choice === '4:3' ? STANDARD : WIDE;
}

/** Px as whole English Metric Units. */
export function emu(px: number): number {
  return Math.round(px * EMU);
}
