import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { findSyntaxFault } from '../../../src/chronology/json-text.ts';

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
    ['[\u0000]', 1, 2, '“U+0000”'],
    ['[1,\u00a0 2]', 1, 4, '“U+00A0”'],
    ['["a\u0007b"]', 1, 2, '“"aU+0007b"”'],
    [`["${'👩🏽‍🔬'.repeat(9)}`, 1, 2, `“"${'👩🏽‍🔬'.repeat(5)}👩🏽…”`],
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
