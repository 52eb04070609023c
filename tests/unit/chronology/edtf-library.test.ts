import edtf from 'edtf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDate } from '../../../src/chronology/edtf.ts';

const two = (n: number) => String(n).padStart(2, '0');
const year = fc.integer({ min: 1000, max: 9999 }).map(String);
const month = fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${two(m)}`);
const day = fc.tuple(month, fc.integer({ min: 1, max: 28 })).map(([m, d]) => `${m}-${two(d)}`);
const qualified = fc
  .tuple(fc.oneof(year, month, day), fc.constantFrom('', '?', '~', '%'))
  .map((parts) => parts.join(''));
const decade = fc.integer({ min: 100, max: 299 }).map((d) => `${d}X`);
const interval = fc.tuple(day, day).map((ends) => [...ends].sort().join('/'));

describe('dates read here are read alike by the edtf library', () => {
  it.each([
    ['years, months and days, doubtful or not', qualified],
    ['decades', decade],
    ['intervals of days', interval],
  ])('%s', (_, dates) => {
    fc.assert(
      fc.property(dates, (text) => {
        const here = parseDate(text);
        const there = edtf(text);
        if (!here.ok) throw new Error(`${text} was not read`);
        expect(here.value.earliestStartMs).toBe(there.min);
        const lastDay = Math.floor((there.max ?? NaN) / 86_400_000) * 86_400_000;
        expect(here.value.latestEndMs).toBe(lastDay + 86_400_000);
      }),
    );
  });
});
