import { cleanup, render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import Undated from '../../../src/timeline/Undated.svelte';
import { said } from '../../../src/ui/announcer.svelte.ts';
import { makeChronology } from '../../support/chronology.ts';
import { makeLens } from '../../support/lens.svelte.ts';

afterEach(cleanup);

function show(count: number) {
  const events = Array.from({ length: count }, (_, n) => ({ id: `e${n}`, title: `Event ${n}` }));
  const lens = makeLens(makeChronology({}, events));
  render(Undated, { props: { lens, events: events.map((_, at) => at) } });
  return { lens, user: userEvent.setup() };
}

const marks = () => screen.getAllByRole('button', { name: /, undated$/ });

describe('the tray of events without a date', () => {
  it('holds a few at first, and shows all of them in a few presses of a key, going on where it was', async () => {
    const { lens, user } = show(150);
    expect(marks()).toHaveLength(60);
    screen.getByRole('button', { name: 'Show 60 more' }).focus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(document.activeElement).toHaveAccessibleName('Event 60, undated'));
    expect(said.text).toBe('120 of 150 undated events shown');
    screen.getByRole('button', { name: 'Show 30 more' }).focus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(marks()).toHaveLength(150));
    expect(screen.queryByRole('button', { name: /more$/ })).toBeNull();
    expect(document.activeElement).toHaveAccessibleName('Event 120, undated');
    await user.keyboard('{End}{Enter}');
    expect(lens.view.focus).toEqual({ type: 'event', id: 'e149' });
  });

  it('is one tab stop, walked with the arrow keys', async () => {
    const { lens, user } = show(5);
    await user.tab();
    expect(document.activeElement).toHaveAccessibleName('Event 0, undated');
    await user.keyboard('{ArrowRight}{ArrowDown}{ArrowLeft}');
    expect(document.activeElement).toHaveAccessibleName('Event 1, undated');
    expect(lens.pointed).toEqual({ type: 'event', id: 'e1' });
    expect(marks().filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
    await user.keyboard('{End}{ArrowRight}');
    expect(document.activeElement).toHaveAccessibleName('Event 4, undated');
    await user.keyboard('{Home}{ArrowLeft}');
    expect(document.activeElement).toHaveAccessibleName('Event 0, undated');
  });

  it('shows one that is asked for by hand without taking the keyboard from where it is', async () => {
    const { user } = show(70);
    await user.click(screen.getByRole('button', { name: 'Show 10 more' }));
    await waitFor(() => expect(marks()).toHaveLength(70));
    expect(marks()).not.toContain(document.activeElement);
  });
});
