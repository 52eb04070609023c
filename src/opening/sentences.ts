import type { Problem } from '../chronology/problem.ts';
import { displayText } from '../chronology/display-text.ts';
import { pathText } from '../chronology/problem.ts';
import { en, type MessageKey } from '../i18n/en/index.ts';
import { t } from '../i18n/i18n.svelte.ts';

const LONGEST = 300;

function isMessage(key: string): key is MessageKey {
  return Object.hasOwn(en, key);
}

/** Text out of a file, fit to show: no controls, and cut, between characters, when it is long. */
export function shown(text: string): string {
  const cut = text.length > LONGEST ? text.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '') : text;
  return displayText(cut) + (cut.length < text.length ? ' …' : '');
}

/** What is wrong, in the reader's language; in English where that language has no sentence for it. */
export function sentenceOf(problem: Problem): string {
  const key = `opening.problem.${problem.code}`;
  if (!isMessage(key)) return shown(problem.message);
  return t(key, { name: shown(String(problem.path.at(-1) ?? '')), found: shown(problem.found ?? '') });
}

/** What the person can do about it, or null when nothing more can be said. */
export function adviceOn(problem: Problem): string | null {
  const key = `opening.problem.${problem.code}.advice`;
  return isMessage(key) ? t(key) : null;
}

/** The details of a problem, each under its name: where it is (its file only when that is not `known`), what was expected and found. */
export function detailsOf(
  problem: Problem,
  known?: string,
): readonly { readonly name: string; readonly text: string }[] {
  const { location, path, expected, found } = problem;
  const file = problem.file === known ? undefined : problem.file;
  const details = [
    { name: t('opening.file'), text: file },
    { name: t('opening.where'), text: location && t('opening.line', { ...location }) },
    { name: t('opening.path'), text: pathText(path) },
    { name: t('opening.expected'), text: expected },
    { name: t('opening.found'), text: found },
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
