import { cleanup, render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import type { Target } from '../../../src/query/target.ts';
import { EMPTY_QUERY } from '../../../src/query/query.ts';
import CompareButton from '../../../src/timeline/compare/CompareButton.svelte';
import Comparison from '../../../src/timeline/compare/Comparison.svelte';
import type { View } from '../../../src/view/view.ts';
import { between, day, makeChronology } from '../../support/chronology.ts';
import { makeLens } from '../../support/lens.svelte.ts';

afterEach(cleanup);

const topic = (id: string): Target => ({ type: 'topic', id });
const PAIR = [topic('youth'), topic('disarmament')] as const;

/** Youth has a forum and a training, disarmament two conferences; one conference is about both. */
function chronology() {
  return makeChronology(
    {
      topics: [
        { id: 'disarmament', label: 'Disarmament' },
        { id: 'nuclear', label: 'Nuclear arms', broader: ['disarmament'] },
        { id: 'youth', label: 'Youth' },
        ...Array.from({ length: 12 }, (_, at) => ({ id: `more-${at}`, label: `More ${at}` })),
      ],
      series: [{ id: 's', title: 'Conferences' }],
      places: [
        { id: 'jeju', name: 'Jeju' },
        { id: 'seoul', name: 'Seoul' },
      ],
      actors: [{ id: 'unoda', name: 'UNODA', type: 'organisation' }],
    },
    [
      { id: 'a', title: 'First Conference', date: day('2002-12-03'), topics: ['nuclear'], place: 'jeju' },
      {
        id: 'b',
        title: 'Forum',
        date: between('2018-12-10', '2018-12-11'),
        topics: ['youth'],
        place: 'jeju',
      },
      {
        id: 'c',
        title: 'A <b>common</b> Conference',
        date: day('2020-12-03'),
        topics: ['disarmament', 'youth'],
        place: 'seoul',
        actors: [{ actor: 'unoda' }],
      },
      { id: 'd', title: 'Training', date: day('2021-02-03'), topics: ['youth'] },
      { id: 'e', title: 'Last Conference', date: day('2024-06-01'), topics: ['disarmament'], place: 'jeju' },
      { id: 'f', title: 'Some Day', topics: ['youth'] },
      ...Array.from({ length: 12 }, (_, at) => ({
        id: `more-${at}`,
        date: day(`20${at + 10}-01-01`),
        topics: [`more-${at}`],
      })),
    ],
  );
}

function show(change: Partial<View> = {}) {
  const lens = makeLens(chronology(), { compared: PAIR, ...change });
  render(Comparison, { lens });
  return { lens, user: userEvent.setup(), strip: screen.getByRole('region', { name: /^Youth and/ }) };
}

const listUnder = (heading: string | RegExp) => {
  const list = screen.getByRole('heading', { name: heading }).nextElementSibling;
  if (!(list instanceof HTMLElement)) throw new Error(`Nothing stands under ${String(heading)}`);
  return within(list)
    .queryAllByRole('listitem')
    .map((item) => item.textContent.replace(/\s+/g, ' ').trim());
};

describe('a comparison', () => {
  it('says in a few sentences what there is to say', () => {
    const { strip } = show();
    expect(strip).toHaveTextContent(
      'Youth has 4 events, Dec 2018 – Feb 2021. Disarmament has 3 events, 2002–2024. 1 event is in both. ' +
        'Their times overlap, Dec 2018 – Feb 2021. ' +
        'The longest gap of Youth is 722 days (about 24 months), Dec 2018 – Dec 2020. ' +
        'The longest gap of Disarmament is 6,574 days (about 18 years), 2002–2020.',
    );
  });

  it('says that it is of what the filters leave', () => {
    const { strip } = show({
      query: { ...EMPTY_QUERY, facets: { place: { mode: 'any', values: ['jeju'] } } },
    });
    expect(strip).toHaveTextContent(
      'Of the 3 events that match the filters, of 18 in all: Youth has 1 event, 10–11 December 2018. ' +
        'Disarmament has 2 events, 2002–2024. No event is in both. Their times overlap, 10–11 December 2018.',
    );
  });

  it('lists what only one has and what both have', () => {
    show();
    expect(listUnder('Only Youth (3)')).toEqual([
      '10–11 Dec 2018 Forum',
      '3 Feb 2021 Training',
      'undated Some Day',
    ]);
    expect(listUnder('Both (1)')).toEqual(['3 Dec 2020 A <b>common</b> Conference']);
    expect(listUnder('Only Disarmament (2)')).toEqual([
      '3 Dec 2002 First Conference',
      '1 Jun 2024 Last Conference',
    ]);
    expect(listUnder('What both have')).toEqual([
      expect.stringMatching(/^UNODA organisation, 1 and 1 1 in Youth, 1 in Disarmament$/),
      expect.stringMatching(/^Seoul place, 1 and 1/),
      expect.stringMatching(/^Jeju place, 1 and 2/),
    ]);
  });

  it('makes an event the focus, and lights it while pointed at', async () => {
    const { lens, user } = show();
    const [button] = screen.getAllByRole('button', { name: '3 Feb 2021 Training' });
    if (!button) throw new Error('The training has no button');
    await user.hover(button);
    expect(lens.pointed).toEqual({ type: 'event', id: 'd' });
    await user.unhover(button);
    expect(lens.pointed).toBeNull();
    await user.click(button);
    expect(lens.view.focus).toEqual({ type: 'event', id: 'd' });
    await user.click(screen.getByRole('button', { name: 'Jeju' }));
    expect(lens.view.focus).toEqual({ type: 'place', id: 'jeju' });
  });

  it('names the events on either side of a gap, what the other did meanwhile, and shows its stretch', async () => {
    const { lens, user } = show({ layout: 'aligned', frame: [0, 5] });
    const gap = screen.getByRole('button', { name: /^6,574 days \(about 18 years\): 2002–2020$/ });
    const item = gap.closest('li');
    expect(item).toHaveTextContent(
      /After 3 Dec 2002 First Conference Before 3 Dec 2020 A <b>common<\/b> Conference Meanwhile 1 event of Youth$/,
    );
    await user.click(gap);
    expect(lens.view).toMatchObject({ layout: 'chronological', frame: null, focus: null });
    const [from, to] = lens.view.window ?? [NaN, NaN];
    expect(from).toBeLessThan(Date.UTC(2002, 11, 3));
    expect(to).toBeGreaterThan(Date.UTC(2020, 11, 4));
  });

  it('sets the two on one axis, or each from its start', async () => {
    const { lens, user } = show();
    expect(screen.getByRole('radio', { name: 'On a shared axis' })).toBeChecked();
    await user.click(screen.getByRole('radio', { name: 'Each from its start' }));
    expect(lens.view.layout).toBe('aligned');
    await user.click(screen.getByRole('radio', { name: 'On a shared axis' }));
    expect(lens.view.layout).toBe('chronological');
  });

  it('swaps, folds to a line and closes', async () => {
    const { lens, user, strip } = show();
    await user.click(within(strip).getByRole('button', { name: 'Fold the comparison' }));
    expect(screen.queryByRole('heading', { name: 'Both (1)' })).toBeNull();
    await user.click(within(strip).getByRole('button', { name: 'Unfold the comparison' }));
    await user.click(within(strip).getByRole('button', { name: 'Swap' }));
    expect(lens.view.compared).toEqual([PAIR[1], PAIR[0]]);
    expect(screen.getByRole('region', { name: 'Disarmament and Youth' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Stop comparing' }));
    expect(lens.view.compared).toBeNull();
    expect(screen.queryByRole('region')).toBeNull();
  });

  it('says no more of an uncertain date than its source', () => {
    const year = {
      ...day('2019-01-01'),
      edtf: '2019',
      latestStartMs: Date.UTC(2019, 11, 31),
      earliestEndMs: Date.UTC(2019, 0, 2),
      latestEndMs: Date.UTC(2020, 0, 1),
    };
    const since = {
      ...day('2021-03-01'),
      edtf: '2021-03-01/..',
      earliestEndMs: Infinity,
      latestEndMs: Infinity,
      isInterval: true,
      isOpenEnd: true,
    };
    const uncertain = makeChronology({ topics: ['x', 'y'].map((id) => ({ id, label: id })) }, [
      { id: 'a', date: year, topics: ['x'] },
      { id: 'b', date: day('2020-02-01'), topics: ['x'] },
      { id: 'c', date: since, topics: ['y'] },
    ]);
    render(Comparison, { lens: makeLens(uncertain, { compared: [topic('x'), topic('y')] }) });
    const strip = screen.getByRole('region');
    expect(strip).toHaveTextContent(
      'x has 2 events, 2019 to 1 Feb 2020. y has 1 event, since 1 March 2021, open.',
    );
    expect(strip).toHaveTextContent('The longest gap of x is at least 31 days, 1–31 Jan 2020.');
    expect(strip).toHaveTextContent(/the other not being stated: 1 Mar 2021 – c/);
  });

  it('shows the first of many, and more when asked', async () => {
    const many = makeChronology(
      { topics: ['x', 'y'].map((id) => ({ id, label: id })) },
      Array.from({ length: 80 }, (_, at) => ({ id: `e${at}`, topics: ['x'], date: day('2020-01-01') })),
    );
    render(Comparison, { lens: makeLens(many, { compared: [topic('x'), topic('y')] }) });
    expect(listUnder('Only x (80)')).toHaveLength(6);
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'Show 50 more' }));
    expect(listUnder('Only x (80)')).toHaveLength(56);
    await user.click(screen.getByRole('button', { name: 'Show 24 more' }));
    expect(listUnder('Only x (80)')).toHaveLength(80);
    expect(screen.queryByRole('button', { name: /more$/ })).toBeNull();
    expect(screen.getByRole('region')).toHaveTextContent('y has no event.');
  });
});

describe('the choice of two things to compare', () => {
  async function choose(change: Partial<View> = {}) {
    const lens = makeLens(chronology(), change);
    render(CompareButton, { lens });
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'Compare' }));
    const dialog = await screen.findByRole('dialog', { name: 'Compare' });
    const list = (name: string) => within(dialog).getByRole('listbox', { name });
    return { lens, user, dialog, list, submit: within(dialog).getByRole('button', { name: 'Compare' }) };
  }

  it('compares two themes, and not one with itself', async () => {
    const { lens, user, dialog, list, submit } = await choose();
    expect(submit).toBeDisabled();
    await user.selectOptions(list('First'), 'Youth (4)');
    expect(submit).toBeDisabled();
    expect(within(list('Second')).getByRole('option', { name: 'Youth (4)' })).toBeDisabled();
    await user.selectOptions(list('Second'), 'Disarmament (3)');
    await user.click(submit);
    expect(lens.view.compared).toEqual(PAIR);
    await waitFor(() => expect(dialog).not.toHaveAttribute('open'));
  });

  it.each([
    { from: 'years', to: { layout: 'chronological', frame: null } },
    { from: 'sequence', to: { layout: 'chronological', frame: null } },
    { from: 'aligned', to: { layout: 'aligned', frame: [0, 1] } },
  ] as const)('sets the two out as $to.layout where the layout was $from', async ({ from, to }) => {
    const { lens, user, list, submit } = await choose({ layout: from, frame: [0, 1] });
    await user.selectOptions(list('First'), 'Youth (4)');
    await user.selectOptions(list('Second'), 'Disarmament (3)');
    await user.click(submit);
    expect(lens.view).toMatchObject({ compared: PAIR, ...to });
  });

  it('begins with what is in focus, and with what the filters choose', async () => {
    const facets = { topic: { mode: 'any', values: ['disarmament', 'nuclear'] } } as const;
    const { list } = await choose({ focus: topic('nuclear'), query: { ...EMPTY_QUERY, facets } });
    expect(list('First')).toHaveValue('nuclear');
    expect(list('Second')).toHaveValue('disarmament');
  });

  it('begins with the filters’ first two where nothing in focus can be compared', async () => {
    const facets = { place: { mode: 'any', values: ['jeju', 'seoul'] } } as const;
    const { lens, user, list, submit } = await choose({
      focus: { type: 'event', id: 'a' },
      query: { ...EMPTY_QUERY, facets },
    });
    expect(list('First')).toHaveValue('jeju');
    expect(list('Second')).toHaveValue('seoul');
    await user.click(screen.getByRole('button', { name: 'Swap' }));
    await user.click(submit);
    expect(lens.view.compared).toEqual([
      { type: 'place', id: 'seoul' },
      { type: 'place', id: 'jeju' },
    ]);
  });

  it('offers only kinds of which there are two', async () => {
    const { dialog } = await choose();
    const kinds = within(dialog).getByRole('combobox', { name: 'What to compare' });
    expect(
      within(kinds)
        .getAllByRole('option')
        .map((option) => option.textContent),
    ).toEqual(['Theme', 'Place']);
  });

  it('finds a value by typing, and takes the first found with Enter', async () => {
    const { user, list } = await choose();
    await user.type(screen.getByRole('searchbox', { name: 'Find in First' }), 'NUCL{Enter}');
    expect(within(list('First')).getAllByRole('option')).toHaveLength(1);
    expect(list('First')).toHaveValue('nuclear');
    expect(screen.getByText('1 found')).toBeInTheDocument();
    await user.type(screen.getByRole('searchbox', { name: 'Find in Second' }), 'you{ArrowDown}');
    expect(list('Second')).toHaveFocus();
    expect(list('Second')).toHaveValue('youth');
  });

  it('stops comparing, and gives the focus back to the button', async () => {
    const { lens, user } = await choose({ compared: PAIR });
    await user.click(screen.getByRole('button', { name: 'Stop comparing' }));
    expect(lens.view.compared).toBeNull();
    await waitFor(() => expect(screen.getByRole('button', { name: 'Compare' })).toHaveFocus());
  });
});
