import type { Facet } from '../query/facet.ts';
import { eventsOf } from '../query/incidence.ts';
import type { Index } from '../query/index.ts';
import type { Kin } from '../query/kin.ts';
import { eventsOfTarget } from '../query/target-events.ts';
import { valueTarget, type Target } from '../query/target.ts';

/**
 * Which values of a facet are kin to a target, by value index: for themes, actors and places its kin says so;
 * of any other, those that one of the target's own events has. Null when there is no target.
 */
export function litValues(
  index: Index,
  facet: Facet,
  target: Target | null,
  kin: Kin | null,
): Uint8Array | null {
  if (target === null || kin === null) return null;
  const isLit = new Uint8Array(facet.values.length);
  const own = new Uint8Array(index.size);
  for (const event of Array.from(eventsOfTarget(index, target))) own[event] = 1;
  for (const { id, index: at } of facet.values) {
    const { type } = valueTarget(facet.id, id);
    const isKin =
      type === 'topic' || type === 'actor' || type === 'place'
        ? kin.nodes.has(`${type}:${id}`)
        : eventsOf(facet, at).some((event) => own[event] === 1);
    if (isKin) isLit[at] = 1;
  }
  return isLit;
}
