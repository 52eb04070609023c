import type { Chronology } from '../chronology/chronology.ts';
import type { Bytes } from './fetch-file.ts';

/** The very files a chronology was read from. */
export interface Originals {
  /** In pieces: to make one of a large file takes longer than a reader of its chronology should wait for. */
  readonly file: Bytes[];
  /** By the paths the chronology gives them; those that could not be had are missing. */
  readonly documents: ReadonlyMap<string, Blob>;
}

const known = new WeakMap<Chronology, Originals>();

/** Keeps the files of a chronology for as long as it is open. */
export function keepOriginals(chronology: Chronology, originals: Originals): void {
  known.set(chronology, originals);
}

/** The files a chronology was read from; undefined for one that was made and not read. */
export function originalsOf(chronology: Chronology): Originals | undefined {
  return known.get(chronology);
}
