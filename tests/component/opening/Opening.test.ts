import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { FileEntry } from '../../../src/opening/file-entry.ts';
import { Opening } from '../../../src/opening/opening.svelte.ts';
import type { Page } from '../../../src/opening/page.ts';
import { Store } from '../../../src/opening/store.ts';
import { MemoryKeyValues } from '../../unit/opening/memory-key-values.ts';
import Shell from './Shell.svelte';

const EMPTY = { format: 'regesta/1', title: 'The shipped one', kinds: [], events: [] };
const OTHER = JSON.stringify({ ...EMPTY, title: 'A dropped one' });

function file(path: string, text: string): FileEntry {
  const bytes = new TextEncoder().encode(text);
  return { path, sizeBytes: bytes.length, bytes: () => Promise.resolve(new Uint8Array(bytes)) };
}
const handed = (...files: FileEntry[]) => Promise.resolve({ ok: true, value: files } as const);

class TestPage implements Page {
  readonly href = 'https://regesta.example/app/';
  search: string;
  embedded: HTMLElement | null = null;
  readonly calls: unknown[][] = [];

  constructor(search: string) {
    this.search = search;
  }
  go(search: string): void {
    this.calls.push(['go', search]);
  }
  show(search: string): void {
    this.calls.push(['show', search]);
    this.search = search;
  }
  narrow(address: string | null): void {
    this.calls.push(['narrow', address]);
  }
}

let values: MemoryKeyValues;
let answers: Record<string, () => Promise<Response>>;
let page: TestPage;
let opening: Opening;

beforeEach(() => {
  values = new MemoryKeyValues();
  answers = {
    'https://regesta.example/app/data/chronology.json': () => Promise.resolve(Response.json(EMPTY)),
  };
  vi.stubGlobal('fetch', (url: string, { signal }: RequestInit) => {
    const answer = answers[url]?.() ?? Promise.reject(new TypeError('Failed to fetch'));
    const aborted = new Promise<never>((_, reject) => {
      signal?.addEventListener('abort', () => reject(new DOMException('Aborted', 'AbortError')));
    });
    return Promise.race([answer, aborted]);
  });
});
afterEach(() => vi.unstubAllGlobals());

function visit(search = '', embedded: HTMLElement | null = null): Promise<void> {
  page = new TestPage(search);
  page.embedded = embedded;
  opening = new Opening(page, () => Promise.resolve(new Store(values)));
  render(Shell, { opening });
  return opening.start();
}

const title = () => screen.findByRole('heading', { name: /one$/ });

describe('a visit', () => {
  test('opens the shipped chronology, connecting to nobody else', async () => {
    await visit();
    expect(await title()).toHaveTextContent('The shipped one');
    expect(page.calls).toEqual([['narrow', 'https://regesta.example/app/data/chronology.json']]);
    expect(opening.recents).toEqual([]);
  });

  test('opens what its address asks for, narrowed to it before anything is fetched', async () => {
    const url = 'https://data.example/set.json';
    answers[url] = () => {
      expect(page.calls).toEqual([['narrow', url]]);
      return Promise.resolve(new Response(OTHER));
    };
    await visit(`?data=${url}`);
    expect(await title()).toHaveTextContent('A dropped one');
    await waitFor(() => expect(opening.recents).toMatchObject([{ title: 'A dropped one', source: { url } }]));
  });

  test('says that a link leads to a chronology of another machine, and follows it once the file is there', async () => {
    await visit();
    await opening.take(handed(file('mine.json', OTHER)));
    const link = page.search;
    values = new MemoryKeyValues();
    document.body.replaceChildren();
    await visit(link);
    expect(await screen.findByRole('heading', { name: /only on the machine of whoever sent/ })).toBeVisible();
    await opening.take(handed(file('renamed.json', OTHER)));
    expect(await title()).toHaveTextContent('A dropped one');
    expect(page.calls).toEqual([['narrow', null]]);
  });

  test('refuses an address that is none', async () => {
    await visit('?data=javascript:alert(1)');
    expect(await screen.findByRole('heading', { name: /not an address/ })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: /comes with Regesta/ }));
    expect(page.calls.at(-1)).toEqual(['go', '']);
  });

  test('tries again when asked to', async () => {
    answers = {};
    await visit();
    expect(await screen.findByRole('heading', { name: /could not be reached/ })).toBeVisible();
    expect(screen.queryByRole('button', { name: /comes with Regesta/ })).toBeNull();
    answers['https://regesta.example/app/data/chronology.json'] = () => Promise.resolve(Response.json(EMPTY));
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await title()).toHaveTextContent('The shipped one');
  });

  test('to a server that hangs can be cancelled', async () => {
    answers['https://slow.example/'] = () => new Promise(() => {});
    const visiting = visit('?data=https://slow.example/');
    await userEvent.click(await screen.findByRole('button', { name: 'Cancel' }));
    await visiting;
    expect(await screen.findByRole('heading', { name: 'Opening was cancelled' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
  });
});

describe('a page that holds a chronology', () => {
  const embedded = document.createElement('html');
  embedded.innerHTML = `<script type="application/json" id="regesta-chronology">${JSON.stringify({ ...EMPTY, title: 'The embedded one' })}</script>`;
  beforeEach(() => {
    answers = {};
  });

  test('opens it, and fetches nothing', async () => {
    await visit('', embedded);
    expect(await title()).toHaveTextContent('The embedded one');
    expect(opening.opened?.source).toEqual({ type: 'embedded' });
    expect(page.calls).toEqual([['narrow', null]]);
    expect(opening.recents).toEqual([]);
  });

  test('says that it opens no addresses, and offers its own', async () => {
    await visit('?data=https://data.example/set.json', embedded);
    expect(await screen.findByRole('heading', { name: 'This file opens no addresses' })).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Open the chronology in this file' }));
    expect(page.calls.at(-1)).toEqual(['go', '']);
  });

  test('takes files that are dropped', async () => {
    await visit('', embedded);
    await opening.take(handed(file('mine.json', OTHER)));
    expect(await title()).toHaveTextContent('A dropped one');
  });

  test('says that there is none when it was never filled', async () => {
    await visit('', document.createElement('html'));
    expect(await screen.findByRole('heading', { name: 'There is no chronology in this file' })).toBeVisible();
  });
});

describe('a dropped file', () => {
  beforeEach(() => visit());

  test('is opened, kept, and has an address by which it is found again', async () => {
    await opening.take(handed(file('mine.json', OTHER)));
    expect(await title()).toHaveTextContent('A dropped one');
    expect(page.search).toMatch(/^\?data=local:[0-9a-f]{16}$/);
    expect(opening.recents).toMatchObject([{ title: 'A dropped one', file: 'mine.json' }]);
    const { search } = page;
    document.body.replaceChildren();
    await visit(search);
    expect(await title()).toHaveTextContent('A dropped one');
  });

  test('that cannot be read leaves what was open beneath, to go back to', async () => {
    await title();
    await opening.take(handed(file('broken.json', '{')));
    expect(await screen.findByRole('heading', { name: 'The file is not JSON' })).toHaveFocus();
    expect(screen.getByText('broken.json', { selector: 'p *' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
    expect(screen.getByText('The shipped one').parentElement?.inert).toBe(true);
    expect(page.search).toBe('');
    await userEvent.click(screen.getByRole('button', { name: 'Back to what was open' }));
    expect(screen.queryByRole('heading', { name: 'The file is not JSON' })).toBeNull();
    expect(screen.getByText('The shipped one').parentElement?.inert).toBe(false);
  });

  test('that cannot be kept is open all the same, and said not to last', async () => {
    values.isRefused = true;
    await opening.take(handed(file('mine.json', OTHER)));
    expect(await title()).toHaveTextContent('A dropped one');
    expect(await screen.findByText('It will not survive a reload')).toBeVisible();
    expect(page.search).toBe('');
    await userEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(screen.queryByText('It will not survive a reload')).toBeNull();
  });

  test('takes the place of an opening under way', async () => {
    let resolve: (files: Awaited<ReturnType<typeof handed>>) => void = () => {};
    const first = opening.take(new Promise((done) => (resolve = done)));
    await opening.take(handed(file('second.json', OTHER)));
    resolve(await handed(file('first.json', JSON.stringify({ ...EMPTY, title: 'The first one' }))));
    await first;
    expect(await title()).toHaveTextContent('A dropped one');
    expect(opening.recents).toMatchObject([{ file: 'second.json' }]);
  });

  test('with something wrong in it says so above what is open, until dismissed', async () => {
    await opening.take(
      handed(file('odd.json', JSON.stringify({ ...EMPTY, events: [{}], title: 'An odd one' }))),
    );
    expect(await title()).toHaveTextContent('An odd one');
    expect(await screen.findByRole('status')).toHaveTextContent(/Not everything .* is in order/);
    await userEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(screen.queryByText(/is in order/)).toBeNull();
  });

  test('on which the program itself fails is not waited for for ever', async () => {
    await opening.take(Promise.reject(new Error('nobody foresaw this')));
    expect(await screen.findByRole('heading', { name: /Regesta itself failed/ })).toBeVisible();
    expect(screen.getByText(/nobody foresaw this/)).toBeVisible();
  });
});

test('files handed over by name are called by it, a folder by its own', async () => {
  await visit();
  const never = new Promise<never>(() => {});
  const slow = (path: string): FileEntry => ({ path, sizeBytes: 1, bytes: () => never });
  for (const [paths, name] of [
    [['a.json'], 'a.json'],
    [['set/a.json'], 'set'],
    [['set/a.json', 'set/b.txt'], 'set'],
    [['a.json', 'b.txt'], 'a.json, b.txt'],
  ] as const) {
    void opening.take(handed(...paths.map(slow)));
    await waitFor(() => expect(opening.name).toBe(name));
  }
});
