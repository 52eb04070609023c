import { jaccard, npmi } from '../query/weights.ts';
import type { Weight } from '../view/view.ts';
import type { Edge, Tally } from './tally.ts';

/**
 * The edges by another weight than their count, the strongest first; among equals those of more events, then in the
 * order given. `all` is the number of events that are counted.
 */
export function weighed(
  edges: readonly Edge[],
  weight: Exclude<Weight, 'count'>,
  { nodeEvents }: Pick<Tally, 'nodeEvents'>,
  all: number,
): Edge[] {
  const strength = ({ a, b, weight: both }: Edge): number => {
    const [ofA, ofB] = [nodeEvents[a] ?? 0, nodeEvents[b] ?? 0];
    return weight === 'npmi' ? npmi(both, ofA, ofB, all) : jaccard(both, ofA, ofB);
  };
  return edges
    .map((edge) => ({ ...edge, strength: strength(edge) }))
    .sort((x, y) => y.strength - x.strength || y.weight - x.weight);
}
