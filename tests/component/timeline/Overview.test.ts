import { cleanup, render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { tick } from 'svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { EMPTY_QUERY } from '../../../src/query/query.ts';
import Overview from '../../../src/timeline/Overview.svelte';
import { day, makeChronology } from '../../support/chronology.ts';
import { makeLens } from '../../support/lens.svelte.ts';
import { smallChronology } from './fixture.ts';

afterEach(cleanup);

function show(change: Parameters<typeof makeLens>[1] = {}) {
  const lens = makeLens(smallChronology(), change);
  render(Overview, { lens });
  return { lens, user: userEvent.setup() };
}

describe('the overview', () => {
  it('has a window whose edges and middle are sliders that say their dates', () => {
    show({ window: [Date.UTC(2018, 0, 1), Date.UTC(2021, 0, 1)] });
    expect(screen.getByRole('region', { name: 'Overview' })).toBeVisible();
    expect(screen.getByRole('slider', { name: 'Start of the window' })).toHaveAttribute(
      'aria-valuetext',
      '1 January 2018',
    );
    expect(screen.getByRole('slider', { name: 'End of the window' })).toHaveAttribute(
      'aria-valuetext',
      '1 January 2021',
    );
    expect(screen.getByRole('slider', { name: 'Window on time' })).toHaveAttribute(
      'aria-valuetext',
      '1 January 2018 to 1 January 2021',
    );
  });

  it('is moved and resized by key', async () => {
    const { lens, user } = show({ window: [Date.UTC(2018, 0, 1), Date.UTC(2021, 0, 1)] });
    screen.getByRole('slider', { name: 'End of the window' }).focus();
    await user.keyboard('{ArrowLeft}{ArrowLeft}');
    const resized = lens.view.window ?? [0, 0];
    expect(resized[0]).toBe(Date.UTC(2018, 0, 1));
    expect(resized[1]).toBeLessThan(Date.UTC(2021, 0, 1));
    screen.getByRole('slider', { name: 'Window on time' }).focus();
    await user.keyboard('{ArrowRight}');
    const moved = lens.view.window ?? [0, 0];
    expect(moved[1] - moved[0]).toBe(resized[1] - resized[0]);
    expect(moved[0]).toBeGreaterThan(resized[0]);
    screen.getByRole('slider', { name: 'Start of the window' }).focus();
    await user.keyboard('{Home}');
    expect(lens.view.window?.[0]).toBeLessThan(Date.UTC(2002, 11, 3));
    expect(lens.shown.every(({ pace }) => pace === 'glide')).toBe(true);
  });

  it('has its bars in one stop for Tab, and arrows say what each holds', async () => {
    const { lens, user } = show();
    await user.tab();
    const bars = screen.getByRole('listbox', { name: 'Overview' });
    expect(bars).toHaveFocus();
    const option = () => screen.getByRole('option');
    expect(option()).toHaveAccessibleName(/2002: 1 of 1 events$/);
    expect(bars).toHaveAttribute('aria-activedescendant', option().id);
    expect([option().ariaPosInSet, option().ariaSetSize]).toEqual(['1', '4']);
    expect(lens.pointed?.type).toBe('span');
    const first = option().id;
    await user.keyboard('{ArrowRight}');
    expect(option()).toHaveAccessibleName(/2018: 1 of 1 events$/);
    expect(bars).toHaveAttribute('aria-activedescendant', option().id);
    expect(option().id).not.toBe(first);
    await user.keyboard('{End}');
    expect(option()).toHaveAccessibleName(/2024: 1 of 1 events$/);
    await user.keyboard('{ArrowRight}{ArrowLeft}{Home}');
    expect(option().id).toBe(first);
    expect(lens.shown).toEqual([]);
    await user.tab();
    expect(screen.getByRole('slider', { name: 'Window on time' })).toHaveFocus();
    expect(lens.pointed).toBeNull();
  });

  it('zooms to a bar and focuses its events with Enter, and leaves the bars with Escape', async () => {
    const { lens, user } = show();
    const onward = vi.fn();
    document.addEventListener('keydown', onward);
    await user.tab();
    await user.keyboard('{ArrowRight}{Enter}');
    expect(lens.view.focus).toEqual(lens.pointed);
    expect(lens.view.window?.[0]).toBeGreaterThan(Date.UTC(2017, 0, 1));
    expect(lens.view.window?.[1]).toBeLessThan(Date.UTC(2020, 0, 1));
    expect(screen.getByRole('option')).toHaveAttribute('aria-selected', 'true');
    onward.mockClear();
    await user.keyboard('{Escape}');
    expect(lens.pointed).toBeNull();
    expect(lens.view.focus).not.toBeNull();
    expect(onward).not.toHaveBeenCalled();
    await user.keyboard('{Escape}');
    expect(onward).toHaveBeenCalledOnce();
    document.removeEventListener('keydown', onward);
  });

  it.each(['sequence', 'years', 'aligned'] as const)(
    'hides the window while the timeline is set out as %s; its bars focus and zoom nothing',
    async (layout) => {
      const { lens, user } = show({ layout });
      expect(screen.queryByRole('slider')).toBeNull();
      await user.tab();
      await user.keyboard('{Enter}');
      expect(lens.view.focus?.type).toBe('span');
      expect(lens.view.window).toBeNull();
    },
  );

  it('counts again what matches when the filters change', async () => {
    const { lens, user } = show();
    await user.tab();
    lens.show({ query: { ...EMPTY_QUERY, facets: { topic: { mode: 'any', values: ['youth'] } } } });
    await tick();
    expect(screen.getByRole('option')).toHaveAccessibleName(/2018: 1 of 1 events$/);
    expect(screen.getByRole('option').ariaSetSize).toBe('2');
    lens.show({ unmatched: 'dimmed' });
    await tick();
    await user.keyboard('{Home}');
    expect(screen.getByRole('option')).toHaveAccessibleName(/2002: 0 of 1 events$/);
    expect(screen.getByRole('option').ariaSetSize).toBe('4');
  });

  it('copes with a single event', async () => {
    const user = userEvent.setup();
    const lens = makeLens(makeChronology({}, [{ id: 'only', date: day('2018-06-01') }]));
    render(Overview, { lens });
    await user.tab();
    await user.keyboard('{ArrowRight}{ArrowLeft}{Enter}');
    expect(screen.getByRole('option')).toHaveAccessibleName(/2018: 1 of 1 events$/);
    expect(lens.view.focus?.type).toBe('span');
  });

  it('stands empty for a chronology without dates', () => {
    render(Overview, { lens: makeLens(makeChronology({}, [{ id: 'a' }])) });
    expect(screen.queryByRole('slider')).toBeNull();
  });
});
