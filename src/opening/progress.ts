/** How far an opening has come. `total` is null when nobody can say. */
export type Progress =
  | { readonly phase: 'fetching'; readonly receivedBytes: number; readonly totalBytes: number | null }
  | { readonly phase: 'reading' }
  | { readonly phase: 'documents'; readonly done: number; readonly total: number };

/** How an opening is watched and stopped. Nothing here times out by itself: people cancel. */
export interface Watch {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}
