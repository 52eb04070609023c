import crossfilter from 'crossfilter2';
import { FACET_IDS, type FacetId } from '../../../src/query/query.ts';
import { makeColumns } from '../../fixtures/columns.ts';
import type { Asked } from './asked.ts';
import { QUESTIONS, valuesAt } from './questions.ts';

/** crossfilter2 as its documentation shows it: a dimension a facet, an array dimension where an event has several values, a group each. */
export const asked: Asked = {
  prepare(count) {
    const index = makeColumns(count);
    const ids = FACET_IDS.filter((id) => index.facets[id].values.length > 0);
    const records = Array.from({ length: count }, (_, event) => {
      const values = ids.map((id): [FacetId, readonly string[]] => [id, valuesAt(index, id, event)]);
      return Object.fromEntries(values) as Record<FacetId, readonly string[]>;
    });
    const filter = crossfilter(records);
    const dimensions = new Map(
      ids.map((id) => [
        id,
        index.facets[id].isMultiple
          ? filter.dimension((record) => record[id] as string[], true)
          : filter.dimension((record) => record[id][0] ?? ''),
      ]),
    );
    const groups = ids.map((id) => dimensions.get(id)?.group());
    return QUESTIONS.map((question) => () => {
      for (const facet of ['topic', 'kind', 'evidence'] as const) {
        const wanted = new Set(question[facet]);
        dimensions.get(facet)?.filterFunction((value) => wanted.has(value));
      }
      const counts = groups.map((group) =>
        (group?.all() ?? []).filter(({ key }) => key !== '').map(({ value }) => Number(value)),
      );
      return { found: Number(filter.groupAll().value()), counts };
    });
  },
};
