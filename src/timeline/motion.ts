import type { Leaving } from './paint-picture.ts';
import type { Picture, PlacedBin, PlacedMark } from './picture.ts';

/** How long things take from where they were to where they are going. */
export const LENGTH_MS = 250;

/** Fast at first, then slower (cubic); `fraction` from 0 to 1. */
export function eased(fraction: number): number {
  return 1 - (1 - fraction) ** 3;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
interface Shift {
  readonly dx: number;
  readonly dy: number;
}

/** Lanes whose marks may stand elsewhere than a frame ago, other than by the window; null for all of them. */
function changedLanes(before: Picture, now: Picture): ReadonlySet<string> | null {
  if (before.track !== now.track) return null;
  const tops = new Map(before.lanes.map(({ key, top, height }) => [key, top + height / 2]));
  const changed = now.lanes.filter(({ key, top, height }) => {
    const packing = before.packings.get(key);
    const isPackedAnew = packing !== undefined && packing !== now.packings.get(key);
    return isPackedAnew || (before.lanes !== now.lanes && tops.get(key) !== top + height / 2);
  });
  return new Set(changed.map(({ key }) => key));
}

/** Where each mark was drawn: by its own name, and by its event for marks that change lanes. */
function placesOf(marks: readonly PlacedMark[], isByEvent: boolean) {
  const byKey = new Map<string, PlacedMark>();
  const byEvent = new Map<number, PlacedMark>();
  for (const mark of marks) {
    byKey.set(mark.key, mark);
    if (isByEvent && !byEvent.has(mark.event)) byEvent.set(mark.event, mark);
  }
  return { byKey, byEvent };
}

/**
 * Moves marks from where they were drawn to where they now stand when lanes, layout, filter or the level of detail
 * change, and lets what comes and goes do so gradually. A change on the way starts from where things are.
 */
export class Motion {
  leaving: Leaving = { marks: [], bins: [] };
  #last: Picture | null = null;
  #startMs = -Infinity;
  /** Whether nothing is on its way, and nothing is left of it in the picture. */
  #isAtRest = true;
  #shifts: ReadonlyMap<string, Shift> = new Map();
  #coming: ReadonlySet<string> = new Set();
  #comingBins: ReadonlySet<string> = new Set();

  /** Whether anything is on its way at that instant (of `performance.now()`). */
  isMovingAt(nowMs: number): boolean {
    return nowMs - this.#startMs < LENGTH_MS;
  }

  /** Takes the next picture, and sets how far from its place, and how strongly, everything in it is drawn now. */
  follow(picture: Picture, nowMs: number, isReduced: boolean): void {
    const last = this.#last;
    this.#last = picture;
    if (last !== null && last !== picture && last.widthPx === picture.widthPx) {
      const changed = isReduced ? new Set<string>() : changedLanes(last, picture);
      if (changed === null || changed.size > 0) this.#start(last, picture, changed, nowMs);
    }
    const left = 1 - eased(Math.min(1, Math.max(0, nowMs - this.#startMs) / LENGTH_MS));
    this.#apply(picture, left);
  }

  #start(last: Picture, picture: Picture, changed: ReadonlySet<string> | null, nowMs: number): void {
    const before = placesOf(last.marks, changed === null);
    const isChanged = (lane: number, of: Picture) => changed?.has(of.lanes[lane]?.key ?? '') ?? true;
    const shifts = new Map<string, Shift>();
    const coming = new Set<string>();
    const going = new Set(before.byKey.keys());
    for (const mark of picture.marks) {
      const own = before.byKey.get(mark.key);
      const was = own ?? before.byEvent.get(mark.event);
      going.delete(mark.key);
      if (was) {
        const dx = changed === null ? was.x + was.dx - mark.x : 0;
        shifts.set(mark.key, { dx, dy: was.y + was.dy - mark.y });
        if (!own) going.delete(was.key);
      } else if (isChanged(mark.lane, picture)) {
        coming.add(mark.key);
      }
    }
    const binKey = ({ lane, fromMs, toMs }: PlacedBin, of: Picture) =>
      `${of.lanes[lane]?.key ?? ''}/${fromMs}/${toMs}`;
    const binsBefore = new Set(last.bins.map((bin) => binKey(bin, last)));
    const binsNow = new Set(picture.bins.map((bin) => binKey(bin, picture)));
    this.#comingBins = new Set([...binsNow].filter((key) => !binsBefore.has(key)));
    const laneNow = new Map(picture.lanes.map(({ key }, lane) => [key, lane]));
    this.leaving = {
      marks: last.marks
        .filter((mark) => going.has(mark.key) && isChanged(mark.lane, last))
        .map((mark) => ({ ...mark })),
      bins: last.bins.flatMap((bin) => {
        const lane = laneNow.get(last.lanes[bin.lane]?.key ?? '');
        const isGone = !binsNow.has(binKey(bin, last)) && isChanged(bin.lane, last);
        return isGone && lane !== undefined ? [{ ...bin, lane, focusX: null }] : [];
      }),
    };
    this.#shifts = shifts;
    this.#coming = coming;
    this.#startMs = nowMs;
  }

  /** `left` is the share of the way that is still to go. */
  #apply(picture: Picture, left: number): void {
    if (left === 0 && this.#isAtRest) return;
    this.#isAtRest = left === 0;
    if (left === 0) this.leaving = { marks: [], bins: [] };
    for (const mark of picture.marks as readonly Mutable<PlacedMark>[]) {
      const shift = left === 0 ? undefined : this.#shifts.get(mark.key);
      mark.dx = (shift?.dx ?? 0) * left;
      mark.dy = (shift?.dy ?? 0) * left;
      mark.strength = left > 0 && this.#coming.has(mark.key) ? 1 - left : 1;
    }
    for (const mark of this.leaving.marks as readonly Mutable<PlacedMark>[]) mark.strength = left;
    for (const bin of this.leaving.bins as readonly Mutable<PlacedBin>[]) {
      if (picture.track === this.#last?.track) {
        bin.x0 = picture.scale.timeToPx(bin.fromMs);
        bin.x1 = picture.scale.timeToPx(bin.toMs);
      }
      bin.strength = left;
    }
    for (const bin of picture.bins as readonly Mutable<PlacedBin>[]) {
      const key = `${picture.lanes[bin.lane]?.key ?? ''}/${bin.fromMs}/${bin.toMs}`;
      bin.strength = left > 0 && this.#comingBins.has(key) ? 1 - left : 1;
    }
  }
}
