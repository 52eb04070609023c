import { FORCED, paletteOn } from '../drawing/palette.ts';
import { spanInWords } from '../i18n/dates.ts';
import { i18n, t } from '../i18n/i18n.svelte.ts';
import { binsFor } from '../query/bins.ts';
import { sameTarget, spanId, type Target } from '../query/target.ts';
import type { Lens } from '../view/lens.ts';
import { RestingWindow } from '../view/resting-window.svelte.ts';
import { binAt } from './bars.ts';
import { Media } from './media.svelte.ts';
import { binsOfEvents, countInBins, stopFrom, stopsOf } from './overview.ts';
import { fit, scaleOf, type TimeWindow } from './scale.ts';
import { windowOf } from './window.ts';

function isSame(a: Float64Array, b: Float64Array): boolean {
  return a.length === b.length && a.every((edge, at) => edge === b[at]);
}

/** The overview's bars: how many events when, which bar is pointed at, and what choosing one does. */
export class OverviewState {
  widthPx = $state(900);
  heightPx = $state(62);
  readonly #lens: () => Lens;
  readonly #whole: () => TimeWindow;
  readonly #resting: RestingWindow;
  readonly #forced = new Media('(forced-colors: active)');
  #isPointing = $state(false);
  #cursorMs = $state<number | null>(null);
  #lastEdges: Float64Array = new Float64Array();

  readonly palette = $derived.by(() => (this.#forced.matches ? FORCED : paletteOn(this.#lens().ground)));
  readonly scale = $derived.by(() => scaleOf(this.#whole(), this.widthPx));
  /** The window shown over the bars; null where the layout shows no stretch of time. */
  readonly window = $derived.by(() => {
    const { view } = this.#lens();
    return view.layout === 'chronological' ? windowOf(view, this.#whole()) : null;
  });
  /** The window as it is said: it follows when the window rests, for dates in words take longer than a frame has. */
  readonly rested: TimeWindow = $derived.by(() => windowOf({ window: this.#resting.at }, this.#whole()));
  /** The same array for as long as they are the same edges, whatever the width. */
  readonly edges: Float64Array = $derived.by(() => {
    const { edges } = binsFor(this.#lens().index.extent ?? this.#whole(), this.widthPx);
    if (!isSame(this.#lastEdges, edges)) this.#lastEdges = edges;
    return this.#lastEdges;
  });
  readonly #size = $derived(Math.max(0, this.edges.length - 1));
  readonly #bins = $derived.by(() => binsOfEvents(this.#lens().index, this.edges));
  readonly total = $derived(countInBins(this.#bins, this.#size));
  /** Of what stands in the pictures. */
  readonly drawn = $derived.by(() => countInBins(this.#bins, this.#size, this.#lens().drawn.mask));
  readonly matched = $derived.by(() => countInBins(this.#bins, this.#size, this.#lens().matches.mask));
  /** Of what matches, kin of what is pointed at or focused; null when nothing is. */
  readonly lit = $derived.by(() => {
    const { lit, focused, matches } = this.#lens();
    const kin = (lit ?? focused)?.events;
    return kin ? countInBins(this.#bins, this.#size, matches.mask, kin) : null;
  });
  /** The bars there are, by bin. */
  readonly stops = $derived(stopsOf(this.drawn));
  /** The bar that the keys are on, or start from. */
  readonly cursor = $derived.by(() => {
    const bin = this.#cursorMs === null ? -1 : binAt(this.edges, this.#cursorMs);
    if (this.stops.includes(bin)) return bin;
    const [from] = this.window === null ? this.#whole() : this.rested;
    return this.stops.find((stop) => (this.edges[stop + 1] ?? 0) > from) ?? this.stops.at(-1) ?? -1;
  });
  /** The bar that is pointed at; -1 for none. */
  readonly pointed = $derived(this.#isPointing ? this.cursor : -1);

  /** Made while a component is set up. `whole` is the window that shows the whole chronology. */
  constructor(lens: () => Lens, whole: () => TimeWindow) {
    this.#lens = lens;
    this.#whole = whole;
    this.#resting = new RestingWindow(lens);
  }

  spanOf(bin: number): TimeWindow {
    return [this.edges[bin] ?? 0, this.edges[bin + 1] ?? 0];
  }

  /** What a bar stands for: its stretch of time and how many of its events match. */
  inWords(bin: number): string {
    const [n, total] = [this.matched[bin] ?? 0, this.total[bin] ?? 0];
    return t('timeline.bar', { span: spanInWords(this.spanOf(bin), i18n.locale), n, total });
  }

  isChosen(bin: number): boolean {
    return sameTarget(this.#lens().view.focus, this.#targetOf(bin));
  }

  /** Points at a bar, and at nothing where there is none. */
  point(bin: number): void {
    const isBar = (this.drawn[bin] ?? 0) > 0;
    if (isBar ? bin === this.pointed : !this.#isPointing) return;
    this.#isPointing = isBar;
    if (isBar) this.#cursorMs = this.edges[bin] ?? null;
    this.#lens().point(isBar ? this.#targetOf(bin) : null);
  }

  walk(step: number): void {
    this.point(stopFrom(this.stops, this.cursor, step));
  }

  /** Makes a bar's events the focus, and zooms to it where the timeline shows a stretch of time. */
  choose(bin: number): void {
    if (bin < 0) return;
    const focus = this.#targetOf(bin);
    if (this.window === null) this.#lens().focus(focus);
    else this.#lens().show({ window: fit(this.spanOf(bin), 1), focus });
  }

  #targetOf(bin: number): Target {
    return { type: 'span', id: spanId(...this.spanOf(bin)) };
  }
}
