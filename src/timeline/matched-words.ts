import { t } from '../i18n/i18n.svelte.ts';
import type { Lens } from '../view/lens.ts';

/** "12 of 60 events", or "12 of 60, the rest dimmed"; "60 events" where all match. */
export function matchedInWords({ matches: { count, total }, view }: Pick<Lens, 'matches' | 'view'>): string {
  if (count === total) return t('common.event-count', { n: total });
  return t(view.unmatched === 'dimmed' ? 'timeline.dimmed' : 'timeline.matched', { n: count, total });
}
