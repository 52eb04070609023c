import { cleanup, render, screen, within } from '@testing-library/svelte';
import { afterEach, expect, it, vi } from 'vitest';
import KeysDialog from '../../../src/workspace/KeysDialog.svelte';
import { KEY_GROUPS } from '../../../src/workspace/key-list.ts';

afterEach(cleanup);

it('lists every key there is, by where it works, and what hands do', () => {
  render(KeysDialog, { open: true, onclose: vi.fn() });
  const names = screen
    .getAllByRole('region')
    .map((region) => within(region).getByRole('heading').textContent);
  expect(names).toEqual([
    ...['Everywhere', 'Filters: a value', 'Timeline', 'Timeline: names of the lanes'],
    ...['Overview: bars', 'Overview: window and its edges', 'Network', 'Scenes'],
    'By hand, in timeline and network',
  ]);
  const timeline = within(screen.getByRole('region', { name: 'Timeline' }));
  const [walk] = timeline.getAllByRole('definition');
  expect(walk).toHaveTextContent('The event before or after');
  const [keys] = timeline.getAllByRole('term');
  expect(keys?.textContent.replaceAll(/\s+/g, ' ').trim()).toBe('←Left arrow →Right arrow');
  const rows = KEY_GROUPS.reduce((sum, group) => sum + group.rows.length, 0);
  expect(screen.getAllByRole('definition')).toHaveLength(rows + 5);
});
