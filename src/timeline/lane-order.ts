import type { LaneChoice, LaneSort } from '../view/view.ts';

/** What lanes that stand side by side are sorted by. */
export interface Sortable {
  /** Id of the lane's value; empty for the lane of events that have none. */
  readonly id: string;
  readonly label: string;
  readonly count: number;
  /** When its first event starts, epoch ms. */
  readonly firstMs: number;
}

type Comparison = (a: Sortable, b: Sortable) => number;

const COMPARISONS: Readonly<Record<LaneSort, (locale: string) => Comparison>> = {
  listed: () => () => 0,
  first: () => (a, b) => a.firstMs - b.firstMs,
  count: () => (a, b) => b.count - a.count,
  name: (locale) => {
    const { compare } = new Intl.Collator(locale, { numeric: true });
    return (a, b) => compare(a.label, b.label);
  },
};

/**
 * Lanes that stand side by side (given as listed) in the order chosen: those moved by hand first, then the others as
 * sorted, equal ones as listed, the lane of events without a value last.
 */
export function inOrder<T extends Sortable>(
  lanes: readonly T[],
  { sort, order }: LaneChoice,
  locale: string,
): readonly T[] {
  if (lanes.length < 2) return lanes;
  const placeOf = new Map(order.map((id, place) => [id, place]));
  const compare = COMPARISONS[sort](locale);
  const moved = (lane: T) => placeOf.get(lane.id) ?? order.length;
  return lanes.toSorted(
    (a, b) => moved(a) - moved(b) || Number(a.id === '') - Number(b.id === '') || compare(a, b),
  );
}
