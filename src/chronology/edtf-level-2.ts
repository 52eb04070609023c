/** What level 2 of EDTF adds: sets, `?` and `~` on single components, `X` anywhere, decades and centuries as digits. */
import edtf from 'edtf';
import {
  dateBetween,
  dateFault,
  dateWithin,
  mayBeLevel2,
  parseDate,
  readDatePart,
  type DateFault,
  type DatePart,
  type DateResult,
} from './edtf.ts';
import { DAY_MS, type Precision } from './event-date.ts';

/** The first and last instants within the years that are drawn, -9999 to 9999. */
const LIMITS_MS = [-377_705_116_800_000, 253_402_300_800_000] as const;

function isSet(flag: boolean | { readonly value: number } | undefined): boolean {
  return typeof flag === 'object' ? flag.value !== 0 : flag === true;
}

function precisionOf(days: number): Precision {
  if (days <= 1) return 'day';
  if (days <= 31) return 'month';
  if (days <= 184) return 'season';
  if (days <= 366) return 'year';
  return days <= 3653 ? 'decade' : 'century';
}

function partOf(text: string, fault: DateFault): DatePart | DateFault {
  try {
    const date = edtf(text);
    const fromMs = Math.floor((date.min ?? NaN) / DAY_MS) * DAY_MS;
    const toMs = (Math.floor((date.max ?? NaN) / DAY_MS) + 1) * DAY_MS;
    if (!(fromMs >= LIMITS_MS[0] && toMs <= LIMITS_MS[1] && fromMs < toMs)) {
      return dateFault('date-out-of-range', 'a year from -9999 to 9999', text);
    }
    const uncertain = isSet(date.uncertain) ? '?' : '';
    const qualifier = isSet(date.approximate) ? (uncertain === '' ? '~' : '%') : uncertain;
    return { ok: true, fromMs, toMs, precision: precisionOf((toMs - fromMs) / DAY_MS), qualifier };
  } catch {
    return fault;
  }
}

/** The package takes other bare numbers than decades (`201`) and centuries (`20`) for milliseconds. */
const OTHER_NUMBER = /^(?:-\d+|\d|\d{4,})$/;

function readPart(text: string): DatePart | DateFault {
  const plain = readDatePart(text);
  if (plain.ok || plain.code !== 'date-syntax' || OTHER_NUMBER.test(text)) return plain;
  return partOf(text, plain);
}

/** Reads `[a, b]` (one of them) and `{a, b}` (all of them) as the stretch they span, uncertain within it. */
function readSet(text: string, inner: string, isAll: boolean): DateResult {
  const starts: string[] = [];
  const ends: string[] = [];
  for (const member of inner.split(',')) {
    const [from = '', to = from] = member.trim().split('..');
    starts.push(from);
    ends.push(to);
  }
  const open: DatePart = { ok: true, fromMs: -Infinity, toMs: Infinity, precision: 'day', qualifier: '' };
  let first: DatePart | null = null;
  let last: DatePart | null = null;
  for (const word of starts) {
    const part = word === '' ? open : readPart(word);
    if (!part.ok) return { ...part, found: text };
    if (first === null || part.fromMs < first.fromMs) first = part;
  }
  for (const word of ends) {
    const part = word === '' ? open : readPart(word);
    if (!part.ok) return { ...part, found: text };
    if (last === null || part.toMs > last.toMs) last = part;
  }
  if (first === null || last === null || (first === open && last === open)) return parseDate(text);
  if (!isAll && first !== open && last !== open) {
    const precision = precisionOf((last.toMs - first.fromMs) / DAY_MS);
    const whole: DatePart = { ok: true, fromMs: first.fromMs, toMs: last.toMs, precision, qualifier: '' };
    return { ok: true, value: { ...dateWithin(text, whole), isUncertain: true } };
  }
  const span = dateBetween(text, first, last);
  return span.ok ? { ok: true, value: { ...span.value, isUncertain: true } } : span;
}

/** Reads an EDTF date or interval of any level; never throws. */
export function parseDateLevel2(text: string): DateResult {
  if (!mayBeLevel2(text)) return parseDate(text);
  const [, one, all] = /^(?:\[([^[\]{}]+)\]|\{([^[\]{}]+)\})$/.exec(text) ?? [];
  const inner = one ?? all;
  return inner === undefined ? parseDate(text, readPart) : readSet(text, inner, all !== undefined);
}
