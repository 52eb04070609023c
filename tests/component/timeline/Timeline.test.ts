import { cleanup, render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { EMPTY_QUERY } from '../../../src/query/query.ts';
import { loadLayout } from '../../../src/timeline/layouts/index.ts';
import Timeline from '../../../src/timeline/Timeline.svelte';
import { daysOfYears } from '../../../src/query/year.ts';
import { day, makeChronology, quote } from '../../support/chronology.ts';
import { makeLens } from '../../support/lens.svelte.ts';
import { smallChronology } from './fixture.ts';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** What the keyboard reaches follows the first picture. */
async function show(change: Parameters<typeof makeLens>[1] = {}) {
  const lens = makeLens(smallChronology(), change);
  render(Timeline, { lens });
  await screen.findAllByRole('button', { name: /\d{4}$/ });
  return { lens, user: userEvent.setup(), region: screen.getByRole('region', { name: 'Timeline' }) };
}

/** In the aligned layout names end with how long after its origin an event began. */
async function showAligned(change: Parameters<typeof makeLens>[1]) {
  await Promise.all([loadLayout('aligned'), import('../../../src/timeline/HoverCard.svelte')]);
  const lens = makeLens(smallChronology(), { ...change, layout: 'aligned' });
  render(Timeline, { lens });
  await screen.findAllByRole('button', { name: /days after/ });
  return { user: userEvent.setup(), region: screen.getByRole('region', { name: 'Timeline' }) };
}

const NINETEENTH = '19th Conference, 3 December 2020';

describe('the timeline', () => {
  it('names every event on show by its title and date, in each of its lanes', async () => {
    const { region } = await show();
    const disarmament = within(region).getByRole('group', { name: 'Disarmament, 3 events' });
    const youth = within(region).getByRole('group', { name: 'Youth, 2 events' });
    expect(within(disarmament).getByRole('button', { name: NINETEENTH })).toBeVisible();
    expect(within(youth).getByRole('button', { name: NINETEENTH })).toBeVisible();
    expect(
      within(youth).getByRole('button', { name: 'Forum on New Technologies, 10 to 11 December 2018' }),
    ).toBeVisible();
  });

  it('calls by its id an event in whose title nothing can be seen, in its mark, its name and its card', async () => {
    const chronology = makeChronology({}, [{ id: 'untitled', title: '\u200b', date: day('2020-12-03') }]);
    await import('../../../src/timeline/HoverCard.svelte');
    render(Timeline, { lens: makeLens(chronology) });
    const mark = await screen.findByRole('button', { name: 'untitled, 3 December 2020' });
    mark.focus();
    expect(await screen.findByRole('tooltip')).toHaveTextContent('untitled');
  });

  it('focuses an event that is clicked, and says that it is', async () => {
    const { lens, user } = await show();
    const [mark] = screen.getAllByRole('button', { name: NINETEENTH });
    if (mark) await user.click(mark);
    expect(lens.view.focus).toEqual({ type: 'event', id: 'nineteenth' });
    expect(screen.getAllByRole('button', { name: NINETEENTH, pressed: true })).toHaveLength(2);
    expect(lens.shown).toHaveLength(1);
  });

  it('is one tab stop, walked with the arrow keys, and Enter focuses', async () => {
    const { lens, user, region } = await show();
    const marks = within(region)
      .getAllByRole('group', { name: /events$/ })
      .flatMap((group) => within(group).getAllByRole('button'));
    expect(marks.filter((mark) => mark.tabIndex === 0)).toHaveLength(1);
    marks[0]?.focus();
    expect(marks[0]).toHaveAccessibleName('First Conference, 3 December 2002');
    await user.keyboard('{ArrowRight}');
    await waitFor(() => expect(document.activeElement).toHaveAccessibleName(NINETEENTH));
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement?.closest('[role=group]')).toHaveAccessibleName('Youth, 2 events');
    await user.keyboard('{ArrowLeft}');
    expect(document.activeElement).toHaveAccessibleName(/^Forum on New Technologies/);
    await user.keyboard('{Enter}');
    expect(lens.view.focus).toEqual({ type: 'event', id: 'forum' });
    await user.keyboard('{ArrowUp}{End}');
    expect(document.activeElement).toHaveAccessibleName(/^Last Conference/);
    await user.keyboard('{Home}');
    expect(document.activeElement).toHaveAccessibleName(/^First Conference/);
  });

  it('zooms, pans and fits by key', async () => {
    const { lens, user } = await show();
    screen.getByRole('button', { name: /^First Conference/ }).focus();
    await user.keyboard('+');
    await waitFor(() => expect(lens.view.window).not.toBeNull());
    const zoomed = lens.view.window ?? [0, 0];
    expect(zoomed[1] - zoomed[0]).toBeLessThan(15 * 366 * 86_400_000);
    await user.keyboard('{Shift>}{ArrowRight}{/Shift}');
    expect(lens.view.window?.[0]).toBeGreaterThan(zoomed[0]);
    await user.keyboard('0');
    expect(lens.view.window).toBeNull();
  });

  it('points at what the keyboard is on, tells of it in a card, and Escape dismisses the card', async () => {
    const { lens, user } = await show();
    const [mark] = screen.getAllByRole('button', { name: NINETEENTH });
    // The first that Tab comes to.
    mark?.setAttribute('tabindex', '1');
    await user.tab();
    await waitFor(() => expect(lens.pointed).toEqual({ type: 'event', id: 'nineteenth' }));
    const card = await screen.findByRole('tooltip');
    expect(card).toHaveTextContent('19th Conference');
    expect(card).toHaveTextContent('3 December 2020');
    expect(card).toHaveTextContent('Seoul');
    expect(card).toHaveTextContent('Disarmament');
    expect(card).toHaveTextContent('Verified quotation');
    expect(mark).toHaveAccessibleDescription(/Verified quotation/);
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('tooltip')).toBeNull();
    expect(lens.pointed).toBeNull();
  });

  const PUBLISHED = makeChronology(
    {
      documents: [
        {
          id: 'd',
          title: 'D',
          file: 'd',
          sha256: '',
          text: 'held',
          published: '2020-12-05',
          integrity: 'intact',
        },
      ],
    },
    [{ id: 'a', title: 'A', date: day('2020-12-03'), evidence: [quote('d', 'held', 'held')] }],
  );

  it('tells in the card how long after an event its first source speaks, where that is drawn', async () => {
    const lens = makeLens(PUBLISHED, { published: true });
    render(Timeline, { lens });
    const mark = await screen.findByRole('button', { name: 'A, 3 December 2020' });
    mark.setAttribute('tabindex', '1');
    await userEvent.setup().tab();
    await waitFor(() => expect(mark).toHaveAccessibleDescription(/First source published 2 days later/));
    lens.show({ published: false });
    await waitFor(() => expect(mark).not.toHaveAccessibleDescription(/First source published/));
  });

  it('tells it in the row of the list, where there is no width for lanes', async () => {
    vi.stubGlobal('innerWidth', 390);
    const lens = makeLens(PUBLISHED, { published: true });
    render(Timeline, { lens });
    const row = await screen.findByRole('button', {
      name: 'A, 3 December 2020; First source published 2 days later',
    });
    expect(row).toHaveTextContent('3 December 2020 A First source published 2 days later');
    lens.show({ published: false });
    await waitFor(() => expect(row).toHaveAccessibleName('A, 3 December 2020'));
    expect(row).not.toHaveTextContent('published');
  });

  it('tells how long after the event its lane is counted from, by name and in the card', async () => {
    const origins = ['forum'];
    const { user, region } = await showAligned({ origins });
    const disarmament = within(region).getByRole('group', { name: 'Disarmament, 3 events' });
    const youth = within(region).getByRole('group', { name: 'Youth, 2 events' });
    within(disarmament).getByRole('button', { name: `${NINETEENTH}, 6,575 days after the first event` });
    const inYouth = within(youth).getByRole('button', {
      name: `${NINETEENTH}, 724 days after the start of “Forum on New Technologies”`,
    });
    // The first that Tab comes to.
    inYouth.setAttribute('tabindex', '1');
    await user.tab();
    await waitFor(() => expect(inYouth).toHaveAccessibleDescription(/724 days after the start of “Forum/));
  });

  it('sorts events into other lanes', async () => {
    const { lens, user, region } = await show();
    await user.selectOptions(within(region).getByRole('combobox', { name: 'Lanes by' }), 'place');
    expect(lens.view.lanes).toBe('place');
    expect(within(region).getByRole('group', { name: 'Seoul, 1 event' })).toBeVisible();
    expect(within(region).getByRole('group', { name: 'No place, 3 events' })).toBeVisible();
  });

  it('lets the header of a lane focus its theme, and let go of it again', async () => {
    const { lens, user } = await show();
    await user.click(screen.getByRole('button', { name: 'Youth, 2 events' }));
    expect(lens.view.focus).toEqual({ type: 'topic', id: 'youth' });
    await user.click(screen.getByRole('button', { name: 'Youth, 2 events' }));
    expect(lens.view.focus).toBeNull();
  });

  it('says how much it shows of how much, and how much lies outside the window', async () => {
    const { lens, user, region } = await show({
      window: [Date.UTC(2018, 0, 1), Date.UTC(2019, 0, 1)],
      query: { ...EMPTY_QUERY, dates: daysOfYears(2010, 2023) },
    });
    expect(within(region).getByText('2 of 5 events')).toBeVisible();
    await user.click(await within(region).findByRole('button', { name: '1 later ›' }));
    expect(lens.view.window?.[1]).toBeGreaterThan(Date.UTC(2020, 11, 4));
    expect(within(region).queryByRole('button', { name: /earlier/ })).toBeNull();
  });

  it('keeps events without a date in a tray', async () => {
    const { lens, user } = await show();
    await user.click(await screen.findByText('1 undated event', {}, { timeout: 5000 }));
    await user.click(await screen.findByRole('button', { name: 'Some Day, undated' }, { timeout: 5000 }));
    expect(lens.view.focus).toEqual({ type: 'event', id: 'sometime' });
  });

  it('explains the encoding in a legend', async () => {
    const { region } = await show();
    const legend = within(region).getByRole('button', { name: 'Legend' });
    expect(legend).toHaveAttribute('aria-expanded', 'false');
  });

  it('offers to clear filters that leave nothing', async () => {
    const lens = makeLens(smallChronology(), { query: { ...EMPTY_QUERY, dates: daysOfYears(1900, 1901) } });
    render(Timeline, { lens });
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'Clear the filters' }));
    expect(lens.view.query).toEqual(EMPTY_QUERY);
  });

  it('says that there is nothing in an empty chronology', () => {
    render(Timeline, { lens: makeLens(makeChronology({}, [])) });
    expect(screen.getByText('This chronology has no events.')).toBeVisible();
  });

  it('lists events where none has a date that can be drawn', async () => {
    render(Timeline, { lens: makeLens(makeChronology({}, [{ id: 'a', title: 'Undatable' }])) });
    expect(
      await screen.findByRole('button', { name: 'Undatable, undated' }, { timeout: 5000 }),
    ).toBeVisible();
  });

  it('shows the strings of the data as text, never as markup', async () => {
    const title = '<img src=x onerror=alert(1)>';
    render(Timeline, {
      lens: makeLens(
        makeChronology({}, [{ id: 'a', title, date: smallChronology().events[0]?.date ?? null }]),
      ),
    });
    expect(await screen.findByRole('button', { name: `${title}, 3 December 2002` })).toBeVisible();
    expect(document.querySelector('img')).toBeNull();
  });
});
