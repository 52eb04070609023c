import type { Index } from '../index.ts';
import { matchEvents } from '../match.ts';
import { FACET_IDS, type Query } from '../query.ts';
import { eventsOfTarget } from '../target-events.ts';
import type { SearchHits } from './answers.ts';
import { targetOf } from './things.ts';

/** Whether a query asks for more than words. */
function asksForMore({ dates, facets, without }: Query): boolean {
  return dates !== null || FACET_IDS.some((id) => facets[id] !== undefined || (without[id] ?? []).length > 0);
}

/**
 * The hits that what else the query asks for leaves, best first: events that match it, and names and paragraphs of which
 * some event does. Those that only have words like the ones sought are not among them.
 */
export function hitsLeft(index: Index, hits: SearchHits, query: Query): Uint32Array {
  const sure = hits.ranked.subarray(0, hits.nearFrom);
  if (!asksForMore(query)) return sure;
  const { mask } = matchEvents(index, { ...query, text: '' }, null);
  const { things } = hits;
  return sure.filter((number) => {
    const event = number - things.firstEvent;
    if (event >= 0 && event < index.size) return mask[event] === 1;
    const thing = things.at(number);
    if (thing === null) return false;
    const events = thing.type === 'paragraph' ? thing.events : eventsOfTarget(index, targetOf(thing));
    return Array.prototype.some.call(events, (each: number) => mask[each] === 1);
  });
}
