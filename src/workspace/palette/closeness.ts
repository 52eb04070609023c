import { fold, isJoined, wordsOf } from '../../query/words.ts';

/**
 * How close a name is to what was typed: 5 the same, 4 begins with it, 3 a word of it does, 2 every word typed begins one,
 * 1 every word typed is in it somewhere, 0 none of these. Parts of Korean words and their neighbours count as words.
 */
export function closeness(name: string, typed: string): number {
  const [whole, sought] = [plain(name), plain(typed)];
  if (sought === '') return 0;
  if (whole === sought) return 5;
  if (whole.startsWith(sought)) return 4;
  if (` ${whole}`.includes(` ${sought}`) || (isJoined(sought) && whole.includes(sought))) return 3;
  const [words, parts] = [whole.split(' '), sought.split(' ')];
  if (parts.every((part) => words.some((word) => word.startsWith(part)))) return 2;
  return parts.every((part) => whole.includes(part)) ? 1 : 0;
}

/** The folded words of a text, one space between them. */
function plain(text: string): string {
  return wordsOf(fold(text))
    .map(({ folded }) => folded)
    .join(' ');
}

/** Something with a name, to be put in order. */
export interface Named {
  readonly name: string;
  /** Among equals this comes first: the higher the sooner. */
  readonly favour: number;
}

/** Orders by closeness to what was typed, then by favour, then as given. */
export function closestFirst<Item extends Named>(items: readonly Item[], typed: string): readonly Item[] {
  return items
    .map((item) => ({ item, close: closeness(item.name, typed) }))
    .sort((a, b) => b.close - a.close || b.item.favour - a.item.favour)
    .map(({ item }) => item);
}
