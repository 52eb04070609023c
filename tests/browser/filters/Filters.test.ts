import { cleanup, render, screen, within } from '@testing-library/svelte';
import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../src/ui/tokens.css';
import '../../../src/ui/base.css';
import Filters from '../../../src/filters/Filters.svelte';
import YearRange from '../../../src/filters/YearRange.svelte';
import { toggleValue } from '../../../src/query/change.ts';
import { EMPTY_QUERY } from '../../../src/query/query.ts';
import { daysOfYears } from '../../../src/query/year.ts';
import { day, makeChronology } from '../../support/chronology.ts';
import { makeLens } from '../../support/lens.svelte.ts';

const LONG = 'Nichtverbreitungsvertragsüberprüfungskonferenzvorbereitungsausschusssitzung'.repeat(20);
const NAMES = [
  '군축·비확산',
  'نزع السلاح',
  '🕊️ Peace 👩‍👩‍👧‍👦',
  '\u202eback to front',
  LONG,
  '<img src=x onerror=alert(1)>',
];
const people = Array.from({ length: 450 }, (_, at) => ({
  id: `p${at}`,
  type: 'person' as const,
  name: `Person ${at}`,
}));
const awkward = makeChronology(
  {
    topics: NAMES.map((label, at) => ({ id: `t${at}`, label, broader: at > 0 ? [`t${at - 1}`] : [] })),
    actors: people,
  },
  people.map(({ id }, at) => ({
    id: `e${at}`,
    date: day(`${1648 + at}-01-01`),
    topics: [`t${at % NAMES.length}`],
    actors: [{ actor: id }],
  })),
);

const ANCIENT = Date.UTC(-9999, 4, 1);

async function filters(widthPx: number, view: Parameters<typeof makeLens>[1] = {}) {
  await page.viewport(widthPx, 900);
  const lens = makeLens(awkward, view);
  const { container } = render(Filters, { lens });
  container.style.blockSize = '400px';
  return lens;
}
afterEach(cleanup);

describe('the panel of filters, laid out', () => {
  test.each([280, 390])('never runs wider than %i px, whatever the names', async (widthPx) => {
    const lens = await filters(widthPx);
    lens.show({ query: toggleValue(toggleValue(EMPTY_QUERY, 'topic', 't4'), 'topic', 't1') });
    await expect.element(page.getByText(/^450 of 450|of 450 events$/).first()).toBeVisible();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(widthPx);
    const inner = [...document.querySelectorAll('section *')].map((element) =>
      element.getBoundingClientRect(),
    );
    expect(Math.max(...inner.map(({ right }) => right))).toBeLessThanOrEqual(widthPx);
    expect(screen.queryByRole('img')).toBeNull();
  });

  test('gives everything that can be hit at least 24 px', async () => {
    const lens = await filters(280);
    lens.show({ query: toggleValue(toggleValue(EMPTY_QUERY, 'topic', 't0'), 'topic', 't1') });
    await expect.element(page.getByRole('radio', { name: 'all of them' })).toBeVisible();
    const targets = document.querySelectorAll(
      'button, summary, label, input:not([type=checkbox], [type=radio])',
    );
    for (const target of targets) {
      const { width, height } = target.getBoundingClientRect();
      expect(Math.min(width, height), target.outerHTML).toBeGreaterThanOrEqual(24);
    }
  });

  test('keeps the count in sight while the list scrolls', async () => {
    await filters(280);
    const evidence = screen.getByText('Evidence');
    expect(evidence.getBoundingClientRect().top).toBeGreaterThan(400);
    evidence.scrollIntoView();
    expect(evidence.getBoundingClientRect().top).toBeLessThan(400);
    const { top } = screen.getByText('450 of 450 events').getBoundingClientRect();
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(100);
  });
});

describe('the panel of filters, worked by hand', () => {
  test('shows what can be done with a value once the keyboard is there', async () => {
    const lens = await filters(390);
    screen.getByRole('checkbox', { name: /^군축/ }).focus();
    for (const [key, name] of [
      ['{ArrowRight}', /^Only 군축/],
      ['{ArrowRight}', /^Not 군축/],
      ['{Tab}', /^Focus 군축/],
    ] as const) {
      await userEvent.keyboard(key);
      const button = document.activeElement;
      expect(button).toHaveAccessibleName(name);
      expect(button?.checkVisibility({ opacityProperty: true })).toBe(true);
    }
    await userEvent.keyboard('{Enter}');
    expect(lens.view.focus).toEqual({ type: 'topic', id: 't0' });
  });

  test('leaves the list under the pointer where it is when a chip appears above it, or goes', async () => {
    const lens = await filters(280);
    const row = screen.getByRole('checkbox', { name: /^🕊️/ });
    const { top } = row.getBoundingClientRect();
    await userEvent.click(row);
    await expect.element(page.getByRole('button', { name: 'Clear all' })).toBeVisible();
    await expect.poll(() => row.getBoundingClientRect().top).toBeCloseTo(top, 0);
    await userEvent.click(row);
    expect(lens.view.query).toEqual(EMPTY_QUERY);
    await expect.poll(() => row.getBoundingClientRect().top).toBeCloseTo(top, 0);
  });

  test('keeps the years where something else is written, and says what is expected', async () => {
    const lens = await filters(250, { query: { ...EMPTY_QUERY, dates: daysOfYears(2000, 2010) } });
    const from = screen.getByRole('spinbutton', { name: 'From year' });
    await userEvent.clear(from);
    await userEvent.type(from, '-{Enter}');
    expect(lens.view.query.dates).toEqual(daysOfYears(2000, 2010));
    await expect.poll(() => screen.getByRole('alert').textContent).toMatch(/^Not a year\. .* 2018 or 44 BC/);
    expect(from).toHaveAttribute('aria-invalid', 'true');
    await userEvent.fill(from, '2005');
    await userEvent.keyboard('{Enter}');
    expect(lens.view.query.dates).toEqual(daysOfYears(2005, 2010));
    expect(screen.queryByRole('alert')).toBeNull();
    expect(from).toHaveAttribute('aria-invalid', 'false');
  });

  test('has room for years before our era', () => {
    const chronology = makeChronology({}, [
      { id: 'a', date: { ...day('0001-05-01'), earliestStartMs: ANCIENT, latestStartMs: ANCIENT } },
      { id: 'b', date: day('2020-01-01') },
    ]);
    const target = document.createElement('div');
    target.style.cssText = 'inline-size: 240px';
    document.body.append(target);
    render(YearRange, { target, props: { lens: makeLens(chronology), window: null } });
    const from = screen.getByRole<HTMLInputElement>('textbox', { name: 'From year' });
    expect(from.placeholder).toBe('10000 BC');
    from.value = from.placeholder;
    expect(from.scrollWidth).toBeLessThanOrEqual(from.clientWidth);
    const { right } = screen.getByRole('textbox', { name: 'To year' }).getBoundingClientRect();
    expect(right).toBeLessThanOrEqual(target.getBoundingClientRect().right);
    target.remove();
  });

  test('takes the years on Enter', async () => {
    const lens = await filters(390);
    await userEvent.fill(screen.getByRole('spinbutton', { name: 'From year' }), '2000');
    await userEvent.keyboard('{Enter}');
    expect(lens.view.query.dates).toEqual(daysOfYears(2000, 2097));
  });

  test('never stands more than a page of names in the list, and finds any of them', async () => {
    await filters(390);
    await userEvent.click(screen.getByText('People'));
    const list = within(await screen.findByRole('group', { name: 'People' }));
    expect(list.getAllByRole('checkbox')).toHaveLength(8);
    await userEvent.click(list.getByRole('button', { name: 'Show 192 more' }));
    expect(list.getAllByRole('checkbox')).toHaveLength(200);
    await userEvent.click(list.getByRole('button', { name: 'Show 200 more' }));
    await userEvent.click(list.getByRole('button', { name: 'Show 50 more' }));
    expect(list.getAllByRole('checkbox')).toHaveLength(450);
    await userEvent.click(list.getByRole('button', { name: 'Show fewer' }));
    await userEvent.fill(list.getByRole('textbox', { name: 'Find in People' }), 'person 44');
    expect(list.getAllByRole('checkbox')).toHaveLength(11);
    expect(list.getByRole('checkbox', { name: 'Person 449 1' })).toBeVisible();
  });

  test('keeps the rows where they are while they are being worked on', async () => {
    const lens = await filters(390);
    await userEvent.click(screen.getByText('People'));
    const list = within(await screen.findByRole('group', { name: 'People' }));
    const names = () =>
      list.getAllByRole('checkbox').map((box) => box.closest('li')?.querySelector('bdi')?.textContent);
    const before = names();
    await userEvent.click(list.getByRole('checkbox', { name: /^Person 3 / }));
    expect(lens.matches.count).toBe(1);
    await userEvent.click(list.getByRole('checkbox', { name: /^Person 5 / }));
    expect(lens.matches.count).toBe(2);
    expect(names()).toEqual(before);
    await userEvent.hover(screen.getByRole('spinbutton', { name: 'From year' }));
    expect(names()).toEqual(before.slice(0, 8));
  });
});

describe('a row', () => {
  test('is as high as its name, which takes no more than six lines', async () => {
    await filters(280);
    const [line, long] = [/^군축/, LONG].map((name) => screen.getByText(name).getBoundingClientRect().height);
    if (line === undefined || long === undefined) throw new Error('not there');
    expect(long).toBeGreaterThan(5 * line);
    expect(long).toBeLessThan(7 * line);
  });

  test('shows what can be done with it, and no other does, while the pointer is on it', async () => {
    await filters(280);
    const shown = () =>
      screen
        .getAllByRole('button', { name: /^Only / })
        .filter((button) => button.checkVisibility({ opacityProperty: true }))
        .map((button) => button.getAttribute('aria-label'));
    await userEvent.hover(screen.getByRole('spinbutton', { name: 'From year' }));
    expect(shown()).toEqual([]);
    await userEvent.hover(screen.getByRole('checkbox', { name: /^نزع/ }));
    expect(shown()).toEqual(['Only نزع السلاح']);
    await userEvent.hover(screen.getByRole('spinbutton', { name: 'From year' }));
    expect(shown()).toEqual([]);
  });
});
