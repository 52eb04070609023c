import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datesOfWindow, yearsOfWindow } from '../../../src/filters/window-dates.ts';
import { chosenYears, fieldsOf, isNoYear, yearsOf } from '../../../src/filters/years.ts';
import type { View } from '../../../src/view/view.ts';
import { daysOfYears } from '../../../src/query/year.ts';

const whole = [2001, 2026] as const;

describe('the years asked for by two fields', () => {
  it('are both included and in order', () => {
    expect(chosenYears('2018', '2020', whole)).toEqual(daysOfYears(2018, 2020));
    expect(chosenYears('2020', '2018', whole)).toEqual(daysOfYears(2018, 2020));
    expect(chosenYears('2019', '2019', whole)).toEqual(daysOfYears(2019, 2019));
  });

  it('reach as far as there are events where a field is empty or makes no sense', () => {
    expect(chosenYears('2018', '', whole)).toEqual(daysOfYears(2018, 2026));
    expect(chosenYears('', '2018', whole)).toEqual(daysOfYears(2001, 2018));
    expect(chosenYears('2018', 'then', whole)).toEqual(daysOfYears(2018, 2026));
    expect(chosenYears('2050', '', whole)).toEqual(daysOfYears(2050, 2050));
  });

  it('are nothing when they reach over everything', () => {
    expect(chosenYears('', '', whole)).toBeNull();
    expect(chosenYears('1990', '2030', whole)).toBeNull();
  });

  it('are what the fields then show, read again', () => {
    const field = fc.oneof(fc.constant(''), fc.integer({ min: -50, max: 3000 }).map(String));
    fc.assert(
      fc.property(field, field, (from, to) => {
        const years = chosenYears(from, to, whole);
        expect(chosenYears(...fieldsOf(years, whole), whole)).toEqual(years);
      }),
    );
  });

  it('are told from what is no year', () => {
    const isWrong = (value: string, badInput = false) =>
      isNoYear({ value, validity: { badInput } as ValidityState });
    expect(['abc', '—', '123456'].map((value) => isWrong(value))).toEqual([true, true, true]);
    expect(['', ' ', '2018', '44 BC', '-43'].map((value) => isWrong(value))).not.toContain(true);
    expect(isWrong('', true)).toBe(true);
  });

  it('before our era are written and read with theirs', () => {
    const ancient = [-99, 500] as const;
    expect(fieldsOf(daysOfYears(-43, 0), ancient)).toEqual(['44 BC', '1 BC']);
    expect(chosenYears('44 BC', '14', ancient)).toEqual(daysOfYears(-43, 14));
    expect(chosenYears('44 bce', '-9', ancient)).toEqual(daysOfYears(-43, -9));
    expect(chosenYears('44 BC', '1 BC', ancient)).toEqual(daysOfYears(-43, 0));
    fc.assert(
      fc.property(fc.integer({ min: -98, max: 499 }), (year) => {
        const days = daysOfYears(year, year);
        expect(chosenYears(...fieldsOf(days, ancient), ancient)).toEqual(days);
      }),
    );
  });

  it('end in the year of the last day, not of the midnight after it', () => {
    expect(yearsOf([Date.UTC(2001, 0, 1), Date.UTC(2027, 0, 1)])).toEqual(whole);
    expect(yearsOf(null)).toBeNull();
  });

  it('are those the window touches, as far as there are any', () => {
    const of = (from: string, to: string, layout: View['layout'] = 'chronological') =>
      yearsOfWindow({ layout, window: [Date.parse(from), Date.parse(to)] }, whole);
    expect(of('2018-06-01', '2020-01-01')).toEqual([2018, 2019]);
    expect(of('2018-06-01', '2020-01-02')).toEqual([2018, 2020]);
    expect(of('1990-06-01', '2020-01-01')).toEqual([2001, 2019]);
    expect(of('1990-06-01', '2030-01-01')).toBeNull();
    expect(of('1990-06-01', '1995-01-01')).toBeNull();
    expect(of('2018-06-01', '2020-01-01', 'years')).toBeNull();
    expect(yearsOfWindow({ layout: 'chronological', window: null }, whole)).toBeNull();
  });
});

describe('the days of the window', () => {
  const extent = [Date.UTC(2001, 0, 1), Date.UTC(2026, 6, 1)] as const;
  const of = (from: string, to: string, layout: View['layout'] = 'chronological') =>
    datesOfWindow({ layout, window: [Date.parse(from), Date.parse(to)] }, extent);

  it('are those it touches, no more and no fewer', () => {
    const days = [Date.UTC(2018, 2, 1), Date.UTC(2018, 5, 1)];
    expect(of('2018-03-01', '2018-06-01')).toEqual(days);
    expect(of('2018-03-01T06:30:00Z', '2018-05-31T01:00:00Z')).toEqual(days);
    expect(of('1990-03-01', '2018-06-01')).toEqual([Date.UTC(1990, 2, 1), days[1]]);
  });

  it('are nothing where the window holds every event or none, or is not on show', () => {
    expect(of('2001-01-01', '2026-07-01')).toBeNull();
    expect(of('1990-01-01', '2001-01-01')).toBeNull();
    expect(of('2018-03-01', '2018-06-01', 'years')).toBeNull();
    expect(datesOfWindow({ layout: 'chronological', window: null }, extent)).toBeNull();
  });
});
