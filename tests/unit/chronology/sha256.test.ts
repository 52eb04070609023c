import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256 } from '../../../src/chronology/sha256.ts';

test('a digest is the same with Web Crypto and without', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (array) => {
      const bytes = new Uint8Array(array);
      const expected = createHash('sha256').update(bytes).digest('hex');
      expect(await sha256(bytes, {})).toBe(expected);
      expect(await sha256(bytes)).toBe(expected);
    }),
  );
});
