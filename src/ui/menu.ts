import type { IconName } from './icons.ts';

/** One thing a menu offers. `checked` makes it one of a choice; `hint` is said after it, such as a key. */
export interface MenuItem {
  readonly id: string;
  readonly label: string;
  readonly icon?: IconName;
  readonly hint?: string;
  readonly checked?: boolean;
  readonly disabled?: boolean;
}

/**
 * The item a key moves to from item `current` (-1 for none), as the ARIA menu pattern has it: arrows go round,
 * Home and End go to the ends, a letter to the next label that starts with it. Null when the key moves nothing.
 */
export function nextItem(key: string, current: number, labels: readonly string[]): number | null {
  const count = labels.length;
  if (count === 0) return null;
  if (key === 'ArrowDown') return (current + 1) % count;
  if (key === 'ArrowUp') return current <= 0 ? count - 1 : current - 1;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  if (!/^[\p{L}\p{N}]$/u.test(key)) return null;
  const letter = key.toLocaleLowerCase();
  for (let step = 1; step <= count; step++) {
    const index = (Math.max(current, -1) + step) % count;
    if (labels[index]?.toLocaleLowerCase().startsWith(letter)) return index;
  }
  return null;
}
