import type { Chronology, Evidence } from '../../../src/chronology/chronology.ts';
import { NODE_KINDS } from '../../../src/view/view.ts';
import { day, makeChronology, quote } from '../../support/chronology.ts';

const TEXT = 'Youth representatives met in Seoul. The Office spoke on new technologies.';

function quotation(exact: string, supports: readonly string[], paragraph: string): Evidence {
  const piece = quote('release', TEXT, exact);
  return piece.type === 'quotation' ? { ...piece, supports: [...supports], paragraph } : piece;
}

/** Four events: youth and technology share three, youth and Seoul two, the writer stands alone with Geneva. */
export const small: Chronology = makeChronology(
  {
    documents: [
      {
        id: 'release',
        title: 'The press release',
        file: 'release.txt',
        sha256: '0'.repeat(64),
        text: TEXT,
        integrity: 'intact',
      },
    ],
    topics: [
      { id: 'disarmament', label: 'Disarmament' },
      { id: 'youth', label: { en: 'Youth', ko: '청년' } },
      { id: 'technology', label: 'Emerging technologies', broader: ['disarmament'] },
      { id: 'unused', label: 'Nobody’s theme' },
    ],
    actors: [
      { id: 'office', type: 'organisation', name: 'Office for Disarmament Affairs', shortName: 'ODA' },
      { id: 'korea', type: 'state', name: 'Republic of Korea' },
      { id: 'writer', type: 'person', name: 'Kim Sam' },
      { id: 'delegates', type: 'group', name: 'Youth delegates' },
    ],
    places: [
      { id: 'seoul', name: 'Seoul' },
      { id: 'geneva', name: 'Geneva' },
    ],
  },
  [
    {
      id: 'first',
      title: 'First session',
      date: day('2018-12-10'),
      topics: ['youth', 'technology'],
      actors: [{ actor: 'office' }],
      place: 'seoul',
      evidence: [
        quotation('Youth representatives met in Seoul.', ['topic:youth', 'place'], '1'),
        quotation('The Office spoke on new technologies.', ['topic:technology', 'actor:office'], '2'),
        { type: 'citation', url: 'https://example.org/first', title: 'A report', supports: ['date'] },
      ],
    },
    {
      id: 'second',
      title: 'Second session',
      date: day('2019-12-10'),
      topics: ['youth', 'technology'],
      actors: [{ actor: 'office' }, { actor: 'korea' }, { actor: 'delegates' }],
      place: 'seoul',
      evidence: [{ type: 'citation', url: 'https://example.org/second', title: 'Another report' }],
    },
    {
      id: 'third',
      title: 'Third session',
      date: day('2020-12-10'),
      topics: ['youth', 'technology'],
      actors: [{ actor: 'office' }, { actor: 'korea' }],
    },
    {
      id: 'fourth',
      title: 'An essay',
      date: day('2021-12-10'),
      actors: [{ actor: 'writer' }],
      place: 'geneva',
    },
  ],
);

/** The kinds of node that are no events. */
export const WHO_AND_WHAT = NODE_KINDS.filter((kind) => kind !== 'event');
