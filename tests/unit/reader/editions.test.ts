import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editionNeighbours, missingEditions } from '../../../src/reader/editions.ts';
import { makeChronology } from '../../support/chronology.ts';

const series = [{ id: 's', title: 'S' }];

/** The neighbours of edition `of` in a series that has these editions. */
function neighboursOf(of: number, editions: readonly number[]) {
  const events = editions.map((edition) => ({ id: `no-${edition}`, series: 's', edition }));
  const chronology = makeChronology({ series }, events);
  const event = chronology.eventById.get(`no-${of}`);
  if (!event) throw new Error('No such edition');
  const found = editionNeighbours(chronology, event);
  return { ...found, previous: found?.previous?.id, next: found?.next?.id };
}

describe('the editions beside an event', () => {
  it('are the numbers before and after, whatever the order of the events', () => {
    expect(neighboursOf(18, [19, 17, 18])).toEqual({
      previous: 'no-17',
      next: 'no-19',
      missingBefore: null,
      missingAfter: null,
    });
  });

  it('say which numbers are missing between', () => {
    expect(neighboursOf(8, [3, 8, 10])).toEqual({
      previous: 'no-3',
      next: 'no-10',
      missingBefore: { from: 4, to: 7 },
      missingAfter: { from: 9, to: 9 },
    });
  });

  it('say that the first numbers are missing, and nothing of those after the last', () => {
    expect(neighboursOf(3, [3])).toMatchObject({ missingBefore: { from: 1, to: 2 }, missingAfter: null });
    expect(neighboursOf(1, [1])).toMatchObject({ missingBefore: null, missingAfter: null });
  });

  it('are the events before and after in time where there is no number', () => {
    const chronology = makeChronology({ series }, [
      { id: 'a', series: 's' },
      { id: 'b' },
      { id: 'c', series: 's' },
      { id: 'd', series: 's', edition: 4 },
    ]);
    const [, , event] = chronology.events;
    const found = event && editionNeighbours(chronology, event);
    expect([found?.previous?.id, found?.next?.id]).toEqual(['a', 'd']);
  });

  it('are nothing for an event in no series', () => {
    const chronology = makeChronology({}, [{ id: 'a' }]);
    const [event] = chronology.events;
    expect(event && editionNeighbours(chronology, event)).toBeNull();
  });
});

describe('the missing numbers of a series', () => {
  it('with the numbers that are there make up every number from 1 to the last', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 1 }), (editions) => {
        const missing = missingEditions(editions.map((edition) => ({ edition }))).flatMap(({ from, to }) =>
          Array.from({ length: to - from + 1 }, (_, at) => from + at),
        );
        const all = Array.from({ length: Math.max(...editions) }, (_, at) => at + 1);
        expect([...missing, ...editions].sort((a, b) => a - b)).toEqual(all);
      }),
    );
  });

  it('are told as one stretch even where a billion are missing', () => {
    expect(missingEditions([{ edition: 1 }, { edition: 1_000_000_000 }, {}])).toEqual([
      { from: 2, to: 999_999_999 },
    ]);
  });
});
