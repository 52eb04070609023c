import { afterEach, expect, test } from 'vitest';
import { HELPER } from '../../../src/build/late-styles.ts';

type Load = <T>(load: () => T, sheets: readonly string[], base: string) => Promise<T>;

const made: string[] = [];
function addressOf(text: string, type: string): string {
  const address = URL.createObjectURL(new Blob([text], { type }));
  made.push(address);
  return address;
}
const links = (href: string) => [...document.querySelectorAll('link')].filter((link) => link.href === href);

async function helper(): Promise<Load> {
  const { __vitePreload } = (await import(/* @vite-ignore */ addressOf(HELPER, 'text/javascript'))) as {
    __vitePreload: Load;
  };
  return __vitePreload;
}

afterEach(() => {
  for (const address of made.splice(0)) {
    for (const link of links(address)) link.remove();
    URL.revokeObjectURL(address);
  }
});

test('a late part is loaded once its style sheet has come, which comes once', async () => {
  const load = await helper();
  const sheet = addressOf('body { --late: yes }', 'text/css');
  const late = () => getComputedStyle(document.body).getPropertyValue('--late');
  expect(
    await Promise.all([load(late, [sheet], document.baseURI), load(late, [sheet], document.baseURI)]),
  ).toEqual(['yes', 'yes']);
  expect(links(sheet)).toHaveLength(1);
});

test('a style sheet of the page is not asked for again', async () => {
  const sheet = addressOf('body { --late: no }', 'text/css');
  document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: sheet }));
  const load = await helper();
  expect(await load(() => 1, [sheet], document.baseURI)).toBe(1);
  expect(links(sheet)).toHaveLength(1);
});

test('a late part without its style sheet fails, and asks for it again the next time', async () => {
  const load = await helper();
  const gone = 'blob:nowhere';
  const tries = [1, 2].map(() => load(() => 1, [gone], document.baseURI));
  for (const each of await Promise.allSettled(tries)) expect(each.status).toBe('rejected');
  expect(links(gone)).toHaveLength(1);
  await expect(load(() => 1, [gone], document.baseURI)).rejects.toThrow(gone);
  expect(links(gone)).toHaveLength(2);
  for (const link of links(gone)) link.remove();
});
