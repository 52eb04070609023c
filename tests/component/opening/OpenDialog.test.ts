import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import OpenDialog from '../../../src/opening/OpenDialog.svelte';
import type { FileEntry } from '../../../src/opening/file-entry.ts';
import type { Recent } from '../../../src/opening/store.ts';

const RECENTS: readonly Recent[] = [
  { title: 'Far away', source: { type: 'url', url: 'https://data.example/far.json' }, openedMs: 0 },
  { title: '\u202eevil <b>', source: { type: 'local', id: 'abcdef12' }, file: 'set/mine.json', openedMs: 0 },
  { title: '', source: { type: 'url', url: 'https://data.example/untitled.json' }, openedMs: 0 },
];

function show(more = {}) {
  const verbs = { onclose: vi.fn(), onopen: vi.fn(), onfiles: vi.fn(), onforget: vi.fn() };
  render(OpenDialog, {
    open: true,
    recents: RECENTS,
    current: { type: 'shipped' },
    own: { type: 'shipped' },
    formatHref: './README.md',
    ...verbs,
    ...more,
  });
  return verbs;
}
const address = () => screen.getByRole('textbox', { name: 'Address of a chronology' });

test('an address is opened by Enter, and the dialog closed', async () => {
  const { onopen, onclose } = show();
  await userEvent.type(address(), ' https://data.example/set.json{Enter}');
  expect(onopen.mock.calls).toEqual([[{ type: 'url', url: 'https://data.example/set.json' }]]);
  expect(onclose).toHaveBeenCalledOnce();
});

test('an address that is none is refused in place, until it is changed', async () => {
  const { onopen } = show();
  await userEvent.type(address(), 'javascript:alert(1)');
  await userEvent.click(screen.getByRole('button', { name: 'Open' }));
  expect(onopen).not.toHaveBeenCalled();
  expect(address()).toBeInvalid();
  expect(address()).toHaveAccessibleDescription(/begins with http/);
  await userEvent.type(address(), 'x');
  expect(address()).toBeValid();
});

test('nothing is opened by an empty field', async () => {
  const { onopen } = show();
  await userEvent.type(address(), '  {Enter}');
  expect(onopen).not.toHaveBeenCalled();
  expect(address()).toBeValid();
});

test('what was opened before is opened again, its title shown as text', async () => {
  const { onopen } = show();
  await userEvent.click(screen.getByRole('button', { name: /^evil <b> set\/mine.json, on this machine/ }));
  expect(onopen).toHaveBeenLastCalledWith({ type: 'local', id: 'abcdef12' });
  await userEvent.click(screen.getByRole('button', { name: /^Untitled https:\/\/data.example/ }));
  expect(onopen).toHaveBeenLastCalledWith({ type: 'url', url: 'https://data.example/untitled.json' });
});

test('what was opened before can be forgotten', async () => {
  const { onforget, onopen } = show();
  await userEvent.click(screen.getByRole('button', { name: 'Forget Far away' }));
  expect(onforget).toHaveBeenCalledWith({ type: 'url', url: 'https://data.example/far.json' });
  expect(onopen).not.toHaveBeenCalled();
});

test('what is open now is marked, the shipped one too', () => {
  show();
  expect(screen.getByRole('button', { name: /comes with Regesta/ })).toBeDisabled();
  expect(document.querySelectorAll('[aria-current=true]')).toHaveLength(0);
});

test('what is open now is marked among those opened before', async () => {
  const { onopen } = show({ current: { type: 'local', id: 'abcdef12' } });
  const current = screen.getByRole('button', { current: true });
  expect(current).toHaveTextContent('open now');
  await userEvent.click(screen.getByRole('button', { name: /comes with Regesta/ }));
  expect(onopen).toHaveBeenCalledWith({ type: 'shipped' });
});

test('before anything was opened it says so', () => {
  show({ recents: [] });
  expect(screen.getByText(/Nothing yet/)).toBeVisible();
});

test('files are chosen with a button, several at once, or a folder', async () => {
  const { onfiles } = show();
  const [files, folder] = document.querySelectorAll<HTMLInputElement>('input[type=file]');
  if (!files || !folder) throw new Error('no inputs');
  const opened = vi.spyOn(files, 'click');
  const folderOpened = vi.spyOn(folder, 'click');
  await userEvent.click(screen.getByRole('button', { name: 'Choose files…' }));
  expect(opened).toHaveBeenCalledOnce();
  await userEvent.click(screen.getByRole('button', { name: 'Choose a folder…' }));
  expect(folderOpened).toHaveBeenCalledOnce();
  expect(folder).toHaveAttribute('webkitdirectory');
  await userEvent.upload(files, [new File(['{}'], 'a.json'), new File(['x'], 'b.txt')]);
  const taken: readonly (readonly FileEntry[])[] = onfiles.mock.calls[0] ?? [];
  expect(taken[0]?.map((file) => file.path)).toEqual(['a.json', 'b.txt']);
});

test('in a page from disk no address can be opened, which is said, and what has one is not offered', async () => {
  const { onopen } = show({
    own: { type: 'embedded' },
    current: { type: 'local', id: 'abcdef12' },
    formatHref: null,
  });
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(screen.getByText(/Addresses cannot be opened from here/)).toBeVisible();
  expect(screen.queryByRole('link')).toBeNull();
  expect(screen.queryByText('Far away')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'The chronology in this file' }));
  expect(onopen).toHaveBeenCalledWith({ type: 'embedded' });
});
