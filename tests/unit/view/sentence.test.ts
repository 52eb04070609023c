import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_QUERY, FACET_IDS, type Query } from '../../../src/query/query.ts';
import { sentenceOf } from '../../../src/view/sentence.ts';
import { daysOfYears } from '../../../src/query/year.ts';
import { makeChronology } from '../../support/chronology.ts';

const chronology = makeChronology(
  {
    topics: [
      { id: 'youth', label: 'Youth' },
      { id: 'tech', label: { en: 'Emerging technologies', ko: '신기술' } },
      { id: 'space', label: 'outer space' },
    ],
  },
  [],
);

function said(query: Partial<Query>, language = 'en'): string {
  return sentenceOf({ chronology }, { ...EMPTY_QUERY, ...query }, language);
}

describe('a query in words', () => {
  it('says that nothing is filtered', () => {
    expect(said({})).toBe('All events');
  });

  it('joins values by "or" where any is enough, and by "and" where all are needed', () => {
    const values = ['youth', 'tech'];
    expect(said({ facets: { topic: { mode: 'any', values } } })).toBe(
      'Theme is Youth or Emerging technologies',
    );
    expect(said({ facets: { topic: { mode: 'all', values } } })).toBe(
      'Theme is Youth and Emerging technologies',
    );
  });

  it('says years with how sure they must be, and the words searched for', () => {
    const facets = { topic: { mode: 'any', values: ['youth'] } } as const;
    expect(said({ facets, dates: daysOfYears(2018, 2021), text: 'arms “control”' })).toBe(
      'Theme is Youth; years 2018 to 2021, possibly; words “arms “control””',
    );
    expect(said({ dates: daysOfYears(2018, 2018), certainty: 'surely' })).toBe('Year 2018, surely');
    const dates = [Date.UTC(2018, 2, 1), Date.UTC(2018, 5, 1)] as const;
    expect(said({ dates })).toBe('Dates 1 Mar 2018 to 31 May 2018, possibly');
    expect(said({ dates, certainty: 'surely' })).toBe('Dates 1 Mar 2018 to 31 May 2018, surely');
  });

  it('says what is refused after what is asked for', () => {
    const facets = { topic: { mode: 'all', values: ['youth', 'tech'] } } as const;
    expect(said({ facets, without: { kind: ['meeting'], topic: ['space'] } })).toBe(
      'Theme is Youth and Emerging technologies; not Theme outer space; not Kind meeting',
    );
  });

  it('names codes in the words of the interface', () => {
    expect(said({ facets: { status: { mode: 'any', values: ['announced'] } } })).toBe('Status is Announced');
  });

  it('counts values where there are very many', () => {
    const values = Array.from({ length: 40 }, (_, at) => `v${at}`);
    expect(said({ facets: { topic: { mode: 'any', values } } })).toMatch(/v10 or 29 others$/);
  });

  it('holds no control character, whatever is asked for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...FACET_IDS), (text, facet) => {
        const sentence = said({ text, facets: { [facet]: { mode: 'any', values: [text] } } });
        expect(sentence).not.toMatch(/\p{Cc}/u);
      }),
    );
  });
});
