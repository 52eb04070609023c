/** What is taken of one row: stretches of px that do not overlap, in order. */
export class Occupancy {
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

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
    return (this.#starts[this.#after(start)] ?? Infinity) >= end;
  }

  /** How far it is free to the right of `px`. */
  roomAfter(px: number): number {
    return Math.max(0, (this.#starts[this.#after(px)] ?? Infinity) - px);
  }

  /** How far it is free to the left of `px`. */
  roomBefore(px: number): number {
    let at = this.#after(px);
    if ((this.#starts[at] ?? Infinity) < px) return 0;
    at -= 1;
    return px - (this.#ends[at] ?? -Infinity);
  }
}
