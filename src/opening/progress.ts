import { t } from '../i18n/i18n.svelte.ts';
import { sizeText } from './amounts.ts';

/** How far an opening has come. `totalBytes` is null when nobody can say; `share` is 0 to 1. */
export type Progress =
  | { readonly phase: 'fetching'; readonly receivedBytes: number; readonly totalBytes: number | null }
  | { readonly phase: 'reading'; readonly share: number }
  | { readonly phase: 'documents'; readonly done: number };

/** How an opening is watched and stopped. Nothing here times out by itself: people cancel. */
export interface Watch {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/** The share that is done of the present phase, 0 to 1; undefined when nobody can say. */
export function shareOf(progress: Progress | null): number | undefined {
  if (progress?.phase === 'reading') return progress.share;
  if (progress?.phase !== 'fetching' || !progress.totalBytes) return undefined;
  return progress.receivedBytes / progress.totalBytes;
}

/** What is going on, in words. */
export function progressText(progress: Progress | null, locale: string): string {
  if (progress?.phase === 'reading') return t('opening.loading.reading');
  if (progress?.phase === 'documents') return t('opening.loading.documents', { n: progress.done });
  if (!progress || progress.receivedBytes === 0) return t('opening.loading.waiting');
  const received = sizeText(progress.receivedBytes, locale);
  if (progress.totalBytes === null) return t('opening.loading.fetching', { received });
  return t('opening.loading.fetching-of', { received, total: sizeText(progress.totalBytes, locale) });
}
