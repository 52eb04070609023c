/** Where in a file a problem stands: line and column count from 1. */
export interface Location {
  readonly line: number;
  readonly column: number;
}

/**
 * What is wrong with a dataset, said so that its editor can mend it. An `error` sets the record aside (or, on
 * the whole file, stops the reading); a `warning` keeps it. `code` is stable and keys the translated sentence;
 * `message` is the English one, for the command line.
 */
export interface Problem {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  /** JSON path, e.g. `events[3].date`; empty for the file as a whole. */
  readonly path: readonly (string | number)[];
  readonly file?: string;
  readonly location?: Location;
  readonly expected?: string;
  readonly found?: string;
}

/** An expected failure is a value: either what was asked for, or the problems that stood in the way. */
export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly Problem[] };
