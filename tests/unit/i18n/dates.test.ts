import { describe, expect, it } from 'vitest';
import { DAY_MS, type EventDate } from '../../../src/chronology/event-date.ts';
import { dateInWords, shortDate } from '../../../src/i18n/dates.ts';

const day = (iso: string) => Date.parse(`${iso}T00:00:00Z`);

/** A date known to lie in [from, to), both days, to exclusive. */
function within(edtf: string, from: string, to: string, more: Partial<EventDate> = {}): EventDate {
  return {
    edtf,
    earliestStartMs: day(from),
    latestStartMs: day(to) - DAY_MS,
    earliestEndMs: day(from) + DAY_MS,
    latestEndMs: day(to),
    precision: 'day',
    isInterval: false,
    isApproximate: false,
    isUncertain: false,
    isOpenStart: false,
    isOpenEnd: false,
    ...more,
  };
}

/** An interval from a date to a date, each known only to lie in a stretch. */
function interval(start: EventDate, end: EventDate): EventDate {
  return {
    ...start,
    edtf: `${start.edtf}/${end.edtf}`,
    isInterval: true,
    earliestEndMs: end.earliestEndMs,
    latestEndMs: end.latestEndMs,
  };
}

const since = within('2018-02', '2018-02-01', '2018-03-01', {
  edtf: '2018-02/..',
  isInterval: true,
  isOpenEnd: true,
  earliestEndMs: Infinity,
  latestEndMs: Infinity,
});
const until = within('2018', '2018-01-01', '2019-01-01', {
  edtf: '../2018',
  isInterval: true,
  isOpenStart: true,
  earliestStartMs: -Infinity,
  latestStartMs: -Infinity,
});
const june = within('2018-06', '2018-06-01', '2018-07-01');
const year = within('2021', '2021-01-01', '2022-01-01');

const CASES: readonly (readonly [EventDate | null, string, string])[] = [
  [null, 'undated', 'undated'],
  [within('2020-12-03', '2020-12-03', '2020-12-04'), '3 December 2020', '3 Dec 2020'],
  [june, 'June 2018, day not stated', 'Jun 2018'],
  [year, '2021, month not stated', '2021'],
  [within('201X', '2010-01-01', '2020-01-01'), 'the 2010s, year not stated', '2010s'],
  [within('19XX', '1900-01-01', '2000-01-01'), '1900–1999, year not stated', '1900–1999'],
  [within('2018-21', '2018-03-01', '2018-06-01'), 'spring 2018, day not stated', 'spring 2018'],
  [within('2018-24', '2018-12-01', '2019-03-01'), 'winter 2018, day not stated', 'winter 2018'],
  [within('2021~', '2021-01-01', '2022-01-01', { isApproximate: true }), 'about 2021', 'c. 2021'],
  [
    within('2018-06?', '2018-06-01', '2018-07-01', { isUncertain: true }),
    'perhaps June 2018, day not stated',
    'Jun 2018?',
  ],
  [
    within('2021%', '2021-01-01', '2022-01-01', { isApproximate: true, isUncertain: true }),
    'perhaps about 2021',
    'c. 2021?',
  ],
  [since, 'since February 2018, open', 'Feb 2018 –'],
  [until, 'until 2018', '– 2018'],
  [
    interval(
      within('2018-12-10', '2018-12-10', '2018-12-11'),
      within('2018-12-11', '2018-12-11', '2018-12-12'),
    ),
    '10–11 December 2018',
    '10–11 Dec 2018',
  ],
  [interval(june, year), 'June 2018 – 2021', 'Jun 2018 – 2021'],
  [
    within('[2018-12-10,2018-12-12]', '2018-12-10', '2018-12-13'),
    'between 10 December 2018 and 12 December 2018',
    '10–12 Dec 2018',
  ],
  [
    interval(
      within('2018-11-30', '2018-11-30', '2018-12-01'),
      within('2018-12-02', '2018-12-02', '2018-12-03'),
    ),
    '30 November – 2 December 2018',
    '30 Nov – 2 Dec 2018',
  ],
  [within('1648-10-24', '1648-10-24', '1648-10-25'), '24 October 1648', '24 Oct 1648'],
];

describe('a date in words', () => {
  it.each(CASES)('says no more than its source (%#)', (date, long, short) => {
    expect([dateInWords(date, 'en'), shortDate(date, 'en')]).toEqual([long, short]);
  });

  it('names the era of years before 1000', () => {
    const ms = new Date(Date.UTC(2000, 2, 15)).setUTCFullYear(-43);
    const date = {
      ...within('-0043-03-15', '2000-01-01', '2000-01-02'),
      earliestStartMs: ms,
      latestStartMs: ms,
      earliestEndMs: ms + DAY_MS,
      latestEndMs: ms + DAY_MS,
    };
    expect(dateInWords(date, 'en')).toBe('15 March 44 BC');
  });

  it('keeps to the Gregorian calendar in every locale', () => {
    expect(dateInWords(june, 'fa-u-nu-latn')).toContain('2018');
    expect(dateInWords(within('2020-12-03', '2020-12-03', '2020-12-04'), 'ko')).toBe('2020년 12월 3일');
  });
});
