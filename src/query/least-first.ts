/** A binary heap: the least comes first. */
export class LeastFirst<Item> {
  readonly #items: Item[] = [];
  readonly #compare: (a: Item, b: Item) => number;

  constructor(compare: (a: Item, b: Item) => number) {
    this.#compare = compare;
  }

  push(item: Item): void {
    let at = this.#items.push(item) - 1;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (!this.#swapIfLess(at, above)) return;
      at = above;
    }
  }

  pop(): Item | undefined {
    const [first] = this.#items;
    const last = this.#items.pop();
    if (last === undefined || this.#items.length === 0) return first;
    this.#items[0] = last;
    for (let at = 0; ;) {
      const below = [2 * at + 1, 2 * at + 2].reduce((least, child) =>
        this.#isLess(child, least) ? child : least,
      );
      if (!this.#swapIfLess(below, at)) return first;
      at = below;
    }
  }

  #isLess(one: number, other: number): boolean {
    const [a, b] = [this.#items[one], this.#items[other]];
    return a !== undefined && b !== undefined && this.#compare(a, b) < 0;
  }

  #swapIfLess(one: number, other: number): boolean {
    if (!this.#isLess(one, other)) return false;
    const [a, b] = [this.#items[one], this.#items[other]];
    if (a === undefined || b === undefined) return false;
    this.#items[one] = b;
    this.#items[other] = a;
    return true;
  }
}
