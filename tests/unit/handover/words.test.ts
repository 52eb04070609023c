import fc from 'fast-check';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeCsv } from '../../../src/handover/csv.ts';
import type { Handover } from '../../../src/handover/handover.ts';
import { escapeMarkdown, makeMarkdown, MARKDOWN } from '../../../src/handover/markdown.ts';
import { makeText, TEXT } from '../../../src/handover/text.ts';
import { writeWords } from '../../../src/handover/words.ts';
import type { Index } from '../../../src/query/index.ts';
import { indexChronology } from '../../../src/query/index.ts';
import { makeChronology } from '../../support/chronology.ts';
import { generatedIndex } from '../timeline/indexes.ts';
import { composed, orderOf, sceneNamed, shippedWithDocuments } from './fixture.ts';

async function textOf(handover: Handover, hand = MARKDOWN): Promise<string> {
  return (await writeWords(orderOf(handover), hand)).join('');
}

async function tableOf(handover: Handover): Promise<readonly (readonly string[])[]> {
  const text = (await writeCsv(orderOf(handover))).join('');
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\u{feff}/u, ''), { skipEmptyLines: 'greedy' });
  expect(errors).toEqual([]);
  return data;
}

/** A chronology of one event whose every text is this. */
function indexSaying(text: string): Index {
  return indexChronology(
    makeChronology({ title: text, version: text }, [
      {
        id: 'one',
        title: text,
        summary: text,
        evidence: [{ type: 'citation', url: 'https://example.org/a_b', title: text, publisher: text }],
      },
    ]),
  );
}

describe('a chronology in words', () => {
  let shipped: Handover;
  beforeAll(async () => {
    shipped = await composed(await shippedWithDocuments());
  });

  it('has the title, the date and the sources of every event, in Markdown and in plain text', async () => {
    const markdown = await textOf(shipped);
    const text = await textOf(shipped, TEXT);
    for (const { title, date, sources } of shipped.parts[0]?.entries ?? []) {
      const references = sources.map((number) => `[^${number}]`).join('');
      expect(markdown).toContain(`**${escapeMarkdown(date)}**: ${escapeMarkdown(title)}${references}`);
      expect(text).toContain(`${date}: ${title} ${sources.map((number) => `[${number}]`).join('')}`);
    }
    for (const { number, note } of shipped.sources) {
      expect(text).toContain(`\n[${number}] ${note}\n`);
      expect(markdown).toContain(`\n[^${number}]: `);
    }
  });

  it('resolves every footnote, and has none that nothing refers to', async () => {
    const markdown = await textOf(shipped);
    const notes = [...markdown.matchAll(/^\[\^(\d+)\]: /gm)].map(([, number]) => Number(number));
    const references = [...markdown.matchAll(/\[\^(\d+)\](?!: )/g)].map(([, number]) => Number(number));
    expect(new Set(references)).toEqual(new Set(notes));
    expect(new Set(notes).size).toBe(notes.length);
  });

  it('says what it shows: title, filter, range, count and version', async () => {
    for (const hand of [MARKDOWN, TEXT]) {
      const text = await textOf(shipped, hand);
      expect(text).toContain(shipped.title);
      expect(text).toContain(shipped.version);
      expect(text).toMatch(/All events · \d{4} to \d{4} · \d+ of \d+ events/);
    }
  });

  it('has each scene under its own heading', async () => {
    const index = await generatedIndex({ events: 60 });
    const scenes = [sceneNamed('a', { kind: 'title', caption: 'Why' }), sceneNamed('b', { notes: 'unsaid' })];
    const text = await textOf(await composed(index, { scenes }), TEXT);
    expect(text).toMatch(/\nScene a\n\nWhy\n[^]*\nScene b\n/);
    expect(text).not.toContain('unsaid');
  });

  it('cannot be made into mark-up by what is in the data', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const escaped = escapeMarkdown(text);
        expect(escaped).not.toMatch(/(?<!\\)(?:\\\\)*[`*_[\]<>#|~]/u);
      }),
    );
    expect(escapeMarkdown('<script>alert(1)</script> [x](javascript:y) # - 1.')).toBe(
      '\\<script\\>alert(1)\\</script\\> \\[x\\](javascript:y) \\# - 1.',
    );
    expect(escapeMarkdown('1. no list')).toBe('1\\. no list');
  });

  it('is a file named after the chronology', async () => {
    const [markdown, text] = [await makeMarkdown(orderOf(shipped)), await makeText(orderOf(shipped))];
    expect(markdown.name).toMatch(/^ROK-UN-.*\.md$/);
    expect(text.name).toMatch(/\.txt$/);
    expect(await text.blob.text()).toContain(shipped.title);
  });

  it('can be given up', async () => {
    const controller = new AbortController();
    const order = orderOf(shipped, { signal: controller.signal });
    controller.abort();
    await expect(writeWords(order, TEXT)).rejects.toThrow(/abort/i);
  });
});

describe('a chronology as a table', () => {
  it('has a row for every event with its date, title and sources, under one of names', async () => {
    const handover = await composed(await shippedWithDocuments());
    const [names = [], ...rows] = await tableOf(handover);
    const entries = handover.parts[0]?.entries ?? [];
    expect(rows).toHaveLength(entries.length);
    const at = (name: string) => names.indexOf(name);
    for (const [row, { title, date, sources }] of entries.entries()) {
      expect(rows[row]?.[at('Event')]).toContain(title);
      expect(rows[row]?.[at('Date')]).toContain(date);
      for (const number of sources)
        expect(rows[row]?.[at('Sources')]).toContain(handover.sources[number - 1]?.note);
      expect(rows[row]?.[at('Shown')]).toMatch(/^All events/);
      expect(rows[row]?.[at('Version')]).toBe(handover.version);
    }
  });

  it('begins with a byte-order mark, so that spreadsheets read it as UTF-8', async () => {
    const [first] = await writeCsv(orderOf(await composed(await generatedIndex({ events: 1 }))));
    expect(first).toBe('\u{feff}');
  });

  it('says what it would show even where nothing matches', async () => {
    const [, ...rows] = await tableOf(await composed(await generatedIndex({ events: 0 })));
    expect(rows).toHaveLength(1);
    expect(rows[0]?.join(' ')).toMatch(/All events/);
  });

  it('can be parsed whatever the data says, and holds no formula', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.constantFrom('=cmd()', '+1', '-1', '@x', '"', ';,\n\t', ']]>'),
        ),
        async (text) => {
          const [names = [], ...rows] = await tableOf(await composed(indexSaying(text)));
          expect(rows).toHaveLength(1);
          expect(rows[0]).toHaveLength(names.length);
          for (const cell of rows[0] ?? []) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
        },
      ),
      { numRuns: 60 },
    );
  });
});
