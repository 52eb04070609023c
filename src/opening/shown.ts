import { displayText } from '../chronology/display-text.ts';

const LONGEST = 300;

/** Text out of a file, fit to show: no controls, and cut, between characters, when it is long. */
export function shown(text: string): string {
  const cut = text.length > LONGEST ? text.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '') : text;
  return displayText(cut) + (cut.length < text.length ? ' …' : '');
}
