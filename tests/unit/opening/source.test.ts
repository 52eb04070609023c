import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { connectionPolicy } from '../../../src/opening/connections.ts';
import {
  addressOf,
  documentAddress,
  searchFor,
  sourceFrom,
  sourceOfAddress,
  type Source,
} from '../../../src/opening/source.ts';

const PAGE = 'https://example.org/tools/regesta/?data=x';

function codeOf(search: string): string | undefined {
  const read = sourceFrom(search, PAGE);
  return read.ok ? 'opened' : read.problems[0]?.code;
}

describe('what the address of the page asks for', () => {
  test('nothing means the shipped chronology', () => {
    for (const search of ['', '?', '?data=', '?data=%20', '?other=1']) {
      expect(sourceFrom(search, PAGE)).toEqual({ ok: true, value: { type: 'shipped' } });
    }
  });

  test.each([
    ['?data=https://other.example/a.json', 'https://other.example/a.json'],
    ['?data=https%3A%2F%2Fother.example%2Fa.json%3Fv%3D1', 'https://other.example/a.json?v=1'],
    ['?data=mine.json', 'https://example.org/tools/regesta/mine.json'],
    ['?data=/elsewhere/mine.json', 'https://example.org/elsewhere/mine.json'],
    ['?data=//other.example/a.json', 'https://other.example/a.json'],
    ['?data=https://other.example/a.json%23part', 'https://other.example/a.json'],
    ['?data=http://localhost:9000/연대기.json', 'http://localhost:9000/%EC%97%B0%EB%8C%80%EA%B8%B0.json'],
  ])('%s is an address', (search, url) => {
    expect(sourceFrom(search, PAGE)).toEqual({ ok: true, value: { type: 'url', url } });
  });

  test.each([
    '?data=javascript:alert(1)',
    '?data=JaVaScRiPt:alert(1)',
    '?data=%09javascript:alert(1)',
    '?data=data:application/json,{}',
    '?data=file:///etc/passwd',
    '?data=blob:https://example.org/1',
    '?data=ftp://example.org/a.json',
    '?data=https://name:secret@example.org/a.json',
    '?data=http://',
    '?data=local:',
    '?data=local:../../etc',
    '?data=local:ABC',
  ])('%s is refused', (search) => {
    expect(codeOf(search)).toBe('address-refused');
  });

  test('a page that holds a chronology opens that, or one kept on this machine, and no address', () => {
    const own = { type: 'embedded' } as const;
    const file = 'file:///home/somebody/briefing.html';
    expect(sourceFrom('', file, own)).toEqual({ ok: true, value: own });
    expect(searchFor(own)).toBe('');
    expect(addressOf(own, file)).toBeNull();
    expect(sourceFrom('?data=local:0123456789abcdef', file, own)).toMatchObject({ value: { type: 'local' } });
    for (const data of ['https://other.example/a.json', 'mine.json', 'file:///etc/passwd']) {
      const read = sourceFrom(`?data=${data}`, file, own);
      expect(read.ok ? null : read.problems[0]?.code).toBe('address-in-file');
    }
  });

  test('a refused name and password are not shown again', () => {
    expect(JSON.stringify(sourceOfAddress('https://name:secret@example.org/', PAGE))).not.toContain('secret');
  });

  test('what is written into an address is read back from it', () => {
    const source: fc.Arbitrary<Source> = fc.oneof(
      fc.constant({ type: 'shipped' } as const),
      fc.record({
        type: fc.constant('url' as const),
        url: fc.webUrl({ withQueryParameters: true }).map((url) => new URL(url).href),
      }),
      fc.record({ type: fc.constant('local' as const), id: fc.stringMatching(/^[0-9a-f]{16}$/) }),
    );
    fc.assert(
      fc.property(source, (value) => {
        expect(sourceFrom(searchFor(value), PAGE)).toEqual({ ok: true, value });
      }),
    );
  });

  test('the shipped one lies beside the page, a local one nowhere', () => {
    expect(addressOf({ type: 'shipped' }, PAGE)).toBe(
      'https://example.org/tools/regesta/data/chronology.json',
    );
    expect(addressOf({ type: 'local', id: '12345678' }, PAGE)).toBeNull();
  });
});

describe('documents', () => {
  const chronology = 'https://data.example/sets/one/chronology.json';

  test.each([
    ['documents/a.txt', 'https://data.example/sets/one/documents/a.txt'],
    ['../shared/a.txt', 'https://data.example/sets/shared/a.txt'],
    ['/a.txt', 'https://data.example/a.txt'],
    ['문서 1.txt', 'https://data.example/sets/one/%EB%AC%B8%EC%84%9C%201.txt'],
  ])('%s is fetched from beside the chronology', (file, url) => {
    expect(documentAddress(file, chronology)).toBe(url);
  });

  test.each([
    'https://evil.example/a.txt',
    '//evil.example/a.txt',
    'http://data.example/a.txt',
    'https://data.example:8443/a.txt',
    '\\\\evil.example\\a.txt',
    'javascript:alert(1)',
    'data:text/plain,hello',
    'https://name@data.example/a.txt',
    'http://[',
  ])('%s is not fetched', (file) => {
    expect(documentAddress(file, chronology)).toBeNull();
  });
});

test('the page may connect to its own origin and that of the chronology only', () => {
  expect(connectionPolicy(null)).toBe("connect-src 'self'");
  expect(connectionPolicy('https://data.example:8443/a/b.json?c')).toBe(
    "connect-src 'self' https://data.example:8443",
  );
});
