import type { Result } from '../chronology/problem.ts';
import { failure } from './failure.ts';
import type { Bytes } from './fetch-file.ts';
import type { Held } from './held.ts';

/** A file somebody handed over, not yet read. */
export interface FileEntry {
  /** From the top of what was handed over, `/` between folders; never absolute, never upwards. */
  readonly path: string;
  readonly sizeBytes: number;
  /** Reads it whole; throws when it cannot be read. */
  bytes(): Promise<Bytes>;
}

/** A folder or archive of more files than this is not a chronology with its documents. */
export const MOST_FILES = 10_000;

/** A failure that says so. */
export function tooManyFiles(name: string): ReturnType<typeof failure> {
  const expected = `at most ${MOST_FILES} files`;
  return failure('too-many-files', 'There are too many files in it.', { file: name, expected });
}

/**
 * A path in one spelling: `/` between names, no `.` or `..` left, composed Unicode (macOS hands over decomposed
 * names). Null when it is absolute or climbs out of its folder.
 */
export function normalPath(path: string): string | null {
  const parts: string[] = [];
  const text = path.normalize('NFC').replaceAll('\\', '/');
  if (/^(\/|[a-z]:)/i.test(text) || text.includes('\0')) return null;
  for (const part of text.split('/')) {
    if (part === '..' && parts.pop() === undefined) return null;
    if (part !== '' && part !== '.' && part !== '..') parts.push(part);
  }
  return parts.join('/');
}

/** Whether a file is the system's own litter (`.DS_Store`, `__MACOSX/`), which nobody means to hand over. */
export function isLitter(path: string): boolean {
  return path.split('/').some((part) => part.startsWith('.') || part === '__MACOSX');
}

/** The files chosen in a file or folder picker. */
export function filesOfInput(files: Iterable<File>): readonly FileEntry[] {
  return [...files].flatMap((file) => entryOf(file, file.webkitRelativePath || file.name));
}

function entryOf(file: File, path: string): readonly FileEntry[] {
  const normal = normalPath(path);
  if (normal === null || normal === '' || isLitter(normal)) return [];
  return [
    { path: normal, sizeBytes: file.size, bytes: async () => new Uint8Array(await file.arrayBuffer()) },
  ];
}

/** The files of what was dropped on the page, those in folders included. */
export async function filesOfDrop(tops: readonly Held[]): Promise<Result<readonly FileEntry[]>> {
  const found: FileEntry[] = [];
  try {
    for (const top of tops) {
      if (top instanceof File) found.push(...entryOf(top, top.name));
      else if (top) await walk(top, found);
      if (found.length > MOST_FILES) return tooManyFiles('');
    }
  } catch (error) {
    return failure('unreadable-file', 'A dropped file could not be read.', { found: String(error) });
  }
  return { ok: true, value: found };
}

async function walk(entry: FileSystemEntry, found: FileEntry[]): Promise<void> {
  if (found.length > MOST_FILES || isLitter(entry.name)) return;
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    found.push(...entryOf(file, entry.fullPath.replace(/^\//, '')));
    return;
  }
  if (!isFolder(entry)) return;
  const reader = entry.createReader();
  const nextBatch = () =>
    new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
  // A folder hands over its entries a hundred at a time, and an empty batch at the end.
  for (let batch = await nextBatch(); batch.length > 0; batch = await nextBatch()) {
    for (const inner of batch) await walk(inner, found);
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
