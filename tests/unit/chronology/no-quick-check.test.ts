import { expect, test, vi } from 'vitest';
import { readChronology } from '../../../src/chronology/read.ts';
import { generateChronology } from '../../fixtures/generate.ts';

vi.mock('../../../src/chronology/quick-check.ts', () => {
  throw new Error('it did not come');
});

test('a large file opens where the quick look at it could not be loaded, and what is wrong is found', async () => {
  const file = generateChronology({ events: 3000 });
  const events = [...file.events, { id: 'wrong', title: 7, kind: 'meeting' }];
  const text = JSON.stringify({ ...file, events });
  expect(text.length).toBeGreaterThan(2 ** 20);
  const read = await readChronology({ text, fetchDocument: () => Promise.resolve(null) });
  expect(read).toMatchObject({ ok: true, value: { problems: [{ path: ['events', 3000, 'title'] }] } });
  expect(read.ok && read.value.events).toHaveLength(3000);
});
