import { describe, expect, test, vi } from 'vitest';
import { parseDateLevel2 } from '../../../src/chronology/edtf-level-2.ts';
import { mayBeLevel2, parseDate, type DateFault } from '../../../src/chronology/edtf.ts';
import { DAY_MS, type EventDate } from '../../../src/chronology/event-date.ts';

vi.setConfig({ testTimeout: 60_000 });

function dateOf(text: string): EventDate {
  const result = parseDateLevel2(text);
  if (!result.ok) throw new Error(`${text}: ${result.expected}`);
  return result.value;
}

function faultOf(text: string): DateFault {
  const result = parseDateLevel2(text);
  if (result.ok) throw new Error(`${text} was read`);
  return result;
}

function day(ms: number): string {
  return Number.isFinite(ms) ? new Date(ms).toISOString().replace(/T.*/, '') : String(ms);
}

/** Earliest and latest start, earliest and latest last day. */
function bounds(text: string): string {
  const date = dateOf(text);
  const ends = [date.earliestEndMs, date.latestEndMs].map((ms) => day(ms - DAY_MS));
  return [day(date.earliestStartMs), day(date.latestStartMs), ...ends].join(' ');
}

describe('parseDate', () => {
  test.each([
    ['2020-12-03', '2020-12-03 2020-12-03 2020-12-03 2020-12-03', 'day'],
    ['2018-06', '2018-06-01 2018-06-30 2018-06-01 2018-06-30', 'month'],
    ['2021', '2021-01-01 2021-12-31 2021-01-01 2021-12-31', 'year'],
    ['2018-XX', '2018-01-01 2018-12-31 2018-01-01 2018-12-31', 'year'],
    ['2018-06-XX', '2018-06-01 2018-06-30 2018-06-01 2018-06-30', 'month'],
    ['201X', '2010-01-01 2019-12-31 2010-01-01 2019-12-31', 'decade'],
    ['19XX', '1900-01-01 1999-12-31 1900-01-01 1999-12-31', 'century'],
    ['2018-21', '2018-03-01 2018-05-31 2018-03-01 2018-05-31', 'season'],
    ['2018-24', '2018-12-01 2019-02-28 2018-12-01 2019-02-28', 'season'],
    ['2018-31', '2018-03-01 2018-05-31 2018-03-01 2018-05-31', 'season'],
    ['2018-34', '2018-04-01 2018-06-30 2018-04-01 2018-06-30', 'season'],
    ['2018-38', '2018-05-01 2018-08-31 2018-05-01 2018-08-31', 'season'],
    ['2018-41', '2018-07-01 2018-12-31 2018-07-01 2018-12-31', 'season'],
    ['2020-02-29', '2020-02-29 2020-02-29 2020-02-29 2020-02-29', 'day'],
    ['1648-10-24', '1648-10-24 1648-10-24 1648-10-24 1648-10-24', 'day'],
    ['0033-04-03', '0033-04-03 0033-04-03 0033-04-03 0033-04-03', 'day'],
    ['0000', '0000-01-01 0000-12-31 0000-01-01 0000-12-31', 'year'],
    ['-0043-03', '-000043-03-01 -000043-03-31 -000043-03-01 -000043-03-31', 'month'],
    ['2020-12-04T16:38:43+09:00', '2020-12-04 2020-12-04 2020-12-04 2020-12-04', 'day'],
  ])('reads %s as the stretch it leaves open', (text, expected, precision) => {
    expect(bounds(text)).toBe(expected);
    expect(dateOf(text)).toMatchObject({ edtf: text, precision, isInterval: false });
  });

  test.each([
    ['2020-12-02/2020-12-04', '2020-12-02 2020-12-02 2020-12-04 2020-12-04', 'day'],
    ['2018-02/2018-12', '2018-02-01 2018-02-28 2018-12-01 2018-12-31', 'month'],
    ['2018-12-10/2019', '2018-12-10 2018-12-10 2019-01-01 2019-12-31', 'year'],
    ['2018-05/2018', '2018-05-01 2018-05-31 2018-05-01 2018-12-31', 'year'],
    ['2018/2018-05', '2018-01-01 2018-05-31 2018-05-01 2018-05-31', 'year'],
    ['2020/2020', '2020-01-01 2020-12-31 2020-01-01 2020-12-31', 'year'],
  ])(
    'reads %s as an interval, neither end with more room than the other leaves it',
    (text, expected, precision) => {
      expect(bounds(text)).toBe(expected);
      expect(dateOf(text)).toMatchObject({
        precision,
        isInterval: true,
        isOpenStart: false,
        isOpenEnd: false,
      });
    },
  );

  test('tells an open end from one that is only unknown', () => {
    expect(bounds('2018-02/..')).toBe('2018-02-01 2018-02-28 Infinity Infinity');
    expect(bounds('2018-02/')).toBe('2018-02-01 2018-02-28 2018-02-01 Infinity');
    expect(bounds('../2018-02')).toBe('-Infinity -Infinity 2018-02-01 2018-02-28');
    expect(bounds('/2018-02')).toBe('-Infinity 2018-02-28 2018-02-01 2018-02-28');
    for (const text of ['2018-02/..', '2018-02/'])
      expect(dateOf(text)).toMatchObject({ isOpenEnd: true, isOpenStart: false });
    for (const text of ['../2018-02', '/2018-02'])
      expect(dateOf(text)).toMatchObject({ isOpenEnd: false, isOpenStart: true });
  });

  test('keeps what is approximate and what is uncertain apart', () => {
    expect(dateOf('2018-06~')).toMatchObject({ isApproximate: true, isUncertain: false });
    expect(dateOf('2018-06?')).toMatchObject({ isApproximate: false, isUncertain: true });
    expect(dateOf('2018-06%')).toMatchObject({ isApproximate: true, isUncertain: true });
    expect(dateOf('2018?/2019~')).toMatchObject({ isApproximate: true, isUncertain: true });
    expect(dateOf('2018-06')).toMatchObject({ isApproximate: false, isUncertain: false });
  });

  test.each([
    ['2020-02-30', 'date-impossible', 'a day from 01 to 29 in 2020-02'],
    ['2019-02-29', 'date-impossible', 'a day from 01 to 28 in 2019-02'],
    ['2020-00-10', 'date-impossible', 'a month from 01 to 12'],
    ['2020-13-10', 'date-impossible', 'a month from 01 to 12'],
    ['2020-13', 'date-impossible', 'a month from 01 to 12, or a season or other division from 21 to 41'],
    ['2020-05-04/2020-05-03', 'date-order', 'an end not before its start, 2020-05-04'],
    ['2021/2020-12', 'date-order', 'an end not before its start, 2021'],
    ['Y-17000', 'date-out-of-range', 'a year from -9999 to 9999'],
    ['Y170000002', 'date-out-of-range', 'a year from -9999 to 9999'],
    ['Y17E7', 'date-out-of-range', 'a year from -9999 to 9999'],
  ])('refuses %s, saying what was expected', (text, code, expected) => {
    expect(faultOf(text)).toMatchObject({ code, expected });
  });

  test.each([
    '',
    ' ',
    '/',
    '../',
    '2020-1-5',
    '3 Dec 2020',
    '2020/12/03',
    '20201203',
    '2020-12-03 ',
    '-0000',
    '[',
    '{}',
    '[..]',
  ])('refuses “%s” as no EDTF date', (text) => {
    expect(faultOf(text)).toMatchObject({ code: 'date-syntax', found: text });
  });

  test('gives the bad end of an interval as what was found', () => {
    expect(faultOf('2020-01-01/2020-02-31')).toMatchObject({ found: '2020-02-31' });
  });
});

describe('parseDateLevel2', () => {
  test.each([
    ['[2018-12-10,2018-12-11]', '2018-12-10 2018-12-11 2018-12-10 2018-12-11', 'day', false],
    ['[2018-06,2018-08]', '2018-06-01 2018-08-31 2018-06-01 2018-08-31', 'month', false],
    ['[2018..2020]', '2018-01-01 2020-12-31 2018-01-01 2020-12-31', 'year', false],
    ['{2018-06, 2018-08}', '2018-06-01 2018-06-30 2018-08-01 2018-08-31', 'month', true],
    ['{2016..2018,2021}', '2016-01-01 2016-12-31 2021-01-01 2021-12-31', 'year', true],
    ['[2018-06..]', '2018-06-01 2018-06-30 2018-06-01 Infinity', 'month', true],
    ['[..2018]', '-Infinity 2018-12-31 2018-01-01 2018-12-31', 'year', true],
    ['[..2016,2018..]', '-Infinity -Infinity Infinity Infinity', 'day', true],
  ])('reads the set %s as the stretch it spans', (text, expected, precision, isInterval) => {
    expect(bounds(text)).toBe(expected);
    expect(dateOf(text)).toMatchObject({ precision, isInterval, isUncertain: false, isApproximate: false });
  });

  test('takes a set for as doubtful as any of its members', () => {
    expect(dateOf('[2018?,2020]')).toMatchObject({ isUncertain: true, isApproximate: false });
    expect(dateOf('{2018-06,2018-08~}')).toMatchObject({ isUncertain: false, isApproximate: true });
    expect(dateOf('[2018..2020%]')).toMatchObject({ isUncertain: true, isApproximate: true });
  });

  test.each([
    ['[2018..2016]', 'date-order'],
    ['{2016,2020..2018}', 'date-order'],
    ['[2018-01-01/2018-02-01]', 'date-syntax'],
    ['[2016..2018..2020]', 'date-syntax'],
    ['[2018,]', 'date-syntax'],
    ['[2018,{2019}]', 'date-syntax'],
    ['[2018,soon]', 'date-syntax'],
    ['{2018-02-30,2019}', 'date-impossible'],
    ['[Y-17000,2018]', 'date-out-of-range'],
  ])('refuses the set %s', (text, code) => {
    expect(faultOf(text).code).toBe(code);
  });

  test.each([
    ['?2004-06', '2004-06-01 2004-06-30 2004-06-01 2004-06-30', 'month'],
    ['2004-06-~11', '2004-06-11 2004-06-11 2004-06-11 2004-06-11', 'day'],
    ['2018-1X', '2018-10-01 2018-12-31 2018-10-01 2018-12-31', 'season'],
    ['201', '2010-01-01 2019-12-31 2010-01-01 2019-12-31', 'decade'],
    ['2004-06-~01/2004-06-~20', '2004-06-01 2004-06-01 2004-06-20 2004-06-20', 'day'],
  ])('reads %s, which level 1 has no words for', (text, expected, precision) => {
    expect(parseDate(text).ok).toBe(false);
    expect(mayBeLevel2(text)).toBe(true);
    expect(bounds(text)).toBe(expected);
    expect(dateOf(text).precision).toBe(precision);
  });
});
