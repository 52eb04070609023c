import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { ChronologySchema } from '../../../src/chronology/schema.ts';
import { chronologyJsonSchema, chronologyJsonSchemaText } from '../../../src/cli/json-schema.ts';
import { generateChronology } from '../../fixtures/generate.ts';

const data = join(import.meta.dirname, '../../../data');
const validate = new Ajv2020({ allErrors: true }).compile(chronologyJsonSchema());

function withEvent(event: Record<string, unknown>): unknown {
  const good = { id: 'e', title: 'Event', kind: 'meeting' };
  return { format: 'regesta/1', title: 'Chronology', events: [{ ...good, ...event }] };
}

describe('the JSON Schema', () => {
  test('in data/ is the one the program’s own schema gives (npm run schema)', () => {
    const text = readFileSync(join(data, 'chronology.schema.json'), 'utf8');
    expect(text === chronologyJsonSchemaText()).toBe(true);
  });

  test('finds nothing wrong with the shipped chronology or a generated one', () => {
    validate(JSON.parse(readFileSync(join(data, 'chronology.json'), 'utf8')));
    expect(validate.errors).toBeNull();
    validate(generateChronology({ events: 200 }));
    expect(validate.errors).toBeNull();
  });

  test('takes ids in any script, and keys it does not know', () => {
    expect(validate(withEvent({ id: '제19차-회의', colour: 'blue' }))).toBe(true);
  });

  test.each([
    ['no title', { title: undefined }],
    ['an id with a space', { id: 'a b' }],
    ['a mode it does not know', { mode: 'by-post' }],
    ['an edition that is not whole', { edition: 1.5 }],
    ['a link that is code', { evidence: [{ type: 'citation', url: 'javascript:alert(1)', title: 'T' }] }],
    ['evidence of a third type', { evidence: [{ type: 'rumour' }] }],
    [
      'a quotation before the file begins',
      { evidence: [{ type: 'quotation', document: 'd', exact: 'x', start: -1, end: 1 }] },
    ],
  ])('refuses an event with %s', (_, event) => {
    expect(validate(JSON.parse(JSON.stringify(withEvent(event))))).toBe(false);
  });

  test.each([
    '../secret.txt',
    '/etc/passwd',
    'https://example.org/x',
    'a/../../b',
    'C:\\x',
    '%2e%2e/x',
    './x',
    'a//../b',
  ])('refuses a document kept at %s', (file) => {
    const document = { id: 'd', title: 'D', file, sha256: '0'.repeat(64) };
    expect(validate({ format: 'regesta/1', title: 'T', events: [], documents: [document] })).toBe(false);
  });

  test('tells an editor about every key', () => {
    const schema = chronologyJsonSchema();
    const parts = [schema, ...Object.values(schema.$defs ?? {})];
    for (const part of parts) {
      for (const [key, value] of Object.entries(typeof part === 'boolean' ? {} : (part.properties ?? {}))) {
        expect.soft(value, key).toHaveProperty('description');
      }
    }
  });

  test('and the program’s own schema always agree', () => {
    const keys = [
      'id',
      'title',
      'kind',
      'date',
      'mode',
      'topics',
      'actors',
      'participants',
      'edition',
      'evidence',
      'alternatives',
    ];
    const leaf = fc.oneof(
      fc.constantFrom<unknown>(
        '',
        'a',
        'a b',
        'online',
        'quotation',
        'citation',
        'https://example.org/',
        -1,
        0,
        1,
        1.5,
        null,
        true,
      ),
    );
    const part = fc.dictionary(
      fc.constantFrom(
        'actor',
        'role',
        'count',
        'qualifier',
        'en',
        'type',
        'url',
        'title',
        'field',
        'value',
        'document',
        'exact',
        'start',
        'end',
      ),
      leaf,
    );
    const value = fc.oneof(leaf, part, fc.array(fc.oneof(leaf, part), { maxLength: 3 }));
    const change = fc.dictionary(fc.constantFrom(...keys), value, { maxKeys: 3 });
    fc.assert(
      fc.property(change, (event) => {
        const file: unknown = JSON.parse(JSON.stringify(withEvent(event)));
        expect(validate(file)).toBe(v.is(ChronologySchema, file));
      }),
      { numRuns: 1000 },
    );
  });
});
