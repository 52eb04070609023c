import type { Index } from '../query/index.ts';
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
import { ViewParts } from '../view/parts.svelte.ts';
import { reconcile } from '../view/reconcile.ts';
import type { View } from '../view/view.ts';
import type { AddressBar } from './address.ts';

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

/** The history of views, kept in step with the browser's address and with its back and forward. */
export class ViewHistory {
  linkReport = $state.raw<LinkReport | null>(null);

  readonly #index: Index;
  readonly #address: AddressBar;
  readonly #onmove: () => void;
  #steps = $state.raw<History>(beginHistory(readView('').view));
  readonly #parts = new ViewParts(presentView(this.#steps));
  /** Number of the entry that the browser was asked to go to; null when it has arrived. */
  #heading: number | null = null;
  #settling: ReturnType<typeof setTimeout> | undefined;
  #writing: ReturnType<typeof setTimeout> | undefined;
  /** Whether the browser has no entry yet for the one on show. */
  #isUnwritten = false;

  /** The view on show. */
  readonly view = this.#parts.view;
  readonly canUndo = $derived(canUndo(this.#history));
  readonly canRedo = $derived(canRedo(this.#history));

  /** Begins where the address is. `onmove` is called when a later view has come on show. */
  constructor(index: Index, address: AddressBar, onmove: () => void) {
    this.#index = index;
    this.#address = address;
    this.#onmove = onmove;
    this.#history = this.#recall() ?? beginHistory(this.#read(address.fragment));
    this.#writeAddress();
  }

  get #history(): History {
    return this.#steps;
  }

  set #history(history: History) {
    this.#steps = history;
    this.#parts.show(presentView(history));
  }

  /**
   * Follows the browser's back and forward buttons, and addresses typed by hand. Returns the way to stop
   * that, which ends the gesture going on.
   */
  listen(): () => void {
    const stop = this.#address.onArrive((fragment, at) => this.#arrive(fragment, at));
    return () => {
      this.#finishGesture();
      stop();
    };
  }

  /** Changes the view, as one entry of the history or joining the entry of its gesture. */
  show(change: Partial<View>, pace: Pace = 'step'): void {
    const view = changedView(this.view, change);
    const before = this.#history;
    this.#heading = null;
    this.#history = pace === 'step' ? step(before, view) : glide(before, view, pace);
    this.#onmove();
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

  /** The address that opens exactly a view. */
  linkTo(view: View): string {
    const base = this.#address.href;
    const fragment = this.#fragmentOf(view);
    return fragment === '' ? base : `${base}#${fragment}`;
  }

  /** Moves are the browser's, and arrive later: a second one counts from where the first is heading. */
  move(by: -1 | 1): void {
    this.#finishGesture();
    const entry = (this.#heading ?? entryNumber(this.#history)) + by;
    const last = this.#history.forgotten + this.#history.views.length - 1;
    if (entry < this.#history.forgotten || entry > last) return;
    this.#heading = entry;
    this.#address.move(by);
  }

  #fragmentOf(view: View): string {
    return writeView(view, this.#index.chronology.version);
  }

  /** The history of this tab before a reload, if the address still shows what it says. */
  #recall(): History | null {
    const kept = this.#address.recall();
    const at = kept === null ? -1 : kept.entry - kept.forgotten;
    if (kept === null || kept.fragments[at] !== this.#address.fragment) return null;
    const views = kept.fragments.map((fragment) => reconcile(readView(fragment).view, this.#index).view);
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
    const { view: known, missing } = reconcile(view, this.#index);
    const otherVersion = version !== null && version !== this.#index.chronology.version ? version : null;
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
      this.#onmove();
      return;
    }
    this.#history = step(settle(history), this.#read(fragment));
    this.#writeAddress();
    this.#onmove();
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
