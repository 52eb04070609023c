import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { litValues } from '../../../src/filters/lit.ts';
import { eventsOf } from '../../../src/query/incidence.ts';
import { indexChronology } from '../../../src/query/index.ts';
import { kinOf } from '../../../src/query/kin.ts';
import { FACET_IDS } from '../../../src/query/query.ts';
import { eventsOfTarget } from '../../../src/query/target-events.ts';
import { valueTarget } from '../../../src/query/target.ts';
import { anyChronology } from '../query/arbitrary.ts';

describe('the values that are lit', () => {
  it('are none when nothing is pointed at', () => {
    const index = indexChronology(fc.sample(anyChronology, { numRuns: 1, seed: 1 })[0] ?? expect.fail());
    expect(litValues(index, index.facets.topic, null, null)).toBeNull();
  });

  it('by an event are those it has', () => {
    fc.assert(
      fc.property(anyChronology, fc.constantFrom(...FACET_IDS), (chronology, id) => {
        const index = indexChronology(chronology);
        const facet = index.facets[id];
        for (const event of chronology.events) {
          const target = { type: 'event', id: event.id } as const;
          const lit = litValues(index, facet, target, kinOf(index, target));
          const has = facet.values.map((value) =>
            eventsOf(facet, value.index).includes(event.index) ? 1 : 0,
          );
          expect([...(lit ?? [])]).toEqual(has);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('by a value are itself and, between any two facets, those that share an event with it', () => {
    fc.assert(
      fc.property(
        anyChronology,
        fc.constantFrom(...FACET_IDS),
        fc.constantFrom(...FACET_IDS),
        (chronology, from, to) => {
          const index = indexChronology(chronology);
          for (const value of index.facets[from].values) {
            const target = valueTarget(from, value.id);
            const lit = litValues(index, index.facets[to], target, kinOf(index, target));
            // A year is pointed at as a stretch of time: what may have been in it is its kin, and not only what is counted in it.
            const own = new Set(
              from === 'year' ? eventsOfTarget(index, target) : eventsOf(index.facets[from], value.index),
            );
            const sharing = index.facets[to].values.map((other) =>
              eventsOf(index.facets[to], other.index).some((event) => own.has(event)) ? 1 : 0,
            );
            expect([...(lit ?? [])]).toEqual(sharing);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
