import { actorKind } from './facets.ts';
import { valuesOf } from './incidence.ts';
import type { Index } from './index.ts';
import type { Matches } from './match.ts';
import type { FacetId } from './query.ts';
import { valueTarget, type Target } from './target.ts';

/** The facet that a theme, series, actor or place is a value of; null for anything else, and an actor that is not there. */
export function comparedFacet(
  { chronology }: Index,
  { type, id }: Target,
): 'topic' | 'series' | 'organisation' | 'person' | 'group' | 'place' | null {
  if (type === 'topic' || type === 'series' || type === 'place') return type;
  const actor = type === 'actor' ? chronology.actorById.get(id) : undefined;
  return actor === undefined ? null : actorKind(actor.type);
}

/**
 * What a theme, series, actor or place is best compared with: others of its kind that some matching event has, those
 * with most matching events in common first, then the commonest. Themes broader or narrower than it are left out.
 */
export function alikeTo(index: Index, { mask }: Matches, target: Target): readonly Target[] {
  const id = comparedFacet(index, target);
  if (id === null) return [];
  const facet = index.facets[id];
  const own = facet.valueById.get(target.id)?.index;
  const common = new Uint32Array(facet.values.length);
  const counts = new Uint32Array(facet.values.length);
  for (let event = 0; event < index.size; event++) {
    if (mask[event] !== 1) continue;
    const values = valuesOf(facet, event);
    const isOwn = own !== undefined && values.includes(own);
    for (let at = 0; at < values.length; at++) {
      const value = values[at] ?? 0;
      counts[value] = (counts[value] ?? 0) + 1;
      if (isOwn) common[value] = (common[value] ?? 0) + 1;
    }
  }
  return facet.values
    .filter(({ id: other, index: at }) => (counts[at] ?? 0) > 0 && !isKin(index, id, target.id, other))
    .toSorted(
      (a, b) =>
        (common[b.index] ?? 0) - (common[a.index] ?? 0) || (counts[b.index] ?? 0) - (counts[a.index] ?? 0),
    )
    .map((value) => valueTarget(id, value.id));
}

/** Whether two values are one, or a theme and a broader one. */
function isKin({ topicLineOf }: Index, facet: FacetId, a: string, b: string): boolean {
  if (facet !== 'topic') return a === b;
  return a === b || topicLineOf.get(a)?.includes(b) === true || topicLineOf.get(b)?.includes(a) === true;
}
