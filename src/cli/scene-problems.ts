import type { Chronology } from '../chronology/chronology.ts';
import type { Problem } from '../chronology/problem.ts';
import { indexChronology } from '../query/index.ts';
import { readView } from '../view/codec.ts';
import { reconcile } from '../view/reconcile.ts';

/** The ids of the scenes as the file has them, those that were set aside included. */
function idsIn(file: unknown): readonly unknown[] {
  const list = typeof file === 'object' && file !== null && 'scenes' in file ? file.scenes : [];
  const records: readonly unknown[] = Array.isArray(list) ? list : [];
  return records.map((record) =>
    typeof record === 'object' && record !== null && 'id' in record ? record.id : null,
  );
}

/** Warns of scenes whose view names what the chronology, read from the JSON value `file`, does not have. */
export function sceneProblems(chronology: Chronology, file: unknown): readonly Problem[] {
  if (chronology.scenes.length === 0) return [];
  const index = indexChronology(chronology);
  const ids = idsIn(file);
  return chronology.scenes.flatMap((scene): Problem[] => {
    const { missing } = reconcile(readView(scene.view).view, index);
    if (missing.length === 0) return [];
    const message = 'The scene’s view names what the chronology does not have';
    const found = missing.map((id) => `“${id}”`).join(', ');
    const path = ['scenes', ids.indexOf(scene.id), 'view'];
    return [{ code: 'dangling-reference', severity: 'warning', path, message, found }];
  });
}
