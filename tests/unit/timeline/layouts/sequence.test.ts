import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../../../../src/chronology/event-date.ts';
import { loadLayout } from '../../../../src/timeline/layouts/index.ts';
import { setOutInSequence } from '../../../../src/timeline/layouts/sequence.ts';
import { boxOf } from '../../../../src/timeline/marks.ts';
import { everything, generatedIndex, inputFor, newLayout } from '../fixture.ts';
import { cases, datedCase } from './fixture.ts';

const measure = (text: string) => text.length * 6.6;

async function gapsBetween(...dates: string[]) {
  const track = await (await datedCase(...dates)).set('sequence');
  return track.axisOf([0, dates.length * DAY_MS], 1000, 'en', measure);
}

describe('in sequence', () => {
  it('gives the events places 0 to n - 1, one each, in the order of time', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async (made) => {
        const { input, set } = await made;
        const { spans, lanes, eventOf } = await set('sequence');
        expect(eventOf).toBeNull();
        expect(lanes.map(({ key, count }) => [key, count])).toEqual(
          input.lanes.map(({ key, count }) => [key, count]),
        );
        const events = [...new Set(lanes.flatMap(({ rows }) => [...rows]))];
        const rankOf = (event: number) => (spans.starts[event] ?? NaN) / DAY_MS - 0.5;
        events.sort((a, b) => rankOf(a) - rankOf(b));
        expect(events.map(rankOf)).toEqual(events.map((_, rank) => rank));
        const starts = events.map((event) => input.spans.starts[event] ?? NaN);
        expect(starts).toEqual(starts.toSorted((a, b) => a - b));
      }),
      { numRuns: 60 },
    );
  });

  it('is drawn the same after the same lanes have been drawn along time', async () => {
    const index = await generatedIndex({ events: 6000, from: 2010, to: 2020, isPlain: true });
    const along = inputFor(index, { by: 'none' });
    const { track } = inputFor(index, { by: 'none', setOut: await loadLayout('sequence') });
    const sequence = setOutInSequence({ ...along, ...along.track, matches: everything(index), origins: [] });
    const input = { ...along, track: sequence, window: sequence.whole };
    const layOut = newLayout();
    layOut({ ...along, window: sequence.whole });
    const { bins } = newLayout()({ ...input, track });
    expect(bins).not.toHaveLength(0);
    expect(layOut(input).bins).toEqual(bins);
  });

  it('places nothing that stands in no lane', async () => {
    const { input, set } = await datedCase('2018', '2019', '2020');
    const lane = input.lanes[0];
    if (!lane) throw new Error('no lane');
    const { spans, whole } = await set('sequence', [], [{ ...lane, rows: Uint32Array.of(0, 2) }]);
    expect([...spans.starts]).toEqual([DAY_MS / 2, NaN, 1.5 * DAY_MS]);
    expect(whole[1] - whole[0]).toBe(3 * DAY_MS);
  });

  it('has one order for all lanes, of events that start on one day too', async () => {
    const { input } = await datedCase('2017-01-01', '2018-06-01', '2018-06-01');
    const [lane] = input.lanes;
    if (!lane) throw new Error('no lane');
    const starts = Float64Array.of(9, 4, 9).map((day) => day * DAY_MS);
    const spans = { ...input.spans, starts, isInOrder: false };
    const lanes = [Uint32Array.of(0, 2), Uint32Array.of(1)].map((rows) => ({ ...lane, rows }));
    const track = (await loadLayout('sequence'))({ ...input, spans, lanes });
    const ranks = [...(track.lanes[0]?.rows ?? [])].map((row) => track.spans.starts[row] ?? NaN);
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
  });

  it('draws each as a point, however long it lasted, and dashed where its date is not sure', async () => {
    const { spans } = await (await datedCase('2018-01-03/2019-05-01', '2019~', '2020-02/..')).set('sequence');
    for (const event of [0, 1, 2]) {
      const box = boxOf(spans, event, 0, DAY_MS / 1000);
      expect(box).toMatchObject({ hasBar: false, glyphX: (event + 0.5) * 1000 });
      expect(box.fromX).toBe(box.toX);
    }
    expect(boxOf(spans, 1, 0, DAY_MS).x1).toBeGreaterThan(boxOf(spans, 0, 0, DAY_MS).x1 + 1);
  });

  it('says the gap between places in words', async () => {
    const { minor, major, gaps } = await gapsBetween('2018-03-03', '2018-03-03', '2018-06-04', '2020-06-10');
    expect(gaps?.map(({ label }) => label)).toEqual(['same day', '3 months', '2 years']);
    expect(minor.map(({ label }) => label)).toEqual(['3 Mar', '3 Mar', '4 Jun', '10 Jun']);
    expect(major.map(({ label, ms }) => [label, ms])).toEqual([
      ['2018', 0],
      ['2020', 3 * DAY_MS],
    ]);
  });

  it('says no gap closer than the dates are known', async () => {
    const words = async (a: string, b: string) => (await gapsBetween(a, b)).gaps?.[0]?.label;
    expect(await words('2018-06', '2018-06-20')).toBe('within 3 weeks');
    expect(await words('2018', '2019')).toBe('within 24 months');
    expect(await words('2018', '2020-02')).toBe('about 19 months');
    expect(await words('2011-06', '2021-06-01')).toBe('10 years');
    expect(await words('2018-06-01~', '2018-09-01')).toBe('about 3 months');
    expect(await words('../2018-06-01', '2018-09-01')).toBeUndefined();
  });

  it.each([
    // Either may have come first.
    ['2018', '2018-01-05', 'within 12 months'],
    ['2018', '2018-02', 'within 11 months'],
    ['19XX/2018-05-01', '1900-02-28', 'within 100 years'],
    ['[2025-12-10,2026-01-11]', '{2025-12-10,2026-01-11}', 'within 5 weeks'],
    ['2018-06', '2018-06', 'within 5 weeks'],
    // Never less than it may be: 29 days, and 366.
    ['2018-06-01', '2018-06', 'within 5 weeks'],
    ['2020', '2021-01-01', 'within 12 months'],
    ['2018-06~', '2018-06-20', 'within about 3 weeks'],
    ['2018-06-01~', '2018-06-01', 'about same day'],
    ['2018-06-01', '2018-06-01', 'same day'],
  ])('says of %s, then %s, no less than may lie between: %s', async (first, then, gap) => {
    expect((await gapsBetween(first, then)).gaps?.[0]?.label).toBe(gap);
  });

  it('tells of each event the gap before it, whatever there is room for on the axis', async () => {
    const dates = ['2018-03-03', '2018-03-03', '2018-06', '2020-06-10', '../2021'];
    const { input, set } = await datedCase(...dates);
    const track = await set('sequence');
    const told = (event: number) => track.since?.(0, event, 'en', 'en');
    expect([...(input.lanes[0]?.rows ?? [])].map(told)).toEqual([
      '',
      'gap to the event before: same day',
      'gap to the event before: about 3 months',
      'gap to the event before: about 24 months',
      '',
    ]);
  });

  it.each([
    [
      ['2010-01-01', '201X/2021', '2010-06', '2012'],
      ['2010', '2010s', '2010', '2012'],
    ],
    [
      ['19XX/2018-05-01', '19XX', '1900-02-28'],
      ['1900–1999', '1900'],
    ],
    [
      ['[2010-05-01,2012]', '[2010-06-01,2012]', '[2010-06-01,2013]'],
      ['2010–2012', '2010–2013'],
    ],
    [['2018-06', '../2018-07', '2018'], ['2018']],
  ])('of %j heads with no year that is not stated: %j', async (dates, headings) => {
    expect((await gapsBetween(...dates)).major.map(({ label }) => label)).toEqual(headings);
  });

  it('heads decades so too', async () => {
    const six = (edtf: string) => Array.from({ length: 6 }, () => edtf);
    const each = Array.from({ length: 60 }, (_, at) => `${1904 + at}-05-01`);
    const dates = [...six('19XX'), ...each, ...six('[1985,1993]'), ...six('1994')];
    const track = await (await datedCase(...dates)).set('sequence');
    const { major } = track.axisOf([0, dates.length * DAY_MS], 1200, 'en', measure);
    const decades = Array.from({ length: 7 }, (_, at) => `${1900 + 10 * at}s`);
    expect(major.map(({ label }) => label)).toEqual(['1900–1999', ...decades, '1985–1993', '1990s']);
  });

  it('passes over places by powers of two when far out, and then gives gaps from date to date', async () => {
    const dates = Array.from({ length: 64 }, (_, at) => `${1950 + at}-05-01`);
    const track = await (await datedCase(...dates)).set('sequence');
    const { minor, major, gaps } = track.axisOf([0, 64 * DAY_MS], 1000, 'en', measure);
    expect(minor.map(({ ms }) => Math.floor(ms / DAY_MS))).toEqual([0, 8, 16, 24, 32, 40, 48, 56]);
    expect(minor[1]?.label).toBe('1 May 1958');
    expect(new Set(gaps?.map(({ label }) => label))).toEqual(new Set(['8 years']));
    expect(major.map(({ label }) => label)).toEqual([
      '1950s',
      '1960s',
      '1970s',
      '1980s',
      '1990s',
      '2000s',
      '2010s',
    ]);
  });

  it('keeps the same places labelled while it is panned', async () => {
    const dates = Array.from({ length: 64 }, (_, at) => `${1950 + at}-05-01`);
    const track = await (await datedCase(...dates)).set('sequence');
    const ranks = (from: number) =>
      track
        .axisOf([from * DAY_MS, (from + 32) * DAY_MS], 1000, 'en', measure)
        .minor.map(({ ms }) => ms / DAY_MS - 0.5);
    const inBoth = (rank: number) => rank >= 9 && rank < 39;
    expect(ranks(7).filter(inBoth)).toEqual(ranks(8.4).filter(inBoth));
    expect(ranks(7).length).toBeGreaterThan(4);
  });

  it('says a stretch by its places and their dates', async () => {
    const track = await (await datedCase('2018-06-01', '2018-07-01', '2019-05-02')).set('sequence');
    expect(track.inWords([-DAY_MS, 9 * DAY_MS], 'en')).toBe('places 1 to 3, Jun 2018 – May 2019');
    expect(track.inWords([1.2 * DAY_MS, 1.9 * DAY_MS], 'en')).toBe('place 2, 1 Jul 2018');
  });
});
