/** What is taken of one line: stretches of px that do not overlap, in order; and what is taken of all lines alike. */
export class Occupancy {
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  readonly #ofAll: Occupancy | null;

  constructor(ofAll: Occupancy | null = null) {
    this.#ofAll = ofAll;
  }

  /** Place of the first stretch that ends after `px`. */
  #after(px: number): number {
    let low = 0;
    let high = this.#ends.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#ends[middle] ?? 0) <= px) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  take(start: number, end: number): void {
    const at = this.#after(start);
    this.#starts.splice(at, 0, start);
    this.#ends.splice(at, 0, end);
  }

  isFree(start: number, end: number): boolean {
    const isOwnFree = (this.#starts[this.#after(start)] ?? Infinity) >= end;
    return isOwnFree && (this.#ofAll?.isFree(start, end) ?? true);
  }

  /** How far it is free to the right of `px`. */
  roomAfter(px: number): number {
    const own = Math.max(0, (this.#starts[this.#after(px)] ?? Infinity) - px);
    return Math.min(own, this.#ofAll?.roomAfter(px) ?? Infinity);
  }

  /** How far it is free to the left of `px`. */
  roomBefore(px: number): number {
    let at = this.#after(px);
    if ((this.#starts[at] ?? Infinity) < px) return 0;
    at -= 1;
    return Math.min(px - (this.#ends[at] ?? -Infinity), this.#ofAll?.roomBefore(px) ?? Infinity);
  }
}
