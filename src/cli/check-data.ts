/** `npm run check-data [-- PATH]`: checks a chronology, the shipped one unless another is named. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../chronology/problem.ts';
import { checkDataset } from './check-dataset.ts';
import { chronologyJsonSchemaText } from './json-schema.ts';

const data = join(import.meta.dirname, '../../data');
const [path] = process.argv.slice(2);

/** The published schema must be the one the program reads by. */
function schemaProblems(): Problem[] {
  const file = 'data/chronology.schema.json';
  if (readFileSync(join(data, 'chronology.schema.json'), 'utf8') === chronologyJsonSchemaText()) return [];
  const message = 'The published schema is not the program’s; write it with npm run schema';
  return [{ code: 'wrong-value', severity: 'error', message, path: [], file }];
}

const { lines, exitCode } =
  path === undefined ? await checkDataset(data, schemaProblems()) : await checkDataset(path);
process.stdout.write(`${lines.join('\n')}\n`);
process.exitCode = exitCode;
