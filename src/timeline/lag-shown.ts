import type { ChronologyEvent } from '../chronology/chronology.ts';
import { lagInWords } from '../i18n/lag.ts';
import { firstLagOf } from '../query/publications.ts';
import type { Lens } from '../view/lens.ts';

/** How long after an event its first source was published, in words; empty where the view does not ask, or it is not known. */
export function lagShown({ view, index }: Lens, event: ChronologyEvent, locale: string): string {
  const isAsked = view.published && view.layout === 'chronological';
  const first = isAsked ? firstLagOf(index, event) : null;
  return first === null ? '' : lagInWords(first, locale);
}
