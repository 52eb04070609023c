import type { Source } from '../handover.ts';

/** RIS readers keep no more of an identifier. */
const MOST_LETTERS = 20;
const HASH_LETTERS = 7;
const PLAIN = /[^a-z0-9]+/g;

/** FNV-1a, 32 bits, over UTF-16 units: seven letters that depend on every one of the text. */
function hashed(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36).padStart(HASH_LETTERS, '0');
}

function hostOf(url: string | null): string {
  return url !== null && URL.canParse(url) ? new URL(url).host.replace(/^www\./, '') : '';
}

/**
 * The keys by which reference managers know sources: ASCII letters, digits and one underline, each once. A key comes
 * from its source alone, so that it stays when other sources come or go or another number is given.
 */
export function keysOf(sources: readonly Source[]): readonly string[] {
  const taken = new Set<string>();
  return sources.map(({ document, url, title, publisher, published }) => {
    const name = document?.id ?? (hostOf(url) || title);
    const identity = document?.id ?? [url, title, publisher, published].join('\n');
    const word = name
      .toLowerCase()
      .replace(PLAIN, '')
      .slice(0, MOST_LETTERS - HASH_LETTERS - 1);
    let key = '';
    for (let turn = 0; key === '' || taken.has(key); turn++) {
      key = `${/^[a-z]/.test(word) ? word : `s${word}`.slice(0, 12)}_${hashed(identity + '\n'.repeat(turn))}`;
    }
    taken.add(key);
    return key;
  });
}
