import type { Chronology } from '../../src/chronology/chronology.ts';
import { indexChronology } from '../../src/query/index.ts';
import { kinOf } from '../../src/query/kin.ts';
import { matchEvents } from '../../src/query/match.ts';
import { createSearch, type Search, type SearchHits } from '../../src/query/search.ts';
// Loaded ahead of whoever searches: a test may be over before what it did not wait for is.
import '../../src/query/search/on-thread.ts';
import type { Target } from '../../src/query/target.ts';
import { drawnOf } from '../../src/view/drawn.ts';
import type { Pace } from '../../src/view/history.ts';
import type { Seeker } from '../../src/view/lens.ts';
import { ViewParts } from '../../src/view/parts.svelte.ts';
import { FIRST_VIEW, type View } from '../../src/view/view.ts';

/** A lens around a view, which remembers every change that was asked of it. */
export interface TestLens extends Seeker {
  language: string;
  ground: 'light' | 'dark';
  /** What `show` was called with, first to last. */
  readonly shown: readonly { readonly change: Partial<View>; readonly pace: Pace }[];
}

/** A lens as the workspace would make it, without address, history or storage. */
export function makeLens(chronology: Chronology, change: Partial<View> = {}): TestLens {
  const index = indexChronology(chronology);
  let search = $state.raw<Search | null>(null);
  let found = $state.raw<SearchHits | null>(null);
  let searching: Promise<Search> | null = null;
  const parts = new ViewParts({ ...FIRST_VIEW, ...change });
  const { view } = parts;
  let pointed = $state.raw<Target | null>(null);
  let language = $state('en');
  let ground = $state<'light' | 'dark'>('light');
  const shown: { change: Partial<View>; pace: Pace }[] = [];
  const ask = async (words: string): Promise<SearchHits | null> => {
    searching ??= createSearch(chronology).then((made) => (search = made));
    const hits = await (await searching).ask(words);
    if (words === view.query.text) found = hits;
    return hits;
  };
  /** Nothing is indexed for what searches for nothing. */
  const seek = (): void => {
    if (view.query.text === '') found = null;
    else void ask(view.query.text);
  };
  seek();
  const { text } = $derived(view.query);
  const hits = $derived(text.trim() === '' ? null : (search?.peek(text) ?? found));
  const matches = $derived(matchEvents(index, view.query, hits));
  const drawn = $derived(drawnOf(view, matches));
  const lit = $derived(pointed === null ? null : kinOf(index, pointed));
  const focused = $derived(view.focus === null ? null : kinOf(index, view.focus));
  const show: Seeker['show'] = (next, pace = 'step') => {
    shown.push({ change: next, pace });
    parts.show({ ...view, ...next });
    seek();
  };
  return {
    index,
    shown,
    view,
    get matches() {
      return matches;
    },
    get drawn() {
      return drawn;
    },
    get hits() {
      return hits;
    },
    get isReady() {
      return text.trim() === '' || search !== null;
    },
    ask,
    get language() {
      return language;
    },
    set language(next) {
      language = next;
    },
    get ground() {
      return ground;
    },
    set ground(next) {
      ground = next;
    },
    get pointed() {
      return pointed;
    },
    get lit() {
      return lit;
    },
    get focused() {
      return focused;
    },
    point: (target) => (pointed = target),
    focus: (target, more) => show({ focus: target, ...more }),
    show,
  };
}
