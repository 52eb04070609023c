import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test, vi } from 'vitest';
import { quickCheckOf } from '../../../src/chronology/quick-check.ts';
import { HAS_MORE, SOUND, UNSURE } from '../../../src/chronology/reading.ts';
import * as schemas from '../../../src/chronology/schema.ts';
import { generateChronology } from '../../fixtures/generate.ts';

vi.setConfig({ testTimeout: 60_000 });

const { ChronologySchema, EventSchema, EvidenceSchema } = schemas;

const quotation = {
  type: 'quotation',
  document: 'd',
  exact: 'words',
  start: 0,
  end: 5,
  supports: ['title', 'topic:a'],
};
const { events, ...lists } = generateChronology({ events: 40 });
const file: unknown = JSON.parse(
  JSON.stringify({
    ...lists,
    documents: [{ id: 'd', title: 'D', file: 'd.txt', sha256: '0'.repeat(64), body: { start: 0, end: 9 } }],
    scenes: [{ id: 's', title: 'S', view: '' }],
    events: events.map((event, at) => ({
      ...event,
      evidence: [...(event.evidence ?? []), quotation],
      participants: at % 2 === 0 ? { count: at, qualifier: 'about' } : at,
      alternatives: [{ field: 'date', value: at % 2 === 0 ? at : '2020', evidence: [quotation] }],
    })),
  }),
);

/** Every value in the file, with what holds it: few enough to be gone through for each change. */
function placesIn(value: unknown): { holder: object; key: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = Object.keys(value).map((key) => ({ holder: value, key }));
  return [...own, ...Object.values(value).flatMap(placesIn)];
}

const replacement = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    '',
    'event 1',
    'id',
    -1,
    1.5,
    Infinity,
    91,
    [],
    {},
    [{}],
    { en: 'x' },
    { en: 1 },
  ),
  fc.constantFrom<unknown>(
    '2020',
    'topic:',
    'https://example.org',
    'quotation',
    'citation',
    true,
    '../x',
    'e',
  ),
  fc.jsonValue({ maxDepth: 2 }),
);

describe('a quick check', () => {
  test.each(
    Object.entries(schemas).flatMap(([name, part]) => (typeof part === 'string' ? [] : [{ name, part }])),
  )('of any value says of $name what the schema says', ({ part }) => {
    const check = quickCheckOf(part);
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue({ maxDepth: 3 }), replacement), (value) => {
        expect(check(value) !== UNSURE).toBe(v.is(part, value));
      }),
      { numRuns: 300 },
    );
  });

  test('of a file says what the schema says, whatever in it is replaced or left out', () => {
    const check = quickCheckOf(ChronologySchema);
    expect(check(file)).toBe(SOUND);
    let refused = 0;
    fc.assert(
      fc.property(fc.nat(), fc.option(replacement, { nil: undefined }), (place, value) => {
        const changed: unknown = structuredClone(file);
        const places = placesIn(changed);
        const { holder = {}, key = '' } = places[place % places.length] ?? {};
        if (value === undefined && !Array.isArray(holder)) Reflect.deleteProperty(holder, key);
        else Reflect.set(holder, key, value ?? null);
        const isTo = v.is(ChronologySchema, changed);
        if (!isTo) refused++;
        expect(check(changed) !== UNSURE).toBe(isTo);
      }),
      { numRuns: 1500 },
    );
    expect(refused).toBeGreaterThan(200);
  });

  test.each([
    [{ id: 'a', title: 'A', kind: 'k' }, SOUND],
    [{ id: 'a', title: 'A', kind: 'k', more: 1 }, HAS_MORE],
    [{ id: 'a', title: 'A', kind: 'k', actors: [{ actor: 'b' }, { actor: 'c', more: 1 }] }, HAS_MORE],
    [{ id: 'a', title: 'A', kind: 'k', participants: { count: 1, more: 1 } }, HAS_MORE],
    [{ id: 'a', title: 'A', kind: 'k', evidence: [{ ...quotation, more: 1 }] }, HAS_MORE],
    [{ id: 'a', title: 'A', kind: 'k', more: 1, evidence: [{ ...quotation, start: -1 }] }, UNSURE],
    [{ id: 'a', title: 'A', kind: 'k', __proto__: { more: 1 } }, HAS_MORE],
    [{ id: 'a', title: { en: 'A', ko: 'ㄱ' }, kind: 'k' }, SOUND],
    [{ id: 'a', title: 'A' }, UNSURE],
  ])('tells other keys than the schema’s, however deep: %j', (value, verdict) => {
    expect(quickCheckOf(EventSchema)(value)).toBe(verdict);
  });

  test('leaves to the schema what it does not know', () => {
    const odd = v.looseObject({ at: v.pipe(v.string(), v.isoTimestamp()) });
    expect(quickCheckOf(odd)({ at: '2020-01-01T00:00:00Z' })).toBe(UNSURE);
    expect(quickCheckOf(EvidenceSchema)({ type: 'hearsay' })).toBe(UNSURE);
  });
});
