import * as v from 'valibot';
import { expect, test } from 'vitest';
import { ChronologySchema } from '../../../src/chronology/schema.ts';
import { readChronology } from '../../../src/chronology/read.ts';
import { generateChronology } from '../../fixtures/generate.ts';

test.each([0, 1, 60, 1000])('a generated chronology of %i events is a valid file', (events) => {
  const file = generateChronology({ events });
  expect(file.events).toHaveLength(events);
  expect(v.safeParse(ChronologySchema, file).issues).toBeUndefined();
});

test('nothing is wrong in a generated chronology, so that a benchmark of reading times reading alone', async () => {
  const text = JSON.stringify(generateChronology({ events: 3000 }));
  const read = await readChronology({ text, fetchDocument: () => Promise.resolve(null) });
  expect(read).toMatchObject({ ok: true, value: { problems: [] } });
});

test('the same seed gives the same file, another seed another', () => {
  const text = (seed: number) => JSON.stringify(generateChronology({ events: 60, seed }).events);
  expect(text(7)).toBe(text(7));
  expect(text(7)).not.toBe(text(8));
});
