import type { Chronology } from '../chronology/chronology.ts';
import { FORCED, paletteOn } from '../drawing/palette.ts';
import type { Shape } from '../drawing/shape.ts';
import { i18n, t } from '../i18n/i18n.svelte.ts';
import type { Target } from '../query/target.ts';
import type { Lens } from '../view/lens.ts';
import { arcShapes } from './arcs.ts';
import { counterpartsOf, type Counterpart } from './counterparts.ts';
import { Glide } from './glide.svelte.ts';
import { laneDescriptor } from './lanes.ts';
import { createLayout } from './layout.ts';
import type { Look } from './look.ts';
import { measureIn } from './measure.ts';
import { Media } from './media.svelte.ts';
import type { Picture } from './picture.ts';
import { remember } from './remember.ts';
import { fit, panBy, reveal, scaleOf, zoomAbout, type TimeWindow } from './scale.ts';
import { shapesOf } from './shapes.ts';
import { spansOf } from './spans.ts';
import { createTypesetter } from './text.ts';
import { glideTo, isGlided, windowOf } from './window.ts';

/** Size taken for granted until the panel has been measured. */
const FIRST_SIZE = { width: 900, height: 400 } as const;
/** After so long without a movement, what the keyboard reaches is put where it is drawn. */
const REST_MS = 120;
const LEAP_FACTOR = 0.4;

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
  readonly #whole: () => TimeWindow;
  readonly #glide: Glide;
  readonly #forced = new Media('(forced-colors: active)');
  readonly #spansFor = remember(spansOf);
  #isInHand = $state(false);
  #restTimer: ReturnType<typeof setTimeout> | undefined;
  #lastCounterparts: readonly (readonly Counterpart[])[] = [];

  readonly font = $derived(`13px ${this.fontFamily}`);
  readonly #layOut = $derived(createLayout(createTypesetter(measureIn(this.font))));
  readonly picture: Picture = $derived.by(() => {
    const { index, matches, view, focused, language } = this.#lens();
    return this.#layOut({
      ...{
        index,
        matches,
        language,
        locale: i18n.locale,
        by: view.lanes,
        focus: view.focus,
        focusKin: focused,
      },
      absentLabel: t(laneDescriptor(view.lanes).absent),
      window: this.#glide.current,
      ...{ widthPx: this.widthPx, heightPx: this.heightPx, scrollPx: this.scrollPx },
    });
  });
  readonly look: Look = $derived.by(() => {
    const { index, ground, lit, focused, view, pointed } = this.#lens();
    const eventOf = (id: string | undefined) => index.chronology.eventById.get(id ?? '')?.index ?? null;
    return {
      index,
      palette: this.#forced.matches ? FORCED : paletteOn(ground),
      font: this.font,
      kin: (lit ?? focused)?.events ?? null,
      focus: view.focus?.type === 'event' ? eventOf(view.focus.id) : null,
      pointed: pointed?.type === 'event' ? eventOf(pointed.id) : null,
      isThreaded: view.lanes === 'series',
      litSeries: seriesOf(index.chronology, view.focus, pointed),
    };
  });
  readonly shapes: readonly Shape[] = $derived.by(() => {
    const { index, matches } = this.#lens();
    const { picture, look } = this;
    const subjects = look.pointed === look.focus ? [look.focus] : [look.focus, look.pointed];
    const arcs = subjects.flatMap((event) =>
      event === null ? [] : arcShapes(index.chronology, picture, this.spans, matches.mask, event, look),
    );
    return shapesOf(picture, look, arcs);
  });
  readonly spans = $derived.by(() => this.#spansFor(this.#lens().index));
  readonly isMoving = $derived.by(() => this.#isInHand || this.#glide.isMoving);
  /** What the keyboard reaches; it waits until a movement has come to rest. */
  readonly counterparts: readonly (readonly Counterpart[])[] = $derived.by(() => {
    if (!this.isMoving) this.#lastCounterparts = counterpartsOf(this.picture);
    return this.#lastCounterparts;
  });

  /** Made while a component is set up. `whole` is the window that shows the whole chronology. */
  constructor(lens: () => Lens, whole: () => TimeWindow) {
    this.#lens = lens;
    this.#whole = whole;
    this.#glide = new Glide(
      () => windowOf(lens().view, whole()),
      (window) => isGlided(lens(), window),
    );
    $effect(() => () => clearTimeout(this.#restTimer));
  }

  /** The window a gesture starts from. */
  get #window(): TimeWindow {
    return windowOf(this.#lens().view, this.#whole());
  }

  #inHand(): void {
    this.#isInHand = true;
    clearTimeout(this.#restTimer);
    this.#restTimer = setTimeout(() => (this.#isInHand = false), REST_MS);
  }

  zoom(factor: number, px: number): void {
    this.#inHand();
    const aboutMs = scaleOf(this.#window, this.widthPx).pxToTime(px);
    glideTo(this.#lens(), zoomAbout(this.#window, aboutMs, factor, this.#whole()));
  }

  drag(dx: number, dy: number): void {
    this.#inHand();
    const { msPerPx } = scaleOf(this.#window, this.widthPx);
    if (dx !== 0) glideTo(this.#lens(), panBy(this.#window, -dx * msPerPx, this.#whole()));
    this.scrollTo(this.scrollPx - dy);
  }

  /** Zooms as one step, gliding: about `px`, or about the middle. */
  leap(factor: number = LEAP_FACTOR, px: number = this.widthPx / 2): void {
    const aboutMs = scaleOf(this.#window, this.widthPx).pxToTime(px);
    this.#lens().show({ window: zoomAbout(this.#window, aboutMs, factor, this.#whole()) });
  }

  pan(share: number): void {
    const [from, to] = this.#window;
    this.#lens().show({ window: panBy(this.#window, (to - from) * share, this.#whole()) });
  }

  fit(): void {
    this.#lens().show({ window: null });
  }

  /** Zooms to a stretch; a stretch that already fills the window is zoomed into. */
  zoomTo(fromMs: number, toMs: number): void {
    const [from, to] = this.#window;
    if (toMs - fromMs > (to - from) * 0.8) this.leap();
    else this.#lens().show({ window: fit([fromMs, toMs], 0.1) });
  }

  /** Moves to an event outside the window. */
  reveal(event: number | null): void {
    if (event === null) return;
    const stretch: TimeWindow = [this.spans.starts[event] ?? NaN, this.spans.ends[event] ?? NaN];
    this.#lens().show({ window: reveal(this.#window, stretch) });
  }

  scrollTo(px: number): void {
    this.scrollPx = Math.max(0, Math.min(this.picture.heightPx - this.heightPx, px));
  }

  /** Puts the cursor on something in sight. */
  putCursor(key: string): void {
    this.cursor = key;
    this.isCursorAwaited = true;
  }

  /** Puts the cursor on an event of a lane, bringing both into sight. */
  goTo(lane: number, event: number): void {
    const placed = this.picture.lanes[lane];
    if (!placed) return;
    this.putCursor(`${placed.key}/${event}`);
    if (placed.top < this.scrollPx) this.scrollTo(placed.top);
    const bottom = placed.top + placed.height;
    if (bottom > this.scrollPx + this.heightPx) this.scrollTo(bottom - this.heightPx);
    const [from, to] = this.#window;
    const isOutside = !((this.spans.starts[event] ?? NaN) < to && (this.spans.ends[event] ?? NaN) > from);
    if (isOutside) this.reveal(event);
  }
}
