import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scaleOf, type TimeWindow } from '../../../../src/timeline/scale.ts';
import { LAYOUTS } from '../../../../src/view/view.ts';
import { cases, eventOf, eventsIn } from './fixture.ts';

const unit = fc.double({ min: 0, max: 1, noNaN: true });
const layouts = fc.constantFrom(...LAYOUTS);

describe('every layout', () => {
  it('gives each row an event that stands in the lanes, and loses none', async () => {
    await fc.assert(
      fc.asyncProperty(cases, layouts, async (made, layout) => {
        const { input, set } = await made;
        const track = await set(layout);
        expect(eventsIn(track)).toEqual(eventsIn({ lanes: input.lanes, eventOf: null }));
        for (const { rows } of track.lanes) {
          const events = [...rows].map((row) => eventOf(track, row));
          expect(new Set(events).size).toBe(events.length);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('keeps the rows of a lane in the order of their starts, and says truly whether all are', async () => {
    await fc.assert(
      fc.asyncProperty(cases, layouts, async (made, layout) => {
        const { lanes, spans } = await (await made).set(layout);
        const isSorted = (starts: readonly number[]) =>
          starts.every((start, at) => at === 0 || (starts[at - 1] ?? 0) <= start);
        for (const { rows } of lanes)
          expect(isSorted([...rows].map((row) => spans.starts[row] ?? NaN))).toBe(true);
        if (spans.isInOrder)
          expect(isSorted([...spans.starts].filter((start) => !Number.isNaN(start)))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('draws no row backwards, nor any sure part outside of it, and nothing outside its whole', async () => {
    await fc.assert(
      fc.asyncProperty(cases, layouts, async (made, layout) => {
        const { lanes, spans, whole, narrowestMs } = await (await made).set(layout);
        expect(narrowestMs).toBeLessThanOrEqual(whole[1] - whole[0]);
        for (const row of lanes.flatMap(({ rows }) => [...rows])) {
          const [start, end] = [spans.starts[row] ?? NaN, spans.ends[row] ?? NaN];
          expect(start).toBeLessThanOrEqual(end);
          expect(start).toBeGreaterThanOrEqual(whole[0]);
          expect(end).toBeLessThanOrEqual(whole[1]);
          for (const sure of [spans.sureStarts[row] ?? NaN, spans.sureEnds[row] ?? NaN]) {
            expect(sure).toBeGreaterThanOrEqual(start);
            expect(sure).toBeLessThanOrEqual(end);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('brings every millisecond of its axis back from its pixel, at every zoom', async () => {
    await fc.assert(
      fc.asyncProperty(cases, layouts, unit, unit, unit, async (made, layout, zoom, place, at) => {
        const { whole, narrowestMs } = await (await made).set(layout);
        const window = windowIn(whole, narrowestMs, zoom, place);
        const scale = scaleOf(window, 900);
        const ms = Math.round(window[0] + at * (window[1] - window[0]));
        expect(Math.round(scale.pxToTime(scale.timeToPx(ms)))).toBe(ms);
      }),
      { numRuns: 60 },
    );
  });

  it('never lets two labels of its axis touch, nor any run over its edge, and says each window in words', async () => {
    const measures = [(text: string) => text.length * 6.6, (text: string) => text.length * 9];
    await fc.assert(
      fc.asyncProperty(
        cases,
        layouts,
        unit,
        unit,
        fc.integer({ min: 200, max: 2560 }),
        fc.constantFrom('en', 'ko', 'de'),
        fc.constantFrom(...measures),
        async (made, layout, zoom, place, widthPx, locale, measure) => {
          const track = await (await made).set(layout);
          const window = windowIn(track.whole, track.narrowestMs, zoom, place);
          const { minor, major, gaps = [] } = track.axisOf(window, widthPx, locale, measure);
          for (const level of [minor, major]) {
            const named = level.filter(({ label }) => label !== '');
            named.forEach(({ px, label }, at) => {
              const next = named[at + 1];
              if (next) expect(px + measure(label)).toBeLessThan(next.px);
              if (px > 0) expect(px + measure(label)).toBeLessThanOrEqual(widthPx);
            });
            expect(new Set(level.map(({ ms }) => ms)).size).toBe(level.length);
            expect(level.length).toBeLessThanOrEqual(widthPx / 14 + 2);
          }
          gaps.forEach((gap, at) => {
            expect((measure(gap.label) * 11) / 13).toBeLessThan(gap.widthPx);
            expect(gap.px).toBeGreaterThanOrEqual(0);
            expect(gap.px + gap.widthPx).toBeLessThanOrEqual(
              Math.min(widthPx, gaps[at + 1]?.px ?? widthPx) + 1e-6,
            );
          });
          expect(track.inWords(window, locale)).not.toMatch(/NaN|undefined|Invalid|\{|^$/);
        },
      ),
      { numRuns: 300 },
    );
  });
});

/** A window of any length the track allows, with its middle anywhere in the whole. */
function windowIn(whole: TimeWindow, narrowestMs: number, zoom: number, place: number): TimeWindow {
  const wholeMs = whole[1] - whole[0];
  const span = Math.round(narrowestMs * (wholeMs / narrowestMs) ** zoom);
  const from = Math.round(whole[0] + place * wholeMs - span / 2);
  return [from, from + span];
}
