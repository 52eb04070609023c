import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../../../../src/chronology/event-date.ts';
import { cases, datedCase, eventOf } from './fixture.ts';

const measure = (text: string) => text.length * 6.6;

describe('each lane from its beginning', () => {
  it('keeps the time between any two events of a lane, and starts it at nothing', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async (made) => {
        const { input, set } = await made;
        const track = await set('aligned');
        expect(track.lanes.map(({ key, count }) => [key, count])).toEqual(
          input.lanes.map(({ key, count }) => [key, count]),
        );
        track.lanes.forEach(({ rows }, lane) => {
          expect([...rows].map((row) => eventOf(track, row))).toEqual([...(input.lanes[lane]?.rows ?? [])]);
          expect(track.spans.starts[rows[0] ?? -1]).toBe(0);
          const shift = input.spans.starts[eventOf(track, rows[0] ?? -1)] ?? NaN;
          for (const row of rows) {
            const event = eventOf(track, row);
            for (const column of ['starts', 'ends', 'sureStarts', 'sureEnds'] as const) {
              expect((track.spans[column][row] ?? NaN) + shift).toBe(input.spans[column][event]);
            }
            expect(track.spans.flags[row]).toBe(input.spans.flags[event]);
          }
        });
      }),
      { numRuns: 60 },
    );
  });

  it('counts from a chosen event where it stands, and from the first elsewhere', async () => {
    await fc.assert(
      fc.asyncProperty(cases, fc.nat(), async (made, pick) => {
        const { input, set } = await made;
        const all = input.lanes.flatMap(({ rows }) => [...rows]);
        const origin = all[pick % Math.max(1, all.length)];
        if (origin === undefined) return;
        const track = await set('aligned', [origin]);
        for (const { rows } of track.lanes) {
          const zeros = [...rows].filter((row) => track.spans.starts[row] === 0);
          const events = zeros.map((row) => eventOf(track, row));
          const isThere = [...rows].some((row) => eventOf(track, row) === origin);
          if (isThere) expect(events).toContain(origin);
          else expect(zeros).toContain(rows[0]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('takes the first of several chosen events in one lane', async () => {
    const { set } = await datedCase('2018-01-01', '2018-01-11', '2018-01-31');
    expect([...(await set('aligned', [2, 1])).spans.starts].map((ms) => ms / DAY_MS)).toEqual([-30, -20, 0]);
  });

  it('counts lengths of time, never dates', async () => {
    const track = await (await datedCase('2018-01-01', '2019-06-30')).set('aligned');
    const labels = (from: number, to: number) =>
      track.axisOf([from * DAY_MS, to * DAY_MS], 600, 'en', measure).minor.map(({ label }) => label);
    expect(labels(-10, 10)).toEqual(['-10 days', '-5 days', 'start', '+5 days', '']);
    expect(labels(-1, 95)).toEqual(['start', '+20 days', '+40 days', '+60 days', '+80 days']);
    expect(labels(730, 1500)).toEqual(['+2 years', '+2 years 6 months', '+3 years', '+3 years 6 months', '']);
    expect(labels(-1, 6000)).toEqual(['start', '+5 years', '+10 years', '']);
    expect(track.inWords([40 * DAY_MS, 90 * DAY_MS], 'en')).toBe('40–90 days after the start');
    expect(track.inWords([-90 * DAY_MS, -40 * DAY_MS], 'en')).toBe('40–90 days before the start');
    expect(track.inWords([-9 * DAY_MS, 40 * DAY_MS], 'en')).toBe('9 days before to 40 days after the start');
    expect(track.inWords([7 * DAY_MS, 7.4 * DAY_MS], 'en')).toBe('7 days after the start');
  });

  it('says what it counts from, where there is room', async () => {
    const { set } = await datedCase('2018-01-01', '2019-06-30');
    const name = async (origins: number[], widthPx: number) =>
      (await set('aligned', origins))
        .axisOf([0, 9e9], widthPx, 'en', measure)
        .major.map(({ label }) => label);
    expect(await name([], 900)).toEqual(['Time since each lane’s first event']);
    expect(await name([1], 900)).toEqual(['Time since each lane’s chosen or first event']);
    expect(await name([1], 200)).toEqual([]);
  });

  it.each([
    ['2018-01-01', '2019-02-17', '412 days after the first event'],
    ['2018-01-01', '2018-01-02', '1 day after the first event'],
    ['2018-01-01', '2018-01-01', 'the same day as the first event'],
    ['2018-01-01/2018-01-03', '2018-01-11', '10 days after the start of the first event'],
    ['2018-01-01', '2018-02', '31 to 58 days after the first event'],
    ['2018-01-01', '2018-01', 'at most 30 days after the first event'],
    ['2018-01-01', '2019', '12 to 24 months after the first event'],
    ['2001', '2004-12-06', '35 to 48 months after the first event'],
    ['1648-10-24', '2018', '369 to 371 years after the first event'],
    ['2018-01-01', '2018-03/2018-05', '59 to 89 days after the first event'],
    ['2018', '2018-12-31', 'at most 12 months after the first event'],
    ['2018', '2018-07-01', '6 months before to 6 months after the first event'],
    ['2018-01-01~', '2019-02-17', 'about 412 days after the first event'],
    ['2018-01-01', '2018-02?', 'about 31 to 58 days after the first event'],
    ['2018-01-01', '2018-01-01~', 'at about the same time as the first event'],
    ['2018-01-01', '../2019-02-17', 'how long after the first event is not known'],
  ])('counts from %s to %s in words, and no closer than is known', async (first, later, words) => {
    const { input, set } = await datedCase(first, later);
    const track = await set('aligned');
    const [origin, other] = [input.lanes[0]?.rows[0] ?? -1, input.lanes[0]?.rows[1] ?? -1];
    expect(track.since?.(0, other, 'en', 'en')).toBe(words);
    expect(track.since?.(0, origin, 'en', 'en')).toBe('its lane is counted from here');
  });

  it('counts from a chosen event by its title, before it too', async () => {
    const { set } = await datedCase('2018-01-01', '2018-01-11', '2018-01-31');
    const { since } = await set('aligned', [1]);
    expect(since?.(0, 0, 'en', 'en')).toBe('10 days before “Event 1”');
    expect(since?.(0, 2, 'en', 'en')).toBe('20 days after “Event 1”');
  });
});
