/** Scenes in files: in a chronology's own, or in one of their own where that cannot be had. */
import { visit } from 'jsonc-parser';
import { locateProblems } from '../chronology/locate-problems.ts';
import { Pacer } from '../chronology/pacer.ts';
import { ProblemList } from '../chronology/problem-list.ts';
import type { Problem, Result } from '../chronology/problem.ts';
import { readList } from '../chronology/reading.ts';
import { FORMAT, SceneSchema, type SceneRecord } from '../chronology/schema.ts';
import type { Index } from '../query/index.ts';
import { readView } from '../view/codec.ts';
import { reconcile } from '../view/reconcile.ts';
import { recordOf, sceneOf, type Scene } from './scene.ts';

/** The value of `format` in a file of scenes alone. */
export const SCENES_FORMAT = 'regesta/1-scenes';

/** Scenes read from a file, and what was wrong with others in it. */
export interface ReadScenes {
  readonly scenes: readonly Scene[];
  readonly problems: readonly Problem[];
}

/** A stretch of text, end exclusive, UTF-16 units. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

interface Outline {
  /** The value of the key looked for, the last one where there are several, as JSON reads them. */
  readonly value: Stretch | null;
  /** Where a further property would go: after the last one. */
  readonly afterLast: number;
  readonly isEmpty: boolean;
}

/** Where one of the outermost object's properties stands in JSON; gone through without building a tree of it. */
function outlineOf(text: string, key: string): Outline {
  let depth = 0;
  let isNext = false;
  let start = 0;
  let value: Stretch | null = null;
  let afterLast = 0;
  let isEmpty = true;
  const begin = (offset: number): void => {
    if (depth === 1) start = offset;
    depth += 1;
  };
  const end = (offset: number, length: number): void => {
    depth -= 1;
    if (depth === 1) close(start, offset + length);
  };
  const close = (from: number, to: number): void => {
    if (isNext) value = { start: from, end: to };
    isNext = false;
    afterLast = to;
    isEmpty = false;
  };
  visit(text, {
    onObjectBegin(offset) {
      begin(offset);
      if (depth === 1) afterLast = offset + 1;
    },
    onArrayBegin: begin,
    onObjectEnd: end,
    onArrayEnd: end,
    onObjectProperty(name) {
      if (depth === 1) isNext = name === key;
    },
    onLiteralValue(_, offset, length) {
      if (depth === 1) close(offset, offset + length);
    },
  });
  return { value, afterLast, isEmpty };
}

/** Records as the file has them, by id, so that keys this program does not know outlive a change. */
function recordsIn(text: string): ReadonlyMap<unknown, object> {
  const file: unknown = JSON.parse(text);
  const scenes = typeof file === 'object' && file !== null && 'scenes' in file ? file.scenes : null;
  const records = Array.isArray(scenes) ? scenes : [];
  return new Map(
    records.flatMap((record: unknown) =>
      typeof record === 'object' && record !== null && 'id' in record ? [[record.id, record]] : [],
    ),
  );
}

function mergedRecord(scene: Scene, before: object | undefined): object {
  const unknown = Object.entries(before ?? {}).filter(([key]) => !Object.hasOwn(SceneSchema.entries, key));
  return { ...recordOf(scene), ...Object.fromEntries(unknown) };
}

/** The JSON text of a chronology with these scenes in place of its own; all else stays as it is written. */
export function withScenes(chronology: string, scenes: readonly Scene[]): string {
  const mark = chronology.startsWith('\ufeff') ? '\ufeff' : '';
  const text = chronology.slice(mark.length);
  const before = recordsIn(text);
  const records = scenes.map((scene) => mergedRecord(scene, before.get(scene.id)));
  const { value, afterLast, isEmpty } = outlineOf(text, 'scenes');
  const [, newline = '', unit = ''] = /^\s*\{(\r?\n)([ \t]*)/.exec(text) ?? [];
  const json = JSON.stringify(records, null, unit).replaceAll('\n', newline + unit);
  if (value) return mark + text.slice(0, value.start) + json + text.slice(value.end);
  const space = newline === '' ? '' : ' ';
  const property = `${isEmpty ? '' : ','}${newline}${unit}"scenes":${space}${json}`;
  return mark + text.slice(0, afterLast) + property + text.slice(afterLast);
}

/** A file of scenes alone. */
export function scenesText(scenes: readonly Scene[]): string {
  return `${JSON.stringify({ format: SCENES_FORMAT, scenes: scenes.map(recordOf) }, null, 2)}\n`;
}

/** Reads the scenes of a chronology's file, or of a file of scenes; those that are wrong are left out and told of. */
export async function readScenes(written: string, file: string): Promise<Result<ReadScenes>> {
  const text = written.replace(/^\ufeff/, '');
  const problems = new ProblemList(file);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    const { findSyntaxFault } = await import('../chronology/json-text.ts');
    problems.fatal('not-json', 'The file is not JSON', findSyntaxFault(text) ?? {});
    return { ok: false, problems: problems.all() };
  }
  const { format, scenes }: { format?: unknown; scenes?: unknown } =
    typeof json === 'object' && json !== null ? json : {};
  if ((format !== FORMAT && format !== SCENES_FORMAT) || !Array.isArray(scenes) || scenes.length === 0) {
    const expected = `"format": "${FORMAT}" or "${SCENES_FORMAT}", and a list of "scenes"`;
    const problem = { code: 'no-scenes', severity: 'error', message: 'The file has no scenes' } as const;
    return { ok: false, problems: [{ ...problem, path: [], file, expected }] };
  }
  const reading = { problems, pacer: new Pacer(), setAside: new Set<string>(), readable: new Set<string>() };
  const records = await readList<SceneRecord>(reading, SceneSchema, 'scenes', scenes);
  const found = await locateProblems(problems.all(), text);
  if (records.size === 0) return { ok: false, problems: found };
  return {
    ok: true,
    value: { scenes: [...records.values()].map(({ record }) => sceneOf(record)), problems: found },
  };
}

/** What scenes name that a chronology does not have: each once. */
export function missingIn(scenes: readonly Scene[], index: Index): readonly string[] {
  return [...new Set(scenes.flatMap(({ view }) => reconcile(readView(view).view, index).missing))];
}
