import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alikeTo } from '../../../src/query/alike.ts';
import { indexChronology } from '../../../src/query/index.ts';
import { matchEvents } from '../../../src/query/match.ts';
import { EMPTY_QUERY } from '../../../src/query/query.ts';
import { eventsOfTarget } from '../../../src/query/target-events.ts';
import { makeChronology } from '../../support/chronology.ts';
import { anyChronology, anyQuery } from './arbitrary.ts';

const TARGETS = [
  { type: 'topic', id: 't0' },
  { type: 'topic', id: 't3' },
  { type: 'actor', id: 'a0' },
  { type: 'place', id: 'p0' },
  { type: 'series', id: 's0' },
  { type: 'actor', id: 'unheard-of' },
] as const;

describe('what something is best compared with', () => {
  it('is of its kind, matches, and is neither it nor broader nor narrower', () => {
    fc.assert(
      fc.property(anyChronology, anyQuery, fc.constantFrom(...TARGETS), (chronology, query, target) => {
        const index = indexChronology(chronology);
        const matches = matchEvents(index, query, null);
        const matching = (other: {
          readonly type: 'topic' | 'actor' | 'place' | 'series';
          readonly id: string;
        }) => Array.from(eventsOfTarget(index, other)).filter((event) => matches.mask[event] === 1);
        const own = new Set(matching(target));
        const others = alikeTo(index, matches, target);
        const common = others.map(({ id }) => {
          expect(id).not.toBe(target.id);
          const events = matching({ type: target.type, id });
          expect(events.length).toBeGreaterThan(0);
          return events.filter((event) => own.has(event)).length;
        });
        expect(common).toEqual(common.toSorted((a, b) => b - a));
        if (target.type !== 'topic') return;
        for (const { id } of others) {
          expect(index.topicLineOf.get(id)).not.toContain(target.id);
          expect(index.topicLineOf.get(target.id)).not.toContain(id);
        }
      }),
    );
  });

  it('has most events in common first, then the commonest', () => {
    const chronology = makeChronology({ topics: ['a', 'b', 'c', 'd'].map((id) => ({ id, label: id })) }, [
      { id: '1', topics: ['a', 'c'] },
      { id: '2', topics: ['b'] },
      { id: '3', topics: ['d'] },
      { id: '4', topics: ['d'] },
    ]);
    const index = indexChronology(chronology);
    const matches = matchEvents(index, EMPTY_QUERY, null);
    expect(alikeTo(index, matches, { type: 'topic', id: 'a' }).map(({ id }) => id)).toEqual(['c', 'd', 'b']);
    expect(alikeTo(index, matches, { type: 'kind', id: 'meeting' })).toEqual([]);
  });
});
