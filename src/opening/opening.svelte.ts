import { displayText } from '../chronology/display-text.ts';
import { textIn, type Chronology } from '../chronology/chronology.ts';
import type { Problem, Result } from '../chronology/problem.ts';
import { i18n } from '../i18n/i18n.svelte.ts';
import { once } from '../ui/once.ts';
import { CANCELLED, failure } from './failure.ts';
import type { FileEntry } from './file-entry.ts';
import { loadFromUrl, loadKept } from './load.ts';
import type { LoadedFiles } from './load-files.ts';
import type { Page } from './page.ts';
import type { Progress, Watch } from './progress.ts';
import { addressOf, searchFor, sourceFrom, type OwnSource, type Source } from './source.ts';
import type { Recent, Store } from './store.ts';

/** A chronology that is open; `source` is null for a dropped one that this browser could not keep. */
export interface Opened {
  readonly chronology: Chronology;
  readonly source: Source | null;
}

/** Often enough for an eye: a large file comes in a thousand pieces, and each was written on the page. */
const TELL_EACH_MS = 100;

type Handed = Promise<Result<readonly FileEntry[]>>;

/** Opening chronologies: what is open, what is being opened, what went wrong, and what was open before. */
export class Opening {
  /** Stays while another is being opened, and when that fails. */
  opened = $state.raw<Opened | null>(null);
  /** What is being opened, or failed to be: an address, or the name of a file. */
  name = $state('');
  isOpening = $state(false);
  progress = $state.raw<Progress | null>(null);
  /** Why the last attempt failed; null when it did not. */
  failed = $state.raw<readonly Problem[] | null>(null);
  canRetry = $state(false);
  /** Whether something else than the page's own one was asked for. */
  canOpenOwn = $state(false);
  recents = $state.raw<readonly Recent[]>([]);
  /** What is opened when nothing else is asked for: the chronology that lies in the page, or else the shipped one. */
  readonly own: OwnSource;

  readonly #page: Page;
  readonly #kept: () => Promise<Store>;
  #attempt = new AbortController();
  #again: (() => Promise<void>) | null = null;

  /** What this machine keeps is asked for by few visits: `openStore` is called by the first that does. */
  constructor(page: Page, openStore: () => Promise<Store>) {
    this.#page = page;
    this.#kept = once(openStore);
    this.own = { type: page.embedded === null ? 'shipped' : 'embedded' };
  }

  /** Opens what the page's address asks for; to be called once, before anything else is fetched. */
  async start(): Promise<void> {
    const source = sourceFrom(this.#page.search, this.#page.href, this.own);
    this.#page.narrow(source.ok ? addressOf(source.value, this.#page.href) : null);
    this.canOpenOwn = !source.ok || source.value.type !== this.own.type;
    if (source.ok) await this.#load(source.value);
    else this.#fail(source.problems, this.#page.search, null);
  }

  /** Opens another: in a page of its own, as this one may connect to nowhere else. */
  open(source: Source): void {
    this.#page.go(searchFor(source));
  }

  /** Opens files that were dropped or chosen, and keeps them on this machine. */
  async take(handed: Handed): Promise<void> {
    let name = '';
    const attempt = (watch: Watch) =>
      handed.then(async (files) => {
        if (!files.ok) return files;
        this.name = name = namesOf(files.value);
        const { loadFromFiles } = await import('./load-files.ts');
        return loadFromFiles(files.value, watch);
      });
    const loaded = await this.#try(name, attempt, () => this.take(handed), true);
    if (loaded) await this.#keep(loaded);
  }

  cancel(): void {
    this.#attempt.abort();
  }

  async retry(): Promise<void> {
    await this.#again?.();
  }

  /** Returns to what was open before the attempt that failed. */
  back(): void {
    this.failed = null;
  }

  async forget(source: Recent['source']): Promise<void> {
    const left = await (await this.#kept()).forget(source);
    if (left.ok) this.recents = left.value;
  }

  async #load(source: Source): Promise<void> {
    const address = addressOf(source, this.#page.href);
    const chronology = await this.#try(
      address ?? '',
      (watch) => {
        if (source.type === 'local') return this.#loadLocal(source.id, watch);
        const { embedded } = this.#page;
        return embedded ? loadFromPage(embedded, watch) : loadFromUrl(address ?? '', watch);
      },
      () => this.#load(source),
      address === null,
    );
    if (!chronology) return;
    this.opened = { chronology, source };
    if (source.type === 'url') void this.#remember(chronology, source);
  }

  async #loadLocal(id: string, watch: Watch): Promise<Result<Chronology>> {
    const kept = await (await this.#kept()).find(id);
    if (!kept.ok) return kept;
    if (kept.value === null) {
      return failure('not-on-this-machine', 'This chronology is only on the machine it was dropped on.');
    }
    this.name = kept.value.file;
    return loadKept(kept.value, watch);
  }

  async #keep({ chronology, files }: LoadedFiles): Promise<void> {
    const kept = await (await this.#kept()).keep(files);
    if (!kept.ok) {
      this.opened = { chronology, source: null };
      return;
    }
    const source = { type: 'local', id: files.id } as const;
    // A link that named it already has its view in the fragment, which must stay.
    if (this.#page.search !== searchFor(source)) this.#page.show(searchFor(source));
    this.opened = { chronology, source };
    await this.#remember(chronology, source, files.file);
  }

  async #remember(chronology: Chronology, source: Recent['source'], file?: string): Promise<void> {
    const title = displayText(textIn(chronology.title, i18n.locale, chronology.language)).slice(0, 300);
    const recent = { title, source, openedMs: Date.now(), ...(file === undefined ? {} : { file }) };
    const recents = await (await this.#kept()).remember(recent);
    if (recents.ok) this.recents = recents.value;
  }

  /** Reads what was open before: when somebody is about to choose from it. */
  async readRecents(): Promise<void> {
    const recents = await (await this.#kept()).recents();
    if (recents.ok) this.recents = recents.value;
  }

  /**
   * Makes one attempt, in place of any that is under way; null when it failed or another took its place. What
   * `isFixed`, as files in hand are, is only worth another attempt when the reading itself was hindered.
   */
  async #try<T>(
    name: string,
    attempt: (watch: Watch) => Promise<Result<T>>,
    again: () => Promise<void>,
    isFixed: boolean,
  ): Promise<T | null> {
    this.#attempt.abort();
    const mine = (this.#attempt = new AbortController());
    this.name = name;
    this.failed = null;
    this.progress = null;
    this.isOpening = true;
    const { signal } = mine;
    let latest: Progress | null = null;
    let isDue = false;
    const tell = () => {
      isDue = false;
      if (this.#attempt === mine) this.progress = latest;
    };
    const onProgress = (progress: Progress) => {
      latest = progress;
      if (progress.phase !== this.progress?.phase) tell();
      else if (!isDue) {
        isDue = true;
        setTimeout(tell, TELL_EACH_MS);
      }
    };
    const result = await settled(attempt({ signal, onProgress }), signal);
    if (this.#attempt !== mine) return null;
    this.isOpening = false;
    if (result.ok) return result.value;
    const isHindered = result.problems.some(({ code }) => code === 'cancelled' || code === 'not-kept');
    this.#fail(result.problems, this.name, isFixed && !isHindered ? null : again);
    return null;
  }

  #fail(problems: readonly Problem[], name: string, again: (() => Promise<void>) | null): void {
    this.failed = problems;
    this.name = name;
    this.#again = again;
    this.canRetry = again !== null;
  }
}

/** The result, or that it was cancelled, whichever comes first; an error nobody foresaw is told of too. */
async function settled<T>(attempt: Promise<Result<T>>, signal: AbortSignal): Promise<Result<T>> {
  const cancelled = new Promise<Result<T>>((resolve) => {
    signal.addEventListener('abort', () => resolve(CANCELLED));
  });
  const unforeseen = (error: unknown) => failure('unforeseen', 'Regesta failed.', { found: String(error) });
  return Promise.race([attempt.catch(unforeseen), cancelled]);
}

function namesOf(files: readonly FileEntry[]): string {
  const [first, ...others] = files;
  const top = first?.path.split('/')[0] ?? '';
  return others.length === 0 || others.every((file) => file.path.startsWith(`${top}/`))
    ? first?.path.includes('/')
      ? top
      : (first?.path ?? '')
    : files.map((file) => file.path).join(', ');
}

async function loadFromPage(page: HTMLElement, watch: Watch): Promise<Result<Chronology>> {
  const { beginAt, loadEmbedded } = await import('./load-embedded.ts');
  beginAt(page, window);
  return loadEmbedded(page, watch);
}
