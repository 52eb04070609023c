import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { filesOfArchive } from '../../../src/opening/archive.ts';
import { filesOfInput, normalPath, type FileEntry } from '../../../src/opening/file-entry.ts';
import { documentsBeside, findChronology } from '../../../src/opening/find-chronology.ts';

const CHRONOLOGY = '{"format": "regesta/1", "title": "T", "events": []}';

function entry(path: string, text = ''): FileEntry {
  return { path, sizeBytes: text.length, bytes: () => Promise.resolve(Uint8Array.from(strToU8(text))) };
}

async function chosen(...files: FileEntry[]): Promise<string | undefined> {
  const found = await findChronology(files);
  return found.ok ? found.value.path : found.problems[0]?.code;
}

async function codeOf(result: Promise<{ ok: boolean; problems?: readonly { code: string }[] }>) {
  return (await result).problems?.[0]?.code;
}

describe('paths', () => {
  test.each([
    ['a/b.txt', 'a/b.txt'],
    ['./a//b.txt', 'a/b.txt'],
    ['a/../b.txt', 'b.txt'],
    ['a\\b.txt', 'a/b.txt'],
    ['../b.txt', null],
    ['a/../../b.txt', null],
    ['/etc/passwd', null],
    ['C:\\b.txt', null],
    ['\\\\server\\b.txt', null],
    ['a\0b', null],
    ['ᄀ', 'ᄀ'],
    ['한글.txt'.normalize('NFD'), '한글.txt'],
  ])('%j is %j', (path, normal) => {
    expect(normalPath(path)).toBe(normal);
  });

  test('a normal path never climbs out and is its own normal path', () => {
    const part = fc.oneof(fc.constantFrom('..', '.', '', 'a', '/', '\\'), fc.string({ maxLength: 4 }));
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        const normal = normalPath(parts.join('/'));
        if (normal === null) return;
        expect(normal.split('/')).not.toContain('..');
        expect(normal.startsWith('/')).toBe(false);
        expect(normalPath(normal)).toBe(/^[a-z]:/i.test(normal) ? null : normal);
      }),
    );
  });

  test('picked files keep their folders and leave the litter of systems behind', () => {
    const inFolder = (path: string) =>
      Object.defineProperty(new File(['x'], path.split('/').at(-1) ?? ''), 'webkitRelativePath', {
        value: path,
      });
    const files = filesOfInput([
      inFolder('set/chronology.json'),
      inFolder('set/.DS_Store'),
      inFolder('set/.git/config'),
      inFolder('__MACOSX/set/chronology.json'),
    ]);
    expect(files.map((file) => file.path)).toEqual(['set/chronology.json']);
  });
});

describe('the chronology among several files', () => {
  test('is the lone file, whatever it is', async () => {
    expect(await chosen(entry('notes.txt', 'hello'))).toBe('notes.txt');
  });

  test('is the only JSON file, even one that does not say what it is', async () => {
    expect(await chosen(entry('a.txt'), entry('b.JSON', '{}'), entry('c.txt'))).toBe('b.JSON');
  });

  test('is the only one that declares the format', async () => {
    expect(await chosen(entry('package.json', '{}'), entry('x/mine.json', CHRONOLOGY))).toBe('x/mine.json');
  });

  test('is the least deep of those called chronology.json', async () => {
    expect(
      await chosen(
        entry('set/old/chronology.json', CHRONOLOGY),
        entry('set/a.json', CHRONOLOGY),
        entry('set/chronology.json', CHRONOLOGY),
      ),
    ).toBe('set/chronology.json');
  });

  test('is asked for when several could be it, and they are named', async () => {
    const files = [entry('a.json', CHRONOLOGY), entry('b.json', CHRONOLOGY)];
    expect(await chosen(...files)).toBe('several-chronologies');
    expect(await findChronology(files)).toMatchObject({ problems: [{ found: 'a.json, b.json' }] });
    expect(await chosen(entry('a/chronology.json', CHRONOLOGY), entry('b/chronology.json', CHRONOLOGY))).toBe(
      'several-chronologies',
    );
  });

  test('is missed when none declares the format, or nothing was handed over', async () => {
    expect(await chosen(entry('a.json', '{}'), entry('b.json', '[]'))).toBe('no-chronology');
    expect(await chosen(entry('a.txt'), entry('b.txt'))).toBe('no-chronology');
    expect(await chosen()).toBe('no-chronology');
  });

  test('is not confused by a file that cannot be read', async () => {
    const broken: FileEntry = { ...entry('a.json'), bytes: () => Promise.reject(new Error('gone')) };
    expect(await chosen(broken, entry('b.json', CHRONOLOGY))).toBe('b.json');
  });
});

describe('documents among several files', () => {
  const chronology = entry('set/chronology.json', CHRONOLOGY);
  async function textOf(file: string, ...files: FileEntry[]) {
    const bytes = await documentsBeside(chronology, [chronology, ...files])(file);
    return bytes && new TextDecoder().decode(bytes);
  }

  test('are found from the folder of the chronology', async () => {
    const files = [entry('set/documents/a.txt', 'right'), entry('documents/a.txt', 'wrong')];
    expect(await textOf('documents/a.txt', ...files)).toBe('right');
    expect(await textOf('./documents/../documents/a.txt', ...files)).toBe('right');
    expect(await textOf('../documents/a.txt', ...files)).toBe('wrong');
  });

  test('are found by name when they were picked without their folders', async () => {
    expect(await textOf('documents/a.txt', entry('a.txt', 'flat'))).toBe('flat');
    expect(await textOf('documents/a.txt', entry('x/a.txt', '1'), entry('y/a.txt', '2'))).toBeNull();
  });

  test('are missing otherwise, and never from outside', async () => {
    expect(await textOf('documents/b.txt', entry('a.txt', 'other'))).toBeNull();
    expect(await textOf('../../../etc/passwd', entry('etc/passwd', 'secret'))).toBeNull();
    expect(await textOf('')).toBeNull();
  });
});

describe('a zip archive', () => {
  const zip = (files: Record<string, string>) =>
    zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));

  test('hands over its files, unfolding each when it is read', async () => {
    const files = await filesOfArchive(
      zip({ 'set/chronology.json': CHRONOLOGY, 'set/documents/한글.txt': '글', '__MACOSX/._x': 'x' }),
      'set.zip',
    );
    expect(files.ok && files.value.map((file) => file.path)).toEqual([
      'set/chronology.json',
      'set/documents/한글.txt',
    ]);
    const document = files.ok ? await files.value[1]?.bytes() : undefined;
    expect(new TextDecoder().decode(document)).toBe('글');
  });

  test('that names a file outside itself is refused', async () => {
    for (const name of ['../evil.json', '/etc/cron.d/evil', 'a/../../evil', '..\\evil']) {
      expect(await codeOf(filesOfArchive(zip({ 'chronology.json': CHRONOLOGY, [name]: 'x' }), 'e.zip'))).toBe(
        'unsafe-path',
      );
    }
  });

  test('that would unfold past the limit is refused before anything is unfolded', async () => {
    const bomb = zip({ 'chronology.json': '0'.repeat(5_000_000) });
    expect(bomb.length).toBeLessThan(10_000);
    expect(await codeOf(filesOfArchive(bomb, 'bomb.zip', 1_000_000))).toBe('too-large');
  });

  test('that lies about its size gets no more room than it asked for', async () => {
    const bomb = zip({ 'chronology.json': '0'.repeat(5_000_000) });
    const view = new DataView(bomb.buffer, bomb.byteOffset);
    const directory = view.getUint32(bomb.length - 22 + 16, true);
    view.setUint32(directory + 24, 100, true);
    const files = await filesOfArchive(bomb, 'bomb.zip', 1_000_000);
    const inflated = files.ok ? await files.value[0]?.bytes().catch(() => null) : undefined;
    expect(inflated?.length ?? 0).toBeLessThanOrEqual(100);
  });

  test('of ten thousand files and more is refused', async () => {
    const many = Object.fromEntries(Array.from({ length: 10_001 }, (_, i) => [`${i}.txt`, '']));
    expect(await codeOf(filesOfArchive(zip(many), 'many.zip'))).toBe('too-many-files');
  });

  test('that is cut short or damaged is a problem, not a crash', async () => {
    const whole = zip({ 'chronology.json': CHRONOLOGY });
    expect(await codeOf(filesOfArchive(whole.slice(0, -10), 'cut.zip'))).toBe('not-an-archive');
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (at, byte) => {
        const damaged = whole.slice();
        damaged[at] = byte;
        const files = await filesOfArchive(damaged, 'damaged.zip');
        if (files.ok) for (const file of files.value) await file.bytes().catch(() => null);
      }),
      { numRuns: 300 },
    );
  });
});
