import { t } from '../i18n/i18n.svelte.ts';
import type { Lens } from '../view/lens.ts';

/** "12 of 60 events", and whether the others are there too: ", the others dimmed"; "60 events" where all match. */
export function matchedInWords({ matches: { count, total }, view }: Pick<Lens, 'matches' | 'view'>): string {
  if (count === total) return t('common.event-count', { n: total });
  const matched = t('timeline.matched', { n: count, total });
  return view.unmatched === 'dimmed' ? t('timeline.dimmed', { count: matched }) : matched;
}
