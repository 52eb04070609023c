import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDateLevel2 } from '../../../src/chronology/edtf-level-2.ts';
import type { EventDate } from '../../../src/chronology/event-date.ts';
import { dateInWords, dateSpoken, shortDate } from '../../../src/i18n/dates.ts';
import { edtfText } from '../chronology/edtf-text.ts';

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
  ['2018-02/', 'from February 2018, end not known', 'Feb 2018 – ?'],
  ['../2018', 'until 2018, open before', '– 2018'],
  ['/2018', 'until 2018, start not known', '? – 2018'],
  ['2018-12-10/2018-12-11', '10–11 December 2018', '10–11 Dec 2018'],
  ['2018-11-30/2018-12-02', '30 November – 2 December 2018', '30 Nov – 2 Dec 2018'],
  ['2018-06/2021', 'June 2018 – 2021', 'Jun 2018 – 2021'],
  ['2018/2018-05', '2018 – May 2018', '2018 – May 2018'],
  ['2018~/2021-05?', 'about 2018 – perhaps May 2021', 'c. 2018 – May 2021?'],
  ['[2018-12-10,2018-12-12]', '10 December 2018 or 12 December 2018', '10 Dec 2018 or 12 Dec 2018'],
  ['{2018-06,2018-08~}', 'June 2018 and about August 2018', 'Jun 2018 and c. Aug 2018'],
  ['[2016,2018..2020]', '2016 or between 2018 and 2020', '2016 or between 2018 and 2020'],
  ['{2016..2018,2021}', 'all of 2016–2018 and 2021', 'all of 2016–2018 and 2021'],
  ['[2018-06..]', 'June 2018 or later', 'Jun 2018 or later'],
  ['{..2018}', '2018 and earlier', '2018 and earlier'],
  ['[2018-1X,2019]', 'between 1 October 2018 and 31 December 2019', '1 Oct 2018 – 31 Dec 2019'],
  ['2018-12-XX', 'December 2018, day not stated', 'Dec 2018'],
  ['2018-37', 'January – April 2018, day not stated', 'Jan – Apr 2018'],
  ['2020-12-04T16:38:43+09:00', '4 December 2020', '4 Dec 2020'],
  ['1648-10-24', '24 October 1648', '24 Oct 1648'],
  ['-0043-03-15', '15 March 44 BC', '15 Mar 44 BC'],
  ['-0043-21', 'spring 44 BC, day not stated', 'spring 44 BC'],
  ['-004X', '50–41 BC, year not stated', '50–41 BC'],
  ['19XX/2018-05-01', 'between 1900 and 1999 – 1 May 2018', 'between 1900 and 1999 – 1 May 2018'],
  ['../19XX', 'until between 1900 and 1999, open before', '– between 1900 and 1999'],
  ['19XX?/..', 'since perhaps between 1900 and 1999, open', 'between 1900 and 1999? –'],
  ['-004X/-0031', 'between 50 BC and 41 BC – 32 BC', 'between 50 BC and 41 BC – 32 BC'],
  ['2018-33/2021', 'between January 2018 and March 2018 – 2021', 'between Jan 2018 and Mar 2018 – 2021'],
  [
    '2018-12-1X/2021',
    'between 10 December 2018 and 19 December 2018 – 2021',
    'between 10 Dec 2018 and 19 Dec 2018 – 2021',
  ],
  ['201X/2021', 'the 2010s – 2021', '2010s – 2021'],
  ['2018-21/201X', 'spring 2018 – the 2010s', 'spring 2018 – 2010s'],
  ['0079', '79 AD, month not stated', '79 AD'],
];

/** No two of these mean the same. */
const FORMS = [
  ...['2018-12-10', '2018-12', '2018', '201X', '20XX', '2018-21', '2018-33', '2018-12-10~', '2018-12-10?'],
  ...['2018-12-10%', '2018~', '2018?', '2018%', '2018-21~', '201X?', '2018-02/..', '2018-02/', '../2018-02'],
  ...['/2018-02', '../..', '2018-02~/..', '2018-02?/', '2018-12-10/2018-12-12', '2018-12-10~/2018-12-12'],
  ...['2018-12-10/2018-12-12?', '2018/2020', '[2018..2020]', '{2018..2020}', '[2018,2020]', '{2018,2020}'],
  ...['[2018-12-10,2018-12-12]', '{2018-12-10,2018-12-12}', '[2018-02..]', '{2018-02..}', '[..2018-02]'],
  ...['{..2018-02}', '2010/2019', '2018-03/2018-05', '-0043', '0043', '1648-10-24', '2018-06/2019~'],
];

describe('a date in words', () => {
  it.each(CASES)('says of %s no more than it states', (edtf, long, short) => {
    const date = read(edtf);
    expect([dateInWords(date, 'en'), shortDate(date, 'en')]).toEqual([long, short]);
  });

  it('says that there is none', () => {
    expect([dateInWords(null, 'en'), shortDate(null, 'en')]).toEqual(['undated', 'undated']);
  });

  it('is never the same for two dates that mean something else', () => {
    const dates = FORMS.map(read);
    const long = dates.map((date) => dateInWords(date, 'en'));
    const short = dates.map((date) => shortDate(date, 'en'));
    const spoken = dates.map((date) => dateSpoken(date, 'en'));
    expect(new Set(long).size).toBe(FORMS.length);
    expect(new Set(short).size).toBe(FORMS.length);
    expect(new Set(spoken).size).toBe(FORMS.length);
    expect(spoken.join()).not.toContain('–');
  });

  it('is spoken without dashes', () => {
    expect(dateSpoken(read('2018-12-10/2018-12-11'), 'en')).toBe('10 to 11 December 2018');
    expect(dateSpoken(read('2018-11-30/2018-12-02'), 'en')).toBe('30 November to 2 December 2018');
    expect(dateSpoken(read('2018~/2021-05?'), 'en')).toBe('about 2018 to perhaps May 2021');
    expect(dateSpoken(read('19XX'), 'en')).toBe('1900 to 1999, year not stated');
    expect(dateSpoken(read('19XX/2018-05-01'), 'en')).toBe('between 1900 and 1999 to 1 May 2018');
    expect(dateSpoken(null, 'en')).toBe('undated');
  });

  it('says something of every date that can be read', () => {
    fc.assert(
      fc.property(edtfText, (edtf) => {
        const result = parseDateLevel2(edtf);
        if (!result.ok) return;
        for (const words of [dateInWords, dateSpoken, shortDate]) {
          expect(words(result.value, 'en')).toMatch(/\p{L}|\d/u);
          expect(words(result.value, 'en')).not.toMatch(/undefined|NaN|Invalid|[{}]/);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('keeps to the Gregorian calendar in every locale', () => {
    expect(dateInWords(read('2018-06'), 'fa-u-nu-latn')).toContain('2018');
    expect(dateInWords(read('2020-12-03'), 'ko')).toBe('2020년 12월 3일');
  });
});
