import { describe, expect, it } from 'vitest';
import { createSearch } from '../../../src/query/search.ts';
import { findMarks } from '../../../src/query/words.ts';
import { keyOf } from '../../../src/query/search/things.ts';
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
      { id: 'orbit', label: 'Satellites' },
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
const hitsOf = (text: string) => search.ask(text);
const found = async (text: string): Promise<string[]> => {
  const { mask } = await hitsOf(text);
  return chronology.events.filter(({ index }) => mask[index] === 1).map(({ id }) => id);
};
const keys = async (text: string): Promise<string[]> => {
  const { ranked, things } = await hitsOf(text);
  return Array.from(ranked, (number) => things.at(number)).map((thing) => (thing ? keyOf(thing) : '?'));
};
const paragraphsWith = async (text: string): Promise<string[]> => {
  const { ranked, things } = await hitsOf(text);
  return Array.from(ranked, (number) => things.at(number)).flatMap((thing) =>
    thing?.type === 'paragraph' ? [TEXT.slice(thing.part.start, thing.part.end)] : [],
  );
};
const marked = async (sought: string, text: string): Promise<string[]> =>
  findMarks(text, (await hitsOf(sought)).marks).map(([from, to]) => text.slice(from, to));

describe('search', () => {
  it('finds every event that has all the words, wherever they stand', async () => {
    expect(await found('conference')).toEqual(['a', 'b']);
    expect(await found('conference seoul')).toEqual(['a']);
    expect(await found('conference experts')).toEqual(['b']);
    expect(await found('conference izumi')).toEqual([]);
  });

  it('finds words by their beginning, whatever their case or accents', async () => {
    expect(await found('CONF')).toEqual(['a', 'b']);
    expect(await found('cafe')).toEqual(['c']);
    expect(await found('CAFÉ')).toEqual(['c']);
    expect(await found('ference')).toEqual([]);
  });

  it('finds an event by a broader theme, by other labels and in either language', async () => {
    expect(await found('disarmament')).toEqual(['a']);
    expect(await found('arms control')).toEqual(['a']);
    expect(await found('서울')).toEqual(['a']);
  });

  it('finds a part of a word where words are joined', async () => {
    expect(await found('확산')).toEqual(['a']);
    expect(await found('회의')).toEqual(['a']);
    expect(await found('의')).toEqual(['a']);
    expect(await found('19차')).toEqual(['a']);
    expect(await found('満')).toEqual(['c']);
    expect(await found('산확')).toEqual([]);
  });

  it('finds an event through the paragraph it quotes from, and says which paragraphs have the words', async () => {
    expect(await found('weapons discussed')).toEqual(['b']);
    const [only, ...more] = await paragraphsWith('weapons discussed');
    expect(more).toEqual([]);
    expect(only).toBe('2. Lethal autonomous weapons were discussed by the experts.');
  });

  it('finds a paragraph that nobody quotes, and leaves the page around the text alone', async () => {
    expect(await found('outer space')).toEqual([]);
    expect(await paragraphsWith('outer space')).toEqual([
      '3. Nobody quotes this paragraph about outer space.',
    ]);
    expect(await paragraphsWith('home')).toEqual([]);
  });

  it('forgives a slip in a long word that is nowhere as typed, not in a short one or a number', async () => {
    expect(await found('confrence')).toEqual(['a', 'b']);
    expect(await found('emergign')).toEqual(['c']);
    expect(await found('conferences')).toEqual(['a', 'b']);
    expect(await found('saoul')).toEqual(['a']);
    expect(await found('saol')).toEqual([]);
    expect(await found('saoel')).toEqual([]);
    expect(await found('kanfirance')).toEqual([]);
    expect(await found('caff')).toEqual([]);
    expect(await found('18th')).toEqual([]);
  });

  it('guesses at no word that somewhere is as typed', async () => {
    expect(await found('experts')).toEqual(['b']);
    expect(await found('exports')).toEqual(['c']);
    expect(await found('expxrts')).toEqual(['b', 'c']);
  });

  it('puts a hit in the title before one in a paragraph', async () => {
    expect(await keys('opening')).toEqual(['event:b', `document:release@${TEXT.indexOf('1. The')}`]);
    const { scores } = await hitsOf('conference');
    expect(scores[1]).toBeGreaterThan(0);
    expect(scores[2]).toBe(0);
  });

  it('finds what has a name by that name, whether or not an event has it', async () => {
    expect(await keys('press release')).toEqual(['document:release']);
    expect(await keys('satellites')).toEqual(['topic:orbit']);
    expect(await keys('군축')).toEqual(expect.arrayContaining(['topic:arms', 'event:a']));
  });

  it('puts what has a word as typed before what nearly has it, and hits only the first', async () => {
    expect(await keys('experts')).toEqual([
      'event:b',
      `document:release@${TEXT.indexOf('2. Lethal')}`,
      'event:c',
    ]);
    const { nearFrom, mask } = await hitsOf('experts');
    expect(nearFrom).toBe(2);
    expect([...mask]).toEqual([0, 1, 0]);
  });

  it('finds a phrase only where its words stand whole and together', async () => {
    expect(await found('"joint conference"')).toEqual(['a']);
    expect(await found('"conference joint"')).toEqual([]);
    expect(await found('"joint conf"')).toEqual([]);
    expect(await found('“Joint CONFERENCE”')).toEqual(['a']);
    expect(await found('"비확산회의"')).toEqual(['a']);
    expect(await found('"19차 군축"')).toEqual(['a']);
    expect(await found('"confrence"')).toEqual([]);
  });

  it('lets the last word of a phrase go on while it is typed', async () => {
    expect(await found('"joint conf')).toEqual(['a']);
    expect(await found('"joint conf ')).toEqual([]);
  });

  it('leaves out what has a refused word anywhere', async () => {
    expect(await found('conference -seoul')).toEqual(['b']);
    expect(await found('-conference')).toEqual(['c']);
    expect(await found('-conf')).toEqual(['a', 'b', 'c']);
    expect(await found('conference -experts')).toEqual(['a']);
    expect(await found('conference -"joint conference"')).toEqual(['b']);
    expect(await found('conference -군축')).toEqual(['b']);
    expect(await keys('-conference')).toEqual(['event:c']);
    expect(await keys('-conf')).toEqual(['event:a', 'event:b', 'event:c']);
    expect((await hitsOf('-conference')).marks).toEqual([]);
    expect(await keys('')).toEqual([]);
  });

  it('finds everything when no word is given', async () => {
    expect(await found('')).toEqual(['a', 'b', 'c']);
    expect(await found(' …!? - " ')).toEqual(['a', 'b', 'c']);
    expect(await found('\u0640')).toEqual(['a', 'b', 'c']);
  });

  it('marks what it found', async () => {
    expect(await marked('conference 확산', 'The CONFÉRENCE on 비확산회의 and conferring')).toEqual([
      'CONFÉRENCE',
      '비확산회의',
    ]);
    expect(await marked('"joint conference"', 'A joint talk, a Joint  Conference')).toEqual([
      'Joint  Conference',
    ]);
    expect(await marked('confrence -joint', 'The joint conference')).toEqual(['conference']);
  });

  it('answers at once what it was asked before', async () => {
    const hits = await search.ask('conference');
    expect(search.peek('conference')).toBe(hits);
  });
});
