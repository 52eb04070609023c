import { describe, expect, it } from 'vitest';
import { inReader } from '../../../src/i18n/areas/reader.ts';
import { relationGroups } from '../../../src/reader/relations.ts';
import { makeChronology } from '../../support/chronology.ts';

const chronology = makeChronology(
  {
    relations: [
      { from: 'opening', to: 'conference', type: 'part-of', evidence: [] },
      { from: 'call', to: 'conference', type: 'announces', evidence: [] },
      { from: 'workshop', to: 'conference', type: 'leads-to', evidence: [] },
      { from: 'conference', to: 'sequel', type: 'follows', evidence: [] },
      { from: 'closing', to: 'conference', type: 'part-of', evidence: [] },
    ],
  },
  ['workshop', 'call', 'conference', 'opening', 'closing', 'sequel'].map((id) => ({ id })),
);

function inWords(id: string): string[] {
  return relationGroups(chronology, id).map(
    ({ words, related }) => `${inReader(words)}: ${related.map(({ event }) => event.id).join(', ')}`,
  );
}

describe('relations in words', () => {
  it('read from the later event, or from the whole', () => {
    expect(inWords('conference')).toEqual([
      'Includes: opening, closing',
      'What led to it: workshop',
      'Announced by: call',
      'Followed by: sequel',
    ]);
  });

  it('read from the earlier event, or from the part', () => {
    expect(inWords('opening')).toEqual(['Part of: conference']);
    expect(inWords('workshop')).toEqual(['Led to: conference']);
    expect(inWords('call')).toEqual(['Announces: conference']);
    expect(inWords('sequel')).toEqual(['Follows: conference']);
  });

  it('are none for an event that stands alone, or that is not there', () => {
    expect(relationGroups(makeChronology({}, [{ id: 'a' }]), 'a')).toEqual([]);
    expect(relationGroups(chronology, 'nowhere')).toEqual([]);
  });

  it('keep the place of each among the event’s relations, by which its notes are found', () => {
    const [includes] = relationGroups(chronology, 'conference');
    expect(includes?.related.map(({ position }) => position)).toEqual([0, 4]);
  });
});
