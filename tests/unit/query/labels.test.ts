import { describe, expect, it } from 'vitest';
import { labelOf, nodeLabel, titleOf } from '../../../src/query/labels.ts';
import { makeChronology } from '../../support/chronology.ts';

const chronology = makeChronology(
  {
    language: 'ko',
    topics: [
      { id: 'youth', label: { en: 'Youth', ko: '청년' } },
      { id: 'hostile', label: '\u202eevil\u0007' },
      { id: 'blank', label: '  ' },
      { id: 'unseen', label: '\u200b\u200d\u00ad' },
      { id: 'filler', label: '\u3164' },
    ],
    actors: [{ id: 'rok', type: 'state', name: 'Republic of Korea' }],
  },
  [
    { id: 'untitled', title: '' },
    { id: 'no-language', title: {} },
    { id: 'hidden', title: '\u2060 \u200b' },
    { id: 'flag', title: '\u{1f3f3}\ufe0f\u200d\u{1f308}' },
    { id: 'titled', title: { en: ' A title\n' } },
  ],
);

describe('the label of a value', () => {
  it('is in the reader’s language, else in the chronology’s own', () => {
    expect(labelOf(chronology, 'topic', 'youth', 'en')).toBe('Youth');
    expect(labelOf(chronology, 'topic', 'youth', 'fr')).toBe('청년');
  });

  it('is its id where it has no name to show', () => {
    expect(labelOf(chronology, 'topic', 'blank', 'en')).toBe('blank');
    expect(labelOf(chronology, 'place', 'nowhere', 'en')).toBe('nowhere');
    expect(labelOf(chronology, 'topic', 'unseen', 'en')).toBe('unseen');
    expect(labelOf(chronology, 'topic', 'filler', 'en')).toBe('filler');
    expect(labelOf(chronology, 'evidence', 'citation', 'en')).toBe('citation');
  });

  it('cannot turn the words around it, nor bring control characters', () => {
    expect(labelOf(chronology, 'topic', 'hostile', 'en')).toBe('evil');
  });

  it('is the same for its node', () => {
    expect(nodeLabel(chronology, 'actor:rok', 'en')).toBe('Republic of Korea');
    expect(nodeLabel(chronology, 'topic:youth', 'ko')).toBe('청년');
    expect(nodeLabel(chronology, 'actor:nobody', 'en')).toBe('nobody');
  });
});

describe('what an event is called', () => {
  it.each([
    ['untitled', 'untitled'],
    ['no-language', 'no-language'],
    ['hidden', 'hidden'],
    ['flag', '\u{1f3f3}\ufe0f\u200d\u{1f308}'],
    ['titled', 'A title'],
  ])('is what can be seen of the title of “%s”, or its id', (id, title) => {
    const event = chronology.eventById.get(id);
    expect(titleOf(chronology, event, 'en')).toBe(title);
    expect(nodeLabel(chronology, `event:${id}`, 'en')).toBe(title);
  });
});
