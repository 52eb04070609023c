import type { JsonPath, Problem } from '../chronology/problem.ts';
import { pathText } from '../chronology/problem.ts';
import { inProblems, isProblemKey } from '../i18n/areas/problems.ts';
import { shown } from './shown.ts';

/** What a path leads to: a key, or the place in a list, which a number alone would not name. */
function nameOf(path: JsonPath): string {
  const last = path.at(-1) ?? '';
  return typeof last === 'string'
    ? last
    : pathText(path.slice(path.findLastIndex((step) => typeof step === 'string')));
}

/** What is wrong, in the reader's language; in English where that language has no sentence for it. */
export function sentenceOf(problem: Problem): string {
  const key = `problem.${problem.code}`;
  if (!isProblemKey(key)) return shown(problem.message);
  return inProblems(key, {
    name: shown(nameOf(problem.path)),
    found: shown(problem.found ?? ''),
  });
}

/** What the person can do about it, or null when nothing more can be said. */
export function adviceOn(problem: Problem): string | null {
  const key = `problem.${problem.code}.advice`;
  return isProblemKey(key) ? inProblems(key) : null;
}

/** The details of a problem, each under its name: where it is (its file only when that is not `known`), what was expected and found. */
export function detailsOf(
  problem: Problem,
  known?: string,
): readonly { readonly name: string; readonly text: string }[] {
  const { location, path, expected, found } = problem;
  const file = problem.file === known ? undefined : problem.file;
  const details = [
    { name: inProblems('file'), text: file },
    { name: inProblems('where'), text: location && inProblems('line', { ...location }) },
    { name: inProblems('path'), text: pathText(path) },
    { name: inProblems('expected'), text: expected },
    { name: inProblems('found'), text: found },
  ];
  return details.flatMap(({ name, text }) => (text ? [{ name, text: shown(text) }] : []));
}

/** Problems of one reading, counted; those too many to be listed too. */
export function countProblems(problems: readonly Problem[]): { errors: number; warnings: number } {
  const count = (severity: Problem['severity']) =>
    problems
      .filter((problem) => problem.severity === severity)
      .reduce((sum, { code, found }) => sum + (code === 'more-problems' ? Number(found) || 0 : 1), 0);
  return { errors: count('error'), warnings: count('warning') };
}

/** The file that all the problems are in; undefined when they are in several, or in none. */
export function commonFile(problems: readonly Problem[]): string | undefined {
  const file = problems[0]?.file;
  return problems.every((problem) => problem.file === file) ? file : undefined;
}

/** The problems as plain text, to be sent to whoever can mend them. */
export function reportOf(problems: readonly Problem[]): string {
  return problems
    .map((problem) =>
      [sentenceOf(problem), ...detailsOf(problem).map(({ name, text }) => `  ${name}: ${text}`)].join('\n'),
    )
    .join('\n\n');
}
