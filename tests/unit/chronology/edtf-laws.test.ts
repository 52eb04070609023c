import edtf from 'edtf';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDateLevel2 } from '../../../src/chronology/edtf-level-2.ts';
import { mayBeLevel2, parseDate } from '../../../src/chronology/edtf.ts';
import { DAY_MS, type EventDate } from '../../../src/chronology/event-date.ts';
import { anyText, dayText, edtfText, mutatedText, partText } from './edtf-text.ts';

const RUNS = { numRuns: 5000 };
const CODES = ['date-syntax', 'date-impossible', 'date-order', 'date-out-of-range'];

function dateOf(text: string): EventDate {
  const result = parseDateLevel2(text);
  if (!result.ok) throw new Error(`${text}: ${result.expected}`);
  return result.value;
}

/** What is wrong with the four instants, if anything. */
function disorderOf(date: EventDate): string | null {
  const { earliestStartMs, latestStartMs, earliestEndMs, latestEndMs } = date;
  const instants = [earliestStartMs, latestStartMs, earliestEndMs, latestEndMs];
  if (instants.some(Number.isNaN)) return 'an instant is no number';
  if (instants.some((ms) => Number.isFinite(ms) && ms % DAY_MS !== 0)) return 'an instant is no midnight';
  if (earliestStartMs > latestStartMs) return 'it starts later than at its latest';
  if (earliestEndMs > latestEndMs) return 'it ends later than at its latest';
  if (earliestStartMs >= earliestEndMs) return 'it may end before it may start';
  if (latestStartMs >= latestEndMs) return 'it may start after it must have ended';
  if (date.isOpenStart !== (earliestStartMs === -Infinity)) return 'an open start is none';
  if (date.isOpenEnd !== (latestEndMs === Infinity)) return 'an open end is none';
  return null;
}

describe('the laws of dates', () => {
  test('whatever is written, five thousand times over, nothing throws and what is read is in order', () => {
    let read = 0;
    fc.assert(
      fc.property(fc.oneof(edtfText, edtfText, mutatedText, mutatedText, anyText), (text) => {
        const result = parseDateLevel2(text);
        const plain = parseDate(text);
        if (plain.ok) expect(result).toEqual(plain);
        if (result.ok) {
          read++;
          expect(disorderOf(result.value)).toBeNull();
          expect(result.value.edtf).toBe(text);
        } else {
          expect(CODES).toContain(result.code);
          expect(result.expected).not.toBe('');
        }
      }),
      RUNS,
    );
    expect(read).toBeGreaterThan(RUNS.numRuns / 5);
  });

  test('nothing that levels 0 and 1 can write is refused, but an end before its start', () => {
    fc.assert(
      fc.property(edtfText, (text) => {
        const result = parseDateLevel2(text);
        const isNothing = ['/', '../', '/..'].includes(text);
        const isFarOff = text.startsWith('Y');
        const isSpoilt = text.includes('X');
        return (
          result.ok ||
          result.code === 'date-order' ||
          (result.code === 'date-out-of-range' && isFarOff) ||
          (result.code === 'date-syntax' && (isNothing || isSpoilt))
        );
      }),
      RUNS,
    );
  });

  test('a day is read as that day, and written back as it was', () => {
    fc.assert(
      fc.property(dayText, (text) => {
        const date = dateOf(text);
        expect(new Date(date.earliestStartMs).toISOString()).toBe(`${text}T00:00:00.000Z`);
        expect(date.latestEndMs - date.earliestStartMs).toBe(DAY_MS);
      }),
    );
  });

  test('a day stands before another when its letters do, and what is known less closely holds it', () => {
    fc.assert(
      fc.property(dayText, dayText, (one, other) => {
        expect(Math.sign(dateOf(one).earliestStartMs - dateOf(other).earliestStartMs)).toBe(
          one < other ? -1 : one > other ? 1 : 0,
        );
        const held = [dateOf(one)];
        for (const text of [
          one.slice(0, 7),
          one.slice(0, 4),
          `${one.slice(0, 3)}X`,
          `${one.slice(0, 2)}XX`,
        ]) {
          const last = held.at(-1);
          const date = dateOf(text);
          expect(date.earliestStartMs).toBeLessThanOrEqual(last?.earliestStartMs ?? NaN);
          expect(date.latestEndMs).toBeGreaterThanOrEqual(last?.latestEndMs ?? NaN);
          held.push(date);
        }
      }),
      RUNS,
    );
  });

  test('the year before 0001 is 0000, and before that stands -0001', () => {
    const years = ['-9999', '-0044', '-0043', '-0001', '0000', '0001', '9999'].map(dateOf);
    for (const [at, { earliestStartMs }] of years.entries()) {
      expect(earliestStartMs).toBeGreaterThan(years[at - 1]?.earliestStartMs ?? -Infinity);
    }
    expect(dateOf('-0001').latestEndMs).toBe(dateOf('0000').earliestStartMs);
    expect(dateOf('0000').latestEndMs).toBe(dateOf('0001').earliestStartMs);
  });

  test('a time and its zone never move a day', () => {
    const clocks = fc.tuple(
      dayText,
      fc.integer({ min: 0, max: 23 }),
      fc.constantFrom('', 'Z', '+14:00', '-12:00'),
    );
    fc.assert(
      fc.property(clocks, ([day, hour, zone]) => {
        const { earliestStartMs, latestEndMs } = dateOf(
          `${day}T${String(hour).padStart(2, '0')}:59:59${zone}`,
        );
        expect([earliestStartMs, latestEndMs]).toEqual([
          dateOf(day).earliestStartMs,
          dateOf(day).latestEndMs,
        ]);
      }),
    );
  });

  test('every part that levels 0 and 1 know is read without the reader of level 2', () => {
    fc.assert(fc.property(partText, (text) => parseDate(text).ok));
  });

  test('what the edtf library reads too is read alike, and stands in the same order', () => {
    const isDaily = (text: string) => !/T|-(?:2[1-9]|3\d|4[01])(?!\d|-)|^[[{]/.test(text);
    const comparable = edtfText.filter((text) => isDaily(text) && mayBeLevel2(text));
    let compared = 0;
    fc.assert(
      fc.property(comparable, (text) => {
        const here = parseDateLevel2(text);
        if (!here.ok) return;
        const there = theirs(text);
        if (there === null) return;
        compared++;
        expect([here.value.earliestStartMs, here.value.latestEndMs]).toEqual(there);
      }),
      RUNS,
    );
    expect(compared).toBeGreaterThan(RUNS.numRuns / 2);
  });
});

/** The library's first and last day, the last exclusive; null where it cannot read the date, or has no number for it. */
function theirs(text: string): readonly [number, number] | null {
  try {
    const { min, max } = edtf(text);
    if (min === null || max === null || !Number.isFinite(min) || !Number.isFinite(max)) return null;
    return [min, (Math.floor(max / DAY_MS) + 1) * DAY_MS];
  } catch {
    return null;
  }
}
