import { LINE_PX } from './heights.ts';
import type { Picture, PlacedBin, PlacedMark } from './picture.ts';

interface Rect {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What a keyboard or a screen reader reaches in place of a drawing: an event, or a stretch of which only the count shows. */
export type Counterpart = Rect & {
  readonly key: string;
  readonly lane: number;
  /** Where it stands in time, px within the window: the middle of a mark, without its label. */
  readonly x: number;
} & (
    | { readonly type: 'event'; readonly event: number }
    | { readonly type: 'stretch'; readonly fromMs: number; readonly toMs: number; readonly count: number }
  );

/** More than this no one can walk through: the fullest lanes become one stretch each. */
export const MOST_COUNTERPARTS = 400;
/** Smallest side of anything that can be hit, px. */
const TARGET_PX = 24;

/** The mark with its label, at least 24 px either way, within the window. */
function rectOf(mark: PlacedMark, widthPx: number): Rect {
  const besides = mark.label?.side === 'above' || mark.label?.side === 'below' ? null : mark.label;
  const left = Math.min(mark.x - TARGET_PX / 2, mark.x0, besides?.x ?? Infinity);
  const right = Math.max(mark.x + TARGET_PX / 2, mark.x1, besides ? besides.x + besides.width : -Infinity);
  const inSightLeft = Math.max(0, left);
  const width = Math.max(TARGET_PX, Math.min(widthPx, right) - inSightLeft);
  return { left: inSightLeft, width, top: mark.y - LINE_PX / 2, height: LINE_PX };
}

function stretchOf(bins: readonly PlacedBin[], laneKey: string, lane: number, rect: Rect): Counterpart {
  const fromMs = Math.min(...bins.map((bin) => bin.fromMs));
  const toMs = Math.max(...bins.map((bin) => bin.toMs));
  const count = bins.reduce((sum, bin) => sum + bin.full, 0);
  const x = rect.left + rect.width / 2;
  return { type: 'stretch', key: `${laneKey}/${fromMs}`, lane, x, fromMs, toMs, count, ...rect };
}

/** Bins side by side, joined into stretches. */
function stretches(
  bins: readonly PlacedBin[],
  laneKey: string,
  lane: number,
  picture: Picture,
): Counterpart[] {
  const runs: PlacedBin[][] = [];
  for (const bin of bins) {
    const run = runs.at(-1);
    if (run?.at(-1)?.toMs === bin.fromMs) run.push(bin);
    else runs.push([bin]);
  }
  const { top = 0, height = LINE_PX } = picture.lanes[lane] ?? {};
  return runs.map((run) => {
    const left = Math.max(0, run[0]?.x0 ?? 0);
    const right = Math.min(picture.widthPx, run.at(-1)?.x1 ?? 0);
    const rect = { left, width: Math.max(TARGET_PX, right - left), top, height };
    return stretchOf(run, laneKey, lane, rect);
  });
}

/** A lane with more marks than anyone can walk through, as one stretch. */
function summary(
  marks: readonly PlacedMark[],
  bins: readonly PlacedBin[],
  lane: number,
  picture: Picture,
): Counterpart {
  const { key = '', top = 0, height = LINE_PX } = picture.lanes[lane] ?? {};
  const asBins = marks.map((mark): PlacedBin => ({
    ...{
      lane,
      count: 1,
      full: 1,
      level: 0,
      hasCount: false,
      strength: 1,
      mix: null,
      focusX: null,
      x0: mark.x0,
      x1: mark.x1,
    },
    ...{ rows: Uint32Array.of(mark.event), eventOf: null },
    fromMs: Math.round(picture.scale.pxToTime(Math.max(0, mark.x0))),
    toMs: Math.round(picture.scale.pxToTime(Math.min(picture.widthPx, mark.x1))),
  }));
  return stretchOf([...asBins, ...bins], key, lane, { left: 0, width: picture.widthPx, top, height });
}

/** What can be reached of each lane in sight, in order of time. Never many more than `MOST_COUNTERPARTS` in all. */
export function counterpartsOf(picture: Picture): readonly (readonly Counterpart[])[] {
  const byLane = picture.lanes.map((_, lane) => ({
    lane,
    marks: picture.marks.filter((mark) => mark.lane === lane),
    bins: picture.bins.filter((bin) => bin.lane === lane),
  }));
  const summarised = new Set<number>();
  let left = picture.marks.length;
  for (const { lane, marks } of byLane.toSorted((a, b) => b.marks.length - a.marks.length)) {
    if (left <= MOST_COUNTERPARTS) break;
    summarised.add(lane);
    left -= marks.length - 1;
  }
  return byLane.map(({ lane, marks, bins }) => {
    if (summarised.has(lane)) return [summary(marks, bins, lane, picture)];
    const events = marks.map((mark): Counterpart => ({
      ...{ type: 'event', key: mark.key, lane, event: mark.event },
      x: Math.max(0, Math.min(picture.widthPx, mark.x)),
      ...rectOf(mark, picture.widthPx),
    }));
    const joined = stretches(bins, picture.lanes[lane]?.key ?? '', lane, picture);
    return [...events, ...joined].sort((a, b) => a.left - b.left || a.top - b.top);
  });
}
