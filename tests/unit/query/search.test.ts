import { describe, expect, it } from 'vitest';
import { createSearch } from '../../../src/query/search.ts';
import { findWords } from '../../../src/query/words.ts';
import { makeChronology, quote } from '../../support/chronology.ts';

const TEXT = [
  'HOME\n  1. Press',
  '1. The opening session took place in Seoul.',
  '2. Lethal autonomous weapons were discussed by the experts.',
  '3. Nobody quotes this paragraph about outer space.',
].join('\n\n\n');

const chronology = makeChronology(
  {
    documents: [
      {
        id: 'release',
        title: 'Press release',
        file: 'release.txt',
        sha256: '0'.repeat(64),
        text: TEXT,
        integrity: 'intact',
        body: { start: TEXT.indexOf('1. The'), end: TEXT.length },
      },
    ],
    topics: [
      { id: 'arms', label: { en: 'Disarmament', ko: '군축' }, altLabels: ['Arms control'] },
      { id: 'small', label: 'Small arms', broader: ['arms'] },
    ],
    actors: [{ id: 'izumi', type: 'person', name: 'Nakamitsu Izumi', altNames: ['中満泉'] }],
    places: [{ id: 'seoul', name: { en: 'Seoul', ko: '서울' } }],
  },
  [
    {
      id: 'a',
      title: { en: '19th Joint Conference', ko: '제19차 군축·비확산회의' },
      topics: ['small'],
      place: 'seoul',
    },
    {
      id: 'b',
      title: 'Opening of the Conference',
      evidence: [quote('release', TEXT, 'Lethal autonomous weapons')],
    },
    {
      id: 'c',
      title: 'Café talks',
      summary: 'Of emerging technologies and exports',
      actors: [{ actor: 'izumi', role: 'Chair' }],
    },
  ],
);
const search = await createSearch(chronology);
const found = (text: string): string[] => {
  const { mask } = search.search(text);
  return chronology.events.filter(({ index }) => mask[index] === 1).map(({ id }) => id);
};

describe('search', () => {
  it('finds every event that has all the words, wherever they stand', () => {
    expect(found('conference')).toEqual(['a', 'b']);
    expect(found('conference seoul')).toEqual(['a']);
    expect(found('conference experts')).toEqual(['b']);
    expect(found('conference izumi')).toEqual([]);
  });

  it('finds words by their beginning, whatever their case or accents', () => {
    expect(found('CONF')).toEqual(['a', 'b']);
    expect(found('cafe')).toEqual(['c']);
    expect(found('CAFÉ')).toEqual(['c']);
    expect(found('ference')).toEqual([]);
  });

  it('finds an event by a broader theme, by other labels and in either language', () => {
    expect(found('disarmament')).toEqual(['a']);
    expect(found('arms control')).toEqual(['a']);
    expect(found('서울')).toEqual(['a']);
  });

  it('finds a part of a word where words are joined', () => {
    expect(found('확산')).toEqual(['a']);
    expect(found('회의')).toEqual(['a']);
    expect(found('의')).toEqual(['a']);
    expect(found('19차')).toEqual(['a']);
    expect(found('満')).toEqual(['c']);
    expect(found('산확')).toEqual([]);
  });

  it('finds an event through the paragraph it quotes from, and says which paragraphs have the words', () => {
    const hits = search.search('weapons discussed');
    expect(found('weapons discussed')).toEqual(['b']);
    const [only, ...more] = hits.documents;
    expect(more).toEqual([]);
    expect(TEXT.slice(only?.start, only?.end)).toBe(
      '2. Lethal autonomous weapons were discussed by the experts.',
    );
  });

  it('finds a paragraph that nobody quotes, and leaves the page around the text alone', () => {
    expect(search.search('outer space')).toMatchObject({ count: 0, documents: [{ document: 'release' }] });
    expect(search.search('home').documents).toEqual([]);
  });

  it('forgives a slip in a long word that is nowhere as typed, not in a short one or a number', () => {
    expect(found('confrence')).toEqual(['a', 'b']);
    expect(found('emergign')).toEqual(['c']);
    expect(found('conferences')).toEqual(['a', 'b']);
    expect(found('saoul')).toEqual(['a']);
    expect(found('saol')).toEqual([]);
    expect(found('saoel')).toEqual([]);
    expect(found('kanfirance')).toEqual([]);
    expect(found('caff')).toEqual([]);
    expect(found('18th')).toEqual([]);
  });

  it('guesses at no word that somewhere is as typed', () => {
    expect(found('experts')).toEqual(['b']);
    expect(found('exports')).toEqual(['c']);
    expect(found('expxrts')).toEqual(['b', 'c']);
  });

  it('puts a hit in the title before one in a paragraph', () => {
    const { scores } = search.search('opening');
    expect(found('opening')).toEqual(['b']);
    expect(scores[1]).toBeGreaterThan(0);
    const { scores: byLabel } = search.search('conference');
    expect(byLabel[2]).toBe(0);
  });

  it('finds everything when no word is given', () => {
    expect(found('')).toEqual(['a', 'b', 'c']);
    expect(found(' …!? ')).toEqual(['a', 'b', 'c']);
    expect(found('\u0640')).toEqual(['a', 'b', 'c']);
  });

  it('marks the words it looked for', () => {
    const text = 'The CONFÉRENCE on 비확산회의 and conferring';
    const marked = findWords(text, search.search('conference 확산').terms).map(([from, to]) =>
      text.slice(from, to),
    );
    expect(marked).toEqual(['CONFÉRENCE', '비확산회의']);
  });
});
