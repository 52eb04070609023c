import type { Chronology } from '../chronology/chronology.ts';

/** The very files a chronology was read from. */
export interface Originals {
  readonly file: Blob;
  /** By the paths the chronology gives them; those that could not be had are missing. */
  readonly documents: ReadonlyMap<string, Blob>;
}

const known = new WeakMap<Chronology, Originals>();

/** Keeps the files of a chronology for as long as it is open, where the browser keeps what is large: not in this page's memory. */
export function keepOriginals(chronology: Chronology, originals: Originals): void {
  known.set(chronology, originals);
}

/** The files a chronology was read from; undefined for one that was made and not read. */
export function originalsOf(chronology: Chronology): Originals | undefined {
  return known.get(chronology);
}
