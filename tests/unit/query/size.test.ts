import { describe, expect, it } from 'vitest';
import { binsFor } from '../../../src/query/bins.ts';
import { countFacet, histogram } from '../../../src/query/counts.ts';
import { indexChronology } from '../../../src/query/index.ts';
import { kinOf } from '../../../src/query/kin.ts';
import { matchEvents } from '../../../src/query/match.ts';
import { EMPTY_QUERY } from '../../../src/query/query.ts';
import { createSearch } from '../../../src/query/search.ts';
import { generateChronology } from '../../fixtures/generate.ts';
import { day, makeChronology } from '../../support/chronology.ts';

const SIZE = 100_000;
const SLOW_MS = 60_000;

/** Straight from the generator: reading and checking a file of this size is another test's business. */
function manyEvents() {
  const { topics, actors, places, series, kinds, events } = generateChronology({
    events: SIZE,
    actors: 2000,
  });
  const dayOf = (n: number) => new Date(Date.UTC(1700, 0, n)).toISOString().slice(0, 10);
  return makeChronology(
    { topics, actors, places, series, kinds },
    events.map(({ id, title, kind, summary, place, topics: stated, actors: taking, series: strand }, n) => ({
      ...{ id, title, kind, summary, place, topics: stated ?? [], actors: taking ?? [], series: strand },
      date: n % 50 === 0 ? null : day(dayOf(n)),
    })),
  );
}

describe(`a chronology of ${SIZE.toLocaleString('en')} events`, () => {
  it(
    'is indexed, matched, counted, searched and lit, and every part agrees',
    async () => {
      const chronology = manyEvents();
      const index = indexChronology(chronology);
      expect(index.size).toBe(SIZE);

      const all = matchEvents(index, EMPTY_QUERY, null);
      expect(all.count).toBe(SIZE);
      for (const facet of Object.values(index.facets)) {
        expect([...countFacet(facet, all)]).toEqual(facet.values.map(({ total }) => total));
      }

      const facets = { topic: { mode: 'all', values: ['topic-1', 'topic-2'] } } as const;
      const both = matchEvents(index, { ...EMPTY_QUERY, facets }, null);
      const kin = ['topic-1', 'topic-2'].map((id) => kinOf(index, { type: 'topic', id }).events);
      expect(both.count).toBeGreaterThan(0);
      expect(both.mask).toEqual(all.mask.map((_, event) => (kin.every((lit) => lit[event] === 1) ? 1 : 0)));

      const { edges } = binsFor(index.extent ?? [0, 0], 1000);
      const binned = histogram(index, both.mask, edges).reduce((sum, count) => sum + count, 0);
      const dated = both.indexes.filter((event) => chronology.events[event]?.date !== null);
      expect(binned).toBe(dated.length);

      let turns = 0;
      const others = setInterval(() => turns++);
      const search = await createSearch(chronology);
      clearInterval(others);
      expect(turns).toBeGreaterThan(10);

      const hits = await search.ask('conference disarmament');
      expect(hits.count).toBeGreaterThan(0);
      expect(hits.count).toBeLessThan(SIZE);
      expect(matchEvents(index, { ...EMPTY_QUERY, facets }, hits).count).toBeLessThan(both.count);
    },
    SLOW_MS,
  );

  it(
    'is not indexed to the end once the search is given up',
    async () => {
      const giveUp = new AbortController();
      const building = createSearch(manyEvents(), giveUp.signal);
      giveUp.abort(new Error('closed'));
      await expect(building).rejects.toThrow('closed');
    },
    SLOW_MS,
  );
});
