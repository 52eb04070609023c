import { cleanup, render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { parseDateLevel2 } from '../../../src/chronology/edtf-level-2.ts';
import LanesPanel from '../../../src/timeline/LanesPanel.svelte';
import Timeline from '../../../src/timeline/Timeline.svelte';
import type { View } from '../../../src/view/view.ts';
import { day, makeChronology } from '../../support/chronology.ts';
import { makeLens } from '../../support/lens.svelte.ts';

afterEach(cleanup);

function chronology() {
  return makeChronology(
    {
      topics: [
        { id: 'arms', label: 'Arms' },
        { id: 'nuclear', label: 'Nuclear', broader: ['arms'] },
        { id: 'youth', label: 'Youth' },
      ],
    },
    [
      { id: 'a', title: 'A', date: day('2001-01-01'), topics: ['nuclear'] },
      { id: 'b', title: 'B', date: day('2002-01-01'), topics: ['youth'] },
    ],
  );
}

const TWO: View['compared'] = [
  { type: 'topic', id: 'arms' },
  { type: 'topic', id: 'youth' },
];

describe('what can be done to all lanes', () => {
  const show = (change: Partial<View> = {}) => {
    const lens = makeLens(chronology(), change);
    render(LanesPanel, { lens });
    return { lens, user: userEvent.setup() };
  };

  it('sorts them, and what was moved by hand is sorted too', async () => {
    const { lens, user } = show({ laneChoice: { sort: 'listed', order: ['youth'], opened: [], folded: [] } });
    const orders = screen.getByRole('group', { name: 'Order of lanes' });
    expect(within(orders).getByRole('radio', { name: 'As listed' })).toBeChecked();
    await user.click(within(orders).getByRole('radio', { name: 'By name' }));
    expect(lens.view.laneChoice).toMatchObject({ sort: 'name', order: [] });
  });

  it('takes back what was moved by hand, and offers that only then', async () => {
    const { lens, user } = show({ laneChoice: { sort: 'count', order: ['youth'], opened: [], folded: [] } });
    await user.click(screen.getByRole('button', { name: 'Undo the moves' }));
    expect(lens.view.laneChoice).toMatchObject({ sort: 'count', order: [] });
    expect(screen.queryByRole('button', { name: 'Undo the moves' })).toBeNull();
  });

  it('opens, closes, folds and unfolds all', async () => {
    const { lens, user } = show();
    await user.click(screen.getByRole('button', { name: 'Open all' }));
    expect(lens.view.laneChoice.opened).toEqual(['arms']);
    await user.click(screen.getByRole('button', { name: 'Fold all' }));
    expect(lens.view.laneChoice.folded).toEqual(['arms', 'nuclear', 'youth', '']);
    await user.click(screen.getByRole('button', { name: 'Unfold all' }));
    await user.click(screen.getByRole('button', { name: 'Close all' }));
    expect(lens.view.laneChoice).toMatchObject({ opened: [], folded: [] });
    expect(screen.getByRole('button', { name: 'Close all' })).toBeDisabled();
  });

  it('shows when sources were published, along time only and whatever the lanes', async () => {
    const published = { name: 'Show when sources were published' };
    for (const change of [{}, { lanes: 'none' }, { compared: TWO }] as const) {
      const { lens, user } = show(change);
      await user.click(screen.getByRole('checkbox', published));
      expect(lens.view.published).toBe(true);
      const isArrangeable = Object.keys(change).length === 0;
      expect(screen.queryAllByRole('group', { name: 'Order of lanes' })).toHaveLength(isArrangeable ? 1 : 0);
      cleanup();
    }
    show({ layout: 'aligned' });
    expect(screen.getByRole('group', { name: 'Order of lanes' })).toBeVisible();
    expect(screen.queryByRole('checkbox', published)).toBeNull();
  });

  it('offers to open lanes only where some have narrower ones', () => {
    show({ lanes: 'kind' });
    expect(screen.queryByRole('button', { name: 'Open all' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Fold all' })).toBeVisible();
  });
});

describe('the toolbar', () => {
  const show = (change: Partial<View> = {}) => {
    const lens = makeLens(chronology(), change);
    render(Timeline, { lens });
    return { lens, user: userEvent.setup() };
  };

  it('makes other lanes, forgetting what was said of the lanes before', async () => {
    const { lens, user } = show({
      laneChoice: { sort: 'first', order: ['youth'], opened: ['arms'], folded: [''] },
      compared: [
        { type: 'topic', id: 'arms' },
        { type: 'topic', id: 'youth' },
      ],
    });
    await user.selectOptions(screen.getByRole('combobox', { name: 'Lanes by' }), 'kind');
    expect(lens.view).toMatchObject({
      lanes: 'kind',
      laneChoice: { sort: 'first', order: [], opened: [], folded: [] },
      compared: null,
    });
  });

  it('arranges lanes only where they are those of a facet', () => {
    show();
    expect(screen.getByRole('button', { name: 'Arrange lanes' })).toBeVisible();
    cleanup();
    show({ lanes: 'none' });
    expect(screen.queryByRole('button', { name: 'Arrange lanes' })).toBeNull();
  });

  it('has options of lanes wherever one of them does something', () => {
    const named = (name: string) => screen.queryByRole('button', { name });
    for (const change of [{ lanes: 'none' }, { compared: TWO }] as const) {
      show(change);
      expect(named('Lane options')).toBeVisible();
      cleanup();
    }
    show({ layout: 'aligned' });
    expect(named('Arrange lanes')).toBeVisible();
    cleanup();
    for (const change of [{ layout: 'years' }, { layout: 'aligned', lanes: 'none' }] as const) {
      show(change);
      expect(named('Arrange lanes')).toBeNull();
      expect(named('Lane options')).toBeNull();
      cleanup();
    }
  });

  it('leads to what lies outside the window, by a name that says how many there are', async () => {
    const { lens, user } = show({ window: [Date.UTC(2001, 5, 1), Date.UTC(2001, 8, 1)] });
    expect(await screen.findByRole('button', { name: '1 later ›' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: '‹ 1 earlier' }));
    expect(lens.view.window?.[0]).toBeLessThanOrEqual(Date.UTC(2001, 0, 1));
  });

  it('counts what goes on into the window apart, keeps it in reach, and leads to where it began', async () => {
    const since = parseDateLevel2('2002-01-01/..');
    if (!since.ok) throw new Error('not read');
    const events = [
      { id: 'a', title: 'A', date: day('2001-01-01') },
      { id: 'b', title: 'B', date: since.value },
      { id: 'c', title: 'C', date: day('2009-01-01') },
    ];
    const window: View['window'] = [Date.UTC(2005, 0, 1), Date.UTC(2006, 0, 1)];
    const lens = makeLens(makeChronology({}, events), { window });
    render(Timeline, { lens });
    const open = await screen.findByRole('button', { name: '… 1 open-ended, reaching into the window' });
    expect(screen.getByRole('button', { name: '‹ 1 earlier' })).toBeVisible();
    expect(await screen.findByRole('button', { name: 'B, since 1 January 2002, open' })).toBeInTheDocument();
    await userEvent.setup().click(open);
    expect(lens.view.window?.[0]).toBeLessThanOrEqual(Date.UTC(2002, 0, 1));
  });
});
