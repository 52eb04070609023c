import { countedAtMs } from '../query/counts.ts';
import type { Facet } from '../query/facet.ts';
import { eventsOf } from '../query/incidence.ts';
import type { Index } from '../query/index.ts';

/** Bars of a histogram so small that only its shape is seen. */
export const SPARK_BINS = 32;
const IN_NONE = 255;

const binsOf = new WeakMap<Index, Uint8Array>();

/** The bin of each event in the whole of the chronology's time; 255 for an undated one. */
function binsFor(index: Index): Uint8Array {
  const known = binsOf.get(index);
  if (known !== undefined) return known;
  const [from, to] = index.extent ?? [0, 1];
  const bins = new Uint8Array(index.size);
  for (let event = 0; event < index.size; event++) {
    const share = (countedAtMs(index, event) - from) / (to - from);
    bins[event] = share >= 0 && share < 1 ? Math.floor(share * SPARK_BINS) : IN_NONE;
  }
  binsOf.set(index, bins);
  return bins;
}

/**
 * The outline of when the events of a value were, of those that a mask marks: an SVG path in a box of `SPARK_BINS` by
 * 1, the fullest bin as high as the box, each bar's height the square root of its share; empty where there are none.
 */
export function sparklineOf(index: Index, facet: Facet, value: number, mask: Uint8Array): string {
  const bins = binsFor(index);
  const counts = new Uint32Array(SPARK_BINS);
  const events = eventsOf(facet, value);
  let most = 0;
  for (let at = 0; at < events.length; at++) {
    const event = events[at] ?? 0;
    const bin = bins[event] ?? IN_NONE;
    if (bin === IN_NONE || mask[event] !== 1) continue;
    const count = (counts[bin] ?? 0) + 1;
    counts[bin] = count;
    if (count > most) most = count;
  }
  if (most === 0) return '';
  let path = 'M0,1';
  for (const [bin, count] of counts.entries()) {
    path += `V${(1 - Math.sqrt(count / most)).toFixed(2)}H${bin + 1}`;
  }
  return `${path}V1Z`;
}
