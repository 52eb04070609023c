import { untrack } from 'svelte';
import type { Index } from '../query/index.ts';
import type { Target } from '../query/target.ts';
import { sameTarget } from '../query/target.ts';
import { kinOf } from '../query/kin.ts';
import { matchEvents } from '../query/match.ts';
import type { SearchHits } from '../query/search.ts';
import { windowShowing } from '../timeline/window.ts';
import { drawnOf } from '../view/drawn.ts';
import type { Pace } from '../view/history.ts';
import type { Desk, Lens, Result, Seeker } from '../view/lens.ts';
import type { View } from '../view/view.ts';
import type { AddressBar } from './address.ts';
import { Searching } from './searching.svelte.ts';
import { ViewHistory, type LinkReport } from './view-history.svelte.ts';

/** What the page is like around the workspace: not chosen in it, and not in the link. */
export type Surroundings = Pick<Lens, 'ground' | 'language'> & { readonly isNarrow: boolean };

/** One chronology being looked at: the view on show, what follows from it, and the verbs that change it. */
export class Workspace implements Desk, Seeker {
  readonly index: Index;
  pointed = $state.raw<Target | null>(null);

  readonly #history: ViewHistory;
  readonly #surroundings: Surroundings;
  readonly #searching: Searching;

  readonly view: View;
  readonly #words = $derived.by(() => this.view.query.text.trim());
  readonly matches = $derived.by(() => matchEvents(this.index, this.view.query, this.hits));
  readonly drawn = $derived.by(() => drawnOf(this.view, this.matches));
  readonly lit = $derived.by(() => (this.pointed === null ? null : kinOf(this.index, this.pointed)));
  readonly focused = $derived.by(() => this.view.focus && kinOf(this.index, this.view.focus));

  constructor(index: Index, address: AddressBar, surroundings: Surroundings) {
    this.index = index;
    this.#surroundings = surroundings;
    this.#searching = new Searching(index.chronology, () => this.#words);
    this.#history = new ViewHistory(index, address, () => this.#searching.seek());
    this.view = this.#history.view;
    this.#searching.seek();
  }

  get linkReport(): LinkReport | null {
    return this.#history.linkReport;
  }

  set linkReport(report: LinkReport | null) {
    this.#history.linkReport = report;
  }

  get canUndo(): boolean {
    return this.#history.canUndo;
  }

  get canRedo(): boolean {
    return this.#history.canRedo;
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
    const stop = this.#history.listen();
    return () => {
      stop();
      this.#searching.close();
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

  show(change: Partial<View>, pace?: Pace): void {
    this.#history.show(change, pace);
  }

  undo(): void {
    this.#history.move(-1);
  }

  redo(): void {
    this.#history.move(1);
  }

  /** The address that opens exactly this view. */
  link(): string {
    return this.linkTo(this.view);
  }

  linkTo(view: View): string {
    return this.#history.linkTo(view);
  }

  async resultOf({ query }: View): Promise<Result> {
    const words = query.text.trim();
    const hits = words === '' ? null : await this.ask(words);
    return { hits, matches: matchEvents(this.index, query, hits) };
  }
}
