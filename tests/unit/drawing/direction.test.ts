import { expect, test } from 'vitest';
import { directionOf } from '../../../src/drawing/direction.ts';

test.each([
  ...[
    '',
    ' ',
    '12–13',
    'Conference',
    '«Seoul» القاهرة',
    '제1차 회의',
    '軍縮',
    '🕊 peace',
    '١٩٩٥ Review',
    '\u00e9t\u00e9',
  ],
])('from left to right: %j', (text) => {
  expect(directionOf(text)).toBe('ltr');
});

test.each([
  ...['مؤتمر', '«شرم الشيخ» Sharm', '2018: ועידה', '🕊 سلام', '١٩٩٥ مراجعة', 'ܫܠܡܐ', 'ދިވެހި', 'ߒߞߏ'],
  ...['\ufefb', '\u{10900}', '\u{1e900}\u{1e922}'],
])('from right to left: %j', (text) => {
  expect(directionOf(text)).toBe('rtl');
});
