/** So many characters, or texts, are sent at once: what that takes is not felt. */
const FULL_LENGTH = 65_536;
const FULL_COUNT = 1024;

/** Texts to be indexed, as they are sent to a worker. */
export interface Batch {
  readonly texts: readonly string[];
  /** How much a hit in each counts: in a title most, in a document least. */
  readonly weights: Uint8Array;
  /** The number of the thing whose own text it is; -1 for none. */
  readonly owners: Int32Array;
  /** The events each stands for, by index: `events[offsets[i] .. offsets[i + 1]]`. */
  readonly offsets: Uint32Array;
  readonly events: Uint32Array;
}

/** Gathers texts into batches. */
export class BatchPacker {
  #texts: string[] = [];
  #weights: number[] = [];
  #owners: number[] = [];
  #offsets: number[] = [0];
  #events: number[] = [];
  #length = 0;

  get isFull(): boolean {
    return this.#length >= FULL_LENGTH || this.#texts.length >= FULL_COUNT;
  }

  add(text: string, weight: number, owner: number | null, events: readonly number[]): void {
    this.#texts.push(text);
    this.#weights.push(weight);
    this.#owners.push(owner ?? -1);
    for (const event of events) this.#events.push(event);
    this.#offsets.push(this.#events.length);
    this.#length += text.length;
  }

  /** What was gathered since the last time. */
  take(): Batch {
    const batch = {
      texts: this.#texts,
      weights: Uint8Array.from(this.#weights),
      owners: Int32Array.from(this.#owners),
      offsets: Uint32Array.from(this.#offsets),
      events: Uint32Array.from(this.#events),
    };
    this.#texts = [];
    this.#weights = [];
    this.#owners = [];
    this.#offsets = [0];
    this.#events = [];
    this.#length = 0;
    return batch;
  }
}
