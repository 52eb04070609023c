import type { Chronology } from '../chronology/chronology.ts';
import { FORCED, paletteOn } from '../drawing/palette.ts';
import type { Target } from '../query/target.ts';
import { measureIn } from '../ui/measure.ts';
import { fullIn } from '../view/drawn.ts';
import type { Lens } from '../view/lens.ts';
import { inksOn, type Look, type Print } from './look.ts';
import { Media } from './media.svelte.ts';

/** The series that targets name: themselves, or that of an event. */
function seriesOf(chronology: Chronology, ...targets: readonly (Target | null)[]): ReadonlySet<string> {
  return new Set(
    targets.flatMap((target) => {
      const id = target?.type === 'series' ? target.id : chronology.eventById.get(target?.id ?? '')?.series;
      return id === undefined ? [] : [id];
    }),
  );
}

/** The page's, until the lanes' own is known: words set in another first would be measured twice. */
const PAGE_FAMILY = getComputedStyle(document.body).fontFamily || 'sans-serif';

// The system looks for its fonts while the chronology is on its way, and not in the middle of the first picture.
for (const size of ['600 13px', '13px', '11px']) measureIn(`${size} ${PAGE_FAMILY}`)('0');

/** How pictures look, as the view and the reader's system have it. Made while a component is set up. */
export class Looks {
  fontFamily = $state(PAGE_FAMILY);
  readonly #lens: () => Lens;
  readonly #forced = new Media('(forced-colors: active)');

  readonly font = $derived(`13px ${this.fontFamily}`);
  readonly #palette = $derived.by(() => (this.#forced.matches ? FORCED : paletteOn(this.#lens().ground)));
  readonly #inks = $derived(inksOn(this.#palette));
  readonly #kin = $derived.by(() => (this.#lens().lit ?? this.#lens().focused)?.events ?? null);
  /** 1 for each event that is drawn in full, by index; null where all are. */
  readonly full = $derived.by(() => fullIn(this.#lens().view, this.#lens().matches));
  readonly #litSeries = $derived.by(() =>
    seriesOf(this.#lens().index.chronology, this.#lens().view.focus, this.#lens().pointed),
  );
  /** Whether any series is threaded. */
  readonly isThreading = $derived.by(() => this.#lens().view.lanes === 'series' || this.#litSeries.size > 0);
  /** Signs of hits are loaded with the first search. */
  #signs = $state.raw<typeof import('./hit-signs.ts') | null>(null);
  readonly hits = $derived.by(() => {
    const { index, hits, view } = this.#lens();
    return hits && this.#signs ? this.#signs.hitSigns(index, hits, view.hit, this.#palette) : null;
  });
  /** Stays as it is whatever is pointed at. */
  readonly print: Print = $derived({
    inks: this.#inks,
    font: this.font,
    smallFont: `11px ${this.fontFamily}`,
  });
  readonly current: Look = $derived.by(() => {
    const { index, view, pointed } = this.#lens();
    return {
      index,
      palette: this.#palette,
      ...this.print,
      kin: this.#kin,
      full: this.full,
      focus: this.#eventOf(view.focus),
      pointed: this.#eventOf(pointed),
      isThreaded: view.lanes === 'series',
      litSeries: this.#litSeries,
      hits: this.hits,
    };
  });

  constructor(lens: () => Lens) {
    this.#lens = lens;
    $effect(() => {
      if (lens().hits) void import('./hit-signs.ts').then((signs) => (this.#signs = signs));
    });
  }

  #eventOf(target: Target | null): number | null {
    if (target?.type !== 'event') return null;
    return this.#lens().index.chronology.eventById.get(target.id)?.index ?? null;
  }
}
