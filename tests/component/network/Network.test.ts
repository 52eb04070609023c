import { configure, fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { tick } from 'svelte';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import Network from '../../../src/network/Network.svelte';
import { EMPTY_QUERY } from '../../../src/query/query.ts';
import { FIRST_VIEW, type View } from '../../../src/view/view.ts';
import { daysOfYears } from '../../../src/query/year.ts';
import { makeChronology } from '../../support/chronology.ts';
import { makeLens, type TestLens } from '../../support/lens.svelte.ts';
import { small } from '../../unit/network/small.ts';

async function network(lens: TestLens = makeLens(small), as = 'map'): Promise<TestLens> {
  render(Network, { lens });
  if (as === 'table') await screen.findByRole('table', {}, { timeout: 5000 });
  else await screen.findByRole('group', { name: 'Nodes of the network' }, { timeout: 5000 });
  return lens;
}
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const nodes = () =>
  within(screen.getByRole('group', { name: 'Nodes of the network' }))
    .getAllByRole('button')
    .map((each) => each.getAttribute('aria-label'));
/** The panel of ties, which is loaded when it is first shown. */
const ties = async () => within(await screen.findByRole('group', { name: /Youth/ }, { timeout: 5000 }));
const press = async (element: HTMLElement): Promise<void> => {
  element.focus();
  await userEvent.keyboard('{Enter}');
};

describe('the network', () => {
  test('is a region in which every node is a button that says what it is and what it is tied to', async () => {
    await network();
    expect(screen.getByRole('region', { name: 'Network' })).toBeInTheDocument();
    expect(nodes()).toEqual([
      'Office for Disarmament Affairs, organisation, 3 events, tied to 5; strongest: Emerging technologies, 3',
      'Emerging technologies, theme, 3 events, tied to 5; strongest: Office for Disarmament Affairs, 3',
      'Youth, theme, 3 events, tied to 5; strongest: Office for Disarmament Affairs, 3',
      'Republic of Korea, organisation, 2 events, tied to 5; strongest: Office for Disarmament Affairs, 2',
      'Seoul, place, 2 events, tied to 5; strongest: Office for Disarmament Affairs, 2',
      'Youth delegates, group, 1 event, tied to 5; strongest: Republic of Korea, 1',
      'Geneva, place, 1 event, tied to none',
    ]);
  });

  test('is one stop for the Tab key', async () => {
    await network();
    const stops = within(screen.getByRole('group', { name: 'Nodes of the network' }))
      .getAllByRole('button')
      .filter(({ tabIndex }) => tabIndex === 0);
    expect(stops).toHaveLength(1);
  });

  test('shows a kind of node when it is switched on, and lays out anew', async () => {
    const lens = await network();
    await userEvent.click(screen.getByRole('checkbox', { name: 'People' }));
    expect(lens.shown).toEqual([
      { change: { nodes: ['topic', 'organisation', 'person', 'group', 'place'] }, pace: 'step' },
    ]);
    expect(
      await screen.findByRole('button', { name: /^Kim Sam, person, 1 event, tied to 1/ }),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Themes' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: /^Youth, theme/ })).toBeNull());
  });

  test('counts only what matches, and says so', async () => {
    const lens = await network();
    expect(screen.getByText('7 nodes · 15 ties')).toBeInTheDocument();
    lens.show({ query: { ...EMPTY_QUERY, facets: { organisation: { mode: 'any', values: ['korea'] } } } });
    await tick();
    expect(button(/^Youth, theme, 2 events/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /^Geneva/ })).toBeNull();
    lens.show({ unmatched: 'dimmed' });
    await tick();
    expect(button('Geneva, place, 0 events, tied to none')).toBeInTheDocument();
    expect(screen.getByText(/^2 of 4 events · 7 nodes · 6 of them in these events · /)).toBeInTheDocument();
  });

  test('says when nothing matches', async () => {
    const lens = await network();
    lens.show({ query: { ...EMPTY_QUERY, dates: daysOfYears(1648, 1648) } });
    await tick();
    expect(screen.getByText(/^No event matches/)).toBeInTheDocument();
  });

  test('counts only what is in the window once that rests, and says so', async () => {
    const window = [Date.UTC(2019, 0, 1), Date.UTC(2020, 0, 1)] as const;
    const lens = await network();
    lens.show({ window });
    await tick();
    expect(button(/^Youth, theme, 3 events/)).toBeInTheDocument();
    expect(await screen.findByText(/^1 of 4 events, in this window · 7 nodes/)).toBeInTheDocument();
    expect(button(/^Youth, theme, 1 event,/)).toBeInTheDocument();
    lens.focus({ type: 'edge', id: 'place:seoul~topic:youth' });
    const panel = await ties();
    expect(panel.getByText(/^1 event in common .* in this window, of 2 in all/)).toBeInTheDocument();
    expect(panel.getAllByRole('listitem')).toHaveLength(1);
    lens.show({ counted: 'everywhere' });
    await tick();
    expect(button(/^Youth, theme, 3 events/)).toBeInTheDocument();
    expect(panel.getByText('2 events in common')).toBeInTheDocument();
    lens.show({ counted: 'window', window: [0, 1] });
    expect(await screen.findByText(/^No event in this window matches/)).toBeInTheDocument();
  });

  test('counts everything where the layout shows no window, and says nothing of one', async () => {
    const window = [Date.UTC(2019, 0, 1), Date.UTC(2020, 0, 1)] as const;
    await network(makeLens(small, { window, layout: 'years' }));
    expect(button(/^Youth, theme, 3 events/)).toBeInTheDocument();
    expect(screen.queryByText(/in this window/)).not.toBeInTheDocument();
  });

  test('lights the kin of the node that holds the keyboard, and says what it is', async () => {
    const lens = await network();
    button(/^Youth, theme/).focus();
    expect(lens.pointed).toEqual({ type: 'topic', id: 'youth' });
    await tick();
    expect(await screen.findByText(/^Youth, theme, 3 events/)).toBeInTheDocument();
    button(/^Youth, theme/).blur();
    expect(lens.pointed).toBeNull();
  });
});

describe('what makes a tie', () => {
  test('of a node in focus is listed, strongest first', async () => {
    const lens = await network();
    await press(button(/^Youth, theme/));
    expect(lens.view.focus).toEqual({ type: 'topic', id: 'youth' });
    expect(button(/^Youth, theme/)).toHaveAttribute('aria-current', 'true');
    const listed = (await ties())
      .getAllByRole('listitem')
      .map((each) => each.textContent.replace(/\s+/g, ' ').trim());
    expect(listed[0]).toBe('Office for Disarmament Affairs organisation 3 3 events in common');
    expect(listed).toHaveLength(5);
  });

  test('of an edge is its events, with the sentences that name its ends', async () => {
    const lens = await network(makeLens(small, { focus: { type: 'topic', id: 'youth' } }));
    const panel = await ties();
    await press(panel.getByRole('button', { name: /^Seoul place/ }));
    expect(lens.view.focus).toEqual({ type: 'edge', id: 'place:seoul~topic:youth' });
    expect(panel.getByText('2 events in common')).toBeInTheDocument();
    expect(panel.getByRole('button', { name: /First session/ })).toHaveTextContent('10 Dec 2018');
    const sentence = panel.getByRole('button', { name: /^Youth representatives met in Seoul/ });
    expect(sentence).toHaveTextContent('The press release ¶ 1');
    expect(panel.getByRole('link', { name: 'Another report' })).toHaveAttribute(
      'href',
      'https://example.org/second',
    );
    await press(sentence);
    expect(lens.view.focus).toEqual({ type: 'passage', id: 'release@0-35' });
    expect(panel.getByText('2 events in common')).toBeInTheDocument();
    await press(panel.getByRole('button', { name: /Second session/ }));
    expect(lens.view.focus).toEqual({ type: 'event', id: 'second' });
  });

  test('keeps the keyboard where it was when its contents change', async () => {
    await network(makeLens(small, { focus: { type: 'topic', id: 'youth' } }));
    await press((await ties()).getByRole('button', { name: /^Seoul place/ }));
    await tick();
    expect(screen.getByRole('group', { name: /Youth/ })).toContainElement(
      document.activeElement instanceof HTMLElement ? document.activeElement : null,
    );
  });

  test('counts what matches, of how many there are', async () => {
    const query = { ...EMPTY_QUERY, dates: daysOfYears(2019, 2019) };
    await network(makeLens(small, { query, focus: { type: 'edge', id: 'place:seoul~topic:youth' } }));
    expect(
      (await ties()).getByText('1 event in common among those that match, of 2 in all'),
    ).toBeInTheDocument();
  });

  test('goes away with Escape, and the keyboard returns to the network', async () => {
    const lens = await network(makeLens(small, { focus: { type: 'topic', id: 'youth' } }));
    (await ties()).getByRole('button', { name: /^Seoul place/ }).focus();
    await userEvent.keyboard('{Escape}');
    await tick();
    expect(lens.view.focus).toBeNull();
    expect(screen.queryByRole('group', { name: 'Youth' })).toBeNull();
    expect(document.activeElement).toHaveAccessibleName(/, tied to/);
  });

  test('can be put away and called back', async () => {
    await network(makeLens(small, { focus: { type: 'topic', id: 'youth' } }));
    await ties();
    await userEvent.click(button('Close the list of ties'));
    expect(screen.queryByRole('group', { name: 'Youth' })).toBeNull();
    expect(button('Ties')).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(await screen.findByRole('group', { name: 'Youth' })).toBeInTheDocument();
    expect(button('Close the list of ties')).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await press(button(/^Seoul, place/));
    expect(await screen.findByRole('group', { name: 'Seoul' })).toBeInTheDocument();
    expect(button(/^Seoul, place/)).toHaveFocus();
  });

  test('shows what a dataset says as text, without its tricks', async () => {
    const tricky = makeChronology(
      {
        topics: [
          { id: 'x', label: '<b>bold</b>\u202egnp' },
          { id: 'y', label: '시간' },
        ],
      },
      [{ id: 'e', title: '<script>alert(1)</script>', topics: ['x', 'y'] }],
    );
    await network(makeLens(tricky, { focus: { type: 'edge', id: 'topic:x~topic:y' } }));
    expect(await screen.findByText('<b>bold</b>gnp')).toBeInTheDocument();
    expect(button(/<script>alert\(1\)<\/script>/)).toBeInTheDocument();
    expect(button(/^<b>bold<\/b>gnp, theme/)).toBeInTheDocument();
  });
});

describe('the network as a table', () => {
  const cells = () =>
    screen
      .getAllByRole('row')
      .slice(1)
      .map((row) =>
        within(row)
          .getAllByRole('cell')
          .map((cell) => cell.textContent.trim()),
      );

  test('has every edge, sorted as asked, each opening what makes it', async () => {
    const lens = await network();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Shown as' }), 'Table');
    expect(lens.view.network.as).toBe('table');
    await screen.findByRole('table');
    expect(cells()).toHaveLength(15);
    expect(cells()[0]?.slice(2)).toEqual(['3', '1.00', '1.00']);
    await userEvent.click(button('Tied to'));
    expect(screen.getByRole('columnheader', { name: 'Tied to' })).toHaveAttribute('aria-sort', 'ascending');
    expect(cells()[0]?.[1]).toBe('Emerging technologies');
    await userEvent.click(button('Tied to'));
    expect(cells()[0]?.[1]).toBe('Youth');
    await userEvent.click(button('Seoul and Youth: 2 events in common'));
    expect(lens.view.focus).toEqual({ type: 'edge', id: 'place:seoul~topic:youth' });
  });

  test('has only the ties heavy enough, and says how many are too light', async () => {
    const { network: choice } = FIRST_VIEW;
    await network(
      makeLens(small, { network: { ...choice, as: 'table', least: { ...choice.least, count: 3 } } }),
      'table',
    );
    expect(cells()).toHaveLength(3);
    expect(screen.getByText('7 nodes · 3 of 15 ties · 12 too light')).toBeInTheDocument();
  });

  test('is sorted by another weight by choosing it', async () => {
    const lens = await network(makeLens(small, { network: { ...FIRST_VIEW.network, as: 'table' } }), 'table');
    await userEvent.click(button('Specificity'));
    expect(lens.view.network).toMatchObject({ weight: 'npmi', sort: 'heaviest' });
    const weights = cells().map((row) => Number(row[3]?.replace('−', '-')));
    expect(weights).toEqual(weights.toSorted((x, y) => y - x));
    await userEvent.click(button('Specificity'));
    expect(lens.view.network).toMatchObject({ weight: 'npmi', sort: 'lightest' });
    expect(screen.getByRole('columnheader', { name: 'Specificity' })).toHaveAttribute(
      'aria-sort',
      'ascending',
    );
  });

  test('is narrowed to the ties of what is sought by name', async () => {
    const lens = await network(makeLens(small, { network: { ...FIRST_VIEW.network, as: 'table' } }), 'table');
    await userEvent.type(screen.getByRole('searchbox', { name: 'Find a node' }), 'seoul');
    expect(lens.view.network.find).toBe('seoul');
    expect(cells()).toHaveLength(5);
    await userEvent.type(screen.getByRole('searchbox', { name: 'Find a node' }), 'x');
    expect(screen.getByText('No tie has an end of that name.')).toBeInTheDocument();
  });
});

describe('what ties weigh', () => {
  // A popover that jsdom cannot open counts as hidden.
  beforeEach(() => configure({ defaultHidden: true }));
  afterEach(() => configure({ defaultHidden: false }));
  const open = async (change: Partial<View['network']> = {}) => {
    const lens = await network(makeLens(small, { network: { ...FIRST_VIEW.network, ...change } }));
    document.getElementById(button('More').getAttribute('popovertarget') ?? '')?.showPopover();
    await screen.findByRole('group', { name: 'What a tie weighs' }, { timeout: 5000 });
    return lens;
  };

  test('is chosen, with the measure and its source said, and the count always beside it', async () => {
    const lens = await open();
    await userEvent.click(screen.getByRole('radio', { name: 'Overlap' }));
    expect(lens.view.network.weight).toBe('jaccard');
    expect(screen.getByText(/Jaccard \(1912\)/)).toBeInTheDocument();
    expect(
      await screen.findByRole('button', {
        name: 'Youth, theme, 3 events, tied to 5; strongest: Office for Disarmament Affairs, 1.00, 3 events',
      }),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('radio', { name: 'Specificity' }));
    expect(screen.getByText(/Bouma 2009/)).toBeInTheDocument();
    lens.focus({ type: 'topic', id: 'youth' });
    expect((await ties()).getAllByRole('listitem')[0]).toHaveTextContent(
      /1\.00, 3 events|0\.\d\d, \d events?/,
    );
  });

  test('leaves out the lightest from where a slider stands, which says how many', async () => {
    const lens = await open();
    const slider = screen.getByRole('slider', { name: 'Events in common' });
    expect(slider).toHaveAttribute('aria-valuetext', 'All ties. Hides none');
    expect(slider).toHaveAttribute('max', '3');
    await fireEvent.input(slider, { target: { value: '2' } });
    expect(lens.shown.at(-1)).toMatchObject({ pace: 'glide', change: { network: { least: { count: 2 } } } });
    const light = lens.index.size;
    expect(light).toBe(4);
    expect(slider.getAttribute('aria-valuetext')).toMatch(
      /^2 events in common or more\. Hides \d+ of 15 ties$/,
    );
    expect(screen.getByText(/^7 nodes · \d+ of 15 ties · \d+ too light$/)).toBeInTheDocument();
  });

  test('has a threshold of its own for each weight', async () => {
    const lens = await open({ weight: 'jaccard', least: { count: 2, npmi: 10, jaccard: 0 } });
    await fireEvent.input(screen.getByRole('slider', { name: 'Overlap' }), { target: { value: '80' } });
    expect(lens.view.network.least).toEqual({ count: 2, npmi: 10, jaccard: 80 });
    expect(screen.getByText('Overlap of 0.80 or more')).toBeInTheDocument();
    expect(screen.getByRole('slider', { name: 'Events in common' })).toHaveValue('2');
  });
});

describe('a path between two nodes', () => {
  const ways = (change: Partial<View['network']>): Partial<View> => ({
    network: { ...FIRST_VIEW.network, ...change },
  });
  const apart: View['network']['path'] = [
    { type: 'actor', id: 'delegates' },
    { type: 'event', id: 'first' },
  ];

  test('is a chain of nodes and of the events that tie each to the next, with their sentences', async () => {
    const lens = await network(makeLens(small, ways({ path: apart })));
    const panel = within(
      await screen.findByRole('group', { name: 'From Youth delegates to First session' }, { timeout: 5000 }),
    );
    expect(panel.getByText('2 steps')).toBeInTheDocument();
    expect(panel.getByText('1 event ties them')).toBeInTheDocument();
    expect(
      panel.getByText(/The Office spoke on new technologies|Youth representatives met/),
    ).toBeInTheDocument();
    expect(panel.getByText('(verified)')).toBeInTheDocument();
    await press(panel.getByRole('button', { name: /Second session/ }));
    expect(lens.view.focus).toEqual({ type: 'event', id: 'second' });
    expect(panel.getByText('2 steps')).toBeInTheDocument();
    await press(panel.getByRole('button', { name: 'Youth delegates group' }));
    expect(lens.view.focus).toEqual({ type: 'actor', id: 'delegates' });
    await press(await screen.findByRole('button', { name: 'The path' }));
    expect(lens.view.focus).toBeNull();
    await press(screen.getByRole('button', { name: 'Leave the path' }));
    expect(lens.view.network.path).toBeNull();
  });

  test('goes by the matched events only, and says where there is none', async () => {
    const query = { ...EMPTY_QUERY, dates: daysOfYears(2020, 2021) };
    await network(makeLens(small, { ...ways({ path: apart }), query }));
    expect(
      await screen.findByText(/^No path among the matched events\./, {}, { timeout: 5000 }),
    ).toBeInTheDocument();
  });

  test('is found between two ends that are chosen by typing, the first being what is in focus', async () => {
    const lens = await network(makeLens(small, { focus: { type: 'actor', id: 'korea' } }));
    const panel = within(await screen.findByRole('group', { name: 'Republic of Korea' }, { timeout: 5000 }));
    await press(panel.getByRole('button', { name: 'Path to…' }));
    const sought = await screen.findByRole('searchbox', { name: 'Find: To' }, { timeout: 5000 });
    expect(screen.getByRole('button', { name: 'Show the path' })).toBeDisabled();
    await userEvent.type(sought, 'first s{Enter}');
    await press(screen.getByRole('button', { name: 'Show the path' }));
    expect(lens.view.network.path).toEqual([
      { type: 'actor', id: 'korea' },
      { type: 'event', id: 'first' },
    ]);
    expect(lens.view.focus).toBeNull();
    expect(
      await screen.findByRole(
        'group',
        { name: 'From Republic of Korea to First session' },
        { timeout: 5000 },
      ),
    ).toBeInTheDocument();
  });
});

describe('what is around the focus', () => {
  test('alone is shown, with how much lies further off, and the way back', async () => {
    const lens = await network(
      makeLens(small, {
        focus: { type: 'place', id: 'geneva' },
        nodes: ['topic', 'person', 'place'],
        network: { ...FIRST_VIEW.network, ego: 'one', beyond: 'out' },
      }),
    );
    const around = within(await screen.findByRole('group', { name: 'Around the focus' }, { timeout: 5000 }));
    expect(around.getByText('Around Geneva')).toBeInTheDocument();
    await tick();
    expect(nodes().map((name) => name?.split(',')[0])).toEqual(['Kim Sam', 'Geneva']);
    expect(screen.getByText(/1 of 4 ties · 3 further off/)).toBeInTheDocument();
    await press(around.getByRole('button', { name: 'Show the whole network' }));
    expect(lens.view.network.ego).toBe('whole');
    await tick();
    expect(nodes()).toHaveLength(5);
  });
});

describe('a network of nothing', () => {
  test('says that no event names anything', async () => {
    render(Network, { lens: makeLens(makeChronology({}, [])) });
    expect(await screen.findByText(/^No event names a theme/)).toBeInTheDocument();
  });

  test('says that no kind is switched on', async () => {
    render(Network, { lens: makeLens(small, { nodes: [] }) });
    expect(await screen.findByText(/^No kind of node is switched on/)).toBeInTheDocument();
  });

  test('and of one node draws that node', async () => {
    const alone = makeChronology({ topics: [{ id: 'x', label: 'Alone' }] }, [{ id: 'e', topics: ['x'] }]);
    await network(makeLens(alone));
    expect(nodes()).toEqual(['Alone, theme, 1 event, tied to none']);
    expect(screen.getByText('1 node · 0 ties')).toBeInTheDocument();
  });
});
