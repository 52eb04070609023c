import { cleanup, render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { tick } from 'svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { scenesText } from '../../../src/briefing/scene-file.ts';
import { keptViewsOf } from '../../../src/briefing/scenes.svelte.ts';
import ViewsPanel from '../../../src/briefing/views/ViewsPanel.svelte';
import { EMPTY_QUERY } from '../../../src/query/query.ts';
import { smallChronology } from '../timeline/fixture.ts';
import { makeLens } from '../../support/lens.svelte.ts';

beforeEach(() => localStorage.clear());
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const youth = { ...EMPTY_QUERY, facets: { topic: { mode: 'any' as const, values: ['youth'] } } };

function show(change: Parameters<typeof makeLens>[1] = {}) {
  const lens = makeLens(smallChronology(), change);
  const view = render(ViewsPanel, { lens });
  return { lens, user: userEvent.setup(), ...view };
}
const field = () => screen.getByRole('textbox', { name: 'Name of this view' });
const names = () =>
  screen.queryAllByRole('listitem').map((item) =>
    within(item)
      .getAllByRole('button')[0]
      ?.textContent.replace(/ on show$/, '')
      .trim(),
  );

async function keep(user: ReturnType<typeof userEvent.setup>, name: string): Promise<void> {
  await user.clear(field());
  await user.type(field(), `${name}{Enter}`);
}

describe('views kept by name', () => {
  it('are proposed a name, kept by Enter, and opened as one step that leaves the panels as they are', async () => {
    const { lens, user } = show({ query: youth, unmatched: 'dimmed' });
    expect(field()).toHaveValue('Youth');
    await keep(user, 'Young people');
    lens.show({ query: EMPTY_QUERY, unmatched: 'hidden', closed: ['network'] });
    await tick();
    const before = lens.shown.length;
    await user.click(screen.getByRole('button', { name: 'Young people' }));
    expect(lens.view.query).toEqual(youth);
    expect(lens.view.unmatched).toBe('dimmed');
    expect(lens.view.closed).toEqual(['network']);
    expect(lens.shown.length).toBe(before + 1);
    expect(screen.getByRole('button', { name: /^Young people/, current: true })).toBeVisible();
  });

  it('are kept across a reload', async () => {
    const { user, unmount } = show({ query: youth });
    await keep(user, 'Young people');
    unmount();
    show();
    expect(names()).toEqual(['Young people']);
  });

  it('take the place of the one of the same name, and can be taken back', async () => {
    const { lens, user } = show({ query: youth });
    await keep(user, 'Mine');
    lens.show({ query: EMPTY_QUERY });
    await user.clear(field());
    await user.type(field(), 'MINE');
    await user.click(screen.getByRole('button', { name: 'Save in its place' }));
    expect(names()).toEqual(['Mine']);
    await user.click(screen.getByRole('button', { name: 'Mine on show' }));
    expect(lens.view.query).toEqual(EMPTY_QUERY);
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await user.click(screen.getByRole('button', { name: 'Mine' }));
    expect(lens.view.query).toEqual(youth);
  });

  it('are renamed in place, but not to what another is called', async () => {
    const { user } = show();
    await keep(user, 'One');
    await keep(user, 'Two');
    await user.click(screen.getByRole('button', { name: 'Rename Two' }));
    const input = screen.getByRole('textbox', { name: 'New name of Two' });
    await user.clear(input);
    await user.type(input, 'one{Enter}');
    expect(screen.getByRole('alert')).toHaveTextContent('Another saved view has this name.');
    await user.clear(input);
    await user.type(input, 'Three{Enter}');
    expect(names()).toEqual(['One', 'Three']);
    expect(screen.getByRole('button', { name: 'Rename Three' })).toHaveFocus();
  });

  it('are moved and deleted by key, and a deletion is taken back with Control and Z', async () => {
    const { user } = show();
    for (const name of ['One', 'Two', 'Three']) await keep(user, name);
    screen.getByRole('button', { name: 'Move Three up' }).focus();
    await user.keyboard('{Enter}');
    expect(names()).toEqual(['One', 'Three', 'Two']);
    screen.getByRole('button', { name: 'Delete One' }).focus();
    await user.keyboard('{Enter}');
    await tick();
    expect(names()).toEqual(['Three', 'Two']);
    expect(screen.getByRole('button', { name: /^Three/ })).toHaveFocus();
    await user.keyboard('{Control>}z{/Control}');
    expect(names()).toEqual(['One', 'Three', 'Two']);
  });

  it('have hostile names as plain words on one line', async () => {
    const { user } = show();
    await keep(user, '<img src=x onerror=alert(1)>');
    await user.clear(field());
    await user.click(field());
    await user.paste('a\u202Eb\nc');
    await user.keyboard('{Enter}');
    expect(document.querySelector('img')).toBeNull();
    expect(names()[0]).toBe('<img src=x onerror=alert(1)>');
    expect(names()[1]).not.toMatch(/[\u202E\n]/u);
  });

  it('are loaded from a file of views or scenes beside those there are, names told apart', async () => {
    const { lens, user } = show();
    await keep(user, 'One');
    const [one] = keptViewsOf(lens.index).list;
    const other = {
      id: 'x',
      kind: 'view' as const,
      title: 'One',
      caption: '',
      notes: '',
      view: 'topic=youth',
    };
    const file = new File([scenesText(one ? [one, other] : [])], 'mine.json');
    const picker = document.querySelector<HTMLInputElement>('input[type=file]');
    if (picker) await user.upload(picker, file);
    expect(await screen.findByText('Loaded 1 view from mine.json.')).toBeVisible();
    expect(names()).toEqual(['One', 'One (2)']);
    if (picker) await user.upload(picker, new File(['{"format":'], 'broken.json'));
    expect(await screen.findByText('No views could be loaded from broken.json.')).toBeVisible();
    expect(names()).toEqual(['One', 'One (2)']);
  });

  it('say that they are not kept where the browser has no room, and go on', async () => {
    const { user } = show();
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await keep(user, 'One');
    expect(screen.getByRole('alert')).toHaveTextContent(/does not keep them/);
    expect(names()).toEqual(['One']);
  });
});
