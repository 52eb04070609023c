import type { Palette } from '../drawing/palette.ts';
import type { Ink, Painter } from '../drawing/shape.ts';
import type { Index } from '../query/index.ts';
import type { Picture, PlacedBin, PlacedLane, PlacedMark } from './picture.ts';

/** How words and rules look. */
export interface Print {
  /** CSS font of labels. */
  readonly font: string;
  /** Of counts and other small print. */
  readonly smallFont: string;
  readonly inks: Inks;
}

/** What the painter's shapes depend on beside their places. */
export interface Look extends Print {
  readonly index: Index;
  readonly palette: Palette;
  /** 1 for each event that is kin to what is pointed at or focused; null when nothing is, and all are in full ink. */
  readonly kin: Uint8Array | null;
  /** 1 for each event that matches, where others are drawn too, dimmed; null where all that is drawn matches. */
  readonly full: Uint8Array | null;
  readonly focus: number | null;
  readonly pointed: number | null;
  /** Whether every series is threaded, or only those lit. */
  readonly isThreaded: boolean;
  readonly litSeries: ReadonlySet<string>;
  /** What shows the hits of a search; none while nobody searches. */
  readonly hits?: HitSigns | null;
}

/**
 * The signs of what a search found: a line under what has the words in its title, a broken one where they stand
 * elsewhere in it, a frame round the hit gone to last, ticks on the axis. Loaded with the search.
 */
export interface HitSigns {
  /** 1 for each event found, where so few are that their labels come first; else null. */
  readonly found: Uint8Array | null;
  paintMark(painter: Painter, mark: PlacedMark): void;
  paintBin(painter: Painter, bin: PlacedBin, lane: PlacedLane): void;
  paintAxis(painter: Painter, picture: Pick<Picture, 'axis' | 'scale' | 'track'>): void;
  /** How an event was found, to be said after its name; undefined where it was not. */
  inWords(event: number): string | undefined;
  /** Whether the words stand in its title. */
  isInTitle(event: number): boolean;
  /** Whether it is what the walk through the hits is at. */
  isAt(event: number): boolean;
}

/** The inks of everything but marks. */
export interface Inks {
  readonly words: Ink;
  readonly wordsDimmed: Ink;
  readonly leader: Ink;
  readonly leaderDimmed: Ink;
  /** Behind labels. */
  readonly plate: Ink;
  readonly soft: Ink;
  readonly rule: Ink;
  readonly faintRule: Ink;
}

/** How strongly what is not kin is drawn, beside full ink. */
export const DIMMED = { mark: 0.3, label: 0.5, thread: 0.2 } as const;

/** The inks of everything but marks on a ground. */
export function inksOn({ ink, inkSoft, rule, paper }: Palette): Inks {
  return {
    words: { fill: ink },
    wordsDimmed: { fill: ink, opacity: DIMMED.label },
    leader: { stroke: inkSoft, strokeWidth: 1 },
    leaderDimmed: { stroke: inkSoft, strokeWidth: 1, opacity: DIMMED.label },
    plate: { fill: paper },
    soft: { fill: inkSoft },
    rule: { stroke: rule },
    faintRule: { stroke: rule, opacity: 0.55 },
  };
}

/** Whether an event stands back: behind the kin of what is pointed at or focused, or behind what matches. */
export function isDimmed({ kin, full, focus }: Pick<Look, 'kin' | 'full' | 'focus'>, event: number): boolean {
  if (event === focus) return false;
  return (kin !== null && kin[event] !== 1) || (full !== null && full[event] !== 1);
}
