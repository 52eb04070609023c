import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../../src/filters/search/row.ts';
import { indexChronology } from '../../../src/query/index.ts';
import { createSearch } from '../../../src/query/search.ts';
import { makeChronology } from '../../support/chronology.ts';

const chronology = makeChronology(
  {
    topics: [{ id: 'unseen-topic', label: '\u200b', altLabels: ['Verification'] }],
    actors: [{ id: 'izumi', type: 'person', name: 'Nakamitsu Izumi', altNames: ['High Representative'] }],
  },
  [
    { id: 'unseen-event', title: '\u200b', summary: 'Of verification in space' },
    { id: 'named', title: 'Verification talks' },
  ],
);
const index = indexChronology(chronology);
const search = await createSearch(chronology);

async function rowsFor(text: string) {
  const hits = await search.ask(text);
  const rows = rowsOf(index, hits, hits.ranked, 'en');
  const plain = (pieces: readonly { readonly text: string }[]) => pieces.map((piece) => piece.text).join('');
  return new Map(
    rows.map((row) => [row.key, { ...row, title: plain(row.title), snippet: plain(row.snippet) }]),
  );
}

describe('the rows of a search', () => {
  it('call by its id what has no name that can be seen', async () => {
    const rows = await rowsFor('verification');
    expect(rows.get('event:unseen-event')).toMatchObject({
      title: 'unseen-event',
      where: 'Summary',
      snippet: 'Of verification in space',
    });
    expect(rows.get('topic:unseen-topic')?.title).toBe('unseen-topic');
    expect(rows.get('event:named')).toMatchObject({ title: 'Verification talks', where: '', snippet: '' });
  });

  it('say by which other name a thing was found', async () => {
    const rows = await rowsFor('representative');
    expect(rows.get('actor:izumi')).toMatchObject({ title: 'Nakamitsu Izumi' });
    expect(rows.get('actor:izumi')?.snippet).toContain('High Representative');
  });
});
