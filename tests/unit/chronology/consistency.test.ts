import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { Chronology, Evidence } from '../../../src/chronology/chronology.ts';
import { readChronology } from '../../../src/chronology/read.ts';
import type { ChronologyFile } from '../../../src/chronology/schema.ts';
import { generateChronology } from '../../fixtures/generate.ts';
import { opened, readObject } from '../../fixtures/read.ts';

vi.setConfig({ testTimeout: 60_000 });

const text = 'The forum was held in Seoul. The forum was held.';

/** A small file with something of everything, one of its values replaced. */
function damaged(seed: number, steps: readonly number[], value: unknown): unknown {
  const file: ChronologyFile = generateChronology({ events: 12, seed, topics: 12, actors: 8, places: 4 });
  const quotation = { type: 'quotation' as const, document: 'd', exact: 'Seoul', start: 22, end: 27 };
  const whole: unknown = JSON.parse(
    JSON.stringify({
      ...file,
      documents: [{ id: 'd', title: 'D', file: 'd.txt', sha256: '0'.repeat(64), publisher: 'actor-1' }],
      events: file.events.map((event) => ({ ...event, evidence: [...(event.evidence ?? []), quotation] })),
      relations: [{ from: 'event-1', to: 'event-2', type: 'follows', evidence: [quotation] }],
    }),
  );
  let at: unknown = whole;
  for (const [depth, step] of steps.entries()) {
    if (typeof at !== 'object' || at === null) break;
    const keys = Object.keys(at).filter((key) => depth > 0 || key !== 'format');
    const key = keys[step % keys.length];
    if (key === undefined) break;
    const inner: unknown = Reflect.get(at, key);
    if (depth === steps.length - 1 || typeof inner !== 'object') Reflect.set(at, key, value);
    at = inner;
  }
  return whole;
}

function documentsOf(evidence: readonly Evidence[]): string[] {
  return evidence.flatMap((piece) => (piece.type === 'quotation' ? [piece.document] : []));
}

function expectConsistent(chronology: Chronology): void {
  const { events, relations, topics, actors, passages, documents } = chronology;
  const { eventById, topicById, actorById, placeById, seriesById, kindById, documentById } = chronology;
  events.forEach((event, at) => {
    expect(event.index).toBe(at);
    expect(eventById.get(event.id)).toBe(event);
    expect(kindById.has(event.kind)).toBe(true);
    expect(event.place === undefined || placeById.has(event.place)).toBe(true);
    expect(event.series === undefined || seriesById.has(event.series)).toBe(true);
    expect(event.topics.every((id) => topicById.has(id))).toBe(true);
    expect(new Set(event.topics).size).toBe(event.topics.length);
    expect(event.actors.every(({ actor }) => actorById.has(actor))).toBe(true);
    expect(documentsOf(event.evidence).every((id) => documentById.has(id))).toBe(true);
  });
  for (const { from, to } of relations)
    expect([eventById.has(from), eventById.has(to), from !== to]).toEqual([true, true, true]);
  for (const { broader = [] } of topics) expect(broader.every((id) => topicById.has(id))).toBe(true);
  for (const { memberOf = [] } of actors) expect(memberOf.every((id) => actorById.has(id))).toBe(true);
  for (const { publisher } of documents)
    expect(publisher === undefined || actorById.has(publisher)).toBe(true);
  for (const passage of passages) expect(passage.events.every((index) => index < events.length)).toBe(true);
}

const steps = fc.array(fc.nat({ max: 30 }), { minLength: 1, maxLength: 5 });
const anyValue = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom('event-1', 'topic-1', 'd', '2020-13', '2020/2019', '../..', -1, null, [], {}),
);

test('whatever one value of a file is replaced by, it opens, and everything in it leads somewhere', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: 5 }), steps, anyValue, async (seed, path, replacement) => {
      expectConsistent(opened(await readObject(damaged(seed, path, replacement), { 'd.txt': text })));
    }),
    { numRuns: 500 },
  );
});

/** As long as a large file, which is looked at quickly first. */
const SPACE = ' '.repeat(2 ** 20);

test('a large file is read as a small one is, with the same problems at the same places', async () => {
  const fetchDocument = () => Promise.resolve(new TextEncoder().encode(text));
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: 5 }), steps, anyValue, async (seed, path, replacement) => {
      const small = JSON.stringify(damaged(seed, path, replacement), null, 1);
      const [asSmall, asLarge] = await Promise.all(
        [small, small + SPACE].map((written) => readChronology({ text: written, fetchDocument })),
      );
      expect(asLarge).toEqual(asSmall);
    }),
    { numRuns: 200 },
  );
});
