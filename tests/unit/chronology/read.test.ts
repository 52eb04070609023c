import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { textIn } from '../../../src/chronology/chronology.ts';
import { pathText } from '../../../src/chronology/problem.ts';
import { readChronology } from '../../../src/chronology/read.ts';
import { generateChronology } from '../../fixtures/generate.ts';
import { inShort, opened, problemsOf, readBad, readObject } from '../../fixtures/read.ts';

vi.setConfig({ testTimeout: 60_000 });

const nothing = () => Promise.resolve(null);

function fileWith(events: readonly object[], rest: object = {}): object {
  const complete = events.map((event, n) => ({
    id: `e${n}`,
    title: `Event ${n}`,
    kind: 'meeting',
    ...event,
  }));
  return { format: 'regesta/1', title: 'Chronology', ...rest, events: complete };
}

describe('a file that is no chronology', () => {
  test('is refused with the place where it stops being JSON', async () => {
    const result = await readBad('not-json.json');
    expect(result.ok).toBe(false);
    expect(problemsOf(result)).toMatchObject([
      { code: 'not-json', location: { line: 5, column: 1 }, found: '“}”' },
    ]);
  });

  test.each([
    ['not-a-chronology.json', 'not-a-chronology', 'an object without “format”'],
    ['unknown-version.json', 'unknown-version', '"format": "regesta/2"'],
  ])('is refused with what it is instead (%s)', async (name, code, found) => {
    const result = await readBad(name);
    expect(result.ok).toBe(false);
    expect(problemsOf(result)).toMatchObject([{ code, severity: 'error', path: [], found }]);
  });

  test.each([
    ['null', 'null'],
    ['[]', 'a list of 0'],
    ['{}', 'an object without “format”'],
    ['"an object"', '"an object"'],
  ])('is refused with what it is (%s)', async (text, found) => {
    const result = await readChronology({ text, fetchDocument: nothing });
    expect(problemsOf(result)).toMatchObject([{ code: 'not-a-chronology', found }]);
  });

  test.each(['null', '[]', '"regesta/1"', '7', '{"format":1}', '{"format":"atom"}'])(
    'is refused (%s)',
    async (text) => {
      const result = await readChronology({ text, fetchDocument: nothing });
      expect(problemsOf(result)).toMatchObject([{ code: 'not-a-chronology' }]);
      expect(result.ok).toBe(false);
    },
  );

  test('is refused however deep it is nested', async () => {
    for (const text of ['['.repeat(300_000), '['.repeat(300_000) + ']'.repeat(300_000)]) {
      expect((await readChronology({ text, fetchDocument: nothing })).ok).toBe(false);
    }
  });

  test('is refused, whatever it is, without throwing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), fc.json()), async (text) => {
        expect((await readChronology({ text, fetchDocument: nothing })).ok).toBe(false);
      }),
    );
  });
});

describe('a chronology with something wrong in it', () => {
  test('opens without its one bad event, which is listed with line and column', async () => {
    const result = await readBad('one-bad-event.json');
    expect(opened(result).events.map(({ id }) => id)).toEqual(['good-1', 'good-3']);
    expect(problemsOf(result)).toMatchObject([
      { code: 'wrong-value', path: ['events', 1, 'title'], location: { line: 16, column: 16 }, found: '7' },
      { code: 'wrong-value', expected: '"in-person", "online" or "hybrid"', found: '"by-post"' },
    ]);
  });

  test('sets aside the second use of an id, naming both places', async () => {
    const result = await readBad('duplicate-ids.json');
    expect(opened(result).events.map(({ title }) => title)).toEqual(['A good event 1', 'A good event 3']);
    expect(opened(result).topics.map(({ label }) => label)).toEqual(['First']);
    expect(problemsOf(result)[1]).toMatchObject({
      code: 'duplicate-id',
      path: ['events', 1, 'id'],
      found: '“good-1”, as in events[0]',
    });
  });

  test('drops references that lead nowhere, keeps their events, and sets aside relations without an end', async () => {
    const result = await readBad('dangling-references.json');
    const { events, relations, topics, actors, kinds, relationsOf } = opened(result);
    expect(inShort(result)).toEqual([
      'error dangling-reference topics[0].broader[0]',
      'error dangling-reference actors[0].memberOf[0]',
      'error dangling-reference events[1].topics[1]',
      'error dangling-reference events[1].place',
      'error dangling-reference events[1].series',
      'error dangling-reference events[1].actors[1].actor',
      'error dangling-reference events[1].evidence[0].document',
      'error dangling-reference events[2].kind',
      'error dangling-reference relations[0].to',
    ]);
    expect(events).toHaveLength(3);
    expect(events[1]).toMatchObject({ topics: ['known'], place: undefined, series: undefined, evidence: [] });
    expect(events[1]?.actors).toEqual([{ actor: 'known' }]);
    expect(topics[0]?.broader).toEqual([]);
    expect(actors[0]?.memberOf).toEqual([]);
    expect(kinds.map(({ id }) => id)).toEqual(['meeting', 'unknown-kind']);
    expect(relations).toHaveLength(1);
    expect(relationsOf.get('good-1')).toEqual(relations);
    expect(relationsOf.get('good-2')).toEqual(relations);
  });

  test('sets aside events with impossible dates, and keeps undated one that is too far off to draw', async () => {
    const result = await readBad('impossible-dates.json');
    expect(opened(result).events.map(({ id, date }) => [id, date?.edtf])).toEqual([
      ['good-1', '2020-01-01'],
      ['too-far', undefined],
    ]);
    expect(inShort(result)).toEqual([
      'error date-impossible events[1].date',
      'error date-impossible events[2].date',
      'error date-syntax events[3].date',
      'warning date-out-of-range events[4].date',
    ]);
  });

  test('sets aside an event that ends before it starts', async () => {
    const result = await readBad('end-before-start.json');
    expect(inShort(result)).toEqual(['error date-order events[1].date']);
    expect(opened(result).eventById.has('backwards')).toBe(false);
  });

  test('sets aside links that are code, and keeps their events', async () => {
    const result = await readBad('javascript-links.json');
    expect(opened(result).events.map(({ evidence }) => evidence.length)).toEqual([1, 0]);
    expect(inShort(result)).toEqual([
      'error wrong-value events[0].evidence[0].url',
      'error wrong-value events[1].evidence[0].url',
      'error wrong-value events[1].evidence[1].url',
    ]);
  });

  test('says that a relation’s event was set aside, rather than that there is none', async () => {
    const relations = [{ from: 'e0', to: 'e1', type: 'follows' }];
    const result = await readObject(fileWith([{ date: '2020-13' }, {}], { relations }));
    expect(opened(result).relations).toEqual([]);
    expect(problemsOf(result).map(({ message }) => message)).toContain(
      'The reference is to an event that was set aside',
    );
  });

  test('sets aside a relation of an event with itself', async () => {
    const relations = [{ from: 'e0', to: 'e0', type: 'leads-to' }];
    const result = await readObject(fileWith([{}], { relations }));
    expect(inShort(result)).toEqual(['error cycle relations[0].to']);
    expect(opened(result).relationsOf.size).toBe(0);
  });

  test('breaks circles of broader topics, and only those', async () => {
    const topics = [
      { id: 'a', label: 'A', broader: ['b'] },
      { id: 'b', label: 'B', broader: ['c'] },
      { id: 'c', label: 'C', broader: ['a', 'd'] },
      { id: 'd', label: 'D' },
      { id: 'own', label: 'Own', broader: ['own'] },
      { id: 'two', label: 'Two', broader: ['b', 'd'] },
    ];
    const result = await readObject(fileWith([], { topics }));
    expect(opened(result).topics.map(({ broader }) => broader)).toEqual([
      ['b'],
      ['c'],
      ['d'],
      undefined,
      [],
      ['b', 'd'],
    ]);
    expect(inShort(result)).toEqual(['error cycle topics[2].broader', 'error cycle topics[4].broader']);
    expect(problemsOf(result)).toMatchObject([{ found: '“c” → “a” → … → “c”' }, { found: '“own” → “own”' }]);
  });

  test('of a circle of two says which two', async () => {
    const topics = [
      { id: 't', label: 'T', broader: ['u'] },
      { id: 'u', label: 'U', broader: ['t'] },
    ];
    const result = await readObject(fileWith([], { topics }));
    expect(problemsOf(result)).toMatchObject([{ code: 'cycle', found: '“u” → “t” → “u”' }]);
  });

  test('follows a chain of fifty thousand topics to its end', async () => {
    const topics = Array.from({ length: 50_000 }, (_, n) => ({
      id: `t${n}`,
      label: 'T',
      broader: n > 0 ? [`t${n - 1}`] : [],
    }));
    expect(inShort(await readObject(fileWith([], { topics })))).toEqual([]);
  });

  test('takes what is no list for an empty one, and what is missing for missing', async () => {
    const result = await readObject({ format: 'regesta/1', topics: {}, language: 7 });
    expect(opened(result)).toMatchObject({ title: '', language: 'en', version: '', topics: [], events: [] });
    expect(inShort(result)).toEqual([
      'error missing title',
      'error missing events',
      'error wrong-value topics',
      'error wrong-value language',
    ]);
  });

  test('warns once of each unknown key in each list, and keeps it', async () => {
    const extra = { colour: 'red' };
    const result = await readObject(
      fileWith([extra, extra, { actors: [] }], {
        colour: 'blue',
        topics: [{ id: 't', label: 'T', ...extra }],
      }),
    );
    expect(inShort(result)).toEqual([
      'warning unknown-key colour',
      'warning unknown-key topics[0].colour',
      'warning unknown-key events[0].colour',
    ]);
    expect(problemsOf(result)[2]?.message).toContain('here and in 1 more');
    expect(opened(result).events[1]).toMatchObject(extra);
  });

  test('warns of titles in which nothing can be seen, and keeps their events', async () => {
    const titles = ['', {}, ' \u200b', { en: 'Talks', ko: '' }, 'Talks', { en: 'Talks' }];
    const events = titles.map((title, at) => ({ id: `e${at}`, title, kind: 'meeting', date: '2020' }));
    const text = JSON.stringify({ format: 'regesta/1', title: 'T', version: '1', events }, null, 1);
    const result = await readChronology({ text, fetchDocument: nothing });
    expect(opened(result).events).toHaveLength(titles.length);
    const expected = 'text that is not empty';
    expect(problemsOf(result)).toMatchObject(
      ['""', 'an object', '" \u200b"', 'an object'].map((found, at) => ({
        ...{ code: 'blank-title', severity: 'warning', path: ['events', at, 'title'] },
        ...{ expected, found, location: { column: 13 } },
      })),
    );
  });

  test('warns of evidence for what its event has not', async () => {
    const evidence = [
      {
        type: 'citation' as const,
        url: 'https://example.org/',
        title: 'T',
        supports: ['date', 'title', 'topic:t', 'topic:u', 'actor:a'],
      },
    ];
    const topics = [{ id: 't', label: 'T' }];
    const result = await readObject(fileWith([{ topics: ['t'], evidence }], { topics }));
    expect(inShort(result)).toEqual([
      'warning supports-nothing events[0].evidence[0].supports[0]',
      'warning supports-nothing events[0].evidence[0].supports[3]',
      'warning supports-nothing events[0].evidence[0].supports[4]',
    ]);
  });

  test('drops the second of two equal references, but not an actor’s second role', async () => {
    const actors = [{ id: 'a', type: 'person', name: 'A' }];
    const topics = [{ id: 't', label: 'T' }];
    const parts = [
      { actor: 'a', role: 'host' },
      { actor: 'a', role: 'chair' },
      { actor: 'a', role: 'host' },
    ];
    const result = await readObject(fileWith([{ topics: ['t', 't'], actors: parts }], { actors, topics }));
    expect(opened(result).events[0]).toMatchObject({ topics: ['t'], actors: parts.slice(0, 2) });
    expect(inShort(result)).toEqual([
      'warning duplicate-reference events[0].topics[1]',
      'warning duplicate-reference events[0].actors[2]',
    ]);
  });

  test('lists a thousand of a hundred thousand errors, and how many more there are', async () => {
    const events = Array.from({ length: 100_000 }, () => ({ title: 1 }));
    const text = JSON.stringify(fileWith(events));
    const problems = problemsOf(await readChronology({ text, file: 'bad.json', fetchDocument: nothing }));
    expect(problems).toHaveLength(1001);
    expect(problems.at(-1)).toMatchObject({
      code: 'more-problems',
      severity: 'error',
      file: 'bad.json',
      found: '99000',
    });
    expect(problems[999]?.location?.column).toBeGreaterThan(1);
  });
});

describe('a chronology in order', () => {
  test('opens with no event or only one', async () => {
    for (const [name, count] of [
      ['no-events.json', 0],
      ['one-event.json', 1],
      ['undated.json', 2],
    ] as const) {
      const result = await readBad(name);
      expect(inShort(result)).toEqual([]);
      expect(opened(result).events).toHaveLength(count);
    }
  });

  test('keeps hostile text to the letter', async () => {
    const result = await readBad('hostile-text.json');
    expect(inShort(result)).toEqual(['warning blank-title events[11].title']);
    expect(opened(result).events).toHaveLength(13);
    expect(opened(result).title).toContain('<script>');
  });

  test('has its events by the start they are drawn from, latest end and place in the file, the undated last', async () => {
    const dates = [
      '2020',
      undefined,
      '2020-01-01',
      '../2019',
      '2020-01',
      '2020-01-01',
      '../2018',
      '2020-01-01/..',
      '1648',
    ];
    const result = await readObject(fileWith(dates.map((date) => (date === undefined ? {} : { date }))));
    const { events } = opened(result);
    expect(events.map(({ id }) => id)).toEqual(['e8', 'e6', 'e3', 'e2', 'e5', 'e4', 'e0', 'e7', 'e1']);
    expect(events.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  });

  test('fills in what a file may leave out', async () => {
    const { events, kinds } = opened(
      await readObject(fileWith([{ kind: 'side-event' }, { kind: 'meeting' }, { kind: 'side-event' }])),
    );
    expect(events[0]).toMatchObject({
      dateBasis: 'stated',
      status: 'confirmed',
      topics: [],
      actors: [],
      evidence: [],
    });
    expect(kinds).toEqual([
      { id: 'side-event', label: 'Side event' },
      { id: 'meeting', label: 'Meeting' },
    ]);
  });

  test('reads dates of level 2, whose reader is loaded when they are met', async () => {
    const result = await readObject(fileWith([{ date: '[2018-06,2018-08]' }, { date: '[2018-06,2018-08]' }]));
    expect(inShort(result)).toEqual([]);
    expect(opened(result).events[1]?.date).toMatchObject({ latestEndMs: Date.UTC(2018, 8, 1) });
  });

  test('may begin with a byte order mark', async () => {
    const text = `\ufeff${JSON.stringify(fileWith([{}]))}`;
    expect(inShort(await readChronology({ text, fetchDocument: nothing }))).toEqual([]);
  });

  test('has every generated event, in order, and nothing wrong with it', async () => {
    for (const seed of [1, 2, 3]) {
      const file = generateChronology({ events: 500, seed });
      const result = await readObject(file);
      expect(problemsOf(result).filter(({ severity }) => severity === 'error')).toEqual([]);
      const { events, eventById } = opened(result);
      expect(events.map(({ id }) => id).sort()).toEqual(file.events.map(({ id }) => id).sort());
      expect(events.every((event, at) => event.index === at && eventById.get(event.id) === event)).toBe(true);
    }
  });

  test('gives every problem the line of the value its path leads to', async () => {
    const wrong = fc.constantFrom('title', 'date', 'mode', 'edition');
    await fc.assert(
      fc.asyncProperty(fc.array(wrong, { minLength: 1, maxLength: 8 }), async (keys) => {
        const text = JSON.stringify(fileWith(keys.map((key) => ({ [key]: { not: 'this' } }))), null, 1);
        const lines = text.split('\n');
        for (const { path, location } of problemsOf(await readChronology({ text, fetchDocument: nothing }))) {
          expect(lines[(location?.line ?? 0) - 1], pathText(path)).toContain(`"${String(path.at(-1))}": {`);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('reading', () => {
  const text = JSON.stringify(generateChronology({ events: 3000 }));

  test('is given up when asked, with the reason given', async () => {
    const reason = new Error('changed my mind');
    await expect(
      readChronology({ text, fetchDocument: nothing }, { signal: AbortSignal.abort(reason) }),
    ).rejects.toBe(reason);
    const controller = new AbortController();
    const reading = readChronology({ text, fetchDocument: nothing }, { signal: controller.signal });
    controller.abort(reason);
    await expect(reading).rejects.toBe(reason);
  });

  test('tells how far it is, never going back', async () => {
    const shares: number[] = [];
    await readChronology({ text, fetchDocument: nothing }, { onProgress: (share) => shares.push(share) });
    expect(shares.length).toBeGreaterThan(1);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
  });
});

describe('textIn', () => {
  test('gives the reader’s language, a variety of it, or the next best', () => {
    expect(textIn({ en: 'Seoul', ko: '서울' }, 'ko')).toBe('서울');
    expect(textIn({ 'ko-KR': '서울', en: 'Seoul' }, 'ko')).toBe('서울');
    expect(textIn({ ko: '서울', fr: 'Séoul' }, 'de', 'fr')).toBe('Séoul');
    expect(textIn({ ja: 'ソウル' }, 'ko')).toBe('ソウル');
    expect(textIn('Seoul', 'ko')).toBe('Seoul');
    expect(textIn({}, 'ko')).toBe('');
    expect(textIn(undefined, 'ko')).toBe('');
  });

  test('is not led astray by languages named like what every object has', () => {
    expect(textIn({ en: 'Seoul' }, 'constructor', '__proto__')).toBe('Seoul');
  });
});
