import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chipsOf,
  clearAll,
  clearFacet,
  isChosen,
  isEmpty,
  normalQuery,
  removeChip,
  setCertainty,
  setMode,
  setText,
  setDates,
  stanceOn,
  toggleValue,
} from '../../../src/query/change.ts';
import { EMPTY_QUERY } from '../../../src/query/query.ts';
import { daysOfYears } from '../../../src/query/year.ts';
import { anyQuery, anyValue } from './arbitrary.ts';

describe('changing a query', () => {
  it('gives queries that ask the same the same form', () => {
    const one = toggleValue(toggleValue(EMPTY_QUERY, 'topic', 'youth'), 'topic', 'arms');
    const other = toggleValue(toggleValue(EMPTY_QUERY, 'topic', 'arms'), 'topic', 'youth');
    expect(JSON.stringify(one)).toBe(JSON.stringify(other));
    const facets = {
      kind: { mode: 'any', values: [] },
      topic: { mode: 'any', values: ['youth', 'arms', 'youth'] },
    } as const;
    expect(JSON.stringify(normalQuery({ ...EMPTY_QUERY, facets }))).toBe(JSON.stringify(one));
    expect(setText(EMPTY_QUERY, '  two\n words ').text).toBe('two words');
    expect(setDates(EMPTY_QUERY, daysOfYears(2020, 2018)).dates).toBeNull();
  });

  it('is in normal form already when made normal', () => {
    fc.assert(
      fc.property(anyQuery, (query) => {
        expect(normalQuery(normalQuery(query))).toEqual(normalQuery(query));
      }),
    );
  });

  it('comes back to where it was when a value is chosen and then not', () => {
    fc.assert(
      fc.property(anyQuery, anyValue, (query, [facet, value]) => {
        fc.pre(stanceOn(query, facet, value) !== 'refused');
        const once = toggleValue(query, facet, value);
        expect(isChosen(once, facet, value)).toBe(!isChosen(query, facet, value));
        const twice = toggleValue(once, facet, value);
        const before = normalQuery(query);
        const hasOthers = (before.facets[facet]?.values ?? []).some((each) => each !== value);
        expect(twice).toEqual(hasOthers || !before.facets[facet] ? before : setMode(before, facet, 'any'));
      }),
    );
  });

  it('asks for nothing once every chip is taken away', () => {
    fc.assert(
      fc.property(anyQuery, (query) => {
        const chips = chipsOf(query);
        const left = chips.reduce(removeChip, normalQuery(query));
        expect(left).toEqual(EMPTY_QUERY);
        expect(isEmpty(query)).toBe(chips.length === 0);
        expect(isEmpty(left)).toBe(true);
      }),
    );
  });

  it('takes away one chip and leaves the others', () => {
    fc.assert(
      fc.property(anyQuery, fc.nat(), (query, pick) => {
        const chips = chipsOf(query);
        const chip = chips[pick % Math.max(1, chips.length)];
        if (chip === undefined) return;
        expect(chipsOf(removeChip(query, chip))).toEqual(chips.filter((each) => each !== chip));
      }),
    );
  });

  it('lists what is asked for: words, dates, then values facet by facet', () => {
    const query = setDates(
      setText(toggleValue(toggleValue(EMPTY_QUERY, 'kind', 'forum'), 'topic', 'youth'), 'peace'),
      daysOfYears(2018, 2020),
    );
    expect(chipsOf(query)).toEqual([
      { type: 'text', text: 'peace' },
      { type: 'dates', dates: daysOfYears(2018, 2020), certainty: 'possibly' },
      { type: 'value', facet: 'topic', value: 'youth' },
      { type: 'value', facet: 'kind', value: 'forum' },
    ]);
  });

  it('clears one facet or everything', () => {
    const query = setMode(toggleValue(setText(EMPTY_QUERY, 'x'), 'topic', 'youth'), 'topic', 'all');
    expect(clearFacet(query, 'topic')).toEqual(setText(EMPTY_QUERY, 'x'));
    expect(clearAll()).toEqual(EMPTY_QUERY);
  });

  it('says how sure it is to be of the dates only where there are any', () => {
    const query = setCertainty(setDates(EMPTY_QUERY, daysOfYears(2018, 2020)), 'surely');
    expect(query.certainty).toBe('surely');
    expect(chipsOf(query)).toEqual([{ type: 'dates', dates: daysOfYears(2018, 2020), certainty: 'surely' }]);
    expect(setDates(query, daysOfYears(2019, 2019)).certainty).toBe('surely');
    expect(setDates(query, null)).toEqual(EMPTY_QUERY);
    expect(setCertainty(EMPTY_QUERY, 'surely')).toEqual(EMPTY_QUERY);
  });

  it('has no mode where nothing is chosen', () => {
    expect(setMode(EMPTY_QUERY, 'topic', 'all')).toEqual(EMPTY_QUERY);
  });
});
