import { expect, test } from 'vitest';
import { parsePublished } from '../../../src/chronology/published.ts';

test('a time of publication keeps its civil date, whatever the zone, and gives the instant', () => {
  const result = parsePublished('2020-12-04T00:30:00+09:00');
  expect(result).toMatchObject({ ok: true, value: { instantMs: Date.UTC(2020, 11, 3, 15, 30) } });
  expect(result).toMatchObject({
    value: { date: { earliestStartMs: Date.UTC(2020, 11, 4), precision: 'day' } },
  });
});

test('a date without a time, or a time without a zone, is no instant', () => {
  expect(parsePublished('2018-12')).toMatchObject({
    ok: true,
    value: { instantMs: null, date: { precision: 'month' } },
  });
  expect(parsePublished('2020-12-04T16:38:43')).toMatchObject({ ok: true, value: { instantMs: null } });
});

test('what is no date is refused', () => {
  for (const text of ['yesterday', '2020-12-04T25:00:00Z', '2020-02-30T10:00:00Z'])
    expect(parsePublished(text).ok).toBe(false);
});
