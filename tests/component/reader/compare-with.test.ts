import { cleanup, render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import CompareWith from '../../../src/reader/CompareWith.svelte';
import { makeChronology } from '../../support/chronology.ts';
import { makeLens } from '../../support/lens.svelte.ts';

afterEach(cleanup);

const chronology = makeChronology(
  {
    topics: [
      { id: 'arms', label: 'Arms' },
      { id: 'youth', label: 'Youth' },
      { id: 'rights', label: 'Rights' },
    ],
  },
  [
    { id: 'a', topics: ['youth', 'arms'] },
    { id: 'b', topics: ['rights'] },
    { id: 'c', topics: ['rights'] },
  ],
);

describe('compare with', () => {
  it('offers others of its kind, and shows the comparison where the timeline was out of sight', async () => {
    const lens = makeLens(chronology, {
      layout: 'sequence',
      maximised: 'reader',
      closed: ['timeline', 'network'],
    });
    render(CompareWith, { props: { lens, target: { type: 'topic', id: 'youth' } } });
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'Compare with…' }));
    const items = screen.getAllByRole('menuitem', { hidden: true });
    expect(items.map((item) => item.textContent.trim())).toEqual(['Arms', 'Rights']);
    for (const item of items.slice(0, 1)) await user.click(item);
    expect(lens.view).toMatchObject({
      compared: [
        { type: 'topic', id: 'youth' },
        { type: 'topic', id: 'arms' },
      ],
      layout: 'chronological',
      maximised: 'timeline',
      closed: ['network'],
    });
  });

  it('offers nothing for what cannot be compared', () => {
    render(CompareWith, { props: { lens: makeLens(chronology), target: { type: 'kind', id: 'meeting' } } });
    expect(screen.queryByRole('button')).toBeNull();
  });
});
