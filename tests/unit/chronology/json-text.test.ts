import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { findSyntaxFault, locate } from '../../../src/chronology/json-text.ts';
import type { JsonPath } from '../../../src/chronology/problem.ts';

vi.setConfig({ testTimeout: 60_000 });

describe('findSyntaxFault', () => {
  test.each([
    ['', 1, 1, 'the end of the file'],
    ['{\n "a": 1,\n}', 3, 1, '“}”'],
    ['[1 2]', 1, 4, '“2”'],
    ['{"a" 1}', 1, 6, '“1”'],
    ['{\r\n a: 1}', 2, 2, '“a”'],
    ['{"a": "x\ny"}', 1, 7, '“"x”'],
    ['["\\q"]', 1, 2, '“"\\q"”'],
    ['[1.]', 1, 2, '“1.”'],
    ['[01]', 1, 3, '“1”'],
    ['[}', 1, 2, '“}”'],
    ['{}{}', 1, 3, '“{”'],
    ['// not here\n{}', 1, 1, '“// not here”'],
    ['<!doctype html>', 1, 1, '“<!doctype”'],
  ])('points at the first thing wrong in %j', (text, line, column, found) => {
    expect(findSyntaxFault(text)).toMatchObject({ location: { line, column }, found });
  });

  test('agrees with JSON.parse on what is JSON', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '1',
      '-',
      '01',
      '1e5',
      'true',
      'nul',
      ' ',
      '\n',
      '"\\u00e9"',
      '"\t"',
    );
    const almost = fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(almost, fc.json(), fc.string()), (text) => {
        let isJson = true;
        try {
          JSON.parse(text);
        } catch {
          isJson = false;
        }
        expect(findSyntaxFault(text) === null).toBe(isJson);
      }),
      { numRuns: 3000 },
    );
  });

  test('goes a million levels deep', () => {
    expect(findSyntaxFault('['.repeat(1_000_000))?.location).toEqual({ line: 1, column: 1_000_001 });
  });
});

describe('locate', () => {
  test('finds values by their paths, and for missing ones the last value on the way', () => {
    const text = '{\n "a": [1, {"b": "x"}],\n "c": {}\n}';
    const paths: JsonPath[] = [['a'], ['a', 1, 'b'], ['a', 1, 'zz'], ['c', 'd', 'e'], [], ['a', 0], ['a', 7]];
    expect(locate(text, paths).map((place) => `${place?.line ?? ''}:${place?.column ?? ''}`)).toEqual([
      '2:7',
      '2:17',
      '2:11',
      '3:7',
      '1:1',
      '2:8',
      '2:7',
    ]);
  });

  test('finds every value of any JSON where it is written', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), fc.nat({ max: 3 }), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        const paths: JsonPath[] = [];
        const values: unknown[] = [];
        const walk = (inner: unknown, path: JsonPath) => {
          paths.push(path);
          values.push(inner);
          if (Array.isArray(inner)) inner.forEach((item, at) => walk(item, [...path, at]));
          else if (typeof inner === 'object' && inner !== null) {
            for (const [key, item] of Object.entries(inner)) walk(item, [...path, key]);
          }
        };
        walk(JSON.parse(text), []);
        const lines = text.split('\n');
        locate(text, paths).forEach((place, at) => {
          const rest = [
            lines[(place?.line ?? 0) - 1]?.slice((place?.column ?? 0) - 1),
            ...lines.slice(place?.line),
          ].join('\n');
          const written = JSON.stringify(values[at], null, indent).split('\n')[0] ?? '';
          expect(rest.startsWith(written)).toBe(true);
        });
      }),
    );
  });
});
