import { HUES } from '../query/index.ts';
import type { Source } from './arrange.ts';

type Columns = Pick<Source, 'hues' | 'full' | 'eventOf'>;

/** How many of `rows[from, to)` are drawn in full. */
export function fullAmong(rows: Uint32Array, from: number, to: number, { full, eventOf }: Columns): number {
  if (full === null) return to - from;
  let count = 0;
  for (let at = from; at < to; at++) {
    const row = rows[at] ?? 0;
    count += full[eventOf === null ? row : (eventOf[row] ?? 0)] ?? 0;
  }
  return count;
}

/** How many of those of `rows[from, to)` that are drawn in full have each hue; those without one last. */
export function mixOf(
  rows: Uint32Array,
  from: number,
  to: number,
  { hues, full, eventOf }: Columns,
): Uint32Array {
  const mix = new Uint32Array(HUES + 1);
  for (let at = from; at < to; at++) {
    const row = rows[at] ?? 0;
    const event = eventOf === null ? row : (eventOf[row] ?? 0);
    if (full !== null && full[event] !== 1) continue;
    const hue = hues[event] ?? HUES;
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
