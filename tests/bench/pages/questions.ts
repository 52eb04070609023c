import type { Index } from '../../../src/query/index.ts';
import type { FacetId } from '../../../src/query/query.ts';

/** What is asked by turns, so that nobody can keep the answer: any of these values in each of three facets. */
export const QUESTIONS: readonly Readonly<Record<'topic' | 'kind' | 'evidence', readonly string[]>>[] = [
  { topic: ['topic-1', 'topic-3'], kind: ['meeting', 'forum'], evidence: ['quotation', 'citation'] },
  { topic: ['topic-2', 'topic-5', 'topic-7'], kind: ['treaty', 'meeting'], evidence: ['quotation', 'none'] },
];

/** The value ids that an event has in a facet. */
export function valuesAt({ facets }: Index, facet: FacetId, event: number): readonly string[] {
  const { eventOffsets, eventValues, values } = facets[facet];
  return Array.from(
    eventValues.subarray(eventOffsets[event], eventOffsets[event + 1]),
    (value) => values[value]?.id ?? '',
  );
}
