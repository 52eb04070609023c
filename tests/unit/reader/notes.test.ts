import { describe, expect, it } from 'vitest';
import type { ChronologyEvent } from '../../../src/chronology/chronology.ts';
import { notesOf, noteTarget, type Notes } from '../../../src/reader/notes.ts';
import { forumChronology, REPORT, TEXT } from './forum.ts';

const chronology = forumChronology();

function eventOf(id: string): ChronologyEvent {
  const event = chronology.eventById.get(id);
  if (!event) throw new Error(id);
  return event;
}

function wordsOf(notes: Notes): string[] {
  return notes.all.map(({ evidence }) => (evidence.type === 'quotation' ? evidence.exact : evidence.title));
}

describe('the notes of an event', () => {
  const notes = notesOf(chronology, eventOf('forum'));

  it('number its own evidence first, then that of its relations, then that of other readings', () => {
    expect(wordsOf(notes)).toEqual([
      'The Ministry hosted a forum in Seoul on December 10.',
      'forum in Seoul',
      'About 100 people took part.',
      'held in June',
      'Annual report',
    ]);
    expect(notes.all.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
  });

  it('say of each field which of them attest it', () => {
    expect(notes.numbersOf.get('date')).toEqual([1]);
    expect(notes.numbersOf.get('place')).toEqual([1, 2]);
    expect(notes.numbersOf.get('actor:ministry')).toEqual([2]);
    expect(notes.numbersOf.get('relation:0')).toEqual([4]);
    expect(notes.numbersOf.get('alternative:0')).toEqual([5]);
    expect(notes.numbersOf.get('mode')).toBeUndefined();
  });

  it('name the same page once, with all that it attests', () => {
    const event = {
      ...eventOf('forum-9'),
      alternatives: [{ field: 'date', value: '2022', evidence: [REPORT] }],
    };
    const { all } = notesOf(chronology, event);
    expect(all).toHaveLength(1);
    expect(all[0]?.supports).toEqual(['date', 'edition', 'alternative:0']);
  });

  it('are none for an event without evidence', () => {
    expect(notesOf(chronology, eventOf('undated')).all).toEqual([]);
  });

  it('point at the passage they quote, and at nothing when they cite', () => {
    const start = TEXT.indexOf('held in June');
    expect(noteTarget(notes, 4)).toEqual({ type: 'passage', id: `release@${start}-${start + 12}` });
    expect(noteTarget(notes, 5)).toBeNull();
    expect(noteTarget(notes, 6)).toBeNull();
  });
});
