import { cleanup, render, screen } from '@testing-library/svelte';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { cdp, server } from 'vitest/browser';
import type { Chronology } from '../../../src/chronology/chronology.ts';
import type { Result } from '../../../src/chronology/problem.ts';
import DropZone from '../../../src/opening/DropZone.svelte';
import type { FileEntry } from '../../../src/opening/file-entry.ts';
import { loadFromFiles } from '../../../src/opening/load-files.ts';
import '../../../src/ui/tokens.css';
import '../../../src/ui/base.css';
import chronologyJson from './set/chronology.json?raw';
import releaseText from './set/documents/release.txt?raw';

const onfiles = vi.fn<(files: Promise<Result<readonly FileEntry[]>>) => void>();
beforeEach(() => {
  onfiles.mockClear();
  render(DropZone, { onfiles });
});
afterEach(cleanup);

function drag(type: string, dataTransfer: DataTransfer, target: EventTarget = document.body): DragEvent {
  const event = new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true });
  target.dispatchEvent(event);
  return event;
}

function held(...files: File[]): DataTransfer {
  const data = new DataTransfer();
  for (const file of files) data.items.add(file);
  return data;
}

async function loaded(): Promise<Chronology> {
  await vi.waitFor(() => expect(onfiles).toHaveBeenCalledOnce());
  const files = await onfiles.mock.calls[0]?.[0];
  if (!files?.ok) throw new Error('not handed over');
  const result = await loadFromFiles(files.value);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value.chronology;
}

test('a file held over the page is told where to go, until it leaves', async () => {
  const data = held(new File(['{}'], 'a.json'));
  drag('dragenter', data);
  drag('dragenter', data, document.documentElement);
  expect(await screen.findByRole('status')).toHaveProperty('textContent', expect.stringMatching(/Drop it/));
  expect(drag('dragover', data).defaultPrevented).toBe(true);
  drag('dragleave', data);
  await vi.waitFor(() => expect(screen.queryByRole('status')).not.toBeNull());
  drag('dragleave', data, document.documentElement);
  await vi.waitFor(() => expect(screen.queryByRole('status')).toBeNull());
  expect(onfiles).not.toHaveBeenCalled();
});

test('words dragged over the page are none of its business', async () => {
  const data = new DataTransfer();
  data.setData('text/plain', 'words');
  drag('dragenter', data);
  expect(drag('drop', data).defaultPrevented).toBe(false);
  await Promise.resolve();
  expect(screen.queryByRole('status')).toBeNull();
  expect(onfiles).not.toHaveBeenCalled();
});

test('a dropped file is opened, and the page is left clear', async () => {
  const data = held(new File([chronologyJson], 'chronology.json'));
  drag('dragenter', data);
  expect(drag('drop', data).defaultPrevented).toBe(true);
  expect((await loaded()).documents[0]?.integrity).toBe('missing');
  await vi.waitFor(() => expect(screen.queryByRole('status')).toBeNull());
});

test('files dropped together find each other', async () => {
  drag('drop', held(new File([releaseText], 'release.txt'), new File([chronologyJson], 'mine.json')));
  expect((await loaded()).documents[0]?.integrity).toBe('intact');
});

test('a dropped zip archive is unfolded', async () => {
  const zip = zipSync({
    'set/chronology.json': strToU8(chronologyJson),
    'set/documents/release.txt': strToU8(releaseText),
  });
  drag('drop', held(new File([new Uint8Array(zip)], 'set.zip')));
  expect((await loaded()).documents[0]?.integrity).toBe('intact');
});

test('a folder dropped from the desktop is walked through', async () => {
  const folder = `${server.config.root}/tests/browser/opening/set`;
  const data = { items: [], files: [folder], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await cdp().send('Input.dispatchDragEvent', { type, x: 200, y: 200, data });
  }
  const chronology = await loaded();
  expect(chronology.title).toBe('A set on disk');
  expect(chronology.documents[0]?.integrity).toBe('intact');
  const [evidence] = chronology.events[0]?.evidence ?? [];
  expect(evidence).toMatchObject({ status: 'verified' });
});
