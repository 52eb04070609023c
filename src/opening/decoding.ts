import type { Bytes } from './fetch-file.ts';

/** UTF-8 as text, decoded as its pieces come: of a large file, while others are on their way. */
export class Decoding {
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });
  readonly #parts: string[] = [];
  #isText = true;

  /** A piece; none ends it. */
  add(piece?: Bytes): void {
    try {
      if (this.#isText) this.#parts.push(this.#decoder.decode(piece, { stream: piece !== undefined }));
    } catch {
      this.#isText = false;
    }
  }

  /** All of it; null where it is not UTF-8. */
  end(): string | null {
    this.add();
    return this.#isText ? this.#parts.join('') : null;
  }
}
