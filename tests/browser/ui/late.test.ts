import { render, screen } from '@testing-library/svelte';
import { afterEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { said } from '../../../src/ui/announcer.svelte.ts';
import LatePart from './LatePart.svelte';

const WORDS = 'A part of Regesta could not be loaded; check the connection and try again.';
// The page has its style sheet before the program begins.
const OF_PAGE = new URL('/late-test.css', location.href).href;
document.head.append(Object.assign(document.createElement('link'), { href: OF_PAGE }));
const { loadPart } = await import('../../../src/ui/late.svelte.ts');

const made: string[] = [];
function addressOf(text: string, type: string): string {
  const address = URL.createObjectURL(new Blob([text], { type }));
  made.push(address);
  return address;
}
const links = (href: string) => [...document.querySelectorAll('link')].filter((link) => link.href === href);

afterEach(() => {
  for (const address of made.splice(0)) {
    for (const link of links(address)) link.remove();
    URL.revokeObjectURL(address);
  }
});

test('a late part is loaded once its style sheet has come, which comes once', async () => {
  const sheet = addressOf('body { --late: yes }', 'text/css');
  const late = () => getComputedStyle(document.body).getPropertyValue('--late');
  expect(await Promise.all([loadPart(late, [sheet]), loadPart(late, [sheet])])).toEqual(['yes', 'yes']);
  expect(links(sheet)).toHaveLength(1);
});

test('a style sheet of the page is not asked for again', async () => {
  expect(await loadPart(() => 1, [OF_PAGE])).toBe(1);
  expect(links(OF_PAGE)).toHaveLength(1);
});

test('a late part without its style sheet fails, and asks for it again the next time', async () => {
  const gone = 'blob:nowhere';
  const tries = [1, 2].map(() => loadPart(() => 1, [gone]));
  for (const each of await Promise.allSettled(tries)) expect(each.status).toBe('rejected');
  expect(links(gone)).toHaveLength(1);
  await expect(loadPart(() => 1, [gone])).rejects.toThrow(gone);
  expect(links(gone)).toHaveLength(2);
  for (const link of links(gone)) link.remove();
});

test('what waits for a part that could not be had asks for it when the same button or key is pressed', async () => {
  let asked = 0;
  const load = async () => {
    asked++;
    await Promise.resolve();
    if (asked < 3) throw Error('offline');
    return 'here';
  };
  const failed = vi.fn((event: PromiseRejectionEvent) => event.preventDefault());
  addEventListener('unhandledrejection', failed);
  render(LatePart, { load: () => loadPart(load) });
  await userEvent.click(screen.getByRole('button', { name: 'Open' }));
  await vi.waitFor(() => expect(said.isShown).toBe(true));
  expect(said.text).toContain(WORDS);
  await userEvent.click(screen.getByRole('button', { name: 'Other' }));
  expect(said.isShown).toBe(false);
  expect(asked).toBe(1);
  await userEvent.click(screen.getByRole('button', { name: 'Open' }));
  await vi.waitFor(() => expect(said.isShown).toBe(true));
  expect(asked).toBe(2);
  await userEvent.click(screen.getByRole('button', { name: 'Open' }));
  expect(await screen.findByText('here')).toBeVisible();
  expect(said.isShown).toBe(false);
  expect(failed).toHaveBeenCalledTimes(2);
  removeEventListener('unhandledrejection', failed);
});
