import { describe, expect, it } from 'vitest';
import { labelOf, nodeLabel } from '../../../src/query/labels.ts';
import { makeChronology } from '../../support/chronology.ts';

const chronology = makeChronology(
  {
    language: 'ko',
    topics: [
      { id: 'youth', label: { en: 'Youth', ko: '청년' } },
      { id: 'hostile', label: '\u202eevil\u0007' },
      { id: 'blank', label: '  ' },
    ],
    actors: [{ id: 'rok', type: 'state', name: 'Republic of Korea' }],
  },
  [],
);

describe('the label of a value', () => {
  it('is in the reader’s language, else in the chronology’s own', () => {
    expect(labelOf(chronology, 'topic', 'youth', 'en')).toBe('Youth');
    expect(labelOf(chronology, 'topic', 'youth', 'fr')).toBe('청년');
  });

  it('is its id where it has no name to show', () => {
    expect(labelOf(chronology, 'topic', 'blank', 'en')).toBe('blank');
    expect(labelOf(chronology, 'place', 'nowhere', 'en')).toBe('nowhere');
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
