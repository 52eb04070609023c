import { comparedFacet } from './alike.ts';
import { countFacet } from './counts.ts';
import type { Facet } from './facet.ts';
import type { Index } from './index.ts';
import type { Matches } from './match.ts';
import type { FacetId } from './query.ts';
import type { Target } from './target.ts';

/** A facet value, and how many events of the one and of the other have it. */
export interface ValueCounts {
  readonly facet: FacetId;
  readonly id: string;
  readonly counts: readonly [number, number];
}

interface Weighed extends ValueCounts {
  readonly weight: number;
}

type Pair<T> = readonly [T, T];

/** What two things can have in common beside events. */
const FACETS = [
  'topic',
  'organisation',
  'person',
  'group',
  'place',
  'series',
  'document',
] as const satisfies readonly FacetId[];

/**
 * The values that events of both have, and that events of only one have, most telling first. How telling a value is:
 * the share of the events that have it (of the two shares, the smaller), times how rare it is among all that match,
 * ln(1 + matching / having it): inverse document frequency (Spärck Jones 1972), smoothed so that what all have comes
 * last and not nowhere. Left out: the two things themselves, themes broader or narrower than they, and a theme that
 * says no more than a narrower one.
 */
export function sharedValues(
  index: Index,
  matches: Matches,
  targets: Pair<Target>,
  events: Pair<Uint32Array>,
): { readonly shared: readonly ValueCounts[]; readonly only: Pair<readonly ValueCounts[]> } {
  const shared: Weighed[] = [];
  const only: Pair<Weighed[]> = [[], []];
  const shareOf = (count: number, side: 0 | 1): number => count / Math.max(1, events[side].length);
  for (const id of FACETS) {
    const facet = index.facets[id];
    const having = countFacet(facet, matches);
    const a = countFacet(facet, { indexes: events[0] });
    const b = countFacet(facet, { indexes: events[1] });
    const isLeftOut = leftOut(index, facet, targets, [a, b]);
    for (const { id: value, index: at } of facet.values) {
      const counts = [a[at] ?? 0, b[at] ?? 0] as const;
      if ((counts[0] === 0 && counts[1] === 0) || isLeftOut[at] === 1) continue;
      const rarity = Math.log(1 + matches.count / Math.max(1, having[at] ?? 0));
      const shares = [shareOf(counts[0], 0), shareOf(counts[1], 1)] as const;
      const isShared = counts[0] > 0 && counts[1] > 0;
      const weight = rarity * (isShared ? Math.min(...shares) : Math.max(...shares));
      const list = isShared ? shared : only[counts[0] > 0 ? 0 : 1];
      list.push({ facet: id, id: value, counts, weight });
    }
  }
  return { shared: mostTelling(shared), only: [mostTelling(only[0]), mostTelling(only[1])] };
}

/** By weight, then by number of events; where equal, in the order of the facets and of their values. */
function mostTelling(values: readonly Weighed[]): readonly ValueCounts[] {
  const sum = ({ counts: [a, b] }: Weighed): number => a + b;
  return values
    .toSorted((x, y) => y.weight - x.weight || sum(y) - sum(x))
    .map(({ facet, id, counts }) => ({ facet, id, counts }));
}

/** 1 for each value of a facet that would say nothing new, by value index. */
function leftOut(index: Index, facet: Facet, targets: Pair<Target>, [a, b]: Pair<Uint32Array>): Uint8Array {
  const isLeftOut = new Uint8Array(facet.values.length);
  const own = targets.filter((target) => comparedFacet(index, target) === facet.id).map(({ id }) => id);
  const broader = new Set(own.flatMap((id) => index.topicLineOf.get(id) ?? []));
  for (const { id, index: at, parent } of facet.values) {
    const line = facet.id === 'topic' ? (index.topicLineOf.get(id) ?? []) : [];
    const isKin = facet.id === 'topic' && (broader.has(id) || line.some((each) => own.includes(each)));
    if (own.includes(id) || isKin) isLeftOut[at] = 1;
    else if (parent >= 0 && a[parent] === a[at] && b[parent] === b[at]) isLeftOut[parent] = 1;
  }
  return isLeftOut;
}
