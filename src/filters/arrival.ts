import type { Chip } from '../query/change.ts';

/** Remembers in which order a query's parts were asked for, which the query itself does not say. */
export class Arrivals {
  #chips: readonly Chip[] = [];

  /** The chip that came last of those there are now. */
  lastOf(now: readonly Chip[]): Chip | undefined {
    this.#chips = inOrderOfArrival(this.#chips, now);
    return this.#chips.at(-1);
  }
}

/** The chips there are now, those that were there before first: so the last is the one that came last. */
export function inOrderOfArrival(before: readonly Chip[], now: readonly Chip[]): readonly Chip[] {
  const keys = new Set(before.map(chipKey));
  const current = new Map(now.map((chip) => [chipKey(chip), chip]));
  return [
    ...before.flatMap((chip) => current.get(chipKey(chip)) ?? []),
    ...now.filter((chip) => !keys.has(chipKey(chip))),
  ];
}

/** What tells a chip from the others of its query: words and years come once, whatever they are. */
export function chipKey(chip: Chip): string {
  return 'facet' in chip ? `${chip.type}:${chip.facet}:${chip.value}` : chip.type;
}
