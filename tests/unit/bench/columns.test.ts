import { describe, expect, it } from 'vitest';
import { indexChronology } from '../../../src/query/index.ts';
import { EMPTY_QUERY } from '../../../src/query/query.ts';
import { matchEvents } from '../../../src/query/match.ts';
import { eventOf } from '../../fixtures/column-events.ts';
import { makeColumns } from '../../fixtures/columns.ts';

describe('an index made as columns', () => {
  const index = makeColumns(2000);

  it('is what would be made of its records', () => {
    const { chronology } = index;
    expect({ ...index, chronology: null }).toEqual({
      ...indexChronology({ ...chronology, events: [...chronology.events] }),
      chronology: null,
    });
  });

  it('stands in order of time, the undated last', () => {
    const starts = Array.from(index.earliestStarts, (start) => (Number.isNaN(start) ? Infinity : start));
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    expect(starts.at(-1)).toBe(Infinity);
  });

  it('finds every event by its id and by its row', () => {
    for (const row of [0, 1, 777, 1999]) {
      const event = index.chronology.events[row];
      expect(event?.index).toBe(row);
      expect(index.chronology.eventById.get(event?.id ?? '')).toEqual(event);
    }
    expect(index.chronology.events[2000]).toBeUndefined();
    expect(index.chronology.eventById.has('event-2001')).toBe(false);
    expect(index.chronology.eventById.has('constructor')).toBe(false);
  });

  it('gives the same for the same numbers and another for another seed', () => {
    expect(makeColumns(200).earliestStarts).toEqual(makeColumns(200).earliestStarts);
    expect(makeColumns(200, 2).earliestStarts).not.toEqual(makeColumns(200).earliestStarts);
    expect(eventOf(1, 5, 0)).toEqual(eventOf(1, 5, 0));
  });

  it('can be filtered by theme and kind', () => {
    const facets = {
      topic: { mode: 'any', values: ['topic-1'] },
      kind: { mode: 'any', values: ['meeting'] },
    } as const;
    const { indexes } = matchEvents(index, { ...EMPTY_QUERY, facets }, null);
    expect(indexes.length).toBeGreaterThan(20);
    for (const row of indexes) {
      expect(index.chronology.events[row]).toMatchObject({ kind: 'meeting' });
      expect(index.chronology.events[row]?.topics).toContain('topic-1');
    }
  });
});
