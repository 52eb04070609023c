import { beforeEach, describe, expect, test } from 'vitest';
import { MOST_RECENTS, Store, type KeptFiles, type Recent } from '../../../src/opening/store.ts';
import { MemoryKeyValues } from './memory-key-values.ts';

let values: MemoryKeyValues;
let store: Store;
beforeEach(() => {
  values = new MemoryKeyValues();
  store = new Store(values);
});

function files(id: string): KeptFiles {
  const documents = new Map([['documents/a.txt', new Uint8Array([1, 2])]]);
  return { id, file: 'mine.json', bytes: new Uint8Array([7]), documents };
}

function dropped(id: string, openedMs = 0): Recent {
  return { title: `Dropped ${id}`, source: { type: 'local', id }, file: 'mine.json', openedMs };
}

function fetched(url: string, openedMs = 0): Recent {
  return { title: `From ${url}`, source: { type: 'url', url }, openedMs };
}

describe('dropped files', () => {
  test('are found again, documents and all', async () => {
    expect(await store.keep(files('one'))).toEqual({ ok: true, value: null });
    expect(await new Store(values).find('one')).toEqual({ ok: true, value: files('one') });
  });

  test('that were never dropped here are not found', async () => {
    expect(await store.find('other')).toEqual({ ok: true, value: null });
  });

  test('take the place of earlier ones when there is no room', async () => {
    values.mostFiles = 1;
    await store.keep(files('one'));
    expect(await store.keep(files('two'))).toMatchObject({ ok: true });
    expect(await store.find('one')).toEqual({ ok: true, value: null });
    expect(await store.find('two')).toMatchObject({ ok: true, value: { id: 'two' } });
  });

  test('that do not fit at all are told of', async () => {
    values.mostFiles = 0;
    expect(await store.keep(files('one'))).toMatchObject({ ok: false, problems: [{ code: 'not-kept' }] });
  });

  test('that something else wrote are passed over', async () => {
    values.values.set('local:odd', { id: 'odd', file: 7 });
    expect(await store.find('odd')).toEqual({ ok: true, value: null });
  });
});

describe('recent ones', () => {
  test('stand latest first, each once', async () => {
    await store.remember(fetched('https://a.example/', 1));
    await store.remember(dropped('one', 2));
    await store.remember(fetched('https://a.example/', 3));
    const recents = await store.recents();
    expect(recents.ok && recents.value.map((recent) => recent.openedMs)).toEqual([3, 2]);
  });

  test('are eight at most, and files of those that fall off are let go', async () => {
    await store.keep(files('one'));
    await store.remember(dropped('one'));
    for (let i = 0; i < MOST_RECENTS - 1; i++) await store.remember(fetched(`https://a.example/${i}`));
    expect(await store.find('one')).toMatchObject({ value: { id: 'one' } });
    await store.remember(fetched('https://a.example/last'));
    expect(await store.recents()).toMatchObject({ value: { length: MOST_RECENTS } });
    expect(await store.find('one')).toEqual({ ok: true, value: null });
  });

  test('are forgotten on request, files too', async () => {
    await store.keep(files('one'));
    await store.remember(dropped('one'));
    expect(await store.forget({ type: 'local', id: 'one' })).toEqual({ ok: true, value: [] });
    expect([...values.values.keys()]).toEqual(['recents']);
  });

  test('survive what something else wrote in their place', async () => {
    values.values.set('recents', [null, 7, { title: 'x' }, dropped('one')]);
    expect(await store.recents()).toEqual({ ok: true, value: [dropped('one')] });
    values.values.set('recents', 'nonsense');
    expect(await store.recents()).toEqual({ ok: true, value: [] });
  });
});

test('a browser that refuses to store is told of, never thrown', async () => {
  values.isRefused = true;
  const refused = { ok: false, problems: [{ code: 'not-kept' }] };
  expect(await store.keep(files('one'))).toMatchObject(refused);
  expect(await store.find('one')).toMatchObject(refused);
  expect(await store.recents()).toMatchObject(refused);
  expect(await store.remember(dropped('one'))).toMatchObject(refused);
  expect(await store.forget({ type: 'local', id: 'one' })).toMatchObject(refused);
});
