import type { Chronology } from '../../../src/chronology/chronology.ts';
import { readChronology } from '../../../src/chronology/read.ts';
import { indexChronology } from '../../../src/query/index.ts';
import type { Lens } from '../../../src/view/lens.ts';
import type { Contender } from './contender.ts';
import { filterTimeline, showTimeline } from './timeline.ts';

let chronology: Chronology | null = null;
let lens: Lens | null = null;

/** The timeline around a chronology that was read: its index is part of what is timed. */
export const contender: Contender = {
  isWatched: true,
  async prepare(count) {
    const response = await fetch(`/data/${count}.json`);
    const result = await readChronology({
      text: await response.text(),
      fetchDocument: () => Promise.resolve(null),
    });
    if (!result.ok) throw new Error('unreadable');
    chronology = result.value;
  },
  show(stage) {
    if (chronology !== null) lens = showTimeline(stage, indexChronology(chronology));
  },
  filter: () => filterTimeline(lens),
};
