import { countedAtMs } from '../query/counts.ts';
import type { Index } from '../query/index.ts';
import type { KeyBinding } from '../ui/keys.ts';

/** The keys of the overview's bars; those that walk say how many bars on. */
export const BAR_KEYS = [
  { id: 'walk', keys: ['ArrowLeft'], step: -1 },
  { id: 'walk', keys: ['ArrowRight'], step: 1 },
  { id: 'end', keys: ['Home'], step: -Infinity },
  { id: 'end', keys: ['End'], step: Infinity },
  { id: 'choose', keys: ['Enter', ' '], step: 0 },
  { id: 'leave', keys: ['Escape'], step: 0 },
] as const satisfies readonly (KeyBinding & { readonly step: number })[];

/** The bin of an event that is counted in none. */
export const NO_BIN = 0xffff;

/** The bin in which each event is counted (see `countedAtMs`): bin `i` is [edges[i], edges[i + 1]), the edges ascending. */
export function binsOfEvents(index: Index, edges: Float64Array): Uint16Array {
  const bins = new Uint16Array(index.size).fill(NO_BIN);
  const last = edges.length - 1;
  const from = edges[0] ?? Infinity;
  const to = edges[last] ?? -Infinity;
  let bin = 0;
  for (let event = 0; event < index.size; event++) {
    const ms = countedAtMs(index, event);
    if (!(ms >= from && ms < to)) continue;
    while (ms >= (edges[bin + 1] ?? Infinity)) bin++;
    while (ms < (edges[bin] ?? -Infinity)) bin--;
    bins[event] = bin;
  }
  return bins;
}

/** How many events fall in each of `size` bins; with masks, of the events marked 1 in all of them. */
export function countInBins(
  bins: Uint16Array,
  size: number,
  mask: Uint8Array | null = null,
  kin: Uint8Array | null = null,
): Uint32Array {
  const counts = new Uint32Array(size);
  for (let event = 0; event < bins.length; event++) {
    if ((mask !== null && mask[event] !== 1) || (kin !== null && kin[event] !== 1)) continue;
    const bin = bins[event] ?? NO_BIN;
    if (bin < size) counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return counts;
}

/** The bins that hold anything, ascending: where the keys stop. */
export function stopsOf(counts: Uint32Array): readonly number[] {
  return Array.from(counts.keys()).filter((bin) => (counts[bin] ?? 0) > 0);
}

/** The stop so many on from a bin, no further than the first and the last; -1 where there is none. */
export function stopFrom(stops: readonly number[], bin: number, step: number): number {
  const at = stops.indexOf(bin);
  return stops[Math.max(0, Math.min(stops.length - 1, at + step))] ?? -1;
}
