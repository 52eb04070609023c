import { expect, test } from 'vitest';
import { fetchFile } from '../../../src/opening/fetch-file.ts';
import { request, requestAhead } from '../../../src/opening/request.ts';
import { serve } from './server.ts';

/** A server that answers with what it was asked for, and for the how-manieth time. */
function counting(): Promise<string> {
  const asked = new Map<string, number>();
  return serve(({ url = '' }, response) => {
    const nth = (asked.get(url) ?? 0) + 1;
    asked.set(url, nth);
    response.end(`${url} ${nth}`);
  });
}

const textOf = async (url: string) => (await request(url)).text();

test('what was asked for ahead is taken by the first who asks for it, and by no other', async () => {
  const url = await counting();
  requestAhead(`${url}/a`);
  expect(await textOf(`${url}/a`)).toBe('/a 1');
  expect(await textOf(`${url}/a`)).toBe('/a 2');
});

test('who asks for something else gets that, and it is kept for who asks for it', async () => {
  const url = await counting();
  requestAhead(`${url}/a`);
  expect(await textOf(`${url}/b`)).toBe('/b 1');
  expect(await textOf(`${url}/a`)).toBe('/a 1');
});

test('it is given up by whoever took it, also while it comes', async () => {
  let noteGone = () => {};
  const gone = new Promise<void>((resolve) => (noteGone = resolve));
  const url = await serve((_, response) => {
    response.on('close', noteGone);
    response.write('abc');
  });
  requestAhead(url);
  const stop = new AbortController();
  const fetched = await fetchFile(url, { signal: stop.signal, onPiece: () => stop.abort() });
  expect(fetched).toMatchObject({ ok: false, problems: [{ code: 'cancelled' }] });
  await gone;
});

test('that it failed is told to who takes it', async () => {
  const url = 'http://127.0.0.1:1/chronology.json';
  requestAhead(url);
  expect(await fetchFile(url)).toMatchObject({ ok: false, problems: [{ code: 'unreachable' }] });
});
