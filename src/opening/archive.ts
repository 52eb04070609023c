import type { Result } from '../chronology/problem.ts';
import { failure } from './failure.ts';
import { inMegabytes, LARGEST_FILE_BYTES } from './fetch-file.ts';
import { isLitter, MOST_FILES, normalPath, tooManyFiles, type FileEntry } from './file-entry.ts';

/**
 * The files in a zip archive, each inflated only when it is read, and into no more room than the archive's own
 * directory says. An archive that would unfold past `limitBytes`, or that names a file outside itself, is refused.
 */
export async function filesOfArchive(
  bytes: Uint8Array,
  file: string,
  limitBytes = 2 * LARGEST_FILE_BYTES,
): Promise<Result<readonly FileEntry[]>> {
  const { unzipSync } = await import('fflate');
  const listed: { readonly name: string; readonly originalSize: number }[] = [];
  try {
    unzipSync(bytes, {
      filter: (info) => {
        if (listed.push(info) > MOST_FILES) throw new RangeError('too many files');
        return false;
      },
    });
  } catch (error) {
    if (error instanceof RangeError) return tooManyFiles(file);
    return failure('not-an-archive', 'The archive is damaged.', { file, found: String(error) });
  }
  const unfolded = listed.reduce((sum, { originalSize }) => sum + originalSize, 0);
  if (unfolded > limitBytes) {
    return failure('too-large', 'The archive would unfold to more than is read.', {
      file,
      expected: inMegabytes(limitBytes),
      found: `${Math.round(unfolded / 2 ** 20)} MB`,
    });
  }
  const entries: FileEntry[] = [];
  for (const { name, originalSize } of listed) {
    const path = normalPath(name);
    if (path === null) {
      return failure('unsafe-path', 'The archive names a file outside itself.', { file, found: name });
    }
    if (name.endsWith('/') || path === '' || isLitter(path)) continue;
    const inflate = () =>
      unzipSync(bytes, { filter: (info) => info.name === name })[name] ?? new Uint8Array();
    entries.push({ path, sizeBytes: originalSize, bytes: () => Promise.resolve().then(inflate) });
  }
  return { ok: true, value: entries };
}
