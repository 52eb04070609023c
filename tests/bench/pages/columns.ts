import type { Index } from '../../../src/query/index.ts';
import type { Lens } from '../../../src/view/lens.ts';
import { makeColumns } from '../../fixtures/columns.ts';
import type { Contender } from './contender.ts';
import { filterTimeline, showTimeline } from './timeline.ts';

let index: Index | null = null;
let lens: Lens | null = null;

/** The timeline around packed columns, which are the parsed data. */
export const contender: Contender = {
  isWatched: true,
  prepare(count) {
    index = makeColumns(count);
    return Promise.resolve();
  },
  show(stage) {
    if (index !== null) lens = showTimeline(stage, index);
  },
  filter: () => filterTimeline(lens),
};
