/**
 * Scenes as several tabs can share them without asking one another. For each scene the book holds what it says and
 * where it stands, each with a count of how often that was changed, and remembers scenes that were taken away. Two
 * books are merged entry by entry, the higher count winning: whoever merges whichever books, in whatever order and
 * however often, ends with the same one (a state-based CRDT, after Shapiro et al. 2011).
 */
import { recordOf, type Scene } from './scene.ts';

export interface Entry {
  /** Null when the scene was taken away. */
  readonly scene: Scene | null;
  /** How often the scene was changed. Taking it away is no change: a change that was made meanwhile wins over it. */
  readonly revision: number;
  /** Where it stands: ascending, those at the same place by their ids. */
  readonly place: number;
  /** How often it was moved. */
  readonly placed: number;
}

/** By the ids of scenes. */
export type Book = ReadonlyMap<string, Entry>;

const textOf = (scene: Scene): string => JSON.stringify(recordOf(scene));

/** The book of scenes that nobody has changed yet. */
export function bookOf(scenes: readonly Scene[]): Book {
  return new Map(scenes.map((scene, place) => [scene.id, { scene, revision: 0, place, placed: 0 }]));
}

/** Scenes with their places, in order. */
function standing(book: Book): { readonly scene: Scene; readonly place: number }[] {
  return [...book.values()]
    .flatMap(({ scene, place }) => (scene === null ? [] : [{ scene, place }]))
    .sort((a, b) => a.place - b.place || (a.scene.id < b.scene.id ? -1 : 1));
}

/** The scenes in order. */
export function scenesIn(book: Book): readonly Scene[] {
  return standing(book).map(({ scene }) => scene);
}

function laterScene(a: Entry, b: Entry): Entry {
  if (a.revision !== b.revision) return a.revision > b.revision ? a : b;
  if (a.scene === null || b.scene === null) return a.scene === null ? a : b;
  return textOf(a.scene) >= textOf(b.scene) ? a : b;
}

function laterPlace(a: Entry, b: Entry): Entry {
  if (a.placed !== b.placed) return a.placed > b.placed ? a : b;
  return a.place >= b.place ? a : b;
}

/** What both books say together. */
export function mergeBooks(a: Book, b: Book): Book {
  const merged = new Map(a);
  for (const [id, theirs] of b) {
    const ours = a.get(id);
    if (ours === undefined) {
      merged.set(id, theirs);
      continue;
    }
    const { scene, revision } = laterScene(ours, theirs);
    const { place, placed } = laterPlace(ours, theirs);
    merged.set(id, { scene, revision, place, placed });
  }
  return merged;
}

/** The book with a scene of that id saying this; a new one stands last. */
export function withScene(book: Book, scene: Scene): Book {
  const entry = book.get(scene.id);
  const revision = (entry?.revision ?? 0) + 1;
  if (entry && entry.scene !== null) return new Map(book).set(scene.id, { ...entry, scene, revision });
  const place = (standing(book).at(-1)?.place ?? -1) + 1;
  return new Map(book).set(scene.id, { scene, revision, place, placed: (entry?.placed ?? 0) + 1 });
}

/** The book without a scene, if it has it. */
export function withoutScene(book: Book, id: string): Book {
  const entry = book.get(id);
  return entry === undefined ? book : new Map(book).set(id, { ...entry, scene: null });
}

function put(book: Map<string, Entry>, id: string, place: number): void {
  const entry = book.get(id);
  if (entry && entry.place !== place) book.set(id, { ...entry, place, placed: entry.placed + 1 });
}

/** The book with a scene at another place among all, counted from 0. */
export function withSceneAt(book: Book, id: string, to: number): Book {
  const others = standing(book).filter(({ scene }) => scene.id !== id);
  const before = others[to - 1]?.place ?? (others[0]?.place ?? 0) - 2;
  const after = others[to]?.place ?? before + 2;
  const between = (before + after) / 2;
  const moved = new Map(book);
  if (before < between && between < after) {
    put(moved, id, between);
    return moved;
  }
  const order = others.map(({ scene }) => scene.id).toSpliced(to, 0, id);
  order.forEach((each, place) => put(moved, each, place));
  return moved;
}

/** The book with these scenes and no others, in this order. */
export function withAll(book: Book, scenes: readonly Scene[]): Book {
  const kept = new Set(scenes.map(({ id }) => id));
  let changed = book;
  for (const { id } of scenesIn(book)) if (!kept.has(id)) changed = withoutScene(changed, id);
  for (const scene of scenes) {
    const { scene: present = null } = changed.get(scene.id) ?? {};
    if (present === null || textOf(present) !== textOf(scene)) changed = withScene(changed, scene);
  }
  const placed = new Map(changed);
  scenes.forEach(({ id }, place) => put(placed, id, place));
  return placed;
}

/** The book with what one act changed, from one book to the next, as it was before; what others changed since stays. */
export function reverted(book: Book, before: Book, after: Book): Book {
  let back = book;
  const places = new Map<string, number>();
  for (const [id, entry] of after) {
    const was = before.get(id);
    if (was === entry) continue;
    if (was === undefined || was.scene === null) back = withoutScene(back, id);
    else {
      const { scene: present = null } = back.get(id) ?? {};
      if (present === null || textOf(present) !== textOf(was.scene)) back = withScene(back, was.scene);
      places.set(id, was.place);
    }
  }
  const placed = new Map(back);
  for (const [id, place] of places) put(placed, id, place);
  return placed;
}
