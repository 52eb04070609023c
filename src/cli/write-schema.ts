/** `npm run schema`: writes the JSON Schema that editors check chronologies against while typing. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chronologyJsonSchemaText } from './json-schema.ts';

const path = join(import.meta.dirname, '../../data/chronology.schema.json');
writeFileSync(path, chronologyJsonSchemaText());
console.log(`Wrote ${path}`);
