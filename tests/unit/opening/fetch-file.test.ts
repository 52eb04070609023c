import { expect, test } from 'vitest';
import { fetchFile } from '../../../src/opening/fetch-file.ts';
import { serve } from './server.ts';

async function textOf(fetched: Awaited<ReturnType<typeof fetchFile>>): Promise<string> {
  return fetched.ok ? new Blob(fetched.value.pieces).text() : (fetched.problems[0]?.code ?? '');
}

test('a file comes whole, each piece told of, its size known when the server says it', async () => {
  const url = await serve((_, response) => {
    response.setHeader('content-length', 6);
    response.write('abc');
    setTimeout(() => response.end('def'), 20);
  });
  const told: [number, number | null][] = [];
  const fetched = await fetchFile(url, { onReceived: (...at) => told.push(at) });
  expect(await textOf(fetched)).toBe('abcdef');
  expect(fetched).toMatchObject({ value: { url: `${url}/` } });
  expect(told).toEqual([
    [0, 6],
    [3, 6],
    [6, 6],
  ]);
});

test('a size nobody stated stays unknown', async () => {
  const url = await serve((_, response) => {
    response.write('abc');
    response.end();
  });
  const unknown: (number | null)[] = [];
  await fetchFile(url, { onReceived: (_, total) => unknown.push(total) });
  expect(new Set(unknown)).toEqual(new Set([null]));
});

test.each([
  [404, 'not-found'],
  [410, 'not-found'],
  [403, 'http-status'],
  [500, 'http-status'],
])('an answer of %i is a problem that says so', async (status, code) => {
  const url = await serve((_, response) => response.writeHead(status).end('no'));
  const fetched = await fetchFile(url);
  expect(fetched).toMatchObject({ ok: false, problems: [{ code, file: url, severity: 'error' }] });
  expect(fetched.ok ? '' : fetched.problems[0]?.found).toContain(String(status));
});

test('a server that is not there is unreachable', async () => {
  expect(await textOf(await fetchFile('http://127.0.0.1:1/chronology.json'))).toBe('unreachable');
});

test('a connection that breaks off says how far it came', async () => {
  const url = await serve((_, response) => {
    response.setHeader('content-length', 100);
    response.write('abc');
    setTimeout(() => response.destroy(), 20);
  });
  const fetched = await fetchFile(url);
  expect(fetched).toMatchObject({ ok: false, problems: [{ code: 'interrupted', found: '3 bytes' }] });
});

test('a server that never answers is waited for until somebody cancels', async () => {
  const url = await serve(() => {});
  const cancel = new AbortController();
  const fetching = fetchFile(url, { signal: cancel.signal });
  const early = await Promise.race([fetching, new Promise((resolve) => setTimeout(resolve, 60, 'waiting'))]);
  expect(early).toBe('waiting');
  cancel.abort();
  expect(await textOf(await fetching)).toBe('cancelled');
});

test('a server that stops half way can be cancelled too', async () => {
  const url = await serve((_, response) => response.write('abc'));
  const cancel = new AbortController();
  const fetched = await fetchFile(url, {
    signal: cancel.signal,
    onReceived: (received) => {
      if (received > 0) cancel.abort();
    },
  });
  expect(await textOf(fetched)).toBe('cancelled');
});

test('a file without end is given up at the limit', async () => {
  let isClosed = false;
  const url = await serve((_, response) => {
    const pour = setInterval(() => response.write('x'.repeat(1000)), 1);
    response.on('close', () => {
      isClosed = true;
      clearInterval(pour);
    });
  });
  expect(await textOf(await fetchFile(url, { limitBytes: 10_000 }))).toBe('too-large');
  await expect.poll(() => isClosed).toBe(true);
});
