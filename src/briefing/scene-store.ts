import * as v from 'valibot';
import { IdSchema, SceneSchema } from '../chronology/schema.ts';
import { searchFor, sourceFrom } from '../opening/source.ts';
import type { Book, Entry } from './book.ts';
import { recordOf, sceneOf } from './scene.ts';

const FORMAT = 'regesta/1-kept-scenes';

// Of what the reading of chronologies is made of, and no more: what it needs is in the first screen.
const CountSchema = v.pipe(v.number(), v.integer(), v.minValue(0));
const EntrySchema = v.looseObject({
  id: IdSchema,
  /** Absent when it was taken away. */
  scene: v.optional(SceneSchema),
  revision: CountSchema,
  place: v.number(),
  placed: CountSchema,
});
const BookSchema = v.looseObject({ format: v.literal(FORMAT), entries: v.array(v.unknown()) });

/** A book as it is kept: equal books give equal texts. */
export function writeBook(book: Book): string {
  const entries = [...book]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, { scene, ...entry }]) => ({ id, ...(scene && { scene: recordOf(scene) }), ...entry }));
  return JSON.stringify({ format: FORMAT, entries });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** A book that was kept: as much of it as can be read, and whether that is all of it. */
export function readBook(text: string): { readonly book: Book; readonly isWhole: boolean } {
  const kept = v.safeParse(BookSchema, parsed(text));
  if (!kept.success) return { book: new Map(), isWhole: false };
  const book = new Map<string, Entry>();
  for (const value of kept.output.entries) {
    const entry = v.safeParse(EntrySchema, value);
    if (!entry.success) continue;
    const { id, scene, revision, place, placed } = entry.output;
    if ((scene?.id ?? id) !== id || !Number.isFinite(place)) continue;
    book.set(id, { scene: scene ? sceneOf(scene) : null, revision, place, placed });
  }
  return { book, isWhole: book.size === kept.output.entries.length };
}

/** Where the scenes of one chronology are kept, beyond the page. Reading and writing may throw: no room, or refused. */
export interface Keeper {
  read(): string | null;
  write(text: string): void;
  /** Keeps what could not be read beside what is written from now on. */
  setAside(text: string): void;
  /** Calls when another window of this browser has written, or may have while this one slept. */
  listen(hear: () => void): void;
}

/**
 * Where this page's chronology has its scenes, or the views kept by name: named by the page and by what its `?data=`
 * asks for. Null where nothing may be kept: a page within another's frame.
 */
export function keyOf(
  pathname: string,
  search: string,
  page: string,
  what: 'scenes' | 'views' = 'scenes',
): string | null {
  if (new URLSearchParams(search).has('embed')) return null;
  const source = sourceFrom(search, page, { type: 'shipped' });
  return source.ok
    ? `regesta.${what} ${pathname.replace(/index\.html$/, '')}${searchFor(source.value)}`
    : null;
}

/** This browser's own storage, shared by its windows. */
export function browserKeeper(key: string, window: Window): Keeper {
  return {
    read: () => window.localStorage.getItem(key),
    write: (text) => window.localStorage.setItem(key, text),
    setAside(text) {
      const { localStorage } = window;
      for (let n = 1; ; n++) {
        const aside = `${key} set aside ${n}`;
        const there = localStorage.getItem(aside);
        if (there === null) localStorage.setItem(aside, text);
        if (there === null || there === text) return;
      }
    },
    listen(hear) {
      window.addEventListener('storage', (event) => {
        if (event.key === key && event.newValue !== null) hear();
      });
      window.addEventListener('pageshow', (event) => {
        if (event.persisted) hear();
      });
    },
  };
}
