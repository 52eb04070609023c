import type { Chronology } from '../chronology/chronology.ts';
import type { Result } from '../chronology/problem.ts';
import { sha256 } from '../chronology/sha256.ts';
import { failure } from './failure.ts';
import { inMegabytes, LARGEST_FILE_BYTES, type Bytes } from './fetch-file.ts';
import type { FileEntry } from './file-entry.ts';
import { documentsBeside, findChronology } from './find-chronology.ts';
import { readBytes } from './load.ts';
import type { Watch } from './progress.ts';
import type { KeptFiles } from './store.ts';

/** A chronology read from files, and what of them must be kept to read it again. */
export interface LoadedFiles {
  readonly chronology: Chronology;
  readonly files: KeptFiles;
}

/**
 * Reads a chronology from files handed over together: one, several, a folder, or a zip archive of them. Its id is
 * the digest of its file, so that the same file dropped on another machine answers to the same link.
 */
export async function loadFromFiles(
  files: readonly FileEntry[],
  watch: Watch = {},
): Promise<Result<LoadedFiles>> {
  const unpacked = await unpack(files);
  if (!unpacked.ok) return unpacked;
  const found = await findChronology(unpacked.value);
  if (!found.ok) return found;
  const file = found.value.path;
  const bytes = await bytesOf(found.value);
  if (!bytes.ok) return bytes;
  const documents = new Map<string, Bytes>();
  const beside = documentsBeside(found.value, unpacked.value);
  const fetchDocument = async (name: string): Promise<Bytes | null> => {
    const document = await beside(name);
    if (document) documents.set(name, document);
    return document;
  };
  const read = await readBytes(bytes.value, file, fetchDocument, watch);
  if (!read.ok) return read;
  const id = (await sha256(bytes.value)).slice(0, 16);
  return { ok: true, value: { chronology: read.value, files: { id, file, bytes: bytes.value, documents } } };
}

/** The files in an archive when that is what was handed over; else the files themselves. */
async function unpack(files: readonly FileEntry[]): Promise<Result<readonly FileEntry[]>> {
  const [only, another] = files;
  if (!only || another || !/\.zip$/i.test(only.path)) return { ok: true, value: files };
  const bytes = await bytesOf(only);
  if (!bytes.ok) return bytes;
  const { filesOfArchive } = await import('./archive.ts');
  return filesOfArchive(bytes.value, only.path);
}

async function bytesOf(file: FileEntry): Promise<Result<Bytes>> {
  if (file.sizeBytes > LARGEST_FILE_BYTES) {
    const expected = inMegabytes(LARGEST_FILE_BYTES);
    return failure('too-large', 'The file is too large.', { file: file.path, expected });
  }
  try {
    return { ok: true, value: await file.bytes() };
  } catch (error) {
    return failure('unreadable-file', 'The file could not be read.', {
      file: file.path,
      found: String(error),
    });
  }
}
