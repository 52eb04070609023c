/** Called now and then while a long reading goes on, with the share that is done: 0 to 1. */
export type OnProgress = (share: number) => void;

/** How long a stretch of work may keep the thread, so that a page stays alive while a large file is read. */
const STRETCH_MS = 24;

/** Breaks long work into stretches between which the page may paint and the work be given up. */
export class Pacer {
  readonly #signal: AbortSignal | undefined;
  readonly #onProgress: OnProgress | undefined;
  #since = performance.now();

  constructor(signal?: AbortSignal, onProgress?: OnProgress) {
    this.#signal = signal;
    this.#onProgress = onProgress;
  }

  isDue(): boolean {
    return performance.now() - this.#since > STRETCH_MS;
  }

  /** Lets others have the thread. Rejects with the signal's reason once the reading has been given up. */
  async rest(share: number): Promise<void> {
    this.#signal?.throwIfAborted();
    this.#onProgress?.(share);
    await new Promise((resolve) => setTimeout(resolve));
    this.#signal?.throwIfAborted();
    this.#since = performance.now();
  }
}
