import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { flushSync } from 'svelte';
import { describe, expect, test, vi } from 'vitest';
import SearchBox from '../../../src/filters/SearchBox.svelte';
import { EMPTY_QUERY } from '../../../src/query/query.ts';
import { makeLens } from '../../support/lens.svelte.ts';
import { small } from './small.ts';

function searchBox(text = '') {
  const lens = makeLens(small, { query: { ...EMPTY_QUERY, text } });
  render(SearchBox, { lens });
  const box = screen.getByRole('searchbox', { name: 'Search' });
  return { lens, box };
}

describe('the search box', () => {
  test('searches once a burst of typing pauses, and says how many are left', async () => {
    const { lens, box } = searchBox();
    expect(screen.getByRole('status')).toHaveTextContent('4 of 4 events');
    await userEvent.type(box, 'conference');
    await vi.waitFor(() => expect(lens.view.query.text).toBe('conference'));
    expect(lens.shown).toHaveLength(1);
    expect(lens.shown[0]?.pace).toBe('glide');
    expect(screen.getByRole('status')).toHaveTextContent('2 of 4 events');
  });

  test('keeps the space a person has just typed', async () => {
    const { lens, box } = searchBox();
    await userEvent.type(box, 'youth ');
    await vi.waitFor(() => expect(lens.view.query.text).toBe('youth'));
    expect(box).toHaveValue('youth ');
    await userEvent.type(box, 'session');
    await vi.waitFor(() => expect(lens.view.query.text).toBe('youth session'));
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

  test('is cleared by Escape, which means something else only when it is empty', async () => {
    const { lens, box } = searchBox('youth');
    const outside = vi.fn();
    document.body.addEventListener('keydown', outside);
    await userEvent.type(box, '{Escape}');
    expect(lens.view.query.text).toBe('');
    expect(box).toHaveValue('');
    expect(outside).not.toHaveBeenCalled();
    await userEvent.type(box, '{Escape}');
    expect(outside).toHaveBeenCalledOnce();
    document.body.removeEventListener('keydown', outside);
  });
});
