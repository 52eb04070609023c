/** What hands and the keyboard do with a timeline: they move its window along the axis, and its lanes up and down. */
import type { Lens } from '../view/lens.ts';
import { LINE_PX } from './heights.ts';
import type { PlacedBin } from './picture.ts';
import { clampWindow, fit, panBy, reveal, scaleOf, zoomAbout, type TimeWindow } from './scale.ts';
import type { Counted } from './stretch-target.ts';
import type { TimelineState } from './timeline.svelte.ts';
import { whereaboutsOf } from './whereabouts.ts';

const LEAP_FACTOR = 0.4;
/** A box narrower than this was hardly meant. */
const NARROWEST_BOX_PX = 8;

/** How far the window may go, and how narrow it may be. */
function limitsOf({ tracks }: TimelineState): readonly [TimeWindow, number] {
  const { whole, narrowestMs } = tracks.track;
  return [whole, narrowestMs];
}

/** The scale of the window a gesture starts from, which is not yet drawn where it is gliding there. */
function scaleIn({ tracks, widthPx }: TimelineState) {
  return scaleOf(tracks.window, widthPx);
}

/** The window with what stands at `px` kept there, `factor` times as wide. */
function zoomedAt(timeline: TimelineState, factor: number, px: number): TimeWindow {
  const aboutMs = scaleIn(timeline).pxToTime(px);
  return zoomAbout(timeline.tracks.window, aboutMs, factor, ...limitsOf(timeline));
}

/** Zooms about `px`, within a gesture; less than 1 is nearer. */
export function zoom(timeline: TimelineState, factor: number, px: number): void {
  timeline.takeInHand();
  timeline.tracks.glide(zoomedAt(timeline, factor, px));
}

/** Moves what is drawn by so many px, within a gesture. */
export function drag(timeline: TimelineState, dx: number, dy: number): void {
  timeline.takeInHand();
  const { tracks } = timeline;
  const { msPerPx } = scaleIn(timeline);
  if (dx !== 0) tracks.glide(panBy(tracks.window, -dx * msPerPx, tracks.track.whole));
  if (dy !== 0) scrollTo(timeline, timeline.scrollPx - dy);
}

/** Zooms as one step, gliding: about `px`, or about the middle. */
export function leap(
  timeline: TimelineState,
  by: 'in' | 'out' | number = 'in',
  px: number = timeline.widthPx / 2,
): void {
  const factor = by === 'in' ? LEAP_FACTOR : by === 'out' ? 1 / LEAP_FACTOR : by;
  timeline.tracks.show(zoomedAt(timeline, factor, px));
}

/** Zooms to what stands between two places. */
export function zoomTo(timeline: TimelineState, fromPx: number, toPx: number): void {
  if (toPx - fromPx < NARROWEST_BOX_PX) return;
  const scale = scaleIn(timeline);
  const stretch: TimeWindow = [scale.pxToTime(fromPx), scale.pxToTime(toPx)];
  timeline.tracks.show(clampWindow(stretch, ...limitsOf(timeline)));
}

/** Moves the window by a share of its width, as one step. */
export function pan({ tracks }: TimelineState, share: number): void {
  const [from, to] = tracks.window;
  tracks.show(panBy(tracks.window, (to - from) * share, tracks.track.whole));
}

/** Shows all there is, as one step. */
export function showAll({ tracks }: TimelineState): void {
  tracks.show(null);
}

/**
 * Opens a stretch of which only the count is drawn: zooms to it, or into it where it fills the window already; its
 * events are listed where no zoom would draw them apart.
 */
export function openStretch(timeline: TimelineState, lens: Lens, bin: PlacedBin): void {
  const { fromMs, toMs } = bin;
  const { tracks } = timeline;
  const [from, to] = tracks.window;
  if (to - from <= tracks.track.narrowestMs) listStretch(timeline, lens, bin);
  else if (toMs - fromMs > (to - from) * 0.8) leap(timeline);
  else tracks.show(clampWindow(fit([fromMs, toMs], 0.1, 0), ...limitsOf(timeline)));
}

/** Lists the events of a stretch of a lane in the reader. */
export function listStretch({ picture }: TimelineState, lens: Lens, counted: Counted): void {
  void import('./stretch-target.ts').then(({ stretchTarget }) => {
    lens.focus(stretchTarget(lens.index, counted, picture));
  });
}

/** Moves to a row outside the window. */
export function revealRow({ tracks }: TimelineState, row: number | null): void {
  if (row === null) return;
  const { layout, narrowestMs, spans } = tracks.track;
  const stretch: TimeWindow = [spans.starts[row] ?? NaN, spans.ends[row] ?? NaN];
  tracks.show(reveal(tracks.window, stretch, layout === 'chronological' ? undefined : narrowestMs));
}

/** Has the lanes begin `px` above the plot, as far as there are lanes. */
export function scrollTo(timeline: TimelineState, px: number): void {
  const { picture, heightPx } = timeline;
  timeline.scrollPx = Math.round(Math.max(0, Math.min(picture.heightPx - heightPx, px)));
}

/** Scrolls to a line that is out of sight, above or below. */
export function scrollToShow(timeline: TimelineState, y: number): void {
  const { heightPx } = timeline;
  if (y < timeline.scrollPx + LINE_PX) scrollTo(timeline, y - 2 * LINE_PX);
  if (y > timeline.scrollPx + heightPx - LINE_PX) scrollTo(timeline, y - heightPx + 2 * LINE_PX);
}

/** Scrolls to a lane, and moves the window to a row of it, where they are out of sight. */
export function bringIntoSight(timeline: TimelineState, lane: number, row: number): void {
  const placed = timeline.lanes[lane];
  if (!placed) return;
  const mark = timeline.picture.marks.find((each) => each.lane === lane && each.row === row);
  const y = mark?.y ?? placed.top + Math.min(placed.height, timeline.heightPx) / 2;
  scrollToShow(timeline, y);
  const [from, to] = timeline.tracks.window;
  const { starts, ends } = timeline.tracks.track.spans;
  if (!((starts[row] ?? NaN) < to && (ends[row] ?? NaN) > from)) revealRow(timeline, row);
}

/** Brings an event that was chosen elsewhere into sight, in the first of its lanes unless one is in sight already. */
export function follow(timeline: TimelineState, event: number): void {
  const { picture, scrollPx, heightPx } = timeline;
  const [first] = whereaboutsOf(event, timeline.tracks.track);
  const isSeen = picture.marks.some(
    (mark) => mark.event === event && mark.y > scrollPx && mark.y < scrollPx + heightPx,
  );
  if (first && !isSeen) bringIntoSight(timeline, first.lane, first.row);
}
