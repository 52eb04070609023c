/** What `check-data` prints: a line for each problem, then the figures. */
import type { Chronology } from '../chronology/chronology.ts';
import { coverageOf, type Share } from '../chronology/coverage.ts';
import { displayText } from '../chronology/display-text.ts';
import { pathText, type Problem } from '../chronology/problem.ts';

/** `data/chronology.json:12:5  error  events[3].date  There is no such date (expected …, found …)` */
export function problemLine(problem: Problem): string {
  const { file = '', location, severity, path, message, expected, found } = problem;
  const place = location ? `${file}:${location.line}:${location.column}` : file;
  const details = [
    ...(expected === undefined ? [] : [`expected ${expected}`]),
    ...(found === undefined ? [] : [`found ${found}`]),
  ];
  const sentence = details.length > 0 ? `${message} (${details.join('; ')})` : message;
  return displayText([place, severity, pathText(path), sentence].filter((part) => part !== '').join('  '));
}

/** `1 event`, `2 events`. */
function counted(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}

function shareText({ name, covered, total }: Share): string {
  const percent = total === 0 ? '' : ` (${Math.floor((100 * covered) / total)} %)`;
  return `${name} ${covered} of ${total}${percent}`;
}

/** The figures, a heading and its values on each line. */
export function coverageLines(chronology: Chronology): string[] {
  const { quotations, events, paragraphs, fields } = coverageOf(chronology);
  const { verified, moved, unverified, broken } = quotations;
  const rows = [
    [
      'events',
      `${chronology.events.length}: ${events.quoted} quoted, ${events.cited} cited only, ${events.without} without evidence`,
    ],
    [
      'quotations',
      `${verified + moved + unverified + broken}: ${verified} verified, ${moved} moved, ${unverified} unverified, ${broken} broken`,
    ],
    ['passages', `${chronology.passages.length} in ${counted(chronology.documents.length, 'document')}`],
    [
      'numbered paragraphs quoted',
      paragraphs.map(shareText).join(', ') || 'no document numbers its paragraphs',
    ],
    ['values with evidence', fields.map(shareText).join(', ') || 'there are no events'],
  ] as const;
  return rows.map(([heading, values]) => `  ${heading}: ${displayText(values)}`);
}

/** `2 errors, 1 warning`, or that all is well. */
export function verdict(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  if (problems.length === 0) return 'Nothing found wrong.';
  return `${counted(errors, 'error')}, ${counted(warnings, 'warning')}.`;
}
