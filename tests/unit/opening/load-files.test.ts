import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { FileEntry } from '../../../src/opening/file-entry.ts';
import { loadKept } from '../../../src/opening/load.ts';
import { loadFromFiles } from '../../../src/opening/load-files.ts';
import { dataset, DOCUMENT } from './dataset.ts';

const TEXT = JSON.stringify(dataset());

function entry(path: string, content: string | Uint8Array): FileEntry {
  const bytes = Uint8Array.from(typeof content === 'string' ? strToU8(content) : content);
  return { path, sizeBytes: bytes.length, bytes: () => Promise.resolve(bytes) };
}

async function integrityOf(...files: FileEntry[]): Promise<string | undefined> {
  const loaded = await loadFromFiles(files);
  return loaded.ok ? loaded.value.chronology.documents[0]?.integrity : loaded.problems[0]?.code;
}

describe('a chronology with its document is read from', () => {
  const file = entry('chronology.json', TEXT);

  test('a lone file, its document missing', async () => {
    expect(await integrityOf(file)).toBe('missing');
  });

  test('several files, without their folder', async () => {
    expect(await integrityOf(entry('release.txt', DOCUMENT), file)).toBe('intact');
  });

  test('a folder', async () => {
    const folder = [
      entry('set/readme.md', 'Read me'),
      entry('set/chronology.json', TEXT),
      entry('set/documents/release.txt', DOCUMENT),
    ];
    expect(await integrityOf(...folder)).toBe('intact');
  });

  test('a zip archive', async () => {
    const zip = zipSync({
      'set/chronology.json': strToU8(TEXT),
      'set/documents/release.txt': strToU8(DOCUMENT),
    });
    expect(await integrityOf(entry('set.zip', zip))).toBe('intact');
    expect(await integrityOf(entry('set.ZIP', zip.slice(0, 50)))).toBe('not-an-archive');
  });
});

test('what was read is kept whole, and read again from what was kept', async () => {
  const others = [entry('set/documents/unused.txt', 'x'), entry('set/documents/release.txt', DOCUMENT)];
  const loaded = await loadFromFiles([entry('set/mine.json', TEXT), ...others]);
  if (!loaded.ok) throw new Error('not loaded');
  const { files, chronology } = loaded.value;
  expect(files.file).toBe('set/mine.json');
  expect(files.id).toMatch(/^[0-9a-f]{16}$/);
  expect([...files.documents.keys()]).toEqual(['documents/release.txt']);
  expect(await loadKept(files)).toEqual({ ok: true, value: chronology });
});

test('the same file has the same id, another another', async () => {
  const idOf = async (name: string, text: string) => {
    const loaded = await loadFromFiles([entry(name, text)]);
    return loaded.ok && loaded.value.files.id;
  };
  expect(await idOf('a.json', TEXT)).toBe(await idOf('b.json', TEXT));
  expect(await idOf('a.json', TEXT)).not.toBe(await idOf('a.json', `${TEXT} `));
});

test('files that cannot be read say so', async () => {
  const gone = { ...entry('a.json', TEXT), bytes: () => Promise.reject(new Error('NotFoundError')) };
  expect(await integrityOf(gone)).toBe('unreadable-file');
  expect(await integrityOf({ ...entry('a.json', TEXT), sizeBytes: 2 ** 40 })).toBe('too-large');
  expect(await integrityOf(entry('a.json', '{'))).toBe('not-json');
  expect(await integrityOf()).toBe('no-chronology');
});
