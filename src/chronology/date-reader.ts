/** The dates of events, as a file writes them. */
import { mayBeLevel2, parseDate, type DateResult } from './edtf.ts';
import type { EventDate } from './event-date.ts';
import type { JsonPath } from './problem.ts';
import type { Reading } from './reading.ts';

/** The longest texts that often come again: those of a day. */
const DAY_LENGTH = 10;

/** Reads dates, the same day but once; what only level 2 has with a reader that is loaded when it is first needed. */
export class DateReader {
  readonly #read = new Map<string, DateResult>();
  readonly #level2 = new Map<string, DateResult>();

  read(text: string): DateResult | Promise<DateResult> {
    const isShort = text.length <= DAY_LENGTH;
    const known = isShort ? this.#read.get(text) : undefined;
    if (known) return known;
    const result = parseDate(text);
    if (!result.ok && result.code === 'date-syntax' && mayBeLevel2(text)) return this.#readLevel2(text);
    if (isShort) this.#read.set(text, result);
    return result;
  }

  async #readLevel2(text: string): Promise<DateResult> {
    const { parseDateLevel2 } = await import('./edtf-level-2.ts');
    const result = this.#level2.get(text) ?? parseDateLevel2(text);
    this.#level2.set(text, result);
    return result;
  }
}

/** The event's date, null when it has none that can be drawn; undefined, with an error, when what is written is none. */
export function checkedDate(
  { problems }: Reading,
  result: DateResult | null,
  path: JsonPath,
): EventDate | null | undefined {
  if (result === null) return null;
  if (result.ok) return result.value;
  const { code, expected, found } = result;
  const at = [...path, 'date'];
  if (code === 'date-out-of-range') {
    problems.warn(code, at, 'The date is too far off to be drawn; the event is kept without it', {
      expected,
      found,
    });
    return null;
  }
  const messages = {
    'date-syntax': 'The date cannot be read',
    'date-impossible': 'There is no such date',
    'date-order': 'The date ends before it starts',
  };
  problems.error(code, at, messages[code], { expected, found });
  return undefined;
}
