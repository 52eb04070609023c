import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { createRawSnippet } from 'svelte';
import { beforeEach, expect, test } from 'vitest';
import Tabs from '../../../src/ui/Tabs.svelte';

const tabs = [
  { id: 'filters', label: 'Filters' },
  { id: 'timeline', label: 'Timeline' },
  { id: 'reader', label: 'Reader' },
];

beforeEach(() => {
  const { rerender } = render(Tabs, {
    label: 'Panels',
    tabs,
    selected: 'timeline',
    onselect: (id: string) => void rerender({ selected: id }),
    panel: createRawSnippet<[string]>((id) => ({ render: () => `<p>This is ${id()}</p>` })),
  });
});

test('the chosen tab names its panel and is the only stop for Tab', async () => {
  expect(screen.getByRole('tablist', { name: 'Panels' })).toBeVisible();
  expect(screen.getByRole('tabpanel', { name: 'Timeline' })).toHaveTextContent('This is timeline');
  await userEvent.tab();
  expect(screen.getByRole('tab', { name: 'Timeline', selected: true })).toHaveFocus();
  await userEvent.tab();
  expect(document.body).toHaveFocus();
});

test('arrows go round, Home and End go to the ends, and each chooses', async () => {
  await userEvent.tab();
  for (const [key, name] of [
    ['{ArrowRight}', 'Reader'],
    ['{ArrowRight}', 'Filters'],
    ['{ArrowLeft}', 'Reader'],
    ['{Home}', 'Filters'],
    ['{End}', 'Reader'],
  ] as const) {
    await userEvent.keyboard(key);
    expect(screen.getByRole('tab', { name, selected: true })).toHaveFocus();
    expect(screen.getByRole('tabpanel', { name })).toBeVisible();
  }
});

test('a click chooses', async () => {
  await userEvent.click(screen.getByRole('tab', { name: 'Filters' }));
  expect(screen.getByRole('tab', { name: 'Filters', selected: true })).toBeVisible();
});
