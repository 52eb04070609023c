import type { KeyValues } from '../opening/store.ts';

/** Keys and values of a page that keeps nothing. */
export function noKeyValues(): KeyValues {
  return {
    get: () => Promise.resolve(undefined),
    set: () => Promise.resolve(),
    del: () => Promise.resolve(),
    keys: () => Promise.resolve([]),
    update: () => Promise.resolve(),
  };
}

/** The address of the whole program at the same chronology and view, for a page that shows a part of it. */
export function wholeAddress(page: string, fragment: string): string {
  const url = new URL(page);
  url.searchParams.delete('embed');
  url.hash = fragment;
  return url.href;
}
