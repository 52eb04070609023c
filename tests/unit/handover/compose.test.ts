import { beforeAll, describe, expect, it } from 'vitest';
import type { Handover } from '../../../src/handover/handover.ts';
import type { Index } from '../../../src/query/index.ts';
import { EMPTY_QUERY } from '../../../src/query/query.ts';
import { FIRST_VIEW } from '../../../src/view/view.ts';
import { daysOfYears } from '../../../src/query/year.ts';
import { generatedIndex } from '../timeline/indexes.ts';
import { composed, sceneNamed, shippedWithDocuments } from './fixture.ts';

/** Every number that anything in it refers to. */
function numbersIn({ parts }: Handover): readonly number[] {
  return parts.flatMap(({ entries, quotation }) => [
    ...entries.flatMap(({ sources, quotations }) => [...sources, ...quotations.map(({ source }) => source)]),
    ...(quotation === null ? [] : [quotation.source]),
  ]);
}

describe('what is handed over', () => {
  let index: Index;
  beforeAll(async () => {
    index = await shippedWithDocuments();
  });

  it('is the present view with every matching event, in order of time', async () => {
    const handover = await composed(index);
    expect(handover.parts).toHaveLength(1);
    const [part] = handover.parts;
    expect(part?.entries.map(({ id }) => id)).toEqual(index.chronology.events.map(({ id }) => id));
    expect(part?.sentence).toBe('All events');
    expect(part?.count).toBe(`${index.size} of ${index.size} events`);
    expect(part?.range).toMatch(/^\d{4} to \d{4}$/);
    expect(handover.version).toBe(`Chronology of ${index.chronology.version}`);
  });

  it('numbers its sources from 1 in the order of first need, and every number resolves', async () => {
    const handover = await composed(index);
    const numbers = numbersIn(handover);
    expect(handover.sources.map(({ number }) => number)).toEqual(handover.sources.map((_, at) => at + 1));
    expect([...new Set(numbers)].sort((a, b) => a - b)).toEqual(handover.sources.map(({ number }) => number));
    let most = 0;
    for (const number of handover.parts.flatMap(({ entries }) => entries.flatMap(({ sources }) => sources))) {
      expect(number).toBeLessThanOrEqual(most + 10);
      most = Math.max(most, number);
    }
  });

  it('gives quotations in full, word for word', async () => {
    const handover = await composed(index);
    const quoted = handover.parts.flatMap(({ entries }) => entries.flatMap(({ quotations }) => quotations));
    const exact = index.chronology.events.flatMap(({ evidence }) =>
      evidence.flatMap((each) => (each.type === 'quotation' ? [each.exact] : [])),
    );
    expect(quoted).toHaveLength(exact.length);
    expect(quoted.map(({ text }) => text.replace(/\s+/gu, ''))).toEqual(
      exact.map((text) => text.replace(/\s+/gu, '')),
    );
  });

  it('has a part for each scene in its order, words alone without events, and sources numbered across them', async () => {
    const scenes = [
      sceneNamed('start', { kind: 'title', caption: 'Two\nlines' }),
      sceneNamed('one', { view: 'years=2018..2019', notes: 'say this' }),
      sceneNamed('two'),
    ];
    const handover = await composed(index, { scenes });
    const [start, one, two] = handover.parts;
    expect([start?.title, one?.title, two?.title]).toEqual(['Scene start', 'Scene one', 'Scene two']);
    expect(start?.entries).toEqual([]);
    expect(start?.caption).toBe('Two\nlines');
    expect(one?.sentence).toBe('Years 2018 to 2019, possibly');
    expect(one?.entries.length).toBeLessThan(two?.entries.length ?? 0);
    expect(one?.notes).toBe('say this');
    expect(one?.entries[0]?.sources[0]).toBe(1);
    expect(new Set(numbersIn(handover)).size).toBe(handover.sources.length);
  });

  it('has the quotation that a scene shows large', async () => {
    const passage = index.chronology.passages.at(-1);
    expect(passage).toBeDefined();
    const handover = await composed(index, { view: { ...FIRST_VIEW, quoted: passage?.id ?? null } });
    const quotation = handover.parts[0]?.quotation;
    expect(quotation).toMatchObject({ passage: passage?.id, status: 'verified' });
    expect(handover.sources[(quotation?.source ?? 0) - 1]?.document?.id).toBe(passage?.document);
  });

  it('says so when nothing matches', async () => {
    const nothing = { ...EMPTY_QUERY, dates: daysOfYears(1801, 1802) };
    const handover = await composed(index, { view: { ...FIRST_VIEW, query: nothing } });
    expect(handover.parts[0]).toMatchObject({ entries: [], range: '' });
    expect(handover.sources).toEqual([]);
  });

  it('leaves the page free while many events are composed, and can be given up', async () => {
    const large = await generatedIndex({ events: 20_000, isPlain: true });
    const shares: number[] = [];
    await composed(large, { progress: (share) => shares.push(share) });
    expect(shares.length).toBeGreaterThan(3);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    const controller = new AbortController();
    const given = composed(large, { signal: controller.signal, progress: () => controller.abort() });
    await expect(given).rejects.toThrow(/abort/i);
  }, 20_000);

  it('has no address to share where the program was opened from disk', async () => {
    expect((await composed(index)).address).toBe('https://example.org/regesta/#topic=youth');
    expect((await composed(index, { linkTo: () => 'file:///home/regesta.html#' })).address).toBeNull();
  });
});
