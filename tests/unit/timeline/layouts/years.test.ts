import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../../../../src/chronology/event-date.ts';
import { OPEN_END } from '../../../../src/query/date-flags.ts';
import { spanOf } from '../../../../src/query/target.ts';
import { eventsIn, cases, datedCase, eventOf } from './fixture.ts';

const measure = (text: string) => text.length * 6.6;
const monthAndDay = (ms: number) => new Date(ms).toISOString().slice(5, 10);

/** Each row of the years in which events of these dates lie: `YEAR: MM-DD to MM-DD`, the end the last day. */
async function rowsFor(...dates: string[]): Promise<string[]> {
  const { lanes, spans } = await (await datedCase(...dates)).set('years');
  return lanes.flatMap(({ label, rows }) =>
    [...rows].map((row) => {
      const last = (spans.ends[row] ?? NaN) - DAY_MS;
      return `${label}: ${monthAndDay(spans.starts[row] ?? NaN)} to ${monthAndDay(last)}`;
    }),
  );
}

describe('year under year', () => {
  it('puts each event where its own month and day are, in the lane of its own year, leap or common', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async (made) => {
        const { input, set } = await made;
        const track = await set('years');
        expect(eventsIn(track)).toEqual(eventsIn({ lanes: input.lanes, eventOf: null }));
        for (const { target, rows, count } of track.lanes) {
          expect(count).toBe(rows.length);
          const [yearStart, yearEnd] = spanOf(target?.id ?? '') ?? [NaN, NaN];
          for (const row of rows) {
            const event = eventOf(track, row);
            const start = Math.max(yearStart, input.spans.starts[event] ?? NaN);
            const lastDay = Math.min(yearEnd, input.spans.ends[event] ?? NaN) - DAY_MS;
            expect(monthAndDay(track.spans.starts[row] ?? NaN)).toBe(monthAndDay(start));
            expect(monthAndDay((track.spans.ends[row] ?? NaN) - DAY_MS)).toBe(monthAndDay(lastDay));
            expect(start).toBeLessThan(yearEnd);
            expect(lastDay).toBeGreaterThanOrEqual(yearStart);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('keeps every day of leap and common years, the last of February and the first of March too', async () => {
    expect(await rowsFor('2019-02-28', '2019-03-01', '2020-02-29', '2020-03-01', '2020-12-31')).toEqual([
      '2019: 02-28 to 02-28',
      '2019: 03-01 to 03-01',
      '2020: 02-29 to 02-29',
      '2020: 03-01 to 03-01',
      '2020: 12-31 to 12-31',
    ]);
  });

  it('cuts at New Year what runs over it, without making it open there', async () => {
    expect(await rowsFor('2018-11-20/2020-02-03')).toEqual([
      '2018: 11-20 to 12-31',
      '2019: 01-01 to 12-31',
      '2020: 01-01 to 02-03',
    ]);
    const { spans } = await (await datedCase('201X/..', '2021-11-20/2022-02-03')).set('years');
    const openEnds = [...spans.flags].map((bits) => (bits & OPEN_END) !== 0);
    expect(openEnds).toEqual([...Array<boolean>(9).fill(false), true, false, false]);
  });

  it('fills the year with what is known to the year only', async () => {
    expect(await rowsFor('2019')).toEqual(['2019: 01-01 to 12-31']);
  });

  it('shows a year without an event between others, unless there are too many of them', async () => {
    const labels = async (...dates: string[]) =>
      (await (await datedCase(...dates)).set('years')).lanes.map(({ label }) => label);
    expect(await labels('2018-01', '2021-05')).toEqual(['2018', '2019', '2020', '2021']);
    expect(await labels('-0043-03-15', '1648-10-24', '2021-05')).toEqual(['44 BC', '1648', '2021']);
  });

  it('puts what spans very many years into its first and its last', async () => {
    expect(await rowsFor('1618-05-23/1648-10-24')).toEqual(['1618: 05-23 to 12-31', '1648: 01-01 to 10-24']);
  });

  it('has months across, down to days, and never names the year that stands for all', async () => {
    const track = await (await datedCase('2018', '2019-02-03')).set('years');
    const { whole, narrowestMs } = track;
    const far = track.axisOf(whole, 900, 'en', measure);
    expect(far.minor.map(({ label }) => label).join(' ')).toBe(
      'Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec',
    );
    expect(far.major).toEqual([]);
    const leapDay = Date.UTC(2000, 1, 29);
    const near = track.axisOf([leapDay - narrowestMs / 2, leapDay + narrowestMs / 2], 900, 'en', measure);
    expect(near.minor.map(({ label }) => label)).toEqual(['27', '28', '29', '1']);
    expect(near.major.map(({ label }) => label)).toEqual(['February', 'March']);
    expect(track.inWords(whole, 'en')).toBe('January – December');
    expect(track.inWords([Date.UTC(2000, 2, 3), Date.UTC(2000, 3, 21)], 'en')).toBe('3 March – 20 April');
    for (let month = 0; month < 12; month++) {
      const window = [Date.UTC(2000, month, 1), Date.UTC(2000, month + 1, 20)] as const;
      const said = [
        track.inWords(window, 'en'),
        ...track.axisOf(window, 900, 'en', measure).major.map(({ label }) => label),
      ];
      expect(said.join()).not.toMatch(/2000|2001/);
    }
  });
});
