import { t } from '../i18n/i18n.svelte.ts';
import { fullIn } from '../view/drawn.ts';
import type { Lens } from '../view/lens.ts';
import type { LayoutId } from '../view/view.ts';
import type { Lane } from './lane.ts';
import { comparedLanes, laneDescriptor, lanesOf } from './lanes.ts';
import { setOutChronologically } from './layouts/chronological.ts';
import { loadLayout } from './layouts/index.ts';
import { remember } from './remember.ts';
import { clampWindow, type TimeWindow } from './scale.ts';
import { spansOf } from './spans.ts';
import type { SetOut, Track } from './track.ts';
import { glideTo, windowOf } from './window.ts';

/**
 * The track that the view asks for, and the window on it. A layout that has yet to be loaded leaves the one before
 * standing until it has come. Made while a component is set up.
 */
export class Tracks {
  readonly #lens: () => Lens;
  readonly #whole: () => TimeWindow;
  readonly #spansFor = remember(spansOf);
  #layout = $state.raw<{ readonly id: LayoutId; readonly setOut: SetOut }>({
    id: 'chronological',
    setOut: setOutChronologically,
  });

  /** Where the events stand in time, whatever the layout. */
  readonly spans = $derived.by(() => this.#spansFor(this.#lens().index));
  readonly #lanes: readonly Lane[] = $derived.by(() => {
    const { index, language, view, matches, drawn } = this.#lens();
    const { spans } = this;
    const { lanes, laneChoice, compared } = view;
    const full = fullIn(view, matches);
    if (compared !== null) return comparedLanes(index, spans, drawn, compared, language, full);
    const absent = t(laneDescriptor(lanes).absent);
    return lanesOf(index, spans, drawn, lanes, laneChoice, language, absent, full);
  });
  readonly track: Track = $derived.by(() => {
    const { index, view, drawn } = this.#lens();
    const origins = view.origins.flatMap((id) => index.chronology.eventById.get(id)?.index ?? []);
    const { spans } = this;
    return this.#layout.setOut({
      ...{ index, spans, origins, matches: drawn, lanes: this.#lanes },
      whole: this.#whole(),
    });
  });
  /** The stretch of the track's axis that the view shows. */
  readonly window: TimeWindow = $derived.by(() => {
    const { view } = this.#lens();
    const { layout, whole, narrowestMs } = this.track;
    if (layout === 'chronological') return windowOf(view, whole);
    return view.frame === null || view.layout !== layout
      ? whole
      : clampWindow(view.frame, whole, narrowestMs);
  });

  constructor(lens: () => Lens, whole: () => TimeWindow) {
    this.#lens = lens;
    this.#whole = whole;
    const layout = $derived(lens().view.layout);
    $effect.pre(() => {
      const id = layout;
      const setOut = loadLayout(id);
      if (typeof setOut === 'function') {
        this.#layout = { id, setOut };
        return;
      }
      let isWanted = true;
      void setOut.then((loaded) => {
        if (isWanted) this.#layout = { id, setOut: loaded };
      });
      return () => (isWanted = false);
    });
  }

  #change(window: TimeWindow | null) {
    return this.track.layout === 'chronological' ? { window } : { frame: window };
  }

  /** Shows a stretch of the track's axis, as one step; null for all of it. */
  show(window: TimeWindow | null): void {
    this.#lens().show(this.#change(window));
  }

  /** Moves the window as part of a gesture. */
  glide(window: TimeWindow): void {
    glideTo(this.#lens(), window, this.#change(window));
  }
}
