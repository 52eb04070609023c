import { describe, expect, it } from 'vitest';
import { parseDateLevel2 } from '../../../src/chronology/edtf-level-2.ts';
import type { EventDate } from '../../../src/chronology/event-date.ts';
import { dateInWords, shortDate } from '../../../src/i18n/dates.ts';

function read(edtf: string): EventDate {
  const result = parseDateLevel2(edtf);
  if (!result.ok) throw new Error(`${edtf}: ${result.expected}`);
  return result.value;
}

const CASES: readonly (readonly [string, string, string])[] = [
  ['2020-12-03', '3 December 2020', '3 Dec 2020'],
  ['2018-06', 'June 2018, day not stated', 'Jun 2018'],
  ['2021', '2021, month not stated', '2021'],
  ['201X', 'the 2010s, year not stated', '2010s'],
  ['19XX', '1900–1999, year not stated', '1900–1999'],
  ['2018-21', 'spring 2018, day not stated', 'spring 2018'],
  ['2018-24', 'winter 2018, day not stated', 'winter 2018'],
  ['2018-30', 'summer 2018, day not stated', 'summer 2018'],
  ['2018-33', 'January – March 2018, day not stated', 'Jan – Mar 2018'],
  ['2021~', 'about 2021', 'c. 2021'],
  ['2018-06?', 'perhaps June 2018, day not stated', 'Jun 2018?'],
  ['2021%', 'perhaps about 2021', 'c. 2021?'],
  ['2018-02/..', 'since February 2018, open', 'Feb 2018 –'],
  ['2018-02/', 'from February 2018, end not known', 'Feb 2018 –'],
  ['../2018', 'until 2018, open before', '– 2018'],
  ['/2018', 'until 2018, start not known', '– 2018'],
  ['2018-12-10/2018-12-11', '10–11 December 2018', '10–11 Dec 2018'],
  ['2018-11-30/2018-12-02', '30 November – 2 December 2018', '30 Nov – 2 Dec 2018'],
  ['2018-06/2021', 'June 2018 – 2021', 'Jun 2018 – 2021'],
  ['2018/2018-05', '2018 – May 2018', '2018 – May 2018'],
  ['2018~/2021-05?', 'about 2018 – perhaps May 2021', 'c. 2018 – May 2021?'],
  ['[2018-12-10,2018-12-12]', 'between 10 December 2018 and 12 December 2018', '10–12 Dec 2018'],
  ['1648-10-24', '24 October 1648', '24 Oct 1648'],
  ['-0043-03-15', '15 March 44 BC', '15 Mar 44 BC'],
  ['0079', '79 AD, month not stated', '79 AD'],
];

describe('a date in words', () => {
  it.each(CASES)('says of %s no more than it states', (edtf, long, short) => {
    const date = read(edtf);
    expect([dateInWords(date, 'en'), shortDate(date, 'en')]).toEqual([long, short]);
  });

  it('says that there is none', () => {
    expect([dateInWords(null, 'en'), shortDate(null, 'en')]).toEqual(['undated', 'undated']);
  });

  it('keeps to the Gregorian calendar in every locale', () => {
    expect(dateInWords(read('2018-06'), 'fa-u-nu-latn')).toContain('2018');
    expect(dateInWords(read('2020-12-03'), 'ko')).toBe('2020년 12월 3일');
  });
});
