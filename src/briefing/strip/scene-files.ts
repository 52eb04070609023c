import { originalsOf } from '../../opening/originals.ts';
import type { Chronology } from '../../chronology/chronology.ts';
import { saveFile } from '../../ui/save-file.ts';
import type { Scene } from '../scene.ts';
import { scenesText, withScenes } from '../scene-file.ts';

/** What the chronology's own file is called, as far as its page's address says. */
export function fileNameOf(search: string): string {
  const data = new URLSearchParams(search).get('data') ?? '';
  const name = /([^/\\]+\.json)$/i.exec(data.replace(/[?#].*$/, ''))?.[1];
  return name ?? 'chronology.json';
}

/**
 * Saves scenes into a copy of their chronology's file; into a file of their own where that cannot be had. The name
 * of what was saved, and whether it is the chronology.
 */
export async function saveScenes(
  chronology: Chronology,
  scenes: readonly Scene[],
): Promise<{ readonly file: string; readonly isChronology: boolean }> {
  const pieces = originalsOf(chronology)?.file;
  const original = pieces ? await new Blob(pieces).text() : null;
  const isChronology = original !== null;
  const file = isChronology ? fileNameOf(location.search) : 'scenes.json';
  const text = isChronology ? withScenes(original, scenes) : scenesText(scenes);
  saveFile(new Blob([text], { type: 'application/json' }), file);
  return { file, isChronology };
}
