import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import Filters from '../../../src/filters/Filters.svelte';
import { EMPTY_QUERY } from '../../../src/query/query.ts';
import { daysOfYears } from '../../../src/query/year.ts';
import { makeLens, type TestLens } from '../../support/lens.svelte.ts';
import { between, day, makeChronology } from '../../support/chronology.ts';
import { small } from './small.ts';

function filters(lens: TestLens = makeLens(small)): TestLens {
  render(Filters, { lens });
  return lens;
}
const checkbox = (name: string | RegExp) => screen.getByRole('checkbox', { name });
const group = (name: string) => within(screen.getByRole('group', { name }));
const names = (list: HTMLElement[]) =>
  list.map((each) => each.getAttribute('aria-label') ?? each.textContent.trim());

describe('the panel of filters', () => {
  test('is a region with every theme as a checkbox with its name and count', () => {
    filters();
    expect(screen.getByRole('region', { name: 'Filters' })).toBeInTheDocument();
    expect(checkbox('Disarmament 3')).not.toBeChecked();
    expect(checkbox('Small arms 2')).not.toBeChecked();
    expect(checkbox('Youth 2')).not.toBeChecked();
    expect(screen.getByText('4 of 4 events')).toBeInTheDocument();
  });

  test('narrows to a theme, and counts what choosing each value would leave', async () => {
    const lens = filters();
    await userEvent.click(checkbox('Youth 2'));
    expect(lens.view.query.facets).toEqual({ topic: { mode: 'any', values: ['youth'] } });
    expect(checkbox('Youth 2')).toBeChecked();
    // Any of the themes is meant: another adds all of its own, and of other facets only those of the theme are left.
    expect(checkbox('Disarmament 3')).not.toBeChecked();
    expect(checkbox(/^Meeting \d of 2$/)).toBeEnabled();
    expect(screen.getByText('2 of 4 events')).toBeInTheDocument();
    expect(lens.shown.map(({ pace }) => pace)).toEqual(['step']);
  });

  test('asks whether any or all are meant once two themes are chosen', async () => {
    const lens = filters();
    await userEvent.click(checkbox('Youth 2'));
    expect(screen.queryByRole('radio')).not.toBeInTheDocument();
    await userEvent.click(checkbox(/^Disarmament/));
    expect(screen.getByText('4 of 4 events')).toBeInTheDocument();
    await userEvent.click(await screen.findByRole('radio', { name: 'all of them' }));
    expect(lens.view.query.facets.topic?.mode).toBe('all');
    expect(screen.getByText('1 of 4 events')).toBeInTheDocument();
    expect(await screen.findByRole('list', { name: 'Active filters' })).toHaveTextContent(
      /Disarmament\s+and\s+Youth/,
    );
  });

  test('asks of kinds, of which an event has only one, whether any or none is meant', async () => {
    const lens = filters();
    await userEvent.click(checkbox('Conference 2'));
    await userEvent.click(checkbox('Meeting 2'));
    const modes = await screen.findAllByRole('radio');
    expect(modes.map((each) => each.getAttribute('value'))).toEqual(['any', 'none']);
    await userEvent.click(group('With').getByRole('radio', { name: 'none of them' }));
    expect(lens.view.query.facets).toEqual({});
    expect(lens.view.query.without).toEqual({ kind: ['conference', 'meeting'] });
    expect(await screen.findByRole('list', { name: 'Active filters' })).toHaveTextContent(
      /not Kind\s+Conference/,
    );
  });

  test('takes only a value, or all but it, in one action each', async () => {
    const lens = filters();
    await userEvent.click(screen.getByRole('button', { name: 'Not Youth' }));
    expect(lens.view.query.without).toEqual({ topic: ['youth'] });
    expect(screen.getByText('2 of 4 events')).toBeInTheDocument();
    expect(screen.getByRole('checkbox', { name: /^Youth left out/ })).toBePartiallyChecked();
    await userEvent.click(screen.getByRole('button', { name: 'Only Disarmament' }));
    expect(lens.view.query).toEqual({
      ...EMPTY_QUERY,
      facets: { topic: { mode: 'any', values: ['arms'] } },
    });
    await userEvent.click(screen.getByRole('button', { name: 'Only Disarmament' }));
    expect(lens.view.query).toEqual(EMPTY_QUERY);
  });

  test('counts what is in the window, or everywhere', async () => {
    const lens = filters(makeLens(small, { window: [Date.UTC(1900, 0), Date.UTC(1901, 0)] }));
    expect(checkbox('Youth 0 of 2')).toBeEnabled();
    await userEvent.click(
      screen.getByRole('checkbox', { name: 'Count only what is possibly in the window' }),
    );
    expect(lens.view.counted).toBe('everywhere');
    expect(checkbox('Youth 2')).toBeEnabled();
  });

  test('counts everything in a layout that shows no window, and what is in it again when that returns', async () => {
    const window = [Date.UTC(1900, 0), Date.UTC(1901, 0)] as const;
    const lens = filters(makeLens(small, { window, layout: 'sequence' }));
    expect(checkbox('Youth 2')).toBeEnabled();
    expect(screen.queryByRole('checkbox', { name: /in the window/ })).not.toBeInTheDocument();
    lens.show({ layout: 'chronological', frame: null });
    expect(
      await screen.findByRole('checkbox', { name: 'Count only what is possibly in the window' }),
    ).toBeChecked();
    expect(checkbox('Youth 0 of 2')).toBeEnabled();
    lens.show({ layout: 'years', frame: null });
    await waitFor(() => expect(checkbox('Youth 2')).toBeEnabled());
  });

  test('works by keyboard alone', async () => {
    const lens = filters();
    checkbox('Disarmament 3').focus();
    await userEvent.keyboard(' ');
    expect(lens.view.query.facets.topic?.values).toEqual(['arms']);
  });

  test('folds a broad theme and brings its narrower ones back', async () => {
    filters();
    await userEvent.click(screen.getByRole('button', { name: 'Fold Disarmament' }));
    expect(screen.queryByRole('checkbox', { name: /Small arms/ })).not.toBeInTheDocument();
    const unfold = screen.getByRole('button', { name: 'Unfold Disarmament' });
    expect(unfold).toHaveAttribute('aria-expanded', 'false');
    await userEvent.click(unfold);
    expect(checkbox('Small arms 2')).toBeInTheDocument();
  });

  test('opens a facet that is closed at first, and starts open where something is chosen', async () => {
    const facets = { status: { mode: 'any', values: ['announced'] } } as const;
    filters(makeLens(small, { query: { ...EMPTY_QUERY, facets } }));
    expect(checkbox('Announced 1')).toBeChecked();
    expect(screen.queryByRole('checkbox', { name: /Nakamitsu/ })).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('heading', { name: 'People' }));
    expect(checkbox(/^Nakamitsu Izumi/)).toBeInTheDocument();
  });

  test('lights values by pointing and by focus, and lights those that are kin', async () => {
    const lens = filters();
    await userEvent.hover(checkbox('Small arms 2'));
    expect(lens.pointed).toEqual({ type: 'topic', id: 'small' });
    expect(checkbox('Small arms 2').closest('li')).toHaveClass('lit');
    expect(checkbox('Disarmament 3').closest('li')).toHaveClass('lit');
    expect(checkbox('Youth 2').closest('li')).not.toHaveClass('lit');
    await userEvent.unhover(checkbox('Small arms 2'));
    expect(lens.pointed).toBeNull();
    checkbox('UNODA 2').focus();
    expect(lens.pointed).toEqual({ type: 'actor', id: 'unoda' });
  });

  test('makes a value the focus, and no longer', async () => {
    const lens = filters();
    await userEvent.click(screen.getByRole('button', { name: 'Focus Youth' }));
    expect(lens.view.focus).toEqual({ type: 'topic', id: 'youth' });
    expect(screen.getByRole('button', { name: 'Focus Youth' })).toHaveAttribute('aria-pressed', 'true');
    await userEvent.click(screen.getByRole('button', { name: 'Focus Youth' }));
    expect(lens.view.focus).toBeNull();
  });
});

describe('the chips', () => {
  const facets = {
    topic: { mode: 'any', values: ['youth', 'arms'] },
    kind: { mode: 'any', values: ['meeting'] },
  } as const;
  const query = { ...EMPTY_QUERY, text: 'session', facets, dates: daysOfYears(2018, 2020) } as const;

  test('say in words what is asked for, and take it away one by one, the keyboard following', async () => {
    const lens = filters(makeLens(small, { query }));
    const chips = within(await screen.findByRole('list', { name: 'Active filters' })).getAllByRole('button');
    expect(names(chips)).toEqual([
      'Remove Words: session',
      'Remove Years: 2018 to 2020',
      'Remove Theme: Disarmament',
      'Remove Theme: Youth',
      'Remove Kind: Meeting',
    ]);
    await userEvent.click(screen.getByRole('button', { name: 'Remove Theme: Disarmament' }));
    expect(lens.view.query.facets.topic?.values).toEqual(['youth']);
    expect(screen.getByRole('button', { name: 'Remove Theme: Youth' })).toHaveFocus();
    await userEvent.click(screen.getByRole('button', { name: 'Remove Kind: Meeting' }));
    expect(screen.getByRole('button', { name: 'Remove Theme: Youth' })).toHaveFocus();
  });

  test('go all at once, and the keyboard is left at the count', async () => {
    const lens = filters(makeLens(small, { query }));
    await userEvent.click(await screen.findByRole('button', { name: 'Clear all' }));
    expect(lens.view.query).toEqual(EMPTY_QUERY);
    expect(screen.getByText('4 of 4 events')).toHaveFocus();
  });
});

describe('where nothing matches', () => {
  test('the filter that came last can be taken back', async () => {
    const lens = filters();
    await userEvent.click(checkbox('Youth 2'));
    await userEvent.click(checkbox(/^Rights talks/));
    await userEvent.click(checkbox(/^Joint Conference/));
    await userEvent.click(checkbox(/^Rights talks/));
    await userEvent.click(checkbox(/^Ministry/));
    expect(screen.getByText('0 of 4 events')).toBeInTheDocument();
    const notice = within(await screen.findByRole('status'));
    expect(notice.getByText('Nothing matches')).toBeInTheDocument();
    await userEvent.click(notice.getByRole('button', { name: 'Remove the last: Organisation: Ministry' }));
    expect(lens.matches.count).toBe(1);
    expect(screen.queryByText('Nothing matches')).not.toBeInTheDocument();
  });

  test('everything can be cleared', async () => {
    const facets = { topic: { mode: 'any', values: ['nobody-has-it'] } } as const;
    const lens = filters(makeLens(small, { query: { ...EMPTY_QUERY, facets } }));
    await userEvent.click(await screen.findByRole('button', { name: 'Clear all filters' }));
    expect(lens.matches.count).toBe(4);
  });
});

describe('the years', () => {
  test('narrow from either end', async () => {
    const lens = filters();
    const from = screen.getByRole('spinbutton', { name: 'From year' });
    await userEvent.type(from, '2019{Tab}');
    expect(lens.view.query.dates).toEqual(daysOfYears(2019, 2021));
    const to = screen.getByRole('spinbutton', { name: 'To year' });
    expect(to).toHaveValue(null);
    expect(to).toHaveAttribute('placeholder', '2021');
    await userEvent.type(to, '2020{Tab}');
    expect(lens.view.query.dates).toEqual(daysOfYears(2019, 2020));
    expect(screen.getByText('2 of 4 events')).toBeInTheDocument();
  });

  test('stand in order however they are typed, and are forgotten when emptied', async () => {
    const lens = filters(makeLens(small, { query: { ...EMPTY_QUERY, dates: daysOfYears(2019, 2020) } }));
    const from = screen.getByRole('spinbutton', { name: 'From year' });
    await userEvent.clear(from);
    await userEvent.type(from, '2030{Tab}');
    expect(lens.view.query.dates).toEqual(daysOfYears(2020, 2030));
    expect(from).toHaveValue(2020);
    await userEvent.clear(from);
    await userEvent.tab();
    await userEvent.clear(screen.getByRole('spinbutton', { name: 'To year' }));
    await userEvent.tab();
    expect(lens.view.query.dates).toBeNull();
  });
});

describe('uncertain dates in the years', () => {
  const uncertain = makeChronology({}, [
    { id: 'long', date: { ...between('2015-01-01', '2024-12-31'), isInterval: false } },
    { id: 'day', date: day('2018-12-10') },
    { id: 'across', date: between('2018-12-30', '2019-01-02') },
    { id: 'later', date: day('2020-12-10') },
  ]);
  const in2018 = { query: { ...EMPTY_QUERY, dates: daysOfYears(2018, 2018) } } as const;

  test('are said to be in them possibly, with how many would be surely', async () => {
    const lens = filters(makeLens(uncertain, in2018));
    expect(await screen.findByRole('radio', { name: 'possibly (3)' })).toBeChecked();
    const surely = screen.getByRole('radio', { name: 'surely (1)' });
    await userEvent.click(surely);
    expect(surely).toBeChecked();
    expect(lens.view.query.certainty).toBe('surely');
    expect(lens.matches.count).toBe(1);
    expect(screen.getByText('1 of 4 events')).toBeInTheDocument();
    expect(screen.getByRole('radio', { name: 'possibly (3)' })).not.toBeChecked();
    expect(await screen.findByRole('button', { name: 'Remove Years: 2018, surely' })).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Remove Years: 2018, surely' }));
    expect(lens.view.query).toEqual(EMPTY_QUERY);
    expect(screen.queryByRole('radio')).not.toBeInTheDocument();
  });

  test('are counted within what else is asked for', async () => {
    const facets = { kind: { mode: 'any', values: ['unheard-of'] } } as const;
    filters(makeLens(uncertain, { query: { ...in2018.query, facets } }));
    expect(await screen.findByRole('radio', { name: 'possibly (0)' })).toBeChecked();
    expect(screen.getByRole('radio', { name: 'surely (0)' })).toBeInTheDocument();
  });
});

describe('the days of the window', () => {
  const utc = (iso: string) => Date.parse(`${iso}T00:00:00Z`);
  const window = [utc('2019-05-01'), utc('2021-01-01')] as const;

  test('are taken from the timeline, and left again', async () => {
    const lens = filters(makeLens(small, { window }));
    const only = await screen.findByRole('button', { name: 'Only the window (1 May 2019 to 31 Dec 2020)' });
    expect(only).toHaveAttribute('aria-pressed', 'false');
    await userEvent.click(only);
    expect(lens.view.query.dates).toEqual(window);
    expect(screen.getByText('1 May 2019 to 31 Dec 2020, to the day')).toBeVisible();
    expect(screen.getByRole('radio', { name: /^possibly/ })).toBeChecked();
    expect(
      await screen.findByRole('button', { name: 'Remove Dates: 1 May 2019 to 31 Dec 2020' }),
    ).toBeInTheDocument();
    expect(only).toHaveAttribute('aria-pressed', 'true');
    expect(only).toHaveFocus();
    expect(screen.getByRole('spinbutton', { name: 'From year' })).toHaveValue(2019);
    await userEvent.click(only);
    expect(lens.view.query.dates).toBeNull();
  });

  test('are not offered where the timeline is not along time', () => {
    filters(makeLens(small, { window, layout: 'sequence' }));
    expect(screen.queryByRole('button', { name: /window/ })).not.toBeInTheDocument();
  });
});
