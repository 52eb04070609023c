import type { Facet } from '../query/facet.ts';
import { eventsOf, valuesOf } from '../query/incidence.ts';
import type { Index } from '../query/index.ts';
import type { Kin } from '../query/kin.ts';
import { valueTarget, type Target } from '../query/target.ts';

/**
 * Which values of a facet are kin to a target, by value index: an event's are its own; of anything else, the themes,
 * actors and places that its kin names, and what any of its events has. Null when there is no target.
 */
export function litValues(
  index: Index,
  facet: Facet,
  target: Target | null,
  kin: Kin | null,
): Uint8Array | null {
  if (target === null || kin === null) return null;
  const isLit = new Uint8Array(facet.values.length);
  if (target.type === 'event') {
    const event = index.chronology.eventById.get(target.id);
    if (event !== undefined) for (const value of valuesOf(facet, event.index)) isLit[value] = 1;
    return isLit;
  }
  for (const { id, index: value } of facet.values) {
    const { type } = valueTarget(facet.id, id);
    const isKin =
      type === 'topic' || type === 'actor' || type === 'place'
        ? kin.nodes.has(`${type}:${id}`)
        : eventsOf(facet, value).some((event) => kin.events[event] === 1);
    if (isKin) isLit[value] = 1;
  }
  return isLit;
}
