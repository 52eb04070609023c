import { HUES } from '../query/index.ts';
import type { Source } from './arrange.ts';
import type { Bin } from './density.ts';

type Columns = Pick<Source, 'hues' | 'full' | 'eventOf'>;

/** How many of `rows[from, to)` are drawn in full. */
export function fullAmong(
  rows: Uint32Array,
  from: number,
  to: number,
  { full, eventOf }: Omit<Columns, 'hues'>,
): number {
  if (full === null) return to - from;
  let count = 0;
  for (let at = from; at < to; at++) {
    const row = rows[at] ?? 0;
    count += full[eventOf === null ? row : (eventOf[row] ?? 0)] ?? 0;
  }
  return count;
}

/** How many of those of `rows[from, to)` that are drawn in full, or that are kin too, have each hue; those without one last. */
export function mixOf(
  rows: Uint32Array,
  from: number,
  to: number,
  { hues, full, eventOf }: Columns,
  kin: Uint8Array | null = null,
): Uint32Array {
  const mix = new Uint32Array(HUES + 1);
  for (let at = from; at < to; at++) {
    const row = rows[at] ?? 0;
    const event = eventOf === null ? row : (eventOf[row] ?? 0);
    if ((full !== null && full[event] !== 1) || (kin !== null && kin[event] !== 1)) continue;
    const hue = hues[event] ?? HUES;
    const slot = hue < HUES ? hue : HUES;
    mix[slot] = (mix[slot] ?? 0) + 1;
  }
  return mix;
}

/** What was counted of bins, by their rows, with the same lit and the same drawn in full. */
const counted = new WeakMap<
  Uint8Array,
  { full: Uint8Array | null; byRows: WeakMap<Uint32Array, Uint32Array> }
>();

/** How many of what a bin draws in full are kin of what is pointed at or in focus, by hue as in `mixOf`. */
export function litIn(
  { rows, eventOf }: Bin,
  kin: Uint8Array,
  full: Uint8Array | null,
  hues: Uint8Array,
): Uint32Array {
  let known = counted.get(kin);
  if (known?.full !== full) counted.set(kin, (known = { full, byRows: new WeakMap() }));
  const mix = known.byRows.get(rows) ?? mixOf(rows, 0, rows.length, { hues, full, eventOf }, kin);
  known.byRows.set(rows, mix);
  return mix;
}

/** A mix as its portions, the largest first; a hue of `HUES` is none. */
export function portionsOf(mix: Uint32Array): readonly { readonly hue: number; readonly count: number }[] {
  return Array.from(mix, (count, hue) => ({ hue, count }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || a.hue - b.hue);
}
