import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../../../src/chronology/event-date.ts';
import { HUES, indexChronology, NO_HUE } from '../../../src/query/index.ts';
import { day, makeChronology, quote } from '../../support/chronology.ts';
import { anyChronology } from './arbitrary.ts';

describe('indexChronology', () => {
  it('has nothing to say of an empty chronology', () => {
    const index = indexChronology(makeChronology({}, []));
    expect(index).toMatchObject({ size: 0, extent: null, broadTopics: [] });
    expect(index.facets.topic.values).toEqual([]);
  });

  it('reaches over every date, and a day past where an open one is last known', () => {
    const open = day('2020-02-01');
    const index = indexChronology(
      makeChronology({}, [
        { id: 'until', date: { ...open, earliestStartMs: -Infinity, isOpenStart: true } },
        { id: 'undated' },
        { id: 'since', date: { ...open, latestEndMs: Infinity, isOpenEnd: true } },
      ]),
    );
    expect(index.extent).toEqual([open.earliestEndMs - DAY_MS, open.latestStartMs + DAY_MS]);
    expect(index.earliestStarts[1]).toBeNaN();
  });

  it('holds every known day of every event within its extent', () => {
    fc.assert(
      fc.property(anyChronology, (chronology) => {
        const { extent } = indexChronology(chronology);
        for (const { date } of chronology.events) {
          if (date === null) continue;
          for (const instant of [date.earliestStartMs, date.latestEndMs].filter(Number.isFinite)) {
            expect(instant).toBeGreaterThanOrEqual(extent?.[0] ?? NaN);
            expect(instant).toBeLessThanOrEqual(extent?.[1] ?? NaN);
          }
        }
      }),
    );
  });

  it('gives an event the hue of the broadest theme over its first', () => {
    const broad = Array.from({ length: HUES + 1 }, (_, at) => ({ id: `broad-${at}`, label: 'B' }));
    const topics = [...broad, { id: 'narrow', label: 'N', broader: ['broad-2'] }];
    const index = indexChronology(
      makeChronology({ topics }, [
        { id: 'a', topics: ['narrow', 'broad-0'] },
        { id: 'b', topics: [] },
        { id: 'c', topics: [`broad-${HUES}`] },
      ]),
    );
    expect([...index.hues]).toEqual([2, NO_HUE, NO_HUE]);
    expect(index.broadestOf.get('narrow')).toEqual(['broad-2']);
  });

  it('finds a broadest theme over every theme, even where they go round in a circle', () => {
    fc.assert(
      fc.property(anyChronology, (chronology) => {
        const { broadestOf, broadTopics, topicLineOf } = indexChronology(chronology);
        for (const { id } of chronology.topics) {
          const broadest = broadestOf.get(id) ?? [];
          expect(broadest.length).toBeGreaterThan(0);
          expect(broadest.every((each) => broadTopics.includes(each))).toBe(true);
          expect(broadest.every((each) => topicLineOf.get(id)?.includes(each))).toBe(true);
        }
      }),
    );
  });

  it('ranks an event by its best evidence', () => {
    const verified = quote('d', 'text', 'text');
    const citation = { type: 'citation', url: 'https://example.org', title: 'T' } as const;
    const as = (status: 'moved' | 'broken') => ({ ...verified, status });
    const index = indexChronology(
      makeChronology({}, [
        { id: 'a', evidence: [citation, verified] },
        { id: 'b', evidence: [as('moved'), citation] },
        { id: 'c', evidence: [as('broken'), citation] },
        { id: 'd', evidence: [as('broken')] },
        { id: 'e' },
      ]),
    );
    expect([...index.evidence]).toEqual([3, 2, 1, 0, 0]);
    expect(index.facets.evidence.values.map(({ id }) => id)).toEqual([
      'quotation',
      'unverified',
      'citation',
      'broken',
      'none',
    ]);
  });
});
