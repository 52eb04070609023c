/** Says in words what should have been in a file; loaded when something else was. */
import type { BaseIssue } from 'valibot';

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
