import { displayText } from '../../chronology/display-text.ts';
import { inViews } from '../../i18n/areas/views.ts';

/** Longer names are cut: they stand on one line. */
export const LONGEST_NAME = 120;

/** A name as it is kept: one line, without what steers a terminal or turns text around, no longer than it may be. */
export function cleanName(text: string): string {
  return Array.from(displayText(text).replace(/\s+/gu, ' ').trim()).slice(0, LONGEST_NAME).join('').trim();
}

/** Whether two names would be taken for the same. */
export function sameName(a: string, b: string): boolean {
  const folded = (name: string) => cleanName(name).normalize('NFKC').toLowerCase();
  return folded(a) === folded(b);
}

/** The name, or where others have it already, the name with the first number that makes it one of its own. */
export function freeName(name: string, taken: readonly string[]): string {
  let free = name;
  for (let n = 2; taken.some((each) => sameName(each, free)); n++) free = inViews('again', { name, n });
  return free;
}
