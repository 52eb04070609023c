import type { Facet, FacetValue } from '../query/facet.ts';
import type { LaneChoice } from '../view/view.ts';

/** Ids of the values that have narrower ones: the lanes that can be opened. */
export function openable({ values }: Facet): readonly string[] {
  const parents = new Set(values.map(({ parent }) => parent));
  return values.filter(({ index }) => parents.has(index)).map(({ id }) => id);
}

/** Ids of all lanes that stand while these are opened, the one of events without a value among them. */
export function standing({ values }: Facet, { opened }: Pick<LaneChoice, 'opened'>): readonly string[] {
  const isOpen = new Set(opened);
  const stands = new Set<number>([-1]);
  const isStanding = ({ index, parent, id }: FacetValue): boolean => {
    if (!stands.has(parent)) return false;
    if (isOpen.has(id)) stands.add(index);
    return true;
  };
  return [...values.filter(isStanding).map(({ id }) => id), ''];
}
