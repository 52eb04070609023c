import { expectedText } from './expected-text.ts';
import { locate } from './json-places.ts';
import { Pacer } from './pacer.ts';
import type { FoundProblem } from './problem-list.ts';
import type { Problem } from './problem.ts';

/** Gives the problems their lines and columns, and the schema's words; goes through the text only when there are any. */
export async function locateProblems(
  problems: readonly FoundProblem[],
  text: string,
  pacer = new Pacer(),
): Promise<readonly Problem[]> {
  const isLocatable = (problem: Problem) => problem.location === undefined && problem.path.length > 0;
  if (!problems.some(isLocatable)) return problems;
  const locations = await locate(
    text,
    problems.map(({ path }) => path),
    () => (pacer.isDue() ? pacer.rest(1) : undefined),
  );
  return problems.map(({ issue, ...found }, at) => {
    const problem = issue ? { ...found, expected: expectedText(issue) } : found;
    const location = locations[at];
    return isLocatable(problem) && location ? { ...problem, location } : problem;
  });
}

/** Errors first, then warnings, each as they stand in the file; the count of those not listed last. */
export function inFileOrder(problems: readonly Problem[]): readonly Problem[] {
  return [...problems].sort(
    (a, b) =>
      Number(a.code === 'more-problems') - Number(b.code === 'more-problems') ||
      Number(a.severity === 'warning') - Number(b.severity === 'warning') ||
      (a.location?.line ?? 0) - (b.location?.line ?? 0) ||
      (a.location?.column ?? 0) - (b.location?.column ?? 0),
  );
}
