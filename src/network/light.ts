import type { NetworkChoice } from '../view/view.ts';
import type { Edge } from './tally.ts';

/** The edges that are heavy enough, in the order given: of enough events, and by another weight than their count also of enough of that. */
export function heavyEnough(
  edges: readonly Edge[],
  { weight, least }: Pick<NetworkChoice, 'weight' | 'least'>,
): readonly Edge[] {
  const strength = least[weight] / 100;
  return edges.filter(
    (edge) => edge.weight >= least.count && (edge.strength === undefined || edge.strength >= strength),
  );
}
