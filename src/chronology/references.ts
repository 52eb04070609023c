/** References between records: those that lead nowhere, twice to the same, or round in a circle are dropped. */
import { foundText } from './describe.ts';
import type { JsonPath } from './problem.ts';
import type { Located, Reading } from './reading.ts';

interface Known {
  has(id: string): boolean;
}

/** The lists that can be referred to, and what one of their records is called. */
const NAMES = {
  topics: 'a topic',
  actors: 'an actor',
  places: 'a place',
  series: 'a series',
  kinds: 'a kind',
  documents: 'a document',
  events: 'an event',
} as const;
export type ReferredList = keyof typeof NAMES;

/** The id at `key` of a record, if the list has a record of it; else undefined, with an error. */
export function readReference(
  reading: Reading,
  id: string | undefined,
  known: Known,
  list: ReferredList,
  path: JsonPath,
  key: string | number,
): string | undefined {
  if (id === undefined || known.has(id)) return id;
  const isSetAside = reading.setAside.has(`${list} ${id}`);
  const message = isSetAside
    ? `The reference is to ${NAMES[list]} that was set aside`
    : `The reference is to ${NAMES[list]} that does not exist`;
  const details = { expected: `the id of ${NAMES[list]} in “${list}”`, found: foundText(id) };
  reading.problems.error('dangling-reference', [...path, key], message, details);
  return undefined;
}

/** Lists longer than this are not looked through for repeats pairwise. */
const LONG = 24;

/** Whether the list has a record of each, and none comes twice: so of almost every event. */
function areSound(ids: readonly string[], known: Known): boolean {
  return ids.length <= LONG && ids.every((id, at) => known.has(id) && ids.indexOf(id) === at);
}

/** Those of the ids at `key` of a record that the list has records of, each once. */
export function readReferences(
  reading: Reading,
  ids: readonly string[],
  known: Known,
  list: ReferredList,
  path: JsonPath,
  key: string,
): readonly string[] {
  if (areSound(ids, known)) return ids;
  const kept = new Set<string>();
  ids.forEach((id, at) => {
    if (kept.has(id)) {
      reading.problems.warn(
        'duplicate-reference',
        [...path, key, at],
        `The reference to “${id}” is made twice`,
      );
    } else if (known.has(id) || readReference(reading, id, known, list, [...path, key], at) !== undefined) {
      kept.add(id);
    }
  });
  return [...kept];
}

/**
 * For each record, those of its references to others of its own list that do not close a circle. Walks depth first
 * in the file's order, on a stack of its own, so that a chain may be of any length.
 */
export function withoutCycles<T>(
  reading: Reading,
  records: ReadonlyMap<string, Located<T>>,
  key: string,
  referencesOf: (record: T) => readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const kept = new Map<string, string[]>();
  const open = new Set<string>();
  for (const root of records.keys()) {
    const stack = kept.has(root) ? [] : [{ id: root, at: 0 }];
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const located = records.get(top.id);
      const targets = located ? referencesOf(located.record) : [];
      if (top.at === 0) {
        kept.set(top.id, []);
        open.add(top.id);
      }
      const target = targets[top.at++];
      if (target === undefined) {
        open.delete(top.id);
        stack.pop();
      } else if (open.has(target)) {
        const between = target === stack.at(-2)?.id ? '' : '… → ';
        const way = target === top.id ? '' : `“${target}” → ${between}`;
        const details = { expected: 'no circle', found: `“${top.id}” → ${way}“${top.id}”` };
        const path = [...(located?.path ?? []), key];
        reading.problems.error('cycle', path, `The reference to “${target}” closes a circle`, details);
      } else {
        kept.get(top.id)?.push(target);
        if (!kept.has(target)) stack.push({ id: target, at: 0 });
      }
    }
  }
  return kept;
}
