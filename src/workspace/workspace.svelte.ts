import { untrack } from 'svelte';
import type { Index } from '../query/index.ts';
import type { Target } from '../query/target.ts';
import { sameTarget } from '../query/target.ts';
import { kinOf } from '../query/kin.ts';
import { matchEvents } from '../query/match.ts';
import type { SearchHits } from '../query/search.ts';
import { windowShowing } from '../timeline/window.ts';
import { drawnOf } from '../view/drawn.ts';
import { changedView, readView, writeView } from '../view/codec.ts';
import {
  beginHistory,
  canRedo,
  canUndo,
  entryNumber,
  glide,
  goTo,
  presentView,
  settle,
  step,
  takeBack,
  type History,
  type Pace,
} from '../view/history.ts';
import type { Desk, Lens, Result, Seeker } from '../view/lens.ts';
import { ViewParts } from '../view/parts.svelte.ts';
import { reconcile } from '../view/reconcile.ts';
import type { View } from '../view/view.ts';
import type { AddressBar } from './address.ts';
import { Searching } from './searching.svelte.ts';

/** How long a gesture may pause before what follows is a new step, and before its address is written. */
const PAUSE_MS = 500;
/** How long a gesture rests before the browser is given an entry for it, which takes longer than a frame. */
const REST_MS = 150;

/** What a link asked for that this chronology could not give. */
export interface LinkReport {
  /** The version the link was made on, when it is not this one. */
  readonly otherVersion: string | null;
  readonly missing: readonly string[];
}

/** What the page is like around the workspace: not chosen in it, and not in the link. */
export type Surroundings = Pick<Lens, 'ground' | 'language'> & { readonly isNarrow: boolean };

/** One chronology being looked at: the view, its history, what follows from it, and the verbs that change it. */
export class Workspace implements Desk, Seeker {
  readonly index: Index;
  pointed = $state.raw<Target | null>(null);
  linkReport = $state.raw<LinkReport | null>(null);

  readonly #address: AddressBar;
  readonly #surroundings: Surroundings;
  readonly #searching: Searching;
  #steps = $state.raw<History>(beginHistory(readView('').view));
  readonly #parts = new ViewParts(presentView(this.#steps));
  /** Number of the entry that the browser was asked to go to; null when it has arrived. */
  #heading: number | null = null;
  #settling: ReturnType<typeof setTimeout> | undefined;
  #writing: ReturnType<typeof setTimeout> | undefined;
  /** Whether the browser has no entry yet for the one on show. */
  #isUnwritten = false;

  readonly view = this.#parts.view;
  readonly #words = $derived.by(() => this.view.query.text.trim());
  readonly matches = $derived.by(() => matchEvents(this.index, this.view.query, this.hits));
  readonly drawn = $derived.by(() => drawnOf(this.view, this.matches));
  readonly lit = $derived.by(() => (this.pointed === null ? null : kinOf(this.index, this.pointed)));
  readonly focused = $derived.by(() => this.view.focus && kinOf(this.index, this.view.focus));
  readonly canUndo = $derived(canUndo(this.#history));
  readonly canRedo = $derived(canRedo(this.#history));

  constructor(index: Index, address: AddressBar, surroundings: Surroundings) {
    this.index = index;
    this.#address = address;
    this.#surroundings = surroundings;
    this.#searching = new Searching(index.chronology, () => this.#words);
    this.#history = this.#recall() ?? beginHistory(this.#read(address.fragment));
    this.#writeAddress();
    this.#searching.seek();
  }

  get #history(): History {
    return this.#steps;
  }

  set #history(history: History) {
    this.#steps = history;
    this.#parts.show(presentView(history));
  }

  get hits(): SearchHits | null {
    return this.#searching.hits;
  }

  /** Whether what the words of the view find can be told yet. */
  get isReady(): boolean {
    return this.#searching.isReady;
  }

  get ground(): 'light' | 'dark' {
    return this.#surroundings.ground;
  }

  get language(): string {
    return this.#surroundings.language;
  }

  /** Whether panels are tabs, of which one is on show. */
  get isNarrow(): boolean {
    return this.#surroundings.isNarrow;
  }

  /** Loads the search engine and indexes for it, if that was not done: called when somebody is about to search. */
  prepareSearch(): Promise<void> {
    return this.#searching.prepare();
  }

  ask(text: string): Promise<SearchHits | null> {
    return this.#searching.ask(text);
  }

  /**
   * Follows the browser's back and forward buttons, and addresses typed by hand. Returns the way to close the
   * workspace: to stop that, and to give up what is still being indexed.
   */
  listen(): () => void {
    const stop = this.#address.onArrive((fragment, at) => this.#arrive(fragment, at));
    return () => {
      this.#finishGesture();
      this.#searching.close();
      stop();
    };
  }

  /** May be called while the page is being redrawn: a button that goes away under the pointer or focus says so then. */
  point(target: Target | null): void {
    untrack(() => {
      if (!sameTarget(this.pointed, target)) this.pointed = target;
    });
  }

  /** Makes something the focus, or nothing; an event comes into the window. On a narrow screen the reader comes forward to show it. */
  focus(target: Target | null, change: Partial<View> = {}): void {
    const maximised =
      target === null || this.view.maximised === 'reader'
        ? this.view.maximised
        : this.isNarrow
          ? 'reader'
          : null;
    const closed =
      target === null ? this.view.closed : this.view.closed.filter((panel) => panel !== 'reader');
    const event = target?.type === 'event' ? this.index.chronology.eventById.get(target.id) : undefined;
    const window = event === undefined ? this.view.window : windowShowing(this.index, this.view, event.index);
    this.show({ focus: target, maximised, closed, window, ...change });
  }

  show(change: Partial<View>, pace: Pace = 'step'): void {
    const view = changedView(this.view, change);
    const before = this.#history;
    this.#heading = null;
    this.#history = pace === 'step' ? step(before, view) : glide(before, view, pace);
    this.#searching.seek();
    clearTimeout(this.#settling);
    clearTimeout(this.#writing);
    const isNew = entryNumber(this.#history) !== entryNumber(before);
    if (isNew && before.gesture !== null) this.#writeEntry(before);
    if (isNew) this.#isUnwritten = true;
    if (this.#history.gesture !== null) {
      this.#settling = setTimeout(() => this.#rest(), PAUSE_MS);
      if (this.#isUnwritten) this.#writing = setTimeout(() => this.#writeAddress(), REST_MS);
    } else if (isNew || before.gesture !== null) this.#writeAddress();
  }

  undo(): void {
    this.#move(-1);
  }

  redo(): void {
    this.#move(1);
  }

  /** The address that opens exactly this view. */
  link(): string {
    return this.linkTo(this.view);
  }

  linkTo(view: View): string {
    const base = this.#address.href;
    const fragment = this.#fragmentOf(view);
    return fragment === '' ? base : `${base}#${fragment}`;
  }

  async resultOf({ query }: View): Promise<Result> {
    const words = query.text.trim();
    const hits = words === '' ? null : await this.ask(words);
    return { hits, matches: matchEvents(this.index, query, hits) };
  }

  /** Moves are the browser's, and arrive later: a second one counts from where the first is heading. */
  #move(by: -1 | 1): void {
    this.#finishGesture();
    const entry = (this.#heading ?? entryNumber(this.#history)) + by;
    const last = this.#history.forgotten + this.#history.views.length - 1;
    if (entry < this.#history.forgotten || entry > last) return;
    this.#heading = entry;
    this.#address.move(by);
  }

  #fragmentOf(view: View): string {
    return writeView(view, this.index.chronology.version);
  }

  /** The history of this tab before a reload, if the address still shows what it says. */
  #recall(): History | null {
    const kept = this.#address.recall();
    const at = kept === null ? -1 : kept.entry - kept.forgotten;
    if (kept === null || kept.fragments[at] !== this.#address.fragment) return null;
    const views = kept.fragments.map((fragment) => reconcile(readView(fragment).view, this.index).view);
    return { views, at, forgotten: kept.forgotten, gesture: null };
  }

  #remember(): void {
    const { views, forgotten } = this.#history;
    this.#address.remember(
      views.map((view) => this.#fragmentOf(view)),
      forgotten,
    );
  }

  #read(fragment: string): View {
    const { view, version } = readView(fragment);
    const { view: known, missing } = reconcile(view, this.index);
    const otherVersion = version !== null && version !== this.index.chronology.version ? version : null;
    this.linkReport = otherVersion !== null || missing.length > 0 ? { otherVersion, missing } : null;
    return known;
  }

  #arrive(fragment: string, entry: number | null): void {
    clearTimeout(this.#settling);
    clearTimeout(this.#writing);
    // The browser cannot come back to what it has no entry for.
    const history = this.#isUnwritten ? takeBack(this.#history) : this.#history;
    this.#isUnwritten = false;
    if (entry === this.#heading || entry === null) this.#heading = null;
    const there = entry === null ? history : goTo(history, entry);
    if (entry !== null && entryNumber(there) === entry) {
      this.#history = settle(there);
      this.#searching.seek();
      return;
    }
    this.#history = step(settle(history), this.#read(fragment));
    this.#writeAddress();
    this.#searching.seek();
  }

  /** A hand that pauses has ended its gesture; what plays goes on after any pause, and only its address is written. */
  #rest(): void {
    if (this.#history.gesture === 'play') this.#writeAddress();
    else this.#finishGesture();
  }

  /** Writes the last move of a gesture into the entry the gesture made; browsers limit how often that may be done. */
  #finishGesture(): void {
    clearTimeout(this.#settling);
    if (this.#history.gesture === null) return;
    this.#history = settle(this.#history);
    this.#writeAddress();
  }

  #writeAddress(): void {
    clearTimeout(this.#writing);
    this.#writeEntry(this.#history);
    this.#remember();
  }

  #writeEntry(history: History): void {
    const [fragment, entry] = [this.#fragmentOf(presentView(history)), entryNumber(history)];
    if (this.#isUnwritten) this.#address.push(fragment, entry);
    else this.#address.replace(fragment, entry);
    this.#isUnwritten = false;
  }
}
