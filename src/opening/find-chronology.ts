import type { Result } from '../chronology/problem.ts';
import { failure } from './failure.ts';
import { LARGEST_FILE_BYTES, type Bytes } from './fetch-file.ts';
import { normalPath, type FileEntry } from './file-entry.ts';

/** How a chronology of any version declares itself. */
const DECLARATION = /"format"\s*:\s*"regesta\//;

const MOST_NAMED = 8;

/**
 * The chronology among files handed over together: the only JSON file, else the only one that declares the
 * format, else of those the one called chronology.json that lies least deep. A lone file is taken for one whatever
 * it is called, so that reading it tells what is wrong with it.
 */
export async function findChronology(files: readonly FileEntry[]): Promise<Result<FileEntry>> {
  const [first, ...others] = files;
  if (first && others.length === 0) return { ok: true, value: first };
  const candidates = files.filter((file) => /\.json$/i.test(file.path));
  const [lone, ...more] = candidates;
  if (lone && more.length === 0) return { ok: true, value: lone };
  const declared: FileEntry[] = [];
  for (const file of candidates) if (await declaresFormat(file)) declared.push(file);
  const [only] = declared;
  if (only === undefined) {
    return failure('no-chronology', 'None of the files is a chronology.', {
      expected: 'a .json file with "format": "regesta/1"',
      found: namesOf(candidates.length > 0 ? candidates : files),
    });
  }
  if (declared.length === 1) return { ok: true, value: only };
  const named = declared.filter((file) => /(^|\/)chronology\.json$/i.test(file.path)).sort(byDepth);
  const [nearest, next] = named;
  if (nearest && (!next || depthOf(nearest) < depthOf(next))) return { ok: true, value: nearest };
  return failure('several-chronologies', 'More than one of the files is a chronology.', {
    expected: 'one, or one of them called chronology.json',
    found: namesOf(declared),
  });
}

async function declaresFormat(file: FileEntry): Promise<boolean> {
  if (file.sizeBytes > LARGEST_FILE_BYTES) return false;
  try {
    return DECLARATION.test(new TextDecoder().decode(await file.bytes()));
  } catch {
    return false;
  }
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function depthOf(file: FileEntry): number {
  return file.path.split('/').length;
}

function byDepth(a: FileEntry, b: FileEntry): number {
  return depthOf(a) - depthOf(b);
}

function namesOf(files: readonly FileEntry[]): string {
  const names = files.slice(0, MOST_NAMED).map((file) => file.path);
  return names.join(', ') + (files.length > MOST_NAMED ? ', …' : '');
}

/**
 * Finds a document by the path the chronology gives it, from the chronology's own folder; or, when the files were
 * picked without their folders, by its name alone if that is nobody else's. Its digest tells whether it is the one.
 */
export function documentsBeside(
  chronology: FileEntry,
  files: readonly FileEntry[],
): (file: string) => Promise<Bytes | null> {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const byName = new Map<string, FileEntry | null>();
  for (const file of files) byName.set(nameOf(file.path), byName.has(nameOf(file.path)) ? null : file);
  const folder = chronology.path.split('/').slice(0, -1).join('/');
  return async (file) => {
    const path = normalPath(folder === '' ? file : `${folder}/${file}`);
    const entry = path === null ? undefined : (byPath.get(path) ?? byName.get(nameOf(path)));
    if (!entry || entry.sizeBytes > LARGEST_FILE_BYTES) return null;
    try {
      return await entry.bytes();
    } catch {
      return null;
    }
  };
}
