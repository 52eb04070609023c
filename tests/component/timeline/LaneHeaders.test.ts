import { cleanup, render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { said } from '../../../src/ui/announcer.svelte.ts';
import type { View } from '../../../src/view/view.ts';
import { day, makeChronology } from '../../support/chronology.ts';
import LaneList from '../../support/LaneList.svelte';
import { makeLens } from '../../support/lens.svelte.ts';

afterEach(cleanup);

const TOPICS = [
  { id: 'arms', label: 'Arms' },
  { id: 'nuclear', label: 'Nuclear', broader: ['arms'] },
  { id: 'youth', label: 'Youth' },
  { id: 'rights', label: 'Rights' },
];

function chronology() {
  return makeChronology({ topics: TOPICS }, [
    { id: 'a', date: day('2001-01-01'), topics: ['nuclear'] },
    { id: 'b', date: day('2002-01-01'), topics: ['arms'] },
    { id: 'c', date: day('2003-01-01'), topics: ['youth'] },
    { id: 'd', date: day('2004-01-01'), topics: ['rights', 'youth'] },
    { id: 'e', date: day('2005-01-01') },
  ]);
}

function show(change: Partial<View> = {}) {
  const lens = makeLens(chronology(), change);
  render(LaneList, { lens });
  return { lens, user: userEvent.setup() };
}

const order = () => screen.getAllByRole('listitem').map((item) => item.querySelector('.label')?.textContent);
const header = (name: string) => screen.getByRole('button', { name });

describe('the headers of lanes', () => {
  it('name each lane and how many events it has, and focus its theme', async () => {
    const { lens, user } = show();
    expect(order()).toEqual(['Arms', 'Youth', 'Rights', 'No theme']);
    await user.click(header('Youth, 2 events'));
    expect(lens.view.focus).toEqual({ type: 'topic', id: 'youth' });
    expect(header('Youth, 2 events')).toHaveAttribute('aria-pressed', 'true');
    await user.click(header('Youth, 2 events'));
    expect(lens.view.focus).toBeNull();
  });

  it('light what the pointer or the keyboard is on', async () => {
    const { lens, user } = show();
    await user.hover(header('Youth, 2 events'));
    expect(lens.pointed).toEqual({ type: 'topic', id: 'youth' });
    await user.unhover(header('Youth, 2 events'));
    expect(lens.pointed).toBeNull();
    header('Arms, 2 events').focus();
    expect(lens.pointed).toEqual({ type: 'topic', id: 'arms' });
  });

  it('open into narrower lanes and close again, by click and by key', async () => {
    const { lens, user } = show();
    const branch = screen.getByRole('button', { name: 'Narrower than Arms', expanded: false });
    await user.click(branch);
    expect(order()).toEqual(['Arms', 'Nuclear', 'Youth', 'Rights', 'No theme']);
    expect(lens.view.laneChoice.opened).toEqual(['arms']);
    expect(screen.getByRole('button', { name: 'Narrower than Arms' })).toHaveAttribute(
      'aria-expanded',
      'true',
    );
    header('Nuclear, 1 event').focus();
    await user.keyboard('{ArrowLeft}');
    expect(header('Arms, 2 events')).toHaveFocus();
    await user.keyboard('{ArrowLeft}');
    expect(order()).toEqual(['Arms', 'Youth', 'Rights', 'No theme']);
    await user.keyboard('{ArrowRight}');
    expect(order()).toContain('Nuclear');
    expect(screen.queryByRole('button', { name: 'Narrower than Youth' })).toBeNull();
  });

  it('are one tab stop, gone through with Up and Down', async () => {
    const { user } = show();
    await user.tab();
    expect(header('Arms, 2 events')).toHaveFocus();
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(header('Rights, 1 event')).toHaveFocus();
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}');
    expect(header('Rights, 1 event')).toHaveFocus();
    expect(
      screen.getAllByRole('listitem').flatMap((item) => [...item.querySelectorAll('[tabindex="0"]')]),
    ).toHaveLength(1);
  });

  it('are moved with Alt and an arrow, keep the keyboard, and say where they stand', async () => {
    const { lens, user } = show();
    header('Youth, 2 events').focus();
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    await waitFor(() => expect(order()).toEqual(['Youth', 'Arms', 'Rights', 'No theme']));
    expect(said.text).toBe('Youth, lane 1 of 4');
    expect(lens.view.laneChoice.order).toEqual(['youth']);
    await waitFor(() => expect(header('Youth, 2 events')).toHaveFocus());
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    await user.keyboard('{Alt>}{ArrowDown}{ArrowDown}{ArrowDown}{/Alt}');
    await waitFor(() => expect(order()).toEqual(['Arms', 'Rights', 'No theme', 'Youth']));
    await waitFor(() => expect(header('Youth, 2 events')).toHaveFocus());
  });

  it('offer a lane’s fold and menu while the pointer or the keyboard is on it, and only then', async () => {
    const { lens, user } = show();
    expect(screen.queryByRole('button', { name: /Fold/ })).toBeNull();
    await user.hover(header('Youth, 2 events'));
    await user.click(await screen.findByRole('button', { name: 'Fold Youth' }));
    expect(lens.view.laneChoice.folded).toEqual(['youth']);
    expect(screen.getByRole('button', { name: 'Unfold Youth' })).toBeVisible();
    await user.unhover(header('Youth, 2 events'));
    await user.click(document.body);
    await waitFor(() => expect(screen.queryByRole('button', { name: /fold Youth/i })).toBeNull());
    await user.tab();
    await user.keyboard('{ArrowDown}');
    expect(await screen.findByRole('button', { name: 'Arrange Rights' })).toBeVisible();
  });

  it('offer everything in a menu too', async () => {
    const { lens, user } = show();
    const choose = async (lane: string, item: string) => {
      await user.hover(screen.getByText(lane));
      const button = await screen.findByRole('button', { name: `Arrange ${lane}` });
      const menu = document.getElementById(button.getAttribute('popovertarget') ?? '');
      if (menu) await user.click(within(menu).getByText(item));
    };
    await choose('Rights', 'Move up');
    expect(order()).toEqual(['Arms', 'Rights', 'Youth', 'No theme']);
    await choose('No theme', 'Move up');
    expect(order()).toEqual(['Arms', 'Rights', 'No theme', 'Youth']);
    await choose('Arms', 'Move down');
    expect(order()).toEqual(['Rights', 'Arms', 'No theme', 'Youth']);
    await choose('Arms', 'Open narrower lanes');
    expect(order()).toContain('Nuclear');
    await choose('No theme', 'Fold to a band');
    expect(lens.view.laneChoice.folded).toEqual(['']);
    await choose('Nuclear', 'Show only this');
    expect(lens.view.query.facets).toEqual({ topic: { mode: 'any', values: ['nuclear'] } });
    expect(order()).toEqual(['Arms', 'Nuclear']);
  });

  it('leave two compared things as they are', async () => {
    const { user } = show({
      compared: [
        { type: 'topic', id: 'youth' },
        { type: 'topic', id: 'arms' },
      ],
    });
    expect(order()).toEqual(['Youth', 'Arms']);
    header('Youth, 2 events').focus();
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(order()).toEqual(['Youth', 'Arms']);
    expect(screen.queryByRole('button', { name: /Arrange|Narrower/ })).toBeNull();
  });

  it('draw of 2,000 lanes those in sight, each with its place among all', async () => {
    const topics = Array.from({ length: 2000 }, (_, at) => ({ id: `t${at}`, label: `Theme ${at}` }));
    const events = topics.map(({ id }) => ({ id: `e-${id}`, date: day('2001-01-01'), topics: [id] }));
    const lens = makeLens(makeChronology({ topics }, events));
    render(LaneList, { lens });
    const items = screen.getAllByRole('listitem');
    expect(items.length).toBeLessThan(20);
    expect(items[3]).toHaveAttribute('aria-posinset', '4');
    expect(items[3]).toHaveAttribute('aria-setsize', '2000');
    const user = userEvent.setup();
    await user.tab();
    for (let step = 0; step < 15; step++) await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toHaveAccessibleName('Theme 15, 1 event');
  });
});
