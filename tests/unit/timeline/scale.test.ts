import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../../../src/chronology/event-date.ts';
import {
  between,
  clampWindow,
  fit,
  NARROWEST_MS,
  panBy,
  reveal,
  scaleOf,
  WIDEST_FACTOR,
  zoomAbout,
  type TimeWindow,
} from '../../../src/timeline/scale.ts';

const WHOLE: TimeWindow = [Date.UTC(1648, 0, 1), Date.UTC(2100, 0, 1)];
const wholeSpan = WHOLE[1] - WHOLE[0];

const windows = fc
  .tuple(fc.integer({ min: WHOLE[0], max: WHOLE[1] }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([middle, zoom]): TimeWindow => {
    const span = Math.round(NARROWEST_MS * ((wholeSpan * WIDEST_FACTOR) / NARROWEST_MS) ** zoom);
    const from = Math.round(middle - span / 2);
    return [from, from + span];
  });
const widths = fc.integer({ min: 320, max: 3840 });

describe('a scale', () => {
  it('brings every millisecond of the window back from its pixel, at every zoom', () => {
    fc.assert(
      fc.property(windows, widths, fc.double({ min: 0, max: 1, noNaN: true }), (window, width, at) => {
        const scale = scaleOf(window, width);
        const ms = Math.round(window[0] + at * (window[1] - window[0]));
        expect(Math.round(scale.pxToTime(scale.timeToPx(ms)))).toBe(ms);
      }),
    );
  });
});

describe('zooming', () => {
  it("keeps the pointer's instant still", () => {
    fc.assert(
      fc.property(
        windows,
        widths,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        (window, width, at, factor) => {
          const ms = window[0] + at * (window[1] - window[0]);
          const before = scaleOf(window, width).timeToPx(ms);
          const zoomed = scaleOf(zoomAbout(window, ms, factor, WHOLE), width);
          expect(Math.abs(zoomed.timeToPx(ms) - before)).toBeLessThan(0.01);
        },
      ),
    );
  });

  it('stops at six hours and at a little more than the whole range', () => {
    const near = zoomAbout(WHOLE, WHOLE[0], 1e-12, WHOLE);
    const far = zoomAbout(WHOLE, WHOLE[0], 1e12, WHOLE);
    expect(near[1] - near[0]).toBe(NARROWEST_MS);
    expect(far[1] - far[0]).toBe(Math.round(wholeSpan * WIDEST_FACTOR));
  });
});

describe('the shortest window', () => {
  it('is what the axis says it is, for zooming and for a window from elsewhere', () => {
    fc.assert(
      fc.property(windows, fc.integer({ min: 1, max: 40 }), (window, days) => {
        const zoomed = zoomAbout(window, window[0], 1e-12, WHOLE, days * DAY_MS);
        expect(zoomed[1] - zoomed[0]).toBe(days * DAY_MS);
        const clamped = clampWindow([window[0], window[0] + 1], WHOLE, days * DAY_MS);
        expect(clamped[1] - clamped[0]).toBe(days * DAY_MS);
      }),
    );
  });

  it('is never wider than what is fitted or revealed', () => {
    expect(fit([0, DAY_MS], 0, 3 * DAY_MS)).toEqual([-DAY_MS, 2 * DAY_MS]);
    expect(reveal([0, DAY_MS], [2 * DAY_MS, 4 * DAY_MS], 4 * DAY_MS)).toEqual([DAY_MS, 5 * DAY_MS]);
  });
});

describe('panning', () => {
  it('keeps the length of the window and comes back to where it was', () => {
    fc.assert(
      fc.property(windows, fc.integer({ min: -400, max: 400 }), (window, percent) => {
        const shift = ((window[1] - window[0]) * percent) / 1000;
        const there = panBy(window, shift, WHOLE);
        expect(there[1] - there[0]).toBe(window[1] - window[0]);
        const middle = (there[0] + there[1]) / 2;
        if (middle > WHOLE[0] && middle < WHOLE[1]) {
          expect(Math.abs(panBy(there, -shift, WHOLE)[0] - window[0])).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('never loses the chronology from sight', () => {
    const [from, to] = panBy([WHOLE[0], WHOLE[1]], 1e15, WHOLE);
    expect((from + to) / 2).toBeLessThanOrEqual(WHOLE[1]);
  });
});

describe('fitting', () => {
  it('leaves air at both sides', () => {
    const [from, to] = fit([0, 1000 * DAY_MS]);
    expect(from).toBe(-30 * DAY_MS);
    expect(to).toBe(1030 * DAY_MS);
  });

  it('shows a single day within a month', () => {
    const [from, to] = fit([0, DAY_MS]);
    expect(to - from).toBe(30 * DAY_MS);
    expect((from + to) / 2).toBe(DAY_MS / 2);
  });
});

describe('a window from elsewhere', () => {
  it('is brought within the limits, and left alone when it is within them', () => {
    fc.assert(
      fc.property(fc.tuple(fc.integer(), fc.integer({ min: 1 })), ([from, span]) => {
        const window = clampWindow([from * 1e5, from * 1e5 + span * 1e5], WHOLE);
        expect(window[1] - window[0]).toBeGreaterThanOrEqual(NARROWEST_MS);
        expect(clampWindow(window, WHOLE)).toEqual(window);
      }),
    );
  });
});

describe('revealing', () => {
  it('moves no further than it has to', () => {
    const window: TimeWindow = [0, 100 * DAY_MS];
    expect(reveal(window, [40 * DAY_MS, 41 * DAY_MS])).toBe(window);
    expect(reveal(window, [120 * DAY_MS, 121 * DAY_MS])).toEqual([31 * DAY_MS, 131 * DAY_MS]);
    expect(reveal(window, [-20 * DAY_MS, -19 * DAY_MS])).toEqual([-30 * DAY_MS, 70 * DAY_MS]);
  });

  it('zooms out for what is longer than the window', () => {
    const [from, to] = reveal([0, 10 * DAY_MS], [100 * DAY_MS, 200 * DAY_MS]);
    expect(from).toBeLessThan(100 * DAY_MS);
    expect(to).toBeGreaterThan(200 * DAY_MS);
  });
});

describe('gliding between windows', () => {
  it('starts at the one and arrives at the other', () => {
    fc.assert(
      fc.property(windows, windows, (a, b) => {
        const start = between(a, b, 0);
        const end = between(a, b, 1);
        for (const side of [0, 1] as const) {
          expect(Math.abs(start[side] - a[side])).toBeLessThan(2);
          expect(Math.abs(end[side] - b[side])).toBeLessThan(2);
        }
      }),
    );
  });
});
