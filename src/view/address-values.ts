/**
 * Single values as they stand in an address, and back: instants, stretches of time, lists, things. Reading never fails: what
 * cannot be understood is null, or left out of its list.
 */
import { DAY_MS } from '../chronology/event-date.ts';
import { sameTarget, TARGET_TYPES, type Target } from '../query/target.ts';

/** The value that a text names, where it is one of these. */
export function oneOf<T extends string>(values: readonly T[], text: string | null): T | null {
  return values.find((value) => value === text) ?? null;
}

/** Those of the values that a list names, in their own order. */
export function listOf<T extends string>(values: readonly T[], text: string | null): readonly T[] | null {
  if (text === null) return null;
  const named = new Set(text.split(','));
  return values.filter((value) => named.has(value));
}

/** An instant, in ms, as a day where it is the beginning of one. */
export function instantText(ms: number): string {
  const iso = new Date(ms).toISOString();
  return ms % DAY_MS === 0 ? iso.slice(0, -'T00:00:00.000Z'.length) : iso;
}

/** A stretch of time, in ms; `lastMs` is how long its end goes on. */
export function readWindow(text: string | null, lastMs = 0): readonly [number, number] | null {
  const [from = NaN, last = NaN, ...rest] = (text ?? '').split('..').map((end) => Date.parse(end));
  const to = last + lastMs;
  return rest.length === 0 && from < to ? [from, to] : null;
}

/** Ids, each once, in the order given. */
export function readIds(text: string | null): readonly string[] {
  return [...new Set((text ?? '').split(',').filter((id) => id !== ''))];
}

/** A stretch of an axis other than time's, in whole ms. */
export function readFrame(text: string | null): readonly [number, number] | null {
  const found = /^(-?\d{1,16})\.\.(-?\d{1,16})$/.exec(text ?? '');
  const [from, to] = [Number(found?.[1]), Number(found?.[2])];
  return from < to ? [from, to] : null;
}

/** Values as a list: publishers are named in words, which may have commas in them. */
export function valuesText(values: readonly string[]): string {
  return [...values]
    .sort()
    .map((value) => value.replace(/[%,]/g, encodeURIComponent))
    .join(',');
}

/** The values of such a list, each once, in order. */
export function readValues(text: string | null): readonly string[] {
  const values = (text ?? '').split(',').filter((value) => value !== '');
  return [...new Set(values.map((value) => value.replace(/%(2C|25)/g, decodeURIComponent)))].sort();
}

/** A thing as its type and id. */
export function targetText({ type, id }: Target): string {
  return `${type}:${id}`;
}

/** The thing that a text names by type and id. */
export function readTarget(text: string | null): Target | null {
  if (text === null) return null;
  const colon = text.indexOf(':');
  const type = oneOf(TARGET_TYPES, text.slice(0, colon));
  const id = text.slice(colon + 1);
  return type === null || id === '' ? null : { type, id };
}

/** Two different things, each of one of these types. */
export function readTwo(
  text: string | null,
  types: readonly Target['type'][],
): readonly [Target, Target] | null {
  const [a, b, ...rest] = (text ?? '').split(',').map(readTarget);
  if (!a || !b || rest.length > 0 || sameTarget(a, b)) return null;
  return types.includes(a.type) && types.includes(b.type) ? [a, b] : null;
}
