/** Where the values at given paths stand in JSON, found in one quick pass without recursion. */
import type { JsonPath, Location } from './problem.ts';

class Step {
  location: Location | undefined;
  readonly steps = new Map<string | number, Step>();
}

/** An object or list that holds something looked for, or is on the way to it. */
interface Holder {
  readonly step: Step;
  /** Place in a list; -1 in an object. */
  index: number;
}

const [TAB, LINE_FEED, RETURN, SPACE] = [0x09, 0x0a, 0x0d, 0x20];
const [QUOTE, COMMA, COLON, BACKSLASH] = [0x22, 0x2c, 0x3a, 0x5c];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];

/** The longest stretch of a value that is gone past at once, in UTF-16 units. */
const LONGEST = 2 ** 18;

/** Where the quotation mark stands that ends the string begun at an offset. */
function endOfString(text: string, start: number): number {
  let at = start + 1;
  for (let code = text.charCodeAt(at); code !== QUOTE && at < text.length; code = text.charCodeAt(at)) {
    at += code === BACKSLASH ? 2 : 1;
  }
  return at;
}

/** Goes through a text that is JSON, value by value. */
class Finder {
  readonly #text: string;
  readonly #holders: Holder[] = [];
  #at = 0;
  #line = 1;
  #lineStart = 0;
  /** Where the next value leads; undefined when to nothing that is looked for. */
  #next: Step | undefined;
  #isKey = false;
  /** How deep in a value that is being gone past; -1 when none is. */
  #depth = -1;

  constructor(text: string, root: Step) {
    this.#text = text;
    this.#next = root;
  }

  /** Goes on past one token, or a good part of a value in which nothing is looked for; false at the end. */
  advance(): boolean {
    const text = this.#text;
    if (this.#at >= text.length) return false;
    if (this.#depth >= 0) {
      this.#pass();
      return true;
    }
    const code = text.charCodeAt(this.#at);
    const holder = this.#holders.at(-1);
    if (code === SPACE || code === TAB || code === COLON) this.#at++;
    else if (code === LINE_FEED || code === RETURN) this.#endLine(code);
    else if (code === COMMA) {
      this.#at++;
      this.#isKey = holder?.index === -1;
      if (holder && !this.#isKey) this.#next = holder.step.steps.get(++holder.index);
    } else if (code === CLOSE_OBJECT || code === CLOSE_LIST) {
      this.#at++;
      this.#holders.pop();
    } else if (this.#isKey) {
      this.#next = holder?.step.steps.get(this.#key());
      this.#isKey = false;
    } else this.#value(code);
    return true;
  }

  #key(): string {
    const start = this.#at;
    const end = endOfString(this.#text, start);
    this.#at = end + 1;
    const written = this.#text.slice(start + 1, end);
    return written.includes('\\') ? String(JSON.parse(`"${written}"`)) : written;
  }

  #value(code: number): void {
    const step = this.#next;
    if (step) step.location ??= { line: this.#line, column: this.#at - this.#lineStart + 1 };
    if (step && step.steps.size > 0 && (code === OPEN_OBJECT || code === OPEN_LIST)) {
      this.#at++;
      this.#isKey = code === OPEN_OBJECT;
      this.#holders.push({ step, index: this.#isKey ? -1 : 0 });
      this.#next = this.#isKey ? undefined : step.steps.get(0);
    } else {
      this.#depth = 0;
      this.#pass();
    }
  }

  /** Goes on past a value, whatever is in it, to the comma or bracket after it. */
  #pass(): void {
    const text = this.#text;
    const most = Math.min(text.length, this.#at + LONGEST);
    let at = this.#at;
    for (; at < most && this.#depth >= 0; at++) {
      const code = text.charCodeAt(at);
      if (code === QUOTE) at = endOfString(text, at);
      else if (code === OPEN_OBJECT || code === OPEN_LIST) this.#depth++;
      else if (code === CLOSE_OBJECT || code === CLOSE_LIST) this.#depth--;
      else if (code === COMMA && this.#depth === 0) this.#depth = -1;
      else if (code === LINE_FEED || code === RETURN) {
        this.#at = at;
        this.#endLine(code);
        at = this.#at - 1;
      }
    }
    // What ends the value is left to be read.
    this.#at = this.#depth < 0 ? at - 1 : at;
  }

  #endLine(code: number): void {
    this.#at += code === RETURN && this.#text.charCodeAt(this.#at + 1) === LINE_FEED ? 2 : 1;
    this.#line++;
    this.#lineStart = this.#at;
  }
}

/**
 * Where the values at the paths stand in a text that is JSON; for a path that leads nowhere, where the last value on
 * the way to it stands. `rest` is awaited now and then while a long text is gone through.
 */
export async function locate(
  text: string,
  paths: readonly JsonPath[],
  rest: () => Promise<void> | undefined,
): Promise<readonly (Location | undefined)[]> {
  const root = new Step();
  const ways = paths.map((path) => {
    let at = root;
    return [
      root,
      ...path.map((key) => {
        const step = at.steps.get(key) ?? new Step();
        at.steps.set(key, step);
        return (at = step);
      }),
    ];
  });
  const finder = new Finder(text, root);
  while (finder.advance()) {
    const resting = rest();
    if (resting) await resting;
  }
  return ways.map((way) => way.findLast((step) => step.location !== undefined)?.location);
}
