const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPENING = new Set([0x5b, 0x7b]);
const CLOSING = new Set([0x5d, 0x7d]);

/**
 * Finds the value of a key of the outermost object in the bytes of JSON that is known to be sound (UTF-8), fed to it
 * piece by piece: what is large need never be there whole. The last wins where the key is there twice, as it does
 * for `JSON.parse`; a key spelt with escapes is not found.
 */
export class KeyFinder {
  /** Where the value begins and ends, with the space around it; null when the key is not there. */
  value: readonly [number, number] | null = null;
  /** Where the outermost object ends: the place of its closing brace. */
  end = 0;
  /** Whether that object has no key at all. */
  isEmpty = true;

  readonly #key: string;
  #at = 0;
  #depth = 0;
  #isInString = false;
  #isEscaped = false;
  /** Whether the next string of the outermost object is a key. */
  #awaitsKey = true;
  #spelt: string | null = null;
  #startsAt: number | null = null;

  constructor(key: string) {
    this.#key = key;
  }

  feed(piece: Uint8Array): void {
    for (let i = 0; i < piece.length; i++, this.#at++) {
      const byte = piece[i] ?? 0;
      if (this.#isInString) this.#goOnInString(byte);
      else if (byte === QUOTE) this.#openString();
      else if (OPENING.has(byte)) this.#depth++;
      else if (CLOSING.has(byte)) this.#close();
      else if (this.#depth === 1 && byte === COLON) this.#openValue();
      else if (this.#depth === 1 && byte === COMMA) this.#closeValue();
    }
  }

  #openString(): void {
    this.#isInString = true;
    if (this.#depth === 1 && this.#awaitsKey) this.#spelt = '';
  }

  #goOnInString(byte: number): void {
    if (this.#isEscaped) this.#isEscaped = false;
    else if (byte === BACKSLASH) this.#isEscaped = true;
    else if (byte === QUOTE) {
      this.#isInString = false;
      return;
    }
    if (this.#spelt !== null && this.#spelt.length <= this.#key.length)
      this.#spelt += String.fromCharCode(byte);
  }

  #openValue(): void {
    this.isEmpty = false;
    this.#startsAt = this.#spelt === this.#key ? this.#at + 1 : null;
    this.#spelt = null;
    this.#awaitsKey = false;
  }

  #closeValue(): void {
    if (this.#startsAt !== null) this.value = [this.#startsAt, this.#at];
    this.#startsAt = null;
    this.#awaitsKey = true;
  }

  #close(): void {
    if (this.#depth === 1) {
      this.#closeValue();
      this.end = this.#at;
    }
    this.#depth--;
  }
}
