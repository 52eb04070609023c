import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { flushSync } from 'svelte';
import { describe, expect, test, vi } from 'vitest';
import SearchBox from '../../../src/filters/SearchBox.svelte';
import { EMPTY_QUERY } from '../../../src/query/query.ts';
import { makeLens } from '../../support/lens.svelte.ts';
import { small } from './small.ts';

// jsdom scrolls nothing.
Element.prototype.scrollIntoView = () => {};

/** What answers the box is loaded and indexed first. */
const PATIENCE = { timeout: 20_000 };

function searchBox(text = '') {
  const lens = makeLens(small, { query: { ...EMPTY_QUERY, text } });
  render(SearchBox, { lens });
  const box = screen.getByRole('combobox', { name: 'Search' });
  return { lens, box };
}

describe('the search box', () => {
  test('searches once a burst of typing pauses, and says how many are left', async () => {
    const { lens, box } = searchBox();
    const shown = screen.getByText('4 of 4 events');
    await userEvent.click(box);
    await screen.findByText('How to search', {}, PATIENCE);
    await userEvent.type(box, 'conference');
    await vi.waitFor(() => expect(lens.view.query.text).toBe('conference'), PATIENCE);
    expect(lens.shown).toHaveLength(1);
    expect(lens.shown[0]?.pace).toBe('glide');
    expect(shown).toHaveTextContent('2 of 4 events');
  });

  test('keeps the space a person has just typed', async () => {
    const { lens, box } = searchBox();
    await userEvent.type(box, 'youth ');
    await vi.waitFor(() => expect(lens.view.query.text).toBe('youth'), PATIENCE);
    expect(box).toHaveValue('youth ');
    await userEvent.type(box, 'session');
    await vi.waitFor(() => expect(lens.view.query.text).toBe('youth session'), PATIENCE);
  });

  test('searches at once on Enter and on leaving', async () => {
    const { lens, box } = searchBox();
    await userEvent.type(box, 'youth{Enter}');
    expect(lens.view.query.text).toBe('youth');
    await userEvent.type(box, ' se');
    await userEvent.tab();
    expect(lens.view.query.text).toBe('youth se');
  });

  test('shows the words that come from elsewhere: a link, undo, a chip taken away', async () => {
    const { lens, box } = searchBox('youth');
    expect(box).toHaveValue('youth');
    await userEvent.type(box, 's{Enter}');
    lens.show({ query: EMPTY_QUERY });
    flushSync();
    expect(box).toHaveValue('');
  });

  test('closes its list by Escape, then is cleared, then lets Escape mean something else', async () => {
    const { lens, box } = searchBox('youth');
    const outside = vi.fn();
    document.body.addEventListener('keydown', outside);
    await userEvent.click(box);
    await screen.findByRole('listbox', { name: 'Search results' }, PATIENCE);
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('listbox')).toBeNull();
    expect(lens.view.query.text).toBe('youth');
    await userEvent.keyboard('{Escape}');
    expect(lens.view.query.text).toBe('');
    expect(box).toHaveValue('');
    expect(outside).not.toHaveBeenCalled();
    await userEvent.keyboard('{Escape}');
    expect(outside).toHaveBeenCalledOnce();
    document.body.removeEventListener('keydown', outside);
  });
});

describe('what the search box finds', () => {
  async function typed(text: string) {
    const { lens, box } = searchBox();
    await userEvent.type(box, text);
    await vi.waitFor(() => expect(screen.queryAllByRole('option').length).toBeGreaterThan(0), PATIENCE);
    return { lens, box };
  }

  test('is listed best first while a person types, with the words marked', async () => {
    const { lens, box } = await typed('conf');
    expect(lens.view.query.text).toBe('');
    const [first] = screen.getAllByRole('option');
    expect(first?.querySelector('mark')).toHaveTextContent(/^Conference$/i);
    expect(box).not.toHaveAttribute('aria-activedescendant');
  });

  test('is walked by arrows, and gone to by Enter: focus, words and hit in one step', async () => {
    const { lens, box } = await typed('conf');
    await userEvent.keyboard('{ArrowDown}');
    const [first] = screen.getAllByRole('option');
    expect(first).toHaveAttribute('aria-selected', 'true');
    expect(box).toHaveAttribute('aria-activedescendant', first?.id);
    await userEvent.keyboard('{Enter}');
    expect(screen.queryByRole('listbox')).toBeNull();
    const { query, focus, hit } = lens.view;
    expect(query.text).toBe('conf');
    expect(hit).toBe(`${focus?.type ?? ''}:${focus?.id ?? ''}`);
  });

  test('is gone to by Enter though none was chosen: the best first, then the next', async () => {
    const { lens } = await typed('conf');
    const names = screen.getAllByRole('option').map((option) => option.textContent);
    expect(names.length).toBeGreaterThan(1);
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(lens.view.hit).not.toBeNull(), PATIENCE);
    expect(screen.queryByRole('listbox')).toBeNull();
    expect(lens.view.query.text).toBe('conf');
    const group = await screen.findByRole('group', { name: 'Search results' }, PATIENCE);
    await vi.waitFor(() => expect(group).toHaveTextContent(/^\s*1 of/), PATIENCE);
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(group).toHaveTextContent(/^\s*2 of/), PATIENCE);
  });

  test('goes by Enter to what the words find that were just typed, not to what was listed before', async () => {
    const { lens } = await typed('conf');
    await userEvent.keyboard('erence{Enter}');
    await vi.waitFor(() => expect(lens.view.hit).not.toBeNull(), PATIENCE);
    expect(lens.view.query.text).toBe('conference');
  });

  test('stays where it is by Enter where nothing is found, and says so', async () => {
    const { lens, box } = searchBox();
    await userEvent.type(box, 'zzzzzz{Enter}');
    await vi.waitFor(() => expect(lens.view.query.text).toBe('zzzzzz'), PATIENCE);
    expect(lens.view.hit).toBeNull();
    expect(lens.view.focus).toBeNull();
  });

  test('is gone through hit by hit, round and round, and says where', async () => {
    const { lens } = searchBox('conference');
    const group = await screen.findByRole('group', { name: 'Search results' }, PATIENCE);
    const n = Number(/(\d+) hits/.exec(group.textContent)?.[1]);
    expect(n).toBeGreaterThan(1);
    await userEvent.click(screen.getByRole('button', { name: 'Next hit' }));
    expect(group).toHaveTextContent(`1 of ${n}`);
    const first = lens.view.hit;
    await userEvent.click(screen.getByRole('button', { name: 'Previous hit' }));
    expect(group).toHaveTextContent(`${n} of ${n}`);
    await userEvent.click(screen.getByRole('button', { name: 'Next hit' }));
    expect(lens.view.hit).toBe(first);
  });

  test('is nothing, and said to be nothing', async () => {
    const { box } = searchBox();
    await userEvent.type(box, 'xyzzy');
    expect(await screen.findByText('Nothing has these words.', {}, PATIENCE)).toBeInTheDocument();
  });
});
