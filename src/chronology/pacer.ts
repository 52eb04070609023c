/** Called now and then while a long reading goes on, with the share that is done: 0 to 1. */
export type OnProgress = (share: number) => void;

/** How long a stretch of work may keep the thread, so that a page stays alive while a large file is read. */
const STRETCH_MS = 24;

/** Breaks long work into stretches between which the page may paint and the work be given up. */
export class Pacer {
  readonly #signal: AbortSignal | undefined;
  readonly #onProgress: OnProgress | undefined;
  #since = performance.now();
  #from = 0;
  #to = 0;
  #told = 0;

  constructor(signal?: AbortSignal, onProgress?: OnProgress) {
    this.#signal = signal;
    this.#onProgress = onProgress;
  }

  /** Begins a part of the work that is this stretch of the whole. */
  enter(from: number, to: number): void {
    this.#from = from;
    this.#to = to;
  }

  isDue(): boolean {
    return performance.now() - this.#since > STRETCH_MS;
  }

  /** Lets others have the thread when a share of the part is done. Rejects with the signal's reason once given up. */
  async rest(share: number): Promise<void> {
    this.#signal?.throwIfAborted();
    this.#told = Math.max(this.#told, this.#from + share * (this.#to - this.#from));
    this.#onProgress?.(this.#told);
    await new Promise((resolve) => setTimeout(resolve));
    this.#signal?.throwIfAborted();
    this.#since = performance.now();
  }
}
