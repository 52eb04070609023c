/** Called now and then while a long reading goes on, with the share that is done: 0 to 1. */
export type OnProgress = (share: number) => void;

/** How long a stretch of work may keep the thread, so that a page stays alive while a large file is read. */
const STRETCH_MS = 24;

/** Of how many questions whether a rest is due one looks at the clock, which in a browser takes a while itself. */
const ASKED_EACH = 16;

/** Lets others have the thread. A message, unlike a timer, is not kept back when many follow each other. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Breaks long work into stretches between which the page may paint and the work be given up. */
export class Pacer {
  readonly #signal: AbortSignal | undefined;
  readonly #onProgress: OnProgress | undefined;
  readonly #stretchMs: number;
  #since = performance.now();
  #asked = 0;
  #from = 0;
  #to = 0;
  #told = 0;

  /** `stretchMs`: how long the work may keep the thread. */
  constructor(signal?: AbortSignal, onProgress?: OnProgress, stretchMs = STRETCH_MS) {
    this.#signal = signal;
    this.#onProgress = onProgress;
    this.#stretchMs = stretchMs;
  }

  /** Begins a part of the work that is this stretch of the whole. */
  enter(from: number, to: number): void {
    this.#from = from;
    this.#to = to;
  }

  /** Whether it is time to rest; to be asked after each small piece of work. */
  isDue(): boolean {
    return this.#asked++ % ASKED_EACH === 0 && performance.now() - this.#since > this.#stretchMs;
  }

  /** Lets others have the thread when a share of the part is done. Rejects with the signal's reason once given up. */
  async rest(share: number): Promise<void> {
    this.#signal?.throwIfAborted();
    this.#told = Math.max(this.#told, this.#from + share * (this.#to - this.#from));
    this.#onProgress?.(this.#told);
    await turn();
    this.#signal?.throwIfAborted();
    this.#since = performance.now();
  }
}
