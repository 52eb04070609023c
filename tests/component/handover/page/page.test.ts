import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readChronology } from '../../../../src/chronology/read.ts';
import { scenesOf } from '../../../../src/briefing/scenes.svelte.ts';
import type { Handover, Order } from '../../../../src/handover/handover.ts';
import { makePage } from '../../../../src/handover/page/page.ts';
import { blockText, type Block } from '../../../../src/opening/data-block.ts';
import { embeddedIn } from '../../../../src/opening/embedded.ts';
import { loadEmbedded } from '../../../../src/opening/load-embedded.ts';
import { keepOriginals } from '../../../../src/opening/originals.ts';
import { indexChronology } from '../../../../src/query/index.ts';
import { FIRST_VIEW, type View } from '../../../../src/view/view.ts';
import { dataset, DOCUMENT } from '../../../unit/opening/dataset.ts';

const EDITION = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Regesta</title>
<script type="module">const place = '<div id="regesta-data" hidden="">';</script></head>
<body><div id="app"></div><div id="regesta-data" hidden=""></div></body></html>`;

const HOSTILE = '</title><script>window.hacked = 1</script> & "the" <!-- one \u202e';

let answer: () => Promise<Response>;
beforeEach(() => {
  answer = () => Promise.resolve(new Response(EDITION));
  vi.stubGlobal('fetch', (_: string, { signal }: RequestInit) => {
    const aborted = new Promise<never>((_, reject) => {
      signal?.addEventListener('abort', () => reject(new DOMException('Aborted', 'AbortError')));
    });
    return Promise.race([answer(), aborted]);
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  localStorage.clear();
});

async function order(view: Partial<View> = {}): Promise<Order & { readonly shares: number[] }> {
  const scenes = [{ id: 'old', title: 'An old scene', view: '' }];
  const text = JSON.stringify(dataset({ title: HOSTILE, version: '7', unknown: [1], scenes }));
  const read = await readChronology({
    text,
    fetchDocument: () => Promise.resolve(new TextEncoder().encode(DOCUMENT)),
  });
  if (!read.ok) throw new Error('The dataset can be read');
  const documents = new Map([['documents/release.txt', new Blob([DOCUMENT])]]);
  keepOriginals(read.value, { file: [new TextEncoder().encode(text)], documents });
  const index = indexChronology(read.value);
  const part = { view: { ...FIRST_VIEW, ...view } };
  const handover = { index, title: HOSTILE, parts: [part] } as unknown as Handover;
  const shares: number[] = [];
  const progress = (share: number) => shares.push(share);
  return {
    handover,
    range: 'whole',
    picture: 'timeline',
    choice: '',
    progress,
    shares,
    signal: new AbortController().signal,
  };
}

function pageOf(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

/** What the page shows once it is opened. */
async function opened(page: Document) {
  const embedded = embeddedIn(page);
  if (!embedded) throw new Error('The page holds a chronology');
  const read = await loadEmbedded(embedded);
  if (!read.ok) throw new Error('Its chronology can be read');
  return { chronology: read.value, textOf: (block: Block) => blockText(embedded, block) };
}

test('the file holds the chronology as it is spelt, its documents and the scenes of this machine', async () => {
  const asked = await order();
  scenesOf(asked.handover.index).add({
    id: 'mine',
    kind: 'view',
    title: HOSTILE,
    caption: '',
    notes: 'Say </script> slowly',
    view: 'q=peace',
  });
  const { blob } = await makePage(asked);
  const { chronology, textOf } = await opened(pageOf(await blob.text()));
  expect(chronology.title).toBe(HOSTILE);
  expect(chronology.documents[0]).toMatchObject({ integrity: 'intact', text: DOCUMENT });
  expect(chronology.events[0]?.evidence[0]).toMatchObject({ status: 'verified' });
  expect(chronology.scenes).toEqual([
    { id: 'old', title: 'An old scene', view: '' },
    { id: 'mine', title: HOSTILE, notes: 'Say </script> slowly', view: 'q=peace' },
  ]);
  expect(JSON.parse(textOf('chronology'))).toMatchObject({ unknown: [1], version: '7' });
});

test('hostile text is data, and the title of the page', async () => {
  const { blob, name } = await makePage(await order());
  const page = pageOf(await blob.text());
  expect(page.title.replace(/\s+/g, ' ')).toBe(HOSTILE.replace(/\s+/g, ' '));
  expect(page.querySelectorAll('script')).toHaveLength(4);
  expect([...page.querySelectorAll('script:not([type=module])')].map((script) => script.id)).toEqual([
    'regesta-chronology',
    'regesta-documents',
    'regesta-view',
  ]);
  expect(page.querySelector('#regesta-data')?.children).toHaveLength(3);
  expect(page.body.children).toHaveLength(2);
  expect(name).toMatch(/^title-script-window-hacked-1-script-[\w-]*\.html$/);
});

test('it begins at the view that was handed over, outside any briefing', async () => {
  const { blob } = await makePage(await order({ scene: 'old', lanes: 'kind', maximised: 'timeline' }));
  const { textOf } = await opened(pageOf(await blob.text()));
  expect(JSON.parse(textOf('view'))).toBe('lanes=kind&panel=timeline&v=7');
});

test('progress goes from nothing to all', async () => {
  const asked = await order();
  await makePage(asked);
  expect(asked.shares).toEqual([...asked.shares].sort((a, b) => a - b));
  expect(asked.shares.at(-1)).toBe(1);
});

test('it says why it cannot be made when the edition cannot be had', async () => {
  answer = () => Promise.reject(new TypeError('Failed to fetch'));
  await expect(makePage(await order())).rejects.toThrow(/one-file\.html.*could not be reached/);
  answer = () => Promise.resolve(new Response('', { status: 404 }));
  await expect(makePage(await order())).rejects.toThrow(/nothing at this address/);
  answer = () => Promise.resolve(new Response('<!doctype html><title>Sign in</title>'));
  await expect(makePage(await order())).rejects.toThrow(/is not the part of Regesta/);
});

test('it is given up when it is cancelled, with the reason', async () => {
  answer = () => new Promise(() => {});
  const cancel = new AbortController();
  const making = makePage({ ...(await order()), signal: cancel.signal });
  cancel.abort(new Error('enough'));
  await expect(making).rejects.toThrow('enough');
});

test('a page that holds a chronology makes another of itself, as it came, without a network', async () => {
  answer = () => Promise.reject(new TypeError('Failed to fetch'));
  document.documentElement.innerHTML = EDITION.replace(/^[^]*<html[^>]*>|<\/html>/g, '');
  const data = document.querySelector('#regesta-data');
  data?.insertAdjacentHTML('beforeend', '<script type="application/json" id="regesta-view">"q=old"</script>');
  expect(embeddedIn(document)).not.toBeNull();
  document.querySelector('#app')?.append('The program at work');
  const { blob } = await makePage(await order());
  const html = await blob.text();
  const page = pageOf(html);
  expect(html).toMatch(/^<!doctype html>\n<html/);
  expect(page.querySelector('#app')?.textContent).toBe('');
  expect(page.querySelector('script[type=module]')?.textContent).toBe(
    `const place = '<div id="regesta-data" hidden="">';`,
  );
  const { chronology, textOf } = await opened(page);
  expect(chronology.title).toBe(HOSTILE);
  expect(textOf('view')).toBe('""');
});
