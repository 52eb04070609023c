import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { Cite } from '@citation-js/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayText } from '../../../src/chronology/display-text.ts';
import { makeCitations } from '../../../src/handover/citations/citations.ts';
import { cslDate } from '../../../src/handover/citations/csl.ts';
import { keysOf } from '../../../src/handover/citations/key.ts';
import type { Handover } from '../../../src/handover/handover.ts';
import { entry, handover, orderOf, part, quotation, source } from './order.ts';

const KOREAN = '한-유엔 군축·비확산 회의';
const SOURCES = [
  source({ number: 1, title: '19th ROK-UN Joint Conference', published: '2020-12-04T16:38:43+09:00' }),
  source({ number: 2, title: KOREAN, published: '2018-12', language: 'ko' }),
  source({ number: 3, title: `A title that is ${'very '.repeat(60)}long`, published: '2001' }),
  source({ number: 4, title: 'Undated', published: null, publisher: null, accessed: null }),
];

async function textOf(made: Handover, choice: string): Promise<string> {
  const { blob } = await makeCitations(orderOf(made, choice));
  return blob.text();
}

async function readBack(sources: Handover['sources'], choice: string): Promise<Cite['data']> {
  return new Cite(await textOf(handover({ sources }), choice)).data;
}

describe.each(['ris', 'bibtex', 'csl-json'])('sources as %s', (choice) => {
  it('are read again with the same title, date and address', async () => {
    const items = await readBack(SOURCES, choice);
    expect(items.map(({ title }) => title)).toEqual(SOURCES.map(({ title }) => title.trim()));
    expect(items.map(({ URL }) => URL)).toEqual(SOURCES.map(({ url }) => url));
    expect(items.map(({ issued }) => issued)).toEqual([
      { 'date-parts': [[2020, 12, 4]] },
      { 'date-parts': [[2018, 12]] },
      { 'date-parts': [[2001]] },
      undefined,
    ]);
  });

  it('are none where there is none', async () => {
    const text = await textOf(handover({ sources: [] }), choice);
    expect(choice === 'csl-json' ? JSON.parse(text) : text).toEqual(choice === 'csl-json' ? [] : '');
  });

  it('keep any title whole', async () => {
    const title = fc
      .string({ unit: 'binary', minLength: 1 })
      .map((text) => displayText(text).replace(/\s+/gu, ' ').trim())
      .filter((text) => text !== '');
    await fc.assert(
      fc.asyncProperty(fc.array(title, { minLength: 1, maxLength: 4 }), async (titles) => {
        const sources = titles.map((text, at) => source({ number: at + 1, title: text }));
        const items = await readBack(sources, choice);
        expect(items.map(({ title: read }) => String(read))).toEqual(titles);
      }),
      { numRuns: 100 },
    );
  });
});

describe('a BibTeX file', () => {
  const hostile = source({
    title: '}, note = {x}} @misc{evil, <b>50% _of_ $x^2$ \\input{/etc/passwd} ~ #1 & more',
    publisher: 'A {broken and B',
    url: 'https://example.org/{a}?b=\\c d',
  });

  it('has one entry a source and balanced braces, whatever the titles are', async () => {
    const text = await textOf(handover({ sources: [hostile] }), 'bibtex');
    expect(text.match(/\{/g)?.length).toBe(text.match(/\}/g)?.length);
    expect(text.match(/^@/gm)).toHaveLength(1);
    expect(text).toContain('50\\% \\_of\\_ \\$x\\textasciicircum{}2\\$ \\textbackslash{}input');
    expect(text).toContain('url = {https://example.org/%7Ba%7D?b=%5Cc%20d}');
  });

  it('is read again as it was', async () => {
    const [item] = await readBack([hostile], 'bibtex');
    expect(item?.['title']).toBe(hostile.title);
  });
});

describe('an RIS file', () => {
  it('keeps long addresses and titles on one line, and says when a page was read', async () => {
    const url = `https://example.org/${'path/'.repeat(60)}end`;
    const text = await textOf(handover({ sources: [source({ url })] }), 'ris');
    expect(text).toContain(`\r\nUR  - ${url}\r\n`);
    expect(text).toContain('\r\nY2  - 2026/11/22/\r\n');
  });

  it('has each passage as a note of its own', async () => {
    const quotations = [quotation(), quotation({ text: 'Other\nwords', status: 'broken', paragraph: null })];
    const made = handover({ parts: [part([entry(0, { quotations }), entry(1, { quotations })])] });
    expect((await textOf(made, 'ris')).match(/^N1 .*$/gm)).toEqual([
      'N1  - “Words as they stand.” (para. 2, verified word for word)',
      'N1  - “Other words” (the words are not found in the document)',
    ]);
  });
});

describe('keys', () => {
  const some = fc.array(
    fc.record({ title: fc.string(), url: fc.option(fc.webUrl()), publisher: fc.option(fc.string()) }),
  );

  it('are unique, plain, short enough for RIS, and letters first', () => {
    fc.assert(
      fc.property(some, (parts) => {
        const keys = keysOf(parts.map((each) => source(each)));
        expect(new Set(keys).size).toBe(parts.length);
        for (const key of keys) expect(key).toMatch(/^[a-z][a-z0-9]*_[a-z0-9]+$/);
        for (const key of keys) expect(key.length).toBeLessThanOrEqual(20);
      }),
    );
  });

  it('stay when other sources come and numbers change', () => {
    const [first = '', second = ''] = keysOf(SOURCES);
    const renumbered = SOURCES.slice(0, 2).map((each) => ({ ...each, number: each.number + 7 }));
    expect(keysOf([source({ url: 'https://other.org/' }), ...renumbered].reverse())).toEqual(
      expect.arrayContaining([first, second]),
    );
  });

  it('are the labels of BibTeX and the identifiers of RIS', async () => {
    const [key = ''] = keysOf(SOURCES);
    expect(key).toMatch(/^exampleorg_/);
    expect(await textOf(handover({ sources: SOURCES }), 'bibtex')).toContain(`@misc{${key},`);
    expect(await textOf(handover({ sources: SOURCES }), 'ris')).toContain(`\r\nID  - ${key}\r\n`);
  });
});

describe('a date of publication in CSL', () => {
  it.each([
    [
      '2018-12-10/2018-12-11',
      {
        'date-parts': [
          [2018, 12, 10],
          [2018, 12, 11],
        ],
      },
    ],
    ['2018~', { 'date-parts': [[2018]], circa: true }],
    ['2018-21', { literal: '2018-21' }],
    ['201X', { literal: '201X' }],
    ['last winter', { literal: 'last winter' }],
  ])('%s is no more precise than it is known', (text, date) => {
    expect(cslDate(text)).toEqual(date);
  });
});

describe.each(['chicago', 'un'])('notes in %s style', (choice) => {
  const quotations = [quotation({ source: 2, status: 'moved' })];
  const made = handover({
    sources: SOURCES,
    parts: [part([entry(0, { quotations })], { sentence: 'Theme: youth', count: '1 of 85 events' })],
    address: 'https://example.org/regesta#topic=youth',
  });

  it('say what they are of, number every source and give every quotation its paragraph', async () => {
    const text = await textOf(made, choice);
    expect(text).toContain('A small chronology\n');
    expect(text).toContain('Theme: youth · 2001 to 2026 · 1 of 85 events\n');
    expect(text).toContain('Chronology of 2026-11-22\n');
    for (const { number, title } of SOURCES) {
      expect(text).toMatch(new RegExp(`^${number}\\. .*${title.trim()}.*$`, 'm'));
    }
    expect(text).toMatch(
      /“Words as they stand.” \[the words stand elsewhere.*\]\n2\. .*December 2018.*para\. 2/,
    );
  });
});

describe('making citations', () => {
  it('is given up when it is cancelled', async () => {
    const cancelled = { ...orderOf(handover(), 'ris'), signal: AbortSignal.abort(new Error('enough')) };
    await expect(makeCitations(cancelled)).rejects.toThrow('enough');
  });

  it('tells how far it is, and names its file', async () => {
    const shares: number[] = [];
    const order = { ...orderOf(handover(), 'bibtex'), progress: (share: number) => void shares.push(share) };
    expect((await makeCitations(order)).name).toBe('A-small-chronology.bib');
    expect(shares.at(-1)).toBe(1);
  });
});
