import { cleanup, render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import Overview from '../../../src/timeline/Overview.svelte';
import { makeChronology } from '../../support/chronology.ts';
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

  it('stands empty for a chronology without dates', () => {
    render(Overview, { lens: makeLens(makeChronology({}, [{ id: 'a' }])) });
    expect(screen.queryByRole('slider')).toBeNull();
  });
});
