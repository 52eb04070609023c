/** How well texts have something, each as by its best term; cleared and used again. */
export class TextScores {
  /** By text; 0 where it was not found. */
  readonly scores: Float32Array;
  readonly #texts: Uint32Array;
  #count = 0;

  constructor(textCount: number) {
    this.scores = new Float32Array(textCount);
    this.#texts = new Uint32Array(textCount);
  }

  /** How many texts have it. */
  get count(): number {
    return this.#count;
  }

  /** The texts that have it, in the order they were found; good until it is cleared. */
  get texts(): Uint32Array {
    return this.#texts.subarray(0, this.#count);
  }

  raise(text: number, score: number): void {
    const before = this.scores[text] ?? 0;
    if (before === 0) this.#texts[this.#count++] = text;
    if (score > before) this.scores[text] = score;
  }

  clear(): void {
    for (let at = 0; at < this.#count; at++) this.scores[this.#texts[at] ?? 0] = 0;
    this.#count = 0;
  }
}
