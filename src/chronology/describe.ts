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
