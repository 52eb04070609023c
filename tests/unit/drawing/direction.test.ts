import { expect, test } from 'vitest';
import { directionOf } from '../../../src/drawing/direction.ts';

const LEFT_TO_RIGHT = ['', ' ', '12–13', 'Conference', 'Été', '제1차 회의', '軍縮', '🕊 peace'];
const RIGHT_TO_LEFT = [
  'مؤتمر',
  '2018: ועידה',
  '🕊 سلام',
  'ܫܠܡܐ',
  'ދިވެހި',
  'ߒߞߏ',
  '\ufefb',
  '\u{10900}',
  '\u{1e900}',
];

test.each([...LEFT_TO_RIGHT, '«Seoul» القاهرة', '١٩٩٥ Review'])('from left to right: %j', (text) => {
  expect(directionOf(text)).toBe('ltr');
});

test.each([...RIGHT_TO_LEFT, '«شرم الشيخ» Sharm', '١٩٩٥ مراجعة'])('from right to left: %j', (text) => {
  expect(directionOf(text)).toBe('rtl');
});
