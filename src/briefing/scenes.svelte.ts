import type { Index } from '../query/index.ts';
import {
  bookOf,
  mergeBooks,
  reverted,
  scenesIn,
  withAll,
  withoutScene,
  withScene,
  withSceneAt,
  type Book,
} from './book.ts';
import { sceneOf, type Scene } from './scene.ts';
import { browserKeeper, keyOf, readBook, writeBook, type Keeper } from './scene-store.ts';
import { unkept } from './unkept.ts';

/** What went wrong with keeping scenes on this machine; all goes on in memory. */
export type KeepingProblem =
  /** They could not be written: a private window, no room, or refused. */
  | { readonly type: 'not-kept'; readonly reason: string }
  /** What was kept could not be read, or not all of it; its text was set aside. */
  | { readonly type: 'unreadable'; readonly text: string };

/** One thing that was done and can be undone. */
interface Act {
  readonly before: Book;
  readonly after: Book;
  /** Names what goes on changing while somebody types, so that it is undone as one. */
  readonly typing: string | null;
}

const MOST_ACTS = 200;
const ID_LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789';

/** A new id for a scene, that no other window makes too. */
export function newSceneId(): string {
  const letters = [...crypto.getRandomValues(new Uint8Array(10))];
  return `scene-${letters.map((byte) => ID_LETTERS[byte % ID_LETTERS.length]).join('')}`;
}

/** The scenes of one chronology, as this machine has them: the shipped ones until somebody changes them. */
export class Scenes {
  /** In the order of the briefing. */
  list = $state.raw<readonly Scene[]>([]);
  problem = $state.raw<KeepingProblem | null>(null);
  /** Id of the scene that is being worked on. */
  chosen = $state<string | null>(null);
  /** Those that came with the chronology. */
  readonly shipped: readonly Scene[];

  #keeper: Keeper | null;
  #book: Book;
  /** Whether somebody has changed them, here or in another window. */
  #isChanged: boolean;
  #isFailing = false;
  #acts = $state.raw<readonly Act[]>([]);

  constructor(shipped: readonly Scene[], keeper: Keeper | null) {
    this.shipped = shipped;
    this.#keeper = keeper;
    const kept = this.#keptBook();
    this.#isChanged = kept !== null;
    this.#book = kept ?? bookOf(shipped);
    this.list = scenesIn(this.#book);
    keeper?.listen(() => this.#hear());
  }

  get canUndo(): boolean {
    return this.#acts.length > 0;
  }

  find(id: string | null): Scene | undefined {
    return this.list.find((scene) => scene.id === id);
  }

  /** Adds a scene after another, or last. */
  add(scene: Scene, after?: string | null): void {
    const at = this.list.findIndex(({ id }) => id === after);
    const book = withScene(this.#book, scene);
    this.#act(at === -1 ? book : withSceneAt(book, scene.id, at + 1));
  }

  /** Changes what a scene says or shows. Texts that go on changing are undone as one. */
  change(id: string, change: Partial<Omit<Scene, 'id'>>): void {
    const scene = this.find(id);
    if (!scene) return;
    const typing = 'view' in change ? null : [id, ...Object.keys(change)].join(' ');
    this.#act(withScene(this.#book, { ...scene, ...change }), typing);
  }

  remove(id: string): void {
    if (this.find(id)) this.#act(withoutScene(this.#book, id));
  }

  /** Moves a scene to another place, counted from 0. */
  move(id: string, to: number): void {
    const at = this.list.findIndex((scene) => scene.id === id);
    const place = Math.max(0, Math.min(to, this.list.length - 1));
    if (at !== -1 && at !== place) this.#act(withSceneAt(this.#book, id, place));
  }

  /** Adds a copy after a scene; its id, or null when there is no such scene. */
  duplicate(id: string): string | null {
    const scene = this.find(id);
    if (!scene) return null;
    const copy = { ...scene, id: newSceneId() };
    this.add(copy, id);
    return copy.id;
  }

  /** Has these scenes in place of all there are. */
  replace(scenes: readonly Scene[]): void {
    this.#act(withAll(this.#book, scenes));
  }

  /** Takes the last act back; what other windows have done since stays. */
  undo(): void {
    const act = this.#acts.at(-1);
    if (!act) return;
    this.#acts = this.#acts.slice(0, -1);
    this.#keep(reverted(this.#book, act.before, act.after));
  }

  #act(after: Book, typing: string | null = null): void {
    const last = this.#acts.at(-1);
    const isSame = typing !== null && last?.typing === typing;
    const before = isSame ? last.before : this.#book;
    const others = isSame ? this.#acts.slice(0, -1) : this.#acts;
    this.#acts = [...others, { before, after, typing }].slice(-MOST_ACTS);
    this.#keep(after);
  }

  /** Takes a book on, together with what other windows have kept, and keeps it. */
  #keep(book: Book): void {
    const kept = this.#keptBook();
    this.#isChanged = true;
    this.#show(kept === null ? book : mergeBooks(book, kept));
    if (this.#keeper === null) return;
    try {
      this.#keeper.write(writeBook(this.#book));
      if (this.problem?.type === 'not-kept') this.problem = null;
      this.#isFailing = false;
    } catch (error) {
      this.#fail(error);
    }
  }

  /** Another window has written. What it had not heard of by then is written again. */
  #hear(): void {
    const kept = this.#keptBook();
    if (kept === null) return;
    this.#show(this.#isChanged ? mergeBooks(this.#book, kept) : kept);
    this.#isChanged = true;
    if (writeBook(this.#book) !== writeBook(kept)) this.#keep(this.#book);
  }

  #show(book: Book): void {
    this.#book = book;
    this.list = scenesIn(book);
  }

  /** What is kept, as far as it can be read; null when there is nothing. What cannot be read is set aside first. */
  #keptBook(): Book | null {
    let text: string | null = null;
    try {
      text = this.#keeper?.read() ?? null;
    } catch {
      // Writing will fail too, and tell.
    }
    if (text === null) return null;
    const { book, isWhole } = readBook(text);
    if (isWhole) return book;
    this.problem = { type: 'unreadable', text };
    try {
      this.#keeper?.setAside(text);
    } catch (error) {
      this.#keeper = null;
      this.#fail(error);
    }
    return book.size > 0 ? book : null;
  }

  /** Tells once, until it has worked again. */
  #fail(error: unknown): void {
    if (!this.#isFailing) this.problem = { type: 'not-kept', reason: String(error) };
    this.#isFailing = true;
  }
}

const known = { scenes: new WeakMap<Index, Scenes>(), views: new WeakMap<Index, Scenes>() };

/** What this browser keeps for a chronology: the same object for all who ask. */
function keptFor(index: Index, what: keyof typeof known, shipped: readonly Scene[]): Scenes {
  const { pathname, search } = location;
  const isKept = !unkept.has(index.chronology);
  const key = isKept ? keyOf(pathname, search, document.baseURI, what) : null;
  const kept =
    known[what].get(index) ?? new Scenes(shipped, key === null ? null : browserKeeper(key, window));
  known[what].set(index, kept);
  return kept;
}

/** The scenes of a chronology. */
export function scenesOf(index: Index): Scenes {
  return keptFor(index, 'scenes', index.chronology.scenes.map(sceneOf));
}

/** Views of a chronology kept by name: scenes without words, so that all that is done with scenes can be done with them. */
export function keptViewsOf(index: Index): Scenes {
  return keptFor(index, 'views', []);
}
