import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { coverageOf } from '../../../src/chronology/coverage.ts';
import { pathText } from '../../../src/chronology/problem.ts';
import { reviewChronology } from '../../../src/chronology/review.ts';
import { opened, readBad, readObject } from '../../fixtures/read.ts';

async function review(file: object): Promise<string[]> {
  const chronology = opened(await readObject(file));
  return reviewChronology(chronology, file).map(({ code, path }) => `${code} ${pathText(path)}`);
}

describe('reviewChronology', () => {
  test('finds records nobody uses, however they might be reached', async () => {
    const file = {
      format: 'regesta/1',
      title: 'T',
      kinds: [
        { id: 'used', label: 'K' },
        { id: 'unused', label: 'K' },
      ],
      topics: [
        { id: 'broad', label: 'T' },
        { id: 'narrow', label: 'T', broader: ['broad'] },
        { id: 'unused', label: 'T', broader: ['broad'] },
      ],
      actors: [
        { id: 'un', type: 'organisation', name: 'UN' },
        { id: 'unoda', type: 'organisation', name: 'UNODA', memberOf: ['un'] },
        { id: 'publisher', type: 'organisation', name: 'P' },
        { id: 'unused', type: 'state', name: 'U' },
      ],
      places: [
        { id: 'used', name: 'P' },
        { id: 'unused', name: 'P' },
      ],
      series: [{ id: 'unused', title: 'S' }],
      documents: [
        { id: 'unused', title: 'D', file: 'd.txt', sha256: '0'.repeat(64), publisher: 'publisher' },
      ],
      events: [
        {
          id: 'e',
          title: 'E',
          kind: 'used',
          place: 'used',
          topics: ['narrow'],
          actors: [{ actor: 'unoda' }],
        },
      ],
    };
    expect(await review(file)).toEqual([
      'unused documents[0]',
      'unused kinds[1]',
      'unused topics[2]',
      'unused actors[3]',
      'unused places[1]',
      'unused series[0]',
    ]);
  });

  test('finds events and relations that are listed twice, where they stand in the file', async () => {
    const event = { title: { en: 'Same' }, kind: 'k', date: '2020-02' };
    const relation = { from: 'b', to: 'a', type: 'follows' };
    const file = {
      format: 'regesta/1',
      title: 'T',
      events: [
        { id: 'bad' },
        { id: 'a', ...event },
        { id: 'b', ...event, date: '2020' },
        { id: 'c', ...event },
      ],
      relations: [relation, relation, { ...relation, type: 'part-of' }],
    };
    expect(await review(file)).toEqual(['duplicate-event events[3]', 'duplicate-relation relations']);
  });
});

describe('coverageOf', () => {
  const text = 'Title\n\n1. First paragraph.\n\no With an item.\n\n2. Second paragraph.\n\n3. Third.';
  const at = (exact: string) => ({
    type: 'quotation',
    document: 'd',
    exact,
    start: text.indexOf(exact),
    end: text.indexOf(exact) + exact.length,
  });
  const citation = { type: 'citation', url: 'https://example.org/', title: 'C', supports: ['title'] };
  const file = {
    format: 'regesta/1',
    title: 'T',
    topics: [{ id: 't', label: 'T' }],
    documents: [
      { id: 'd', title: 'D', file: 'd.txt', sha256: createHash('sha256').update(text).digest('hex') },
    ],
    events: [
      {
        id: 'a',
        title: 'A',
        kind: 'k',
        date: '2020',
        topics: ['t'],
        evidence: [{ ...at('an item'), supports: ['date', 'topic:t'] }, citation],
      },
      { id: 'b', title: 'B', kind: 'k', date: '2020', evidence: [citation] },
      { id: 'c', title: 'C', kind: 'k' },
    ],
    relations: [
      { from: 'a', to: 'b', type: 'follows', evidence: [at('Third'), { ...at('Third'), exact: 'Fourth' }] },
    ],
  };

  test('counts quotations, evidence, paragraphs with their items, and values', async () => {
    expect(coverageOf(opened(await readObject(file, { 'd.txt': text })))).toEqual({
      quotations: { verified: 2, moved: 0, unverified: 0, broken: 1 },
      events: { quoted: 1, cited: 1, without: 1 },
      paragraphs: [{ name: 'd', covered: 2, total: 3 }],
      fields: [
        { name: 'title', covered: 2, total: 3 },
        { name: 'date', covered: 1, total: 2 },
        { name: 'kind', covered: 0, total: 3 },
        { name: 'topic', covered: 1, total: 1 },
      ],
    });
  });

  test('has nothing to count in an empty chronology', async () => {
    expect(coverageOf(opened(await readBad('no-events.json')))).toEqual({
      quotations: { verified: 0, moved: 0, unverified: 0, broken: 0 },
      events: { quoted: 0, cited: 0, without: 0 },
      paragraphs: [],
      fields: [],
    });
  });
});
