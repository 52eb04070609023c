import { hueColour, type Palette } from '../drawing/palette.ts';
import type { Index } from '../query/index.ts';

/** What the painter's shapes depend on beside their places. */
export interface Look {
  readonly index: Index;
  readonly palette: Palette;
  /** CSS font of labels. */
  readonly font: string;
  /** 1 for each event that is kin to what is pointed at or focused; null when nothing is, and all are in full ink. */
  readonly kin: Uint8Array | null;
  readonly focus: number | null;
  readonly pointed: number | null;
  /** Whether every series is threaded, or only those lit. */
  readonly isThreaded: boolean;
  readonly litSeries: ReadonlySet<string>;
}

/** How strongly what is not kin is drawn, beside full ink. */
export const DIMMED = { mark: 0.3, label: 0.5, thread: 0.2 } as const;

/** Whether an event stands back behind the kin of what is pointed at or focused. */
export function isDimmed({ kin, focus }: Look, event: number): boolean {
  return kin !== null && kin[event] !== 1 && event !== focus;
}

/** The colour of a hue number on this ground. */
export function colourOf({ palette }: Look, hue: number): string {
  return hueColour(palette, hue);
}
