/** One file for each part; several in one archive. */
import { Pacer } from '../chronology/pacer.ts';
import { fileName } from './file-name.ts';
import type { Made, Order, Part } from './handover.ts';

/** Files in the archive say this day, in any time zone, so that the same parts are the same bytes. */
const ARCHIVED = new Date(1980, 0, 1);

/** Makes each part in turn, with the page free in between. */
export async function filesOf(
  { handover, progress, signal }: Order,
  ending: string,
  make: (part: Part) => Promise<Blob>,
): Promise<Made> {
  const { parts, title } = handover;
  const pacer = new Pacer(signal, progress);
  pacer.enter(0, 1);
  const [only] = parts;
  if (only !== undefined && parts.length === 1) {
    await pacer.rest(0);
    const blob = await make(only);
    await pacer.rest(1);
    return { blob, name: fileName(only.title, ending) };
  }
  const files: Record<string, Uint8Array> = {};
  for (const [at, part] of parts.entries()) {
    await pacer.rest(at / parts.length);
    const blob = await make(part);
    files[fileName(part.title, ending, at + 1)] = new Uint8Array(await blob.arrayBuffer());
  }
  await pacer.rest(1);
  const { zipSync } = await import('fflate');
  const archive = zipSync(files, { level: ending === 'png' ? 0 : 6, mtime: ARCHIVED });
  return { blob: new Blob([archive], { type: 'application/zip' }), name: fileName(title, 'zip') };
}
