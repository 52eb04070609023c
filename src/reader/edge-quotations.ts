import type { ChronologyEvent, Quotation } from '../chronology/chronology.ts';
import type { Index } from '../query/index.ts';
import { nodeKeysOf, type NodeKey } from '../query/target.ts';

/** A quotation that says of an event that it has one end of an edge, or both. */
export interface EdgeQuotation {
  readonly event: ChronologyEvent;
  readonly quotation: Quotation;
  /** Which of the ends it attests, as in `supports`. */
  readonly supports: readonly string[];
}

/** The quotations an edge rests on: those of the matching events it joins that attest either end, in order of time. */
export function edgeQuotations(
  index: Index,
  edge: string,
  events: ArrayLike<number>,
  mask: Uint8Array,
): EdgeQuotation[] {
  const ends = new Set((nodeKeysOf(edge) ?? []).map((key) => supportOf(key)));
  const found: EdgeQuotation[] = [];
  for (let at = 0; at < events.length; at++) {
    const position = events[at] ?? 0;
    const event = index.chronology.events[position];
    if (event === undefined || mask[position] !== 1) continue;
    for (const quotation of event.evidence) {
      if (quotation.type !== 'quotation') continue;
      const supports = quotation.supports?.filter((support) => ends.has(support)) ?? [];
      if (supports.length > 0) found.push({ event, quotation, supports });
    }
  }
  return found;
}

/** An event has one place, so evidence names it only as `place`. */
function supportOf(key: NodeKey): string {
  return key.startsWith('place:') ? 'place' : key;
}
