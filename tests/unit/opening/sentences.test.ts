import { expect, test } from 'vitest';
import { PROBLEM_CODES, type JsonPath } from '../../../src/chronology/problem.ts';
import { sentenceOf } from '../../../src/opening/sentences.ts';

const wrongAt = (path: JsonPath): string =>
  sentenceOf({ code: 'wrong-value', severity: 'error', message: '', path });

test('what is wrong is called by its key; what stands in a list by the list and its place', () => {
  expect(wrongAt(['events', 7, 'title'])).toBe('“title” is not what the format asks for');
  expect(wrongAt(['events', 7])).toBe('“events[7]” is not what the format asks for');
  expect(wrongAt(['events', 3, 'topics', 2])).toBe('“topics[2]” is not what the format asks for');
  expect(wrongAt([0])).toBe('“[0]” is not what the format asks for');
});

test('every problem of a chronology has a sentence', () => {
  for (const code of PROBLEM_CODES)
    expect(sentenceOf({ code, severity: 'error', message: '', path: [] })).not.toBe('');
});
