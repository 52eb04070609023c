import { describe, expect, it } from 'vitest';
import { EMPTY_QUERY } from '../../../src/query/query.ts';
import { daysOfYears } from '../../../src/query/year.ts';
import { datesInWords } from '../../../src/view/dates-in-words.ts';
import { sentenceOf } from '../../../src/view/sentence.ts';
import { countryLabel, valueLabel } from '../../../src/view/value-label.ts';
import { makeChronology } from '../../support/chronology.ts';

const chronology = makeChronology(
  {
    actors: [
      { id: 'rok', type: 'state', name: { en: 'Republic of Korea', ko: '대한민국' }, country: 'KR' },
      { id: 'lab', type: 'organisation', name: 'A laboratory', country: 'CH' },
    ],
  },
  [],
);

describe('a country', () => {
  it('is called as the chronology calls its state, in the reader’s language', () => {
    expect(countryLabel(chronology, 'KR', 'en')).toBe('Republic of Korea');
    expect(countryLabel(chronology, 'KR', 'ko')).toBe('대한민국');
  });

  it('is called as it commonly is where the chronology names no such state', () => {
    expect(valueLabel(chronology, 'country', 'CH', 'en')).toBe('Switzerland');
  });

  it('is shown as written where its code is none, without what could turn the words around it', () => {
    expect(countryLabel(chronology, 'the moon', 'en')).toBe('the moon');
    expect(countryLabel(chronology, '\u202eKR\u0007', 'en')).toBe('KR');
    expect(countryLabel(chronology, 'ZZ', 'en')).not.toBe('');
  });
});

describe('a year', () => {
  it('is called as dates in words call it, with its era where that is not plain', () => {
    expect(valueLabel(chronology, 'year', '2018', 'en')).toBe('2018');
    expect(valueLabel(chronology, 'year', '-43', 'en')).toBe('44 BC');
    expect(valueLabel(chronology, 'year', '0', 'en')).toBe('1 BC');
  });

  it('is called so in chips and in sentences', () => {
    expect(datesInWords(daysOfYears(-43, 2018))).toBe('44 BC to 2018');
    expect(datesInWords(daysOfYears(-43, -43))).toBe('44 BC');
    expect(sentenceOf({ chronology }, { ...EMPTY_QUERY, dates: daysOfYears(-43, -43) }, 'en')).toContain(
      '44 BC',
    );
    expect(sentenceOf({ chronology }, { ...EMPTY_QUERY, dates: daysOfYears(-43, 0) }, 'en')).toContain(
      '44 BC to 1 BC',
    );
  });
});
