import type { Result } from '../chronology/problem.ts';
import { failure } from './failure.ts';
import type { Bytes } from './fetch-file.ts';
import { isSameSource, type Source } from './source.ts';

/** A dropped chronology as it was handed over: its file, and those documents it names that came with it. */
export interface KeptFiles {
  readonly id: string;
  /** What the file was called. */
  readonly file: string;
  readonly bytes: Bytes;
  readonly documents: ReadonlyMap<string, Bytes>;
}

/** A chronology that was opened before. */
export interface Recent {
  readonly title: string;
  readonly source: Extract<Source, { type: 'url' | 'local' }>;
  /** What a dropped one's file was called. */
  readonly file?: string;
  readonly openedMs: number;
}

export const MOST_RECENTS = 8;

/** Keys and values that outlive the page; any call may fail (private window, no room, refused). */
export interface KeyValues {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
  del(key: string): Promise<void>;
  keys(): Promise<readonly string[]>;
  update(key: string, change: (old: unknown) => unknown): Promise<void>;
}

async function openDatabase(): Promise<KeyValues> {
  const { createStore, del, get, keys, set, update } = await import('idb-keyval');
  const store = createStore('regesta', 'opened');
  return {
    get: (key) => get(key, store),
    set: (key, value) => set(key, value, store),
    del: (key) => del(key, store),
    keys: async () => (await keys(store)).filter((key) => typeof key === 'string'),
    update: (key, change) => update(key, change, store),
  };
}

/** This browser's own database, opened when it is first asked for. */
export function browserKeyValues(): KeyValues {
  let opened: Promise<KeyValues> | null = null;
  const values = () => (opened ??= openDatabase());
  return {
    get: async (key) => (await values()).get(key),
    set: async (key, value) => (await values()).set(key, value),
    del: async (key) => (await values()).del(key),
    keys: async () => (await values()).keys(),
    update: async (key, change) => (await values()).update(key, change),
  };
}

const RECENTS = 'recents';
const LOCAL = 'local:';

/** Keeps what was dropped and what was opened on this machine. Failures to store are values: nothing depends on it. */
export class Store {
  readonly #values: KeyValues;

  constructor(values: KeyValues) {
    this.#values = values;
  }

  /** Keeps a dropped chronology; where there is no room, in place of those dropped before it. */
  async keep(files: KeptFiles): Promise<Result<null>> {
    const put = () => this.#values.set(LOCAL + files.id, files);
    return attempt(async () => {
      await put().catch(async () => {
        await this.#forgetFiles(() => true);
        await put();
      });
      return null;
    });
  }

  /** Finds a dropped chronology again; null when it is not on this machine. */
  async find(id: string): Promise<Result<KeptFiles | null>> {
    return attempt(async () => {
      const kept = await this.#values.get(LOCAL + id);
      return isKeptFiles(kept) ? kept : null;
    });
  }

  /** Those opened before, latest first. */
  async recents(): Promise<Result<readonly Recent[]>> {
    return attempt(async () => recentsIn(await this.#values.get(RECENTS)));
  }

  /** Puts one at the head of the recent ones, and forgets the files of those that fall off the end. */
  async remember(recent: Recent): Promise<Result<readonly Recent[]>> {
    return attempt(async () => {
      let recents: readonly Recent[] = [];
      await this.#values.update(RECENTS, (old) => {
        const others = recentsIn(old).filter((other) => !isSameSource(other.source, recent.source));
        return (recents = [recent, ...others].slice(0, MOST_RECENTS));
      });
      const keptIds = new Set(recents.map(({ source }) => (source.type === 'local' ? source.id : '')));
      await this.#forgetFiles((id) => !keptIds.has(id));
      return recents;
    });
  }

  /** Takes one out of the recent ones, and its files off this machine. */
  async forget(source: Recent['source']): Promise<Result<readonly Recent[]>> {
    return attempt(async () => {
      let recents: readonly Recent[] = [];
      await this.#values.update(
        RECENTS,
        (old) => (recents = recentsIn(old).filter((other) => !isSameSource(other.source, source))),
      );
      if (source.type === 'local') await this.#values.del(LOCAL + source.id);
      return recents;
    });
  }

  async #forgetFiles(isForgotten: (id: string) => boolean): Promise<void> {
    const ids = (await this.#values.keys()).filter((key) => key.startsWith(LOCAL));
    const gone = ids.filter((key) => isForgotten(key.slice(LOCAL.length)));
    await Promise.all(gone.map((key) => this.#values.del(key)));
  }
}

async function attempt<T>(work: () => Promise<T>): Promise<Result<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    return failure('not-kept', 'This browser could not keep it.', { found: String(error) });
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isKeptFiles(value: unknown): value is KeptFiles {
  return (
    isRecord(value) &&
    typeof value['id'] === 'string' &&
    typeof value['file'] === 'string' &&
    ArrayBuffer.isView(value['bytes']) &&
    value['documents'] instanceof Map
  );
}

function isRecent(value: unknown): value is Recent {
  if (!isRecord(value) || !isRecord(value['source'])) return false;
  const { type, url, id } = value['source'];
  const isSource = type === 'url' ? typeof url === 'string' : type === 'local' && typeof id === 'string';
  return isSource && typeof value['title'] === 'string' && typeof value['openedMs'] === 'number';
}

function recentsIn(value: unknown): readonly Recent[] {
  return Array.isArray(value) ? value.filter(isRecent) : [];
}
