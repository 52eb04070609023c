import { markKey } from './arrange.ts';
import { LINE_PX } from './heights.ts';
import { fullAmong } from './mix.ts';
import type { Picture, PlacedMark } from './picture.ts';
import type { TimeWindow } from './scale.ts';
import { firstRowAtLeast } from './search.ts';
import type { Counted } from './stretch-target.ts';

interface Rect {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/**
 * What a keyboard or a screen reader reaches in place of a drawing: an event, or a stretch of which only the count shows.
 * `rows` are those of its lane that it stands for.
 */
export type Counterpart = Rect &
  Counted & {
    readonly key: string;
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

/** What a lane holds that starts in a stretch of the axis; named after its first row, as the mark of that would be. */
function stretchOf(
  picture: Picture,
  lane: number,
  [fromMs, toMs]: TimeWindow,
  x0: number,
  x1: number,
): Counterpart {
  const { spans, eventOf } = picture.track;
  const { key = '', rows: all = new Uint32Array(0), top = 0, height = LINE_PX } = picture.lanes[lane] ?? {};
  const first = firstRowAtLeast(all, spans.starts, fromMs);
  const rows = all.subarray(first, firstRowAtLeast(all, spans.starts, toMs, first));
  const count = fullAmong(rows, 0, rows.length, { full: picture.full, eventOf });
  const left = Math.max(0, x0);
  const width = Math.max(TARGET_PX, Math.min(picture.widthPx, x1) - left);
  return {
    ...{ type: 'stretch', key: markKey(key, rows[0] ?? 0, eventOf), lane, rows, fromMs, toMs, count },
    ...{ x: left + width / 2, left, width, top, height },
  };
}

/** Bins side by side, joined into stretches. */
function stretches(picture: Picture, lane: number): Counterpart[] {
  const runs: { fromMs: number; toMs: number; x0: number; x1: number }[] = [];
  for (const bin of picture.bins) {
    if (bin.lane !== lane) continue;
    const { fromMs, toMs, x0, x1 } = bin;
    const run = runs.at(-1);
    if (run?.toMs === fromMs) Object.assign(run, { toMs, x1 });
    else runs.push({ fromMs, toMs, x0, x1 });
  }
  return runs.map(({ fromMs, toMs, x0, x1 }) => stretchOf(picture, lane, [fromMs, toMs], x0, x1));
}

/**
 * What can be reached of each lane in sight, in the order of their starts. Never many more than `MOST_COUNTERPARTS` in
 * all: of a lane with more marks than anyone can walk through all that starts within the window is one stretch.
 */
export function counterpartsOf(picture: Picture): readonly (readonly Counterpart[])[] {
  const { widthPx, scale, track } = picture;
  const { starts } = track.spans;
  const byLane = picture.lanes.map((_, lane) => ({
    lane,
    marks: picture.marks.filter((mark) => mark.lane === lane),
  }));
  const summarised = new Set<number>();
  let left = picture.marks.length;
  for (const { lane, marks } of byLane.toSorted((a, b) => b.marks.length - a.marks.length)) {
    if (left <= MOST_COUNTERPARTS) break;
    summarised.add(lane);
    left -= marks.length - 1;
  }
  const startOf = ({ rows: [row = -1] }: Counterpart) => starts[row] ?? NaN;
  return byLane.map(({ lane, marks }) => {
    const events = marks.map((mark): Counterpart => ({
      ...{ type: 'event', key: mark.key, lane, rows: Uint32Array.of(mark.row), event: mark.event },
      x: Math.max(0, Math.min(widthPx, mark.x)),
      ...rectOf(mark, widthPx),
    }));
    const [fromMs] = scale.window;
    const items = summarised.has(lane)
      ? [
          ...events.filter((item) => startOf(item) < fromMs),
          stretchOf(picture, lane, scale.window, 0, widthPx),
        ]
      : [...events, ...stretches(picture, lane)];
    return items.filter(({ rows }) => rows.length > 0).sort((a, b) => startOf(a) - startOf(b));
  });
}

/** What the cursor is on: what bears its key, else the stretch in which its mark is only counted; null where that is out of sight. */
export function counterpartAt(
  counterparts: readonly (readonly Counterpart[])[],
  cursor: string | null,
): Counterpart | null {
  const items = counterparts.flat();
  const [lane, ...rest] = cursor?.split('/') ?? [];
  const row = Number(rest.at(-1));
  return (
    items.find(({ key }) => key === cursor) ??
    items.find(({ key, rows }) => key.split('/')[0] === lane && rows.includes(row)) ??
    null
  );
}
