import type { ChronologyEvent } from '../chronology/chronology.ts';
import { lagInWords } from '../i18n/lag.ts';
import { firstLagOf } from '../query/publications.ts';
import type { Lens } from '../view/lens.ts';
import type { View } from '../view/view.ts';

/** Whether a view asks how long after each event its first source was published. */
export function areLagsShown({ published, layout }: View): boolean {
  return published && layout === 'chronological';
}

/** How long after an event its first source was published, in words; empty where the view does not ask, or it is not known. */
export function lagShown({ view, index }: Lens, event: ChronologyEvent, locale: string): string {
  const first = areLagsShown(view) ? firstLagOf(index, event) : null;
  return first === null ? '' : lagInWords(first, locale);
}
