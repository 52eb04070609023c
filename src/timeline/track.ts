/**
 * A track is what a layout makes of the lanes: an axis of its own, and where on it every row stands. The engine
 * (packing, density, labels, painting, hands and keys) knows no layout, only tracks.
 */
import type { Index } from '../query/index.ts';
import type { Matches } from '../query/match.ts';
import type { LayoutId } from '../view/view.ts';
import type { Axis, MeasureText } from './axis.ts';
import type { Lane } from './lane.ts';
import type { TimeWindow } from './scale.ts';
import type { Spans } from './spans.ts';

export interface Track {
  readonly layout: LayoutId;
  /** Where each row stands, in ms of the track's own axis: epoch ms along time; see each layout for the others. */
  readonly spans: Spans;
  /** The event of each row; null where row and event are the same number. */
  readonly eventOf: Uint32Array | null;
  readonly lanes: readonly Lane[];
  /** The window that shows the whole track. */
  readonly whole: TimeWindow;
  /** The shortest window it can be zoomed to, ms. */
  readonly narrowestMs: number;
  readonly axisOf: (window: TimeWindow, widthPx: number, locale: string, measure: MeasureText) => Axis;
  /** A stretch of the axis in words: "June to August 2018", "40 to 90 days after". */
  inWords(stretch: TimeWindow, locale: string): string;
  /**
   * Where that is not told by the date alone: how long after the event its lane is counted from, or the one in the place
   * before, an event began, in words; empty where there is none.
   */
  readonly since?: (lane: number, event: number, language: string, locale: string) => string;
}

/** What a layout sets out: the lanes of the matching events, their rows being events by their epoch ms. */
export interface TrackInput {
  readonly index: Index;
  readonly matches: Matches;
  readonly spans: Spans;
  readonly lanes: readonly Lane[];
  /** Window on time that shows the whole chronology. */
  readonly whole: TimeWindow;
  /** Events from which their lanes count, by index (aligned layout). */
  readonly origins: readonly number[];
}

/** A layout: a pure function from lanes along time to a track. */
export type SetOut = (input: TrackInput) => Track;
