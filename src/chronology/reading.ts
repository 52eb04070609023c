/** What the parts of one reading share, and how each takes a record through the schema. */
import * as v from 'valibot';
import { foundText } from './describe.ts';
import type { Pacer } from './pacer.ts';
import type { ProblemList } from './problem-list.ts';
import type { JsonPath } from './problem.ts';

export interface Reading {
  readonly problems: ProblemList;
  readonly pacer: Pacer;
  /** `LIST ID` of records that were set aside, so that what refers to them can say so. */
  readonly setAside: Set<string>;
  /** Dates of publication and access that were read once and need not be again. */
  readonly readable: Set<string>;
  /** Makes what looks at values of a schema quickly; for large files. */
  readonly quickCheckOf?: ((schema: Schema<unknown>) => QuickCheck) | undefined;
}

/** Not to the schema; of a quick look, that it cannot tell. */
export const UNSURE = 0;
/** To the schema, with no key that the schema does not name, however deep. */
export const SOUND = 1;
/** To the schema, but it may have other keys beside those that the schema names. */
export const HAS_MORE = 3;
export type Verdict = typeof UNSURE | typeof SOUND | typeof HAS_MORE;
export type QuickCheck = (value: unknown) => Verdict;

/** A record and the place it was read from. */
export interface Located<T> {
  readonly record: T;
  readonly path: JsonPath;
}

type Schema<T> = v.GenericSchema<unknown, T>;
type RecordSchema<T> = Schema<T> & { readonly entries: object };

function reportIssues(reading: Reading, issues: readonly v.BaseIssue<unknown>[], path: JsonPath): void {
  for (const issue of issues) {
    const inner = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
    const at = [...path, ...inner];
    if (issue.received === 'undefined') {
      reading.problems.error('missing', at, `“${String(at.at(-1))}” is missing`);
    } else {
      const details = { issue, found: foundText(issue.input) };
      reading.problems.error('wrong-value', at, 'The value is not what the format asks for', details);
    }
  }
}

function judge(reading: Reading, schema: Schema<unknown>, value: unknown, path: JsonPath): Verdict {
  const verdict = reading.quickCheckOf?.(schema)(value) ?? UNSURE;
  if (verdict !== UNSURE) return verdict;
  const result = v.safeParse(schema, value);
  if (result.success) return HAS_MORE;
  reportIssues(reading, result.issues, path);
  return UNSURE;
}

/**
 * The value, if it is to the schema; else undefined, with its problems reported. It is the value itself and not the
 * schema's copy of it (the schema changes nothing), so that of a large file no second one is kept.
 */
export function readValue<T>(
  reading: Reading,
  schema: Schema<T>,
  value: unknown,
  path: JsonPath,
): T | undefined {
  return judge(reading, schema, value, path) === UNSURE ? undefined : (value as T);
}

/** A record to the schema, its unknown keys noted. */
export function readRecord<T extends object>(
  reading: Reading,
  schema: RecordSchema<T>,
  value: unknown,
  path: JsonPath,
): T | undefined {
  const verdict = judge(reading, schema, value, path);
  if (verdict === UNSURE) return undefined;
  const record = value as T;
  if (verdict === HAS_MORE) reading.problems.noteUnknownKeys(record, schema.entries, path);
  return record;
}

/** The elements of a list of the file; an absent list is an empty one, and so is, with an error, anything else. */
export function listOf(reading: Reading, value: unknown, path: JsonPath): readonly unknown[] {
  if (value === undefined) return [];
  if (Array.isArray(value)) return value;
  const details = { expected: 'a list', found: foundText(value) };
  reading.problems.error('wrong-value', path, 'The value is not what the format asks for', details);
  return [];
}

function idOf(value: unknown): string | undefined {
  const isObject = typeof value === 'object' && value !== null && 'id' in value;
  return isObject && typeof value.id === 'string' ? value.id : undefined;
}

/** What is done with the records of a list. */
interface Visitor<T> {
  /** Whether a record with this id was visited before. */
  readonly isUsed: (id: string) => boolean;
  /** `isPlain` when the record surely has no keys that the format does not know. */
  readonly visit: (record: T, path: JsonPath, isPlain: boolean) => Promise<void> | undefined;
}

/** Finds the first record of an id in a list; goes through it only once something is sought. */
class FirstPlaces {
  /** The places of what is not to the schema, and so not found. */
  readonly wrong = new Set<number>();
  readonly #elements: readonly unknown[];
  readonly #places = new Map<string, number>();
  #passed = 0;

  constructor(elements: readonly unknown[]) {
    this.#elements = elements;
  }

  /** The first place of the id before one where it stands. */
  find(id: string, before: number): number {
    for (; this.#passed < before; this.#passed++) {
      const passing = this.wrong.has(this.#passed) ? undefined : idOf(this.#elements[this.#passed]);
      if (passing !== undefined && !this.#places.has(passing)) this.#places.set(passing, this.#passed);
    }
    return this.#places.get(id) ?? before;
  }
}

/** Visits the records of one of the file's lists, in the file's order; bad ones and second uses of an id are set aside. */
export async function eachRecord<T extends { readonly id: string }>(
  reading: Reading,
  schema: RecordSchema<T>,
  list: string,
  values: unknown,
  { isUsed, visit }: Visitor<T>,
): Promise<void> {
  const { problems, pacer } = reading;
  const elements = listOf(reading, values, [list]);
  const places = new FirstPlaces(elements);
  for (let at = 0; at < elements.length; at++) {
    if (pacer.isDue()) await pacer.rest(at / elements.length);
    const value = elements[at];
    const path = [list, at];
    const verdict = judge(reading, schema, value, path);
    if (verdict === UNSURE) {
      places.wrong.add(at);
      const id = idOf(value);
      if (id !== undefined) reading.setAside.add(`${list} ${id}`);
      continue;
    }
    const record = value as T;
    if (verdict === HAS_MORE) problems.noteUnknownKeys(record, schema.entries, path);
    if (isUsed(record.id)) {
      const found = `“${record.id}”, as in ${list}[${places.find(record.id, at)}]`;
      const details = { expected: 'an id of its own', found };
      problems.error('duplicate-id', [...path, 'id'], 'The id is already in use', details);
    } else {
      const visiting = visit(record, path, verdict === SOUND);
      if (visiting) await visiting;
    }
  }
}

/** The records of one of the file's lists by their ids. */
export async function readList<T extends { readonly id: string }>(
  reading: Reading,
  schema: RecordSchema<T>,
  list: string,
  values: unknown,
): Promise<Map<string, Located<T>>> {
  const records = new Map<string, Located<T>>();
  await eachRecord(reading, schema, list, values, {
    isUsed: (id) => records.has(id),
    visit: (record, path) => {
      records.set(record.id, { record, path });
      return undefined;
    },
  });
  return records;
}
