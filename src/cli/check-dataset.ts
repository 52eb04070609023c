import { readFile, stat } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import type { Problem } from '../chronology/problem.ts';
import { inFileOrder, locateProblems } from '../chronology/locate-problems.ts';
import { readChronology } from '../chronology/read.ts';
import { reviewChronology } from '../chronology/review.ts';
import { coverageLines, problemLine, verdict } from './report.ts';
import { sceneProblems } from './scene-problems.ts';

export interface Check {
  readonly lines: readonly string[];
  /** 1 when there is an error, else 0. */
  readonly exitCode: 0 | 1;
}

async function fileAt(path: string): Promise<string> {
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  return isFolder ? join(path, 'chronology.json') : path;
}

/** A path as one would type it from here, when what it names is below here. */
function shownPath(path: string): string {
  const fromHere = relative('.', path);
  return fromHere.startsWith('..') ? path : fromHere;
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'it does not exist';
  if (code === 'EISDIR') return 'it is a folder';
  return code === 'EACCES' ? 'it may not be read' : String(error);
}

/** Checks a chronology, or the `chronology.json` of a folder, with its documents; more problems may be known already. */
export async function checkDataset(path: string, known: readonly Problem[] = []): Promise<Check> {
  const file = await fileAt(path);
  const name = shownPath(file);
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    return { lines: [`${name} cannot be read: ${reasonOf(error)}.`], exitCode: 1 };
  }
  const folder = dirname(file);
  const result = await readChronology({
    text,
    file: name,
    fetchDocument: (document) => readFile(join(folder, document)),
  });
  if (!result.ok) {
    return { lines: [...result.problems.map(problemLine), verdict(result.problems)], exitCode: 1 };
  }
  const chronology = result.value;
  const json: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
  const review = [...reviewChronology(chronology, json), ...sceneProblems(chronology, json)].map(
    (problem) => ({ ...problem, file: name }),
  );
  const problems = inFileOrder([...known, ...chronology.problems, ...(await locateProblems(review, text))]);
  return {
    lines: [...problems.map(problemLine), `${name}: ${verdict(problems)}`, ...coverageLines(chronology)],
    exitCode: problems.some(({ severity }) => severity === 'error') ? 1 : 0,
  };
}
