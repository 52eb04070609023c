import { countChoices, countedAmong } from '../../../src/query/counts.ts';
import type { Index } from '../../../src/query/index.ts';
import { matchEvents } from '../../../src/query/match.ts';
import { EMPTY_QUERY, FACET_IDS } from '../../../src/query/query.ts';
import { makeColumns } from '../../fixtures/columns.ts';
import type { Asked } from './asked.ts';
import { QUESTIONS } from './questions.ts';

/** What Regesta's filters do when a choice changes: what matches, and the counts of every facet. */
export const asked: Asked = {
  prepare(count) {
    const index: Index = makeColumns(count);
    const facets = FACET_IDS.map((id) => index.facets[id]).filter(({ values }) => values.length > 0);
    return QUESTIONS.map(({ topic, kind, evidence }) => {
      const any = (values: readonly string[]) => ({ mode: 'any', values }) as const;
      const query = {
        ...EMPTY_QUERY,
        facets: { topic: any(topic), kind: any(kind), evidence: any(evidence) },
      };
      return () => {
        const matches = matchEvents(index, query, null);
        const counted = countedAmong(matches, index, null);
        return { found: matches.count, counts: facets.map((facet) => countChoices(facet, counted)) };
      };
    });
  },
};
