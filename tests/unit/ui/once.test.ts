import { expect, it } from 'vitest';
import { once } from '../../../src/ui/once.ts';

it('does something once, and again only after it failed', async () => {
  const outcomes = [Promise.reject(new Error('no')), Promise.resolve('first'), Promise.resolve('second')];
  const ask = once(() => outcomes.shift() ?? Promise.resolve('more'));
  await expect(Promise.all([ask(), ask()])).rejects.toThrow('no');
  expect(await Promise.all([ask(), ask()])).toEqual(['first', 'first']);
  expect(await ask()).toBe('first');
});
