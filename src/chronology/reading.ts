/** What the parts of one reading share, and how each takes a record through the schema. */
import * as v from 'valibot';
import { expectedText, foundText } from './describe.ts';
import type { Pacer } from './pacer.ts';
import type { ProblemList } from './problem-list.ts';
import type { JsonPath } from './problem.ts';

export interface Reading {
  readonly problems: ProblemList;
  readonly pacer: Pacer;
  /** `LIST ID` of records that were set aside, so that what refers to them can say so. */
  readonly setAside: Set<string>;
}

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
      const details = { expected: expectedText(issue), found: foundText(issue.input) };
      reading.problems.error('wrong-value', at, 'The value is not what the format asks for', details);
    }
  }
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
  const result = v.safeParse(schema, value);
  if (result.success) return value as T;
  reportIssues(reading, result.issues, path);
  return undefined;
}

/** A record to the schema, its unknown keys noted. */
export function readRecord<T extends object>(
  reading: Reading,
  schema: RecordSchema<T>,
  value: unknown,
  path: JsonPath,
): T | undefined {
  const record = readValue(reading, schema, value, path);
  if (record) reading.problems.noteUnknownKeys(record, schema.entries, path);
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

/** The records of one of the file's lists by their ids, in the file's order; bad ones and second uses of an id set aside. */
export async function readList<T extends { readonly id: string }>(
  reading: Reading,
  schema: RecordSchema<T>,
  list: string,
  values: unknown,
): Promise<Map<string, Located<T>>> {
  const records = new Map<string, Located<T>>();
  const elements = listOf(reading, values, [list]);
  for (const [at, value] of elements.entries()) {
    if (reading.pacer.isDue()) await reading.pacer.rest(at / elements.length);
    const path = [list, at];
    const record = readRecord(reading, schema, value, path);
    const first = record && records.get(record.id);
    if (record && first) {
      const details = {
        expected: 'an id of its own',
        found: `“${record.id}”, as in ${list}[${String(first.path[1])}]`,
      };
      reading.problems.error('duplicate-id', [...path, 'id'], 'The id is already in use', details);
    } else if (record) {
      records.set(record.id, { record, path });
    } else {
      const id = idOf(value);
      if (id !== undefined) reading.setAside.add(`${list} ${id}`);
    }
  }
  return records;
}
