import type { Problem } from '../chronology/problem.ts';

/** A failure of one problem with a file as a whole; `found` and `expected` as the person should read them. */
export function failure(
  code: string,
  message: string,
  said: Pick<Problem, 'file' | 'found' | 'expected'> = {},
): { readonly ok: false; readonly problems: readonly Problem[] } {
  return { ok: false, problems: [{ code, severity: 'error', message, path: [], ...said }] };
}

/** The person stopped it. */
export const CANCELLED = failure('cancelled', 'Opening was cancelled.');
