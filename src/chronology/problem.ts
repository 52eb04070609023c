/** Where in a file a problem stands: line and column count from 1. */
export interface Location {
  readonly line: number;
  readonly column: number;
}

/** A place in the JSON of a chronology: keys and indexes from the outside in. */
export type JsonPath = readonly (string | number)[];

/** What `readChronology` and `reviewChronology` may find. */
export const PROBLEM_CODES = [
  'not-json',
  'not-a-chronology',
  'unknown-version',
  'missing',
  'wrong-value',
  'blank-title',
  'unknown-key',
  'duplicate-id',
  'duplicate-reference',
  'dangling-reference',
  'cycle',
  'date-syntax',
  'date-impossible',
  'date-order',
  'date-out-of-range',
  'document-missing',
  'document-altered',
  'document-encoding',
  'body-range',
  'quotation-range',
  'quotation-broken',
  'quotation-moved',
  'quotation-context',
  'supports-nothing',
  'unused',
  'duplicate-event',
  'duplicate-relation',
  'more-problems',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/**
 * What is wrong with a dataset, said so that its editor can mend it. An `error` sets aside the record, or the part
 * of it that can go without the rest (a reference, a piece of evidence); on the whole file it stops the reading. A
 * `warning` sets nothing aside. `code` is stable and keys the translated sentence; `message` is the English one, for
 * the command line.
 */
export interface Problem {
  /** One of `PROBLEM_CODES`, or what those who fetch and open files add to them. */
  readonly code: ProblemCode | (string & Record<never, never>);
  readonly severity: 'error' | 'warning';
  readonly message: string;
  /** JSON path, e.g. `events[3].date`; empty for the file as a whole. */
  readonly path: JsonPath;
  readonly file?: string;
  readonly location?: Location;
  readonly expected?: string;
  readonly found?: string;
}

/** An expected failure is a value: either what was asked for, or the problems that stood in the way. */
export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly Problem[] };

/** A path as people write it: `events[3].date`. */
export function pathText(path: JsonPath): string {
  return path
    .map((step, at) => {
      if (typeof step === 'number') return `[${step}]`;
      return /^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(step)
        ? at === 0
          ? step
          : `.${step}`
        : `[${JSON.stringify(step)}]`;
    })
    .join('');
}
