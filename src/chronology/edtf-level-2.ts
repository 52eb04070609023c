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
import { setOf, type DateSet, type SetMember } from './edtf-set.ts';
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

const UNKNOWN: DatePart = { ok: true, fromMs: -Infinity, toMs: Infinity, precision: 'day', qualifier: '' };

function readMember({ from, to }: SetMember, text: string): readonly [DatePart, DatePart] | DateFault {
  const first = from === '' ? UNKNOWN : readPart(from);
  const last = to === '' ? UNKNOWN : to === from ? first : readPart(to);
  if (!first.ok) return { ...first, found: text };
  if (!last.ok) return { ...last, found: text };
  return last.toMs <= first.fromMs
    ? dateFault('date-order', `an end not before its start, ${from}`, text)
    : [first, last];
}

/**
 * Reads a set as the stretch from its first member to its last: one of them lies somewhere within it (and was no
 * interval, unless an end is open), all of them go on from the one into the other. The stretch of each is kept.
 */
function readSet(text: string, { isEvery, members }: DateSet): DateResult {
  let first = UNKNOWN;
  let last = UNKNOWN;
  let qualifiers = '';
  const stretches: (readonly [number, number])[] = [];
  for (const [at, member] of members.entries()) {
    const ends = readMember(member, text);
    if ('ok' in ends) return ends;
    const [from, to] = ends;
    if (at === 0 || from.fromMs < first.fromMs) first = from;
    if (at === 0 || to.toMs > last.toMs) last = to;
    stretches.push([from.fromMs, to.toMs]);
    qualifiers += from.qualifier + to.qualifier;
  }
  const isUnbounded = first.fromMs === -Infinity && last.toMs === Infinity;
  const span = isUnbounded
    ? dateBetween(text, { ...UNKNOWN, toMs: -Infinity }, { ...UNKNOWN, fromMs: Infinity })
    : dateBetween(text, first, last);
  if (!span.ok) return span;
  const { fromMs } = first;
  const { toMs } = last;
  const isOpen = fromMs === -Infinity || toMs === Infinity;
  const isApproximate = /[~%]/.test(qualifiers);
  const isUncertain = /[?%]/.test(qualifiers);
  const { precision } = span.value;
  const date =
    isEvery || isOpen ? span.value : dateWithin(text, { ok: true, fromMs, toMs, precision, qualifier: '' });
  return { ok: true, value: { ...date, isApproximate, isUncertain, members: stretches } };
}

/** Reads an EDTF date or interval of any level; never throws. */
export function parseDateLevel2(text: string): DateResult {
  if (!mayBeLevel2(text)) return parseDate(text);
  const set = setOf(text);
  if (set !== null) return readSet(text, set);
  return parseDate(text, /[[\]{}]/.test(text) ? readDatePart : readPart);
}
