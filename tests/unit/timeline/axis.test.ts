import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../../../src/chronology/event-date.ts';
import { axisOf, singleLevel, type Tick } from '../../../src/timeline/axis.ts';
import type { TimeWindow } from '../../../src/timeline/scale.ts';

const measure = (text: string) => text.length * 7.5;
const utc = (iso: string) => Date.parse(`${iso}T00:00:00Z`);
const labels = (ticks: readonly Tick[]) => ticks.map(({ label }) => label);

function axis(from: string, to: string, locale = 'en') {
  return axisOf([utc(from), utc(to)], 900, locale, measure);
}

describe('the axis', () => {
  it('counts years under decades', () => {
    const { minor, major } = axis('2001-01-01', '2026-01-01');
    expect(labels(minor).slice(0, 3)).toEqual(['2002', '2004', '2006']);
    expect(labels(major)).toEqual(['2000s', '2010s', '2020s']);
  });

  it('names years, not months without them, where there is room for one level', () => {
    expect(labels(singleLevel(axis('2001-01-01', '2026-01-01'))).slice(0, 2)).toEqual(['2002', '2004']);
    expect(labels(singleLevel(axis('2018-03-01', '2022-06-01')))).toEqual(['2019', '2020', '2021', '2022']);
    expect(labels(singleLevel(axis('2018-03-01', '2018-06-01'))).join(' ')).toContain('Apr');
  });

  it('counts months under years', () => {
    const { minor, major } = axis('2018-01-01', '2019-03-01');
    expect(labels(minor).slice(0, 3)).toEqual(['Jan', 'Feb', 'Mar']);
    expect(labels(major)).toEqual(['2018', '2019']);
  });

  it('counts days under months, and hours under days', () => {
    expect(labels(axis('2018-12-01', '2019-01-10').major)).toEqual(['December 2018', 'January 2019']);
    const hours = axis('2018-12-10', '2018-12-11');
    expect(labels(hours.minor)).toContain('12:00');
    expect(labels(hours.major)).toEqual(['10 December 2018']);
  });

  it.each([580, 900, 1250])(
    'names every day that begins under its hours, else counts days: %i px',
    (width) => {
      for (let days = 1; days <= 14; days++) {
        const window: TimeWindow = [utc('2018-12-06'), utc('2018-12-06') + (days + 0.25) * DAY_MS];
        const { minor, major } = axisOf(window, width, 'en', measure);
        if (!labels(minor).some((label) => label.includes(':'))) continue;
        const headed = major.map(({ ms }) => ms);
        for (let day = 1; day <= days; day++) expect(headed).toContain(utc('2018-12-06') + day * DAY_MS);
      }
      const five = axisOf([utc('2018-12-06'), utc('2018-12-06') + 5.25 * DAY_MS], 580, 'en', measure);
      expect(labels(five.minor).join(' ')).not.toContain(':');
      expect(labels(five.major)).toEqual(['December 2018']);
    },
  );

  it('heads years with their era by the first and the last of the decade', () => {
    const { minor, major } = axis('0002-01-01', '0031-06-01');
    expect(labels(minor)).toContain('4 AD');
    expect(labels(major)).toEqual(['1 BC–9 AD', '10 AD–19 AD', '20 AD–29 AD', '']);
    const before = axisOf([utc('-000050-01-01'), utc('-000021-01-01')], 900, 'en', measure);
    expect(labels(before.major)).toEqual(['51 BC–42 BC', '41 BC–32 BC', '31 BC–22 BC']);
    expect(labels(axis('0990-01-01', '1015-01-01').major)).toEqual(['990 AD–999 AD', '1000s', '1010s']);
  });

  it('counts centuries', () => {
    expect(labels(axis('0100-01-01', '2100-01-01').minor)).toContain('1000');
    expect(labels(axis('1648-01-01', '2100-01-01').major)).toContain('1900–1999');
  });

  it('names years before the common era', () => {
    expect(labels(axisOf([Date.UTC(-500, 0, 1), Date.UTC(400, 0, 1)], 900, 'en', measure).minor)).toContain(
      '201 BC',
    );
  });

  it('speaks the language of the reader', () => {
    expect(labels(axis('2018-01-01', '2019-03-01', 'ko').minor)).toContain('1월');
  });

  it('keeps the name of the stretch the window opens in at its edge until the next pushes it out', () => {
    expect(axis('2018-02-15', '2018-12-25').major).toEqual([
      expect.objectContaining({ label: '2018', px: 0 }),
    ]);
    expect(labels(axis('2018-12-28', '2020-12-28').major)).toEqual(['2019', '2020']);
  });

  it('never lets two labels of a level touch, from centuries to hours', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: utc('1648-01-01'), max: utc('2100-01-01') }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 200, max: 2560 }),
        fc.constantFrom('en', 'ko', 'de'),
        (from, zoom, width, locale) => {
          const span = (DAY_MS / 4) * (4 * 365 * 1000) ** zoom;
          const window: TimeWindow = [from, from + span];
          const { minor, major } = axisOf(window, width, locale, measure);
          expect(minor.length + major.length).toBeGreaterThan(0);
          expect(minor.length).toBeLessThanOrEqual(width / 14 + 1);
          for (const level of [minor, major]) {
            level.slice(1).forEach((tick, at) => {
              const previous = level[at];
              if (!previous) return;
              expect(previous.px + measure(previous.label)).toBeLessThan(tick.px);
            });
            for (const { px, label } of level.slice(1)) {
              expect(px + measure(label)).toBeLessThanOrEqual(Math.max(width, px));
            }
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
