import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Block, Embedding } from '../../../src/opening/data-block.ts';
import { loadEmbedded } from '../../../src/opening/load-embedded.ts';
import { originalsOf } from '../../../src/opening/originals.ts';
import { dataset, DOCUMENT } from './dataset.ts';

function page(blocks: Readonly<Partial<Record<Block, string>>>): Embedding {
  const texts = new Map(Object.entries(blocks).map(([block, text]) => [`#regesta-${block}`, text]));
  return {
    querySelector(selector) {
      const textContent = texts.get(selector);
      return textContent === undefined ? null : { textContent };
    },
  };
}
const DOCUMENTS = JSON.stringify({ 'documents/release.txt': DOCUMENT });

async function opened(embedded: Parameters<typeof loadEmbedded>[0]) {
  const read = await loadEmbedded(embedded);
  if (!read.ok) throw new Error(read.problems[0]?.code);
  return read.value;
}

test('a chronology that lies in the page is read with its documents, and its quotations are verified', async () => {
  const chronology = await opened(page({ chronology: JSON.stringify(dataset()), documents: DOCUMENTS }));
  expect(chronology.documents[0]).toMatchObject({ integrity: 'intact', text: DOCUMENT });
  expect(chronology.events[0]?.evidence[0]).toMatchObject({ status: 'verified' });
});

test('a document that is not UTF-8 keeps its digest', async () => {
  const bytes = Uint8Array.from([0xef, 0xbb, 0xbf, 0xe9, 0x20, 0x41]);
  const [release] = dataset().documents;
  const documents = [{ ...release, sha256: createHash('sha256').update(bytes).digest('hex') }];
  const json = JSON.stringify({ 'documents/release.txt': { base64: Buffer.from(bytes).toString('base64') } });
  const chronology = await opened(
    page({ chronology: JSON.stringify(dataset({ documents })), documents: json }),
  );
  expect(chronology.documents[0]?.integrity).toBe('intact');
});

test.each(['', 'not JSON', 'null', '[]', '{"documents/release.txt": 1}', '{"other.txt": "x"}'])(
  'documents that are not there are missing, and the rest opens: %s',
  async (documents) => {
    const chronology = await opened(page({ chronology: JSON.stringify(dataset()), documents }));
    expect(chronology.documents[0]?.integrity).toBe('missing');
    expect(chronology.events).toHaveLength(2);
  },
);

test('a page with nothing in it says so', async () => {
  for (const embedded of [page({}), page({ chronology: ' \n' })]) {
    const read = await loadEmbedded(embedded);
    expect(read.ok ? null : read.problems[0]?.code).toBe('nothing-embedded');
  }
});

test('the files a chronology was read from stay at hand, as they were', async () => {
  const json = JSON.stringify(dataset({ unknown: 1.5 }), null, 3);
  const originals = originalsOf(await opened(page({ chronology: json, documents: DOCUMENTS })));
  expect(await new Blob(originals?.file).text()).toBe(json);
  expect([...(originals?.documents.keys() ?? [])]).toEqual(['documents/release.txt']);
  expect(await originals?.documents.get('documents/release.txt')?.text()).toBe(DOCUMENT);
});
