import type { Chronology } from '../chronology/chronology.ts';
import { FORCED, paletteOn } from '../drawing/palette.ts';
import type { Painter } from '../drawing/shape.ts';
import { i18n } from '../i18n/i18n.svelte.ts';
import { spanId, type Target } from '../query/target.ts';
import type { Lens } from '../view/lens.ts';
import { arcShapes } from './arcs.ts';
import { markKey } from './arrange.ts';
import { counterpartsOf, type Counterpart } from './counterparts.ts';
import { Glide } from './glide.svelte.ts';
import { createLayout } from './layout.ts';
import { inksOn, type Look } from './look.ts';
import { measureIn } from './measure.ts';
import { Media } from './media.svelte.ts';
import { Motion } from './motion.ts';
import { paintPicture } from './paint-picture.ts';
import type { Picture } from './picture.ts';
import { clampWindow, fit, panBy, reveal, scaleOf, zoomAbout, type TimeWindow } from './scale.ts';
import { createTypesetter } from './text.ts';
import { Tracks } from './tracks.svelte.ts';
import { isGlided } from './window.ts';

/** Size taken for granted until the panel has been measured. */
const FIRST_SIZE = { width: 900, height: 400 } as const;
/** After so long without a movement, what the keyboard reaches is put where it is drawn. */
const REST_MS = 120;
const LEAP_FACTOR = 0.4;
/** A box narrower than this was hardly meant. */
const NARROWEST_BOX_PX = 8;
/** How much of a frame may go into packing lanes anew while the window moves. */
const PACKING_MS = 5;

/** The series that targets name: themselves, or that of an event. */
function seriesOf(chronology: Chronology, ...targets: readonly (Target | null)[]): ReadonlySet<string> {
  return new Set(
    targets.flatMap((target) => {
      const id = target?.type === 'series' ? target.id : chronology.eventById.get(target?.id ?? '')?.series;
      return id === undefined ? [] : [id];
    }),
  );
}

/** The timeline as it stands on the screen: its size, its window on the way to the view's, and what is in sight. */
export class TimelineState {
  widthPx = $state<number>(FIRST_SIZE.width);
  heightPx = $state<number>(FIRST_SIZE.height);
  scrollPx = $state(0);
  fontFamily = $state('system-ui, sans-serif');
  /** The counterpart that the keyboard is on, or goes to as soon as it is there. */
  cursor = $state<string | null>(null);
  isCursorAwaited = $state(false);

  readonly #lens: () => Lens;
  readonly #tracks: Tracks;
  readonly #glide: Glide;
  readonly #motion = new Motion();
  readonly #forced = new Media('(forced-colors: active)');
  readonly #reduced = new Media('(prefers-reduced-motion: reduce)');
  #isInHand = $state(false);
  /** Counts up to have the picture made, or only painted, again. */
  #retries = $state(0);
  #beats = $state(0);
  #frame = 0;
  #restTimer: ReturnType<typeof setTimeout> | undefined;
  #lastCounterparts: readonly (readonly Counterpart[])[] = [];
  #lastRest: Pick<Picture, 'scale' | 'track'> | null = null;

  readonly font = $derived(`13px ${this.fontFamily}`);
  readonly #layOut = $derived(createLayout(createTypesetter(measureIn(this.font))));
  readonly isMoving = $derived.by(() => this.#isInHand || this.#glide.isMoving);
  readonly picture: Picture = $derived.by(() => {
    void this.#retries;
    const { index, view, focused, language } = this.#lens();
    return this.#layOut({
      ...{ index, language, locale: i18n.locale, focus: view.focus, focusKin: focused },
      track: this.#tracks.track,
      window: this.#glide.current,
      ...{ widthPx: this.widthPx, heightPx: this.heightPx, scrollPx: this.scrollPx },
      untilMs: this.isMoving ? performance.now() + PACKING_MS : Infinity,
    });
  });
  readonly lanes = $derived(this.picture.lanes);
  readonly contentPx = $derived(Math.max(this.picture.heightPx, this.heightPx));
  readonly #palette = $derived.by(() => (this.#forced.matches ? FORCED : paletteOn(this.#lens().ground)));
  readonly #inks = $derived(inksOn(this.#palette));
  readonly #focusEvent = $derived.by(() => this.#eventOf(this.#lens().view.focus));
  readonly #pointedEvent = $derived.by(() => this.#eventOf(this.#lens().pointed));
  readonly #kin = $derived.by(() => (this.#lens().lit ?? this.#lens().focused)?.events ?? null);
  readonly #focus = $derived.by(() => this.#lens().view.focus);
  readonly #isThreaded = $derived.by(() => this.#lens().view.lanes === 'series');
  readonly look: Look = $derived.by(() => {
    const { index, pointed } = this.#lens();
    return {
      index,
      palette: this.#palette,
      inks: this.#inks,
      font: this.font,
      smallFont: `11px ${this.fontFamily}`,
      kin: this.#kin,
      focus: this.#focusEvent,
      pointed: this.#pointedEvent,
      isThreaded: this.#isThreaded,
      litSeries: seriesOf(index.chronology, this.#focus, pointed),
    };
  });
  /** What the keyboard reaches; it waits until a movement has come to rest. */
  readonly counterparts: readonly (readonly Counterpart[])[] = $derived.by(() => {
    if (!this.isMoving) this.#lastCounterparts = counterpartsOf(this.picture);
    return this.#lastCounterparts;
  });
  /** The track and the window on it, as they were when the last movement came to rest. */
  readonly atRest: Pick<Picture, 'scale' | 'track'> = $derived.by(() => {
    if (this.isMoving && this.#lastRest !== null) return this.#lastRest;
    const { scale, track } = this.picture;
    return (this.#lastRest = { scale, track });
  });

  /** Made while a component is set up. `whole` is the window on time that shows the whole chronology. */
  constructor(lens: () => Lens, whole: () => TimeWindow) {
    this.#lens = lens;
    this.#tracks = new Tracks(lens, whole);
    this.#glide = new Glide(
      () => this.#tracks.window,
      (window) => isGlided(lens(), window),
      () => this.#tracks.track.layout,
    );
    $effect(() => () => {
      clearTimeout(this.#restTimer);
      cancelAnimationFrame(this.#frame);
    });
  }

  #eventOf(target: Target | null): number | null {
    if (target?.type !== 'event') return null;
    return this.#lens().index.chronology.eventById.get(target.id)?.index ?? null;
  }

  /** Where the events stand in time, whatever the layout. */
  get spans() {
    return this.#tracks.spans;
  }

  /** Paints what is in sight. What is on its way, or was left for later, is painted again in the next frame. */
  paint(painter: Painter): void {
    void this.#beats;
    const { picture, look } = this;
    const nowMs = performance.now();
    this.#motion.follow(picture, nowMs, this.#reduced.matches);
    const { matches, index } = this.#lens();
    const subjects = look.pointed === look.focus ? [look.focus] : [look.focus, look.pointed];
    const arcs = subjects.flatMap((event) =>
      event === null ? [] : arcShapes(index.chronology, picture, matches.mask, event, look),
    );
    paintPicture(painter, picture, look, arcs, this.#motion.leaving);
    cancelAnimationFrame(this.#frame);
    if (!picture.isComplete) this.#frame = requestAnimationFrame(() => this.#retries++);
    else if (this.#motion.isMovingAt(nowMs)) this.#frame = requestAnimationFrame(() => this.#beats++);
  }

  /** The window a gesture starts from. */
  get #window(): TimeWindow {
    return this.#tracks.window;
  }

  get #limits(): readonly [TimeWindow, number] {
    const { whole, narrowestMs } = this.#tracks.track;
    return [whole, narrowestMs];
  }

  #inHand(): void {
    this.#isInHand = true;
    clearTimeout(this.#restTimer);
    this.#restTimer = setTimeout(() => (this.#isInHand = false), REST_MS);
  }

  zoom(factor: number, px: number): void {
    this.#inHand();
    const aboutMs = scaleOf(this.#window, this.widthPx).pxToTime(px);
    this.#tracks.glide(zoomAbout(this.#window, aboutMs, factor, ...this.#limits));
  }

  drag(dx: number, dy: number): void {
    this.#inHand();
    const { msPerPx } = scaleOf(this.#window, this.widthPx);
    if (dx !== 0) this.#tracks.glide(panBy(this.#window, -dx * msPerPx, this.#limits[0]));
    this.scrollTo(this.scrollPx - dy);
  }

  /** Zooms as one step, gliding: about `px`, or about the middle. */
  leap(by: 'in' | 'out' | number = 'in', px: number = this.widthPx / 2): void {
    const factor = by === 'in' ? LEAP_FACTOR : by === 'out' ? 1 / LEAP_FACTOR : by;
    const aboutMs = scaleOf(this.#window, this.widthPx).pxToTime(px);
    this.#tracks.show(zoomAbout(this.#window, aboutMs, factor, ...this.#limits));
  }

  /** Zooms to what stands between two places. */
  zoomTo(fromPx: number, toPx: number): void {
    if (toPx - fromPx < NARROWEST_BOX_PX) return;
    const { pxToTime } = scaleOf(this.#window, this.widthPx);
    this.#tracks.show(clampWindow([pxToTime(fromPx), pxToTime(toPx)], ...this.#limits));
  }

  pan(share: number): void {
    const [from, to] = this.#window;
    this.#tracks.show(panBy(this.#window, (to - from) * share, this.#limits[0]));
  }

  fit(): void {
    this.#tracks.show(null);
  }

  /**
   * Opens a stretch of which only the count is drawn: zooms to it, or into it where it fills the window already; its
   * events are listed where no zoom would draw them apart.
   */
  open(fromMs: number, toMs: number): void {
    const [from, to] = this.#window;
    const { layout, narrowestMs } = this.#tracks.track;
    if (layout === 'chronological' && to - from <= narrowestMs)
      this.#lens().focus({ type: 'span', id: spanId(fromMs, toMs) });
    else if (toMs - fromMs > (to - from) * 0.8) this.leap();
    else this.#tracks.show(clampWindow(fit([fromMs, toMs], 0.1, 0), ...this.#limits));
  }

  /** Moves to a row outside the window. */
  reveal(row: number | null): void {
    if (row === null) return;
    const { starts, ends } = this.#tracks.track.spans;
    this.#tracks.show(reveal(this.#window, [starts[row] ?? NaN, ends[row] ?? NaN]));
  }

  scrollTo(px: number): void {
    this.scrollPx = Math.max(0, Math.min(this.picture.heightPx - this.heightPx, px));
  }

  /** Puts the cursor on something in sight. */
  putCursor(key: string): void {
    this.cursor = key;
    this.isCursorAwaited = true;
  }

  /** Puts the cursor on a row of a lane, bringing both into sight. */
  goTo(lane: number, row: number): void {
    const placed = this.lanes[lane];
    if (!placed) return;
    this.putCursor(markKey(placed.key, row, this.#tracks.track.eventOf));
    if (placed.top < this.scrollPx) this.scrollTo(placed.top);
    const bottom = placed.top + placed.height;
    if (bottom > this.scrollPx + this.heightPx) this.scrollTo(bottom - this.heightPx);
    const [from, to] = this.#window;
    const { starts, ends } = this.#tracks.track.spans;
    if (!((starts[row] ?? NaN) < to && (ends[row] ?? NaN) > from)) this.reveal(row);
  }
}
