import { beforeEach, expect, test } from 'vitest';
import { browserKeyValues, Store, type KeptFiles } from '../../../src/opening/store.ts';

beforeEach(async () => {
  const values = browserKeyValues();
  for (const key of await values.keys()) await values.del(key);
});

const files: KeptFiles = {
  id: 'abcdef0123456789',
  file: 'set/연대기.json',
  bytes: new TextEncoder().encode('{"format": "regesta/1"}'),
  documents: new Map([['documents/a.txt', new Uint8Array([1, 2, 3])]]),
};

test("the browser's own database keeps what was dropped, for another page to find", async () => {
  expect(await new Store(browserKeyValues()).keep(files)).toEqual({ ok: true, value: null });
  expect(await new Store(browserKeyValues()).find(files.id)).toEqual({ ok: true, value: files });
  expect(await new Store(browserKeyValues()).find('0000000000000000')).toEqual({ ok: true, value: null });
});

test('two pages that remember at the same time lose nothing', async () => {
  const [one, two] = [new Store(browserKeyValues()), new Store(browserKeyValues())];
  const recent = (url: string) => ({ title: url, source: { type: 'url', url } as const, openedMs: 0 });
  await Promise.all([one.remember(recent('https://a.example/')), two.remember(recent('https://b.example/'))]);
  expect(await one.recents()).toMatchObject({ value: { length: 2 } });
});
