import type { Index } from '../../../src/query/index.ts';
import type { FacetId } from '../../../src/query/query.ts';
import { makeColumns } from '../../fixtures/columns.ts';
import type { Asked } from './asked.ts';
import { QUESTIONS } from './questions.ts';

const NONE = 255;

/** The value of each event that has the place `nth` among its own, as a byte. */
function codesOf({ facets, size }: Index, facet: FacetId, nth: number): Uint8Array {
  const { eventOffsets, eventValues } = facets[facet];
  return new Uint8Array(size).map((_, event) => {
    const at = (eventOffsets[event] ?? 0) + nth;
    return at < (eventOffsets[event + 1] ?? 0) ? (eventValues[at] ?? NONE) : NONE;
  });
}

/** The least there is to do: the three predicates over packed columns, and no count of anything but what is found. */
export const asked: Asked = {
  prepare(count) {
    const index = makeColumns(count);
    const [first, second] = [codesOf(index, 'topic', 0), codesOf(index, 'topic', 1)];
    const [kinds, evidence] = [codesOf(index, 'kind', 0), codesOf(index, 'evidence', 0)];
    const wanted = (facet: FacetId, ids: readonly string[]): Uint8Array => {
      const isWanted = new Uint8Array(256);
      for (const id of ids) {
        const value = index.facets[facet].valueById.get(id);
        if (value !== undefined) isWanted[value.index] = 1;
      }
      return isWanted;
    };
    return QUESTIONS.map((question) => {
      const topicWanted = wanted('topic', question.topic);
      const kindWanted = wanted('kind', question.kind);
      const evidenceWanted = wanted('evidence', question.evidence);
      return () => {
        const mask = new Uint8Array(count);
        let found = 0;
        for (let e = 0; e < count; e++) {
          const hasTopic = (topicWanted[first[e] ?? NONE] ?? 0) | (topicWanted[second[e] ?? NONE] ?? 0);
          const fits =
            hasTopic & (kindWanted[kinds[e] ?? NONE] ?? 0) & (evidenceWanted[evidence[e] ?? NONE] ?? 0);
          mask[e] = fits;
          found += fits;
        }
        return { found, counts: [] };
      };
    });
  },
};
