import { cleanup, render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import LayoutPicker from '../../../src/timeline/LayoutPicker.svelte';
import { makeLens } from '../../support/lens.svelte.ts';
import { smallChronology } from './fixture.ts';

afterEach(cleanup);

function show(change: Parameters<typeof makeLens>[1] = {}) {
  const lens = makeLens(smallChronology(), change);
  render(LayoutPicker, { lens });
  return { lens, user: userEvent.setup() };
}

function someEvent(at: number): string {
  return smallChronology().events[at]?.id ?? '';
}

describe('the choice of layout', () => {
  it('is by name, and begins with all of what it shows', async () => {
    const { lens, user } = show({ frame: [0, 1], window: [0, 1] });
    const choice = screen.getByRole('combobox', { name: 'Layout' });
    expect(choice).toHaveDisplayValue('Chronological');
    await user.selectOptions(choice, 'Years');
    expect(lens.shown).toEqual([{ change: { layout: 'years', frame: null }, pace: 'step' }]);
    expect(choice).toHaveDisplayValue('Years');
  });

  it('lets an aligned lane count from the event in focus, and from its first again', async () => {
    const id = someEvent(1);
    const { lens, user } = show({ layout: 'aligned', focus: { type: 'event', id } });
    await user.click(await screen.findByRole('button', { name: 'Count from this event' }));
    expect(lens.view.origins).toEqual([id]);
    const back = screen.getByRole('button', { name: 'Count from the first again' });
    expect(back).toHaveFocus();
    await user.click(back);
    expect(lens.view.origins).toEqual([]);
  });

  it('offers no event to count from where none is in focus, or in another layout', async () => {
    show({ layout: 'aligned', focus: { type: 'topic', id: 'x' } });
    show({ layout: 'years', focus: { type: 'event', id: someEvent(1) } });
    await import('../../../src/timeline/OriginButton.svelte');
    await new Promise((resolve) => setTimeout(resolve));
    expect(screen.queryByRole('button')).toBeNull();
  });
});
