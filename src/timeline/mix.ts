import { HUES } from '../query/index.ts';

/** How many of `rows[from, to)` have each hue; those without one last. */
export function mixOf(
  rows: Uint32Array,
  from: number,
  to: number,
  { hues, eventOf }: { readonly hues: Uint8Array; readonly eventOf: Uint32Array | null },
): Uint32Array {
  const mix = new Uint32Array(HUES + 1);
  for (let at = from; at < to; at++) {
    const row = rows[at] ?? 0;
    const hue = hues[eventOf === null ? row : (eventOf[row] ?? 0)] ?? HUES;
    const slot = hue < HUES ? hue : HUES;
    mix[slot] = (mix[slot] ?? 0) + 1;
  }
  return mix;
}

/** A mix as its portions, the largest first; a hue of `HUES` is none. */
export function portionsOf(mix: Uint32Array): readonly { readonly hue: number; readonly count: number }[] {
  return Array.from(mix, (count, hue) => ({ hue, count }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || a.hue - b.hue);
}
