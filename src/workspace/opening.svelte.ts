import { textIn } from '../chronology/chronology.ts';
import { displayText } from '../chronology/display-text.ts';
import type { Chronology } from '../chronology/chronology.ts';
import type { Problem, Result } from '../chronology/problem.ts';
import { narrowConnections } from '../opening/connections.ts';
import { failure } from '../opening/failure.ts';
import type { FileEntry } from '../opening/file-entry.ts';
import { loadFromFiles } from '../opening/load-files.ts';
import { loadFromUrl, loadKept } from '../opening/load.ts';
import type { Progress } from '../opening/progress.ts';
import { addressOf, searchFor, sourceFrom, type Source } from '../opening/source.ts';
import { browserKeyValues, Store, type Recent } from '../opening/store.ts';
import { indexChronology, type Index } from '../query/index.ts';

export type Phase =
  | { readonly type: 'loading'; readonly name: string; readonly progress: Progress | null }
  | { readonly type: 'failed'; readonly name: string; readonly problems: readonly Problem[] }
  | { readonly type: 'open'; readonly index: Index };

type OpenPhase = Extract<Phase, { type: 'open' }>;

/** What is open in this page, and how it came to be: one chronology at a time, and the one before until the next is read. */
export class Opening {
  phase = $state.raw<Phase>({ type: 'loading', name: '', progress: null });
  source = $state.raw<Source>({ type: 'shipped' });
  recents = $state.raw<readonly Recent[]>([]);
  /** Why the chronology dropped last could not be kept on this machine; null when it was. */
  notKept = $state.raw<readonly Problem[] | null>(null);
  /** What was open before something else was tried and failed. */
  before = $state.raw<OpenPhase | null>(null);

  readonly #store = new Store(browserKeyValues());
  #stop: AbortController | null = null;
  /** The query part of the page's address that asks for what is open. */
  #search = location.search;

  /** Opens what the page's address asks for. */
  async start(): Promise<void> {
    const asked = sourceFrom(location.search, location.href);
    if (!asked.ok) {
      narrowConnections(null);
      this.phase = {
        type: 'failed',
        name: asked.problems[0]?.found ?? '',
        problems: asked.problems,
      };
    } else {
      this.source = asked.value;
      narrowConnections(addressOf(asked.value, location.href));
      await this.retry();
    }
    await this.#listRecents();
  }

  /** Reads the present source, again if it failed. */
  async retry(): Promise<void> {
    const { source } = this;
    const name = addressOf(source, location.href) ?? '';
    await this.#load(name, (watch) => this.#read(source, watch));
  }

  /** Goes to another source: a new page, so that connections can be narrowed to it alone. */
  go(source: Source): void {
    location.assign(`${location.pathname}${searchFor(source)}`);
  }

  /** Opens what was dropped or chosen, keeps it on this machine, and gives it an address that finds it again. */
  async openFiles(given: Promise<Result<readonly FileEntry[]>>): Promise<void> {
    const files = await given;
    const name = files.ok ? (files.value[0]?.path ?? '') : '';
    await this.#load(name, async (watch) => {
      if (!files.ok) return files;
      const loaded = await loadFromFiles(files.value, watch);
      if (!loaded.ok) return loaded;
      const kept = await this.#store.keep(loaded.value.files);
      this.notKept = kept.ok ? null : kept.problems;
      this.source = { type: 'local', id: loaded.value.files.id };
      if (kept.ok) {
        history.pushState(null, '', `${location.pathname}${searchFor(this.source)}`);
        this.#search = location.search;
        await this.#remember(loaded.value.chronology, loaded.value.files.file);
      }
      return { ok: true, value: loaded.value.chronology };
    });
  }

  cancel(): void {
    this.#stop?.abort();
  }

  /** Goes back to what was open before the last attempt. */
  goBack(): void {
    if (this.before !== null) this.phase = this.before;
  }

  async forget(source: Recent['source']): Promise<void> {
    const recents = await this.#store.forget(source);
    if (recents.ok) this.recents = recents.value;
  }

  async #read(source: Source, watch: Parameters<typeof loadFromUrl>[1]): Promise<Result<Chronology>> {
    const address = addressOf(source, location.href);
    if (source.type === 'local') {
      const kept = await this.#store.find(source.id);
      if (!kept.ok) return kept;
      if (kept.value === null)
        return failure(
          'not-here',
          'This chronology is kept on the machine it was dropped on, and this is not that one.',
        );
      return loadKept(kept.value, watch);
    }
    const read = await loadFromUrl(address ?? '', watch);
    if (read.ok && source.type === 'url') void this.#remember(read.value);
    return read;
  }

  async #load(
    name: string,
    read: (watch: NonNullable<Parameters<typeof loadFromUrl>[1]>) => Promise<Result<Chronology>>,
  ): Promise<void> {
    this.#stop?.abort();
    const stop = new AbortController();
    this.#stop = stop;
    if (this.phase.type === 'open') this.before = this.phase;
    this.phase = { type: 'loading', name, progress: null };
    const onProgress = (progress: Progress) => {
      if (this.#stop === stop) this.phase = { type: 'loading', name, progress };
    };
    const result = await read({ signal: stop.signal, onProgress });
    if (this.#stop !== stop) return;
    this.#stop = null;
    this.phase = result.ok
      ? { type: 'open', index: indexChronology(result.value) }
      : { type: 'failed', name, problems: result.problems };
  }

  async #remember(chronology: Chronology, file?: string): Promise<void> {
    const { source } = this;
    if (source.type === 'shipped') return;
    const title = displayText(textIn(chronology.title, chronology.language)).slice(0, 200);
    const recents = await this.#store.remember({
      title,
      source,
      openedMs: Date.now(),
      ...(file === undefined ? {} : { file }),
    });
    if (recents.ok) this.recents = recents.value;
  }

  async #listRecents(): Promise<void> {
    const recents = await this.#store.recents();
    if (recents.ok) this.recents = recents.value;
  }

  /** Whether the address now asks for something else: the browser went back to another chronology. */
  isElsewhere(): boolean {
    return location.search !== this.#search;
  }
}
