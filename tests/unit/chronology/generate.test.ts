import * as v from 'valibot';
import { expect, test } from 'vitest';
import { ChronologySchema } from '../../../src/chronology/schema.ts';
import { generateChronology } from '../../fixtures/generate.ts';

test.each([0, 1, 60, 1000])('a generated chronology of %i events is a valid file', (events) => {
  const file = generateChronology({ events });
  expect(file.events).toHaveLength(events);
  expect(v.safeParse(ChronologySchema, file).issues).toBeUndefined();
});

test('the same seed gives the same file, another seed another', () => {
  const text = (seed: number) => JSON.stringify(generateChronology({ events: 60, seed }).events);
  expect(text(7)).toBe(text(7));
  expect(text(7)).not.toBe(text(8));
});
