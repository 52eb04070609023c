/** Says in words what was found in a file, and what should have been there. */
import type { BaseIssue } from 'valibot';
import { displayText } from './display-text.ts';

const LONGEST = 80;

/** A value of the file in a few words; of objects and lists only that they are such, however deep they go. */
export function foundText(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return value.length === 1 ? 'a list of one' : `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'an object';
  if (typeof value !== 'string') return JSON.stringify(value);
  const isLong = value.length > LONGEST;
  return displayText(JSON.stringify(isLong ? value.slice(0, LONGEST) : value)) + (isLong ? ' …' : '');
}

/** `(string | Object)` as "text or an object". */
function typeInWords(expected: string): string {
  const types = expected.replace(/^\(|\)$/g, '').split(' | ');
  const words = types.map((type) => {
    if (type === 'string') return 'text';
    if (type === 'number') return 'a number';
    if (type === 'Array') return 'a list';
    return type === 'Object' ? 'an object' : type;
  });
  const last = words.pop() ?? '';
  return words.length === 0 ? last : `${words.join(', ')} or ${last}`;
}

/** What the schema expected where it found something else. Its own messages, where it has them, name the expected thing. */
export function expectedText(issue: BaseIssue<unknown>): string {
  if (!issue.message.startsWith('Invalid ')) return issue.message;
  if (issue.type === 'integer') return 'a whole number';
  if (issue.type === 'min_value') return `a number of at least ${String(issue.requirement)}`;
  if (issue.type === 'max_value') return `a number of at most ${String(issue.requirement)}`;
  if (issue.type === 'non_empty') return 'text that is not empty';
  return issue.expected === null ? 'something else' : typeInWords(issue.expected);
}
