import type { BaseIssue } from 'valibot';
import type { JsonPath, Problem, ProblemCode } from './problem.ts';

/** Problems kept of each severity; the rest are only counted. */
const MOST = 1000;

/** A problem as it is found: what the schema has to say of it is put into words when it is given its place. */
export type FoundProblem = Problem & { readonly issue?: BaseIssue<unknown> };

type Details = Pick<FoundProblem, 'expected' | 'found' | 'location' | 'issue'>;

/** Collects what is found wrong in one file, without growing past use when everything is. */
export class ProblemList {
  readonly #file: string | undefined;
  readonly #kept = { error: [] as FoundProblem[], warning: [] as FoundProblem[] };
  readonly #counts = { error: 0, warning: 0 };
  readonly #unknownKeys = new Map<string, { readonly path: JsonPath; count: number }>();

  constructor(file?: string) {
    this.#file = file;
  }

  error(code: ProblemCode, path: JsonPath, message: string, details: Details = {}): void {
    this.#add('error', code, path, message, details);
  }

  warn(code: ProblemCode, path: JsonPath, message: string, details: Details = {}): void {
    this.#add('warning', code, path, message, details);
  }

  /** An error of the file as a whole. */
  fatal(code: ProblemCode, message: string, details: Details = {}): void {
    this.#add('error', code, [], message, details);
  }

  /** Keeps count of the keys the format does not know, to warn once for each in each list. */
  noteUnknownKeys(record: object, known: object, path: JsonPath, ...steps: JsonPath): void {
    for (const key in record) {
      if (Object.hasOwn(known, key)) continue;
      const place = [...path, ...steps, key];
      const id = JSON.stringify(place.filter((step) => typeof step === 'string'));
      const seen = this.#unknownKeys.get(id);
      if (seen) seen.count++;
      else if (this.#unknownKeys.size < MOST) this.#unknownKeys.set(id, { path: place, count: 1 });
    }
  }

  /** Errors first, then warnings, each as found; then how many more there were. */
  all(): readonly FoundProblem[] {
    for (const { path, count } of this.#unknownKeys.values()) {
      const times = count > 1 ? `, here and in ${count - 1} more` : '';
      this.warn(
        'unknown-key',
        path,
        `The key “${String(path.at(-1))}” is not part of the format; it is kept${times}`,
      );
    }
    this.#unknownKeys.clear();
    const problems = [...this.#kept.error, ...this.#kept.warning];
    const more = this.#counts.error + this.#counts.warning - problems.length;
    if (more === 0) return problems;
    const severity = this.#counts.error > this.#kept.error.length ? 'error' : 'warning';
    const message = `There are ${more} more problems, not listed`;
    return [
      ...problems,
      { code: 'more-problems', severity, message, path: [], ...this.#source(), found: String(more) },
    ];
  }

  #add(
    severity: Problem['severity'],
    code: ProblemCode,
    path: JsonPath,
    message: string,
    details: Details,
  ): void {
    this.#counts[severity]++;
    if (this.#kept[severity].length >= MOST) return;
    this.#kept[severity].push({ code, severity, message, path, ...this.#source(), ...details });
  }

  #source(): Pick<Problem, 'file'> {
    return this.#file === undefined ? {} : { file: this.#file };
  }
}
