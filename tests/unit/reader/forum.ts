import type {
  Chronology,
  CitationRecord,
  Quotation,
  SourceDocument,
} from '../../../src/chronology/chronology.ts';
import { between, day, makeChronology } from '../../support/chronology.ts';

export const TEXT = [
  'Menu',
  '',
  '1. The Ministry hosted a forum in Seoul on December 10.',
  '',
  'o About 100 people took part.',
  '',
  '2. The side event was held in June.',
  '',
  '* unofficial translation',
].join('\n');

const BODY = { start: TEXT.indexOf('1.'), end: TEXT.indexOf('*') };

export const RELEASE: SourceDocument & { readonly text: string } = {
  id: 'release',
  title: 'Forum Takes Place',
  publisher: 'ministry',
  published: '2018-12-12T16:38:43+09:00',
  file: 'documents/release.txt',
  sha256: '0'.repeat(64),
  language: 'en',
  url: 'https://example.org/release',
  body: BODY,
  integrity: 'intact',
  text: TEXT,
};

function quoted(exact: string, supports: string[], paragraph: string): Quotation {
  const start = TEXT.indexOf(exact);
  const end = start + exact.length;
  return {
    type: 'quotation',
    document: 'release',
    exact,
    start,
    end,
    supports,
    status: 'verified',
    paragraph,
  };
}

export const REPORT: CitationRecord = {
  type: 'citation',
  url: 'https://www.example.org/report',
  title: 'Annual report',
  publisher: 'United Nations',
  published: '2019-03',
  accessed: '2026-11-22',
  supports: ['date', 'edition'],
};

/** A forum and what surrounds it: a small chronology with one of everything the reader tells. */
export function forumChronology(): Chronology {
  return makeChronology(
    {
      title: { en: 'Forums', ko: '포럼' },
      description: 'What was discussed, and where.',
      criteria: 'Every forum that a source dates.',
      license: 'CC BY 4.0',
      version: '2026-11-22',
      documents: [RELEASE],
      kinds: [
        { id: 'forum', label: { en: 'Forum', ko: '포럼' } },
        { id: 'side-event', label: 'Side event' },
      ],
      topics: [
        { id: 'technology', label: 'Technology', definition: 'Machines and their makers.' },
        { id: 'ai', label: 'Artificial intelligence', altLabels: ['AI'], broader: ['technology'] },
        { id: 'rights', label: 'Human rights' },
      ],
      actors: [
        { id: 'ministry', type: 'organisation', name: 'Ministry of Foreign Affairs', shortName: 'MOFA' },
        { id: 'kang', type: 'person', name: 'Kang Jeong-sik', memberOf: ['ministry'], country: 'KR' },
        { id: 'korea', type: 'state', name: 'Republic of Korea' },
        { id: 'youth', type: 'group', name: 'Youth group' },
      ],
      places: [{ id: 'seoul', name: 'Seoul', country: 'KR' }],
      series: [{ id: 'forums', title: 'The forums' }],
      relations: [
        { from: 'side-event', to: 'forum', type: 'leads-to', evidence: [quoted('held in June', [], '2')] },
        { from: 'forum', to: 'forum-9', type: 'follows', evidence: [] },
      ],
    },
    [
      {
        id: 'forum-2',
        title: 'Second forum',
        kind: 'forum',
        series: 'forums',
        edition: 2,
        date: day('2012-05-01'),
      },
      {
        id: 'side-event',
        title: 'Side event in Geneva',
        kind: 'side-event',
        date: between('2018-06-01', '2018-06-30'),
        dateBasis: 'inferred',
        dateNote: 'The release says “in June this year”.',
        topics: ['rights'],
        evidence: [quoted('The side event was held in June', ['date', 'topic:rights'], '2')],
      },
      {
        id: 'forum',
        title: { en: 'Forum on technology', ko: '기술 포럼' },
        kind: 'forum',
        date: day('2018-12-10'),
        status: 'disputed',
        statusNote: 'Sources give two days.',
        series: 'forums',
        edition: 5,
        place: 'seoul',
        venue: 'Shilla Hotel',
        mode: 'hybrid',
        participants: { count: 100, qualifier: 'about' },
        summary: 'A hundred people met.',
        topics: ['ai', 'rights'],
        actors: [
          { actor: 'ministry', role: 'host' },
          { actor: 'kang', role: 'opening remarks', as: 'Deputy Minister' },
          { actor: 'kang', role: 'chair' },
          { actor: 'youth' },
          { actor: 'korea', role: 'sponsor' },
        ],
        alternatives: [{ field: 'date', value: '2018-12-11', note: 'In the report.', evidence: [REPORT] }],
        evidence: [
          quoted('The Ministry hosted a forum in Seoul on December 10.', ['date', 'place', 'topic:ai'], '1'),
          quoted('forum in Seoul', ['place', 'actor:ministry'], '1'),
          quoted('About 100 people took part.', ['participants'], '1'),
        ],
      },
      {
        id: 'forum-9',
        title: 'Ninth forum',
        kind: 'forum',
        series: 'forums',
        edition: 9,
        date: day('2022-05-01'),
        evidence: [REPORT],
      },
      { id: 'undated', title: 'A talk', kind: 'forum', series: 'forums' },
    ],
  );
}
