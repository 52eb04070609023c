import type { Result } from '../chronology/problem.ts';
import { failure } from './failure.ts';

/**
 * Where a chronology comes from: the one shipped with the program, the one that lies in the page itself, any address,
 * or this machine's own store.
 */
export type Source =
  | { readonly type: 'shipped' }
  | { readonly type: 'embedded' }
  | { readonly type: 'url'; readonly url: string }
  | { readonly type: 'local'; readonly id: string };

/** What a page opens when it is asked for nothing else. */
export type OwnSource = Extract<Source, { type: 'shipped' | 'embedded' }>;

const SHIPPED = { type: 'shipped' } as const;
const SHIPPED_FILE = 'data/chronology.json';
const LOCAL = 'local:';

/**
 * What a page's address asks for: `?data=` an http(s) address (or one relative to the page), or `local:` and the id
 * of a chronology that was dropped here; without it, the page's `own`. A page that holds one in itself opens no address.
 */
export function sourceFrom(search: string, page: string, own: OwnSource = SHIPPED): Result<Source> {
  const data = new URLSearchParams(search).get('data')?.trim() ?? '';
  if (data === '') return { ok: true, value: own };
  if (!data.startsWith(LOCAL)) {
    return own.type === 'embedded'
      ? failure('address-in-file', 'A page opened from disk opens no addresses.', { found: data })
      : sourceOfAddress(data, page);
  }
  const id = data.slice(LOCAL.length);
  if (!/^[0-9a-z]{8,64}$/.test(id)) {
    return failure('address-refused', 'The address names no chronology kept here.', { found: data });
  }
  return { ok: true, value: { type: 'local', id } };
}

/** Reads an address as a person types it; only http(s), and none that carries a name and password. */
export function sourceOfAddress(text: string, page: string): Result<Source> {
  const expected = 'an http or https address';
  const url = parsed(text.trim(), page);
  if (url === null || !/^https?:$/.test(url.protocol)) {
    return failure('address-refused', 'Only http and https addresses can be opened.', {
      expected,
      found: text,
    });
  }
  if (url.username !== '' || url.password !== '') {
    return failure('address-refused', 'An address with a name or password in it is not opened.', {
      expected: `${expected} without a name or password`,
      found: url.host,
    });
  }
  url.hash = '';
  return { ok: true, value: { type: 'url', url: url.href } };
}

function parsed(address: string, base: string): URL | null {
  return URL.canParse(address, base) ? new URL(address, base) : null;
}

/** The query part of the page's address that asks for a source; empty for the page's own. */
export function searchFor(source: Source): string {
  if (source.type === 'shipped' || source.type === 'embedded') return '';
  return `?data=${source.type === 'url' ? encodeURIComponent(source.url) : LOCAL + source.id}`;
}

/** The address a source is fetched from, or null when it is in the page or on this machine. */
export function addressOf(source: Source, page: string): string | null {
  if (source.type === 'local' || source.type === 'embedded') return null;
  return source.type === 'url' ? source.url : new URL(SHIPPED_FILE, page).href;
}

/** Where one of a chronology's documents is, or null when that is not on the chronology's own origin. */
export function documentAddress(file: string, chronology: string): string | null {
  const url = parsed(file, chronology);
  return url !== null && url.origin === new URL(chronology).origin && url.username === '' ? url.href : null;
}

export function isSameSource(a: Source, b: Source): boolean {
  return searchFor(a) === searchFor(b);
}
