import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChronologyEvent, Evidence, SourceDocument } from '../../../src/chronology/chronology.ts';
import { parseDateLevel2 } from '../../../src/chronology/edtf-level-2.ts';
import { DAY_MS } from '../../../src/chronology/event-date.ts';
import { indexChronology } from '../../../src/query/index.ts';
import { lagInWords } from '../../../src/i18n/lag.ts';
import { firstLagOf, lagAt, lagOf, publicationsOf } from '../../../src/query/publications.ts';
import { makeChronology, quote } from '../../support/chronology.ts';

const TEXT = 'one two three';

function dated(edtf: string | null): ChronologyEvent['date'] {
  if (edtf === null) return null;
  const date = parseDateLevel2(edtf);
  if (!date.ok) throw new Error(edtf);
  return date.value;
}

function documentOf(id: string, parts: Partial<SourceDocument>): SourceDocument {
  return { id, title: id, file: id, sha256: '', text: TEXT, integrity: 'intact', ...parts };
}

function cited(url: string, published?: string): Evidence {
  return { type: 'citation', url, title: url, ...(published === undefined ? {} : { published }) };
}

/** The one publication of an event of one document. */
function published(edtf: string | null, when: string, parts: Partial<SourceDocument> = {}) {
  const index = indexChronology(
    makeChronology({ documents: [documentOf('d', { published: when, ...parts })] }, [
      { id: 'e', date: dated(edtf), evidence: [quote('d', TEXT, 'one')] },
    ]),
  );
  const publications = publicationsOf(index);
  return {
    lags: [publications.leastLags[0], publications.mostLags[0]],
    day: new Date(publications.starts[0] ?? NaN).toISOString().slice(0, 10),
    words: lagInWords(lagAt(index, publications, 0, 0), 'en'),
  };
}

describe('the publications of events', () => {
  const documents = [
    documentOf('late', { published: '2021-01-05' }),
    documentOf('early', { published: '2020-12-04T16:38:43+09:00' }),
    documentOf('undated', {}),
    documentOf('open', { published: '2020/..' }),
  ];
  const index = indexChronology(
    makeChronology({ documents }, [
      {
        id: 'a',
        date: dated('2020-12-03'),
        evidence: [
          quote('late', TEXT, 'one'),
          quote('early', TEXT, 'one'),
          quote('early', TEXT, 'two'),
          quote('undated', TEXT, 'one'),
          quote('open', TEXT, 'one'),
          cited('https://example.org/a', '2020-12'),
          cited('https://example.org/b'),
        ],
      },
      { id: 'b', date: dated('2021-01-05') },
      { id: 'c', evidence: [quote('late', TEXT, 'three')] },
    ]),
  );
  const publications = publicationsOf(index);

  it('stand event by event, each source once, first published first', () => {
    expect([...publications.offsets]).toEqual([0, 3, 3, 4]);
    expect([...publications.pieces]).toEqual([5, 1, 0, 0]);
    const days = (column: Float64Array) => [...column].map((ms) => new Date(ms).toISOString().slice(0, 10));
    expect(days(publications.starts)).toEqual(['2020-12-01', '2020-12-04', '2021-01-05', '2021-01-05']);
    expect(days(publications.ends)).toEqual(['2021-01-01', '2020-12-05', '2021-01-06', '2021-01-06']);
  });

  it('lie so many days from the event, as closely as both are known', () => {
    expect([...publications.leastLags]).toEqual([-2, 1, 33, NaN]);
    expect([...publications.mostLags]).toEqual([28, 1, 33, NaN]);
  });

  it('are told of each piece of evidence, and of the first', () => {
    const [a, , c] = index.chronology.events;
    if (a === undefined || c === undefined) throw new Error('no events');
    const told = a.evidence.map((piece) => {
      const lag = lagOf(index, a, piece);
      return lag === null ? null : lagInWords(lag, 'en');
    });
    const either = '2 days earlier to 4 weeks later';
    expect(told).toEqual(['5 weeks later', '1 day later', '1 day later', null, null, either, null]);
    expect(firstLagOf(index, a)).toEqual({
      least: -2,
      most: 28,
      lasts: false,
      isBetween: false,
      isAbout: false,
    });
    expect(firstLagOf(index, c)?.least).toBeNaN();
    expect(firstLagOf(index, { ...c, evidence: [] })).toBeNull();
  });

  it.each(['2020-12-04T00:10:00+14:00', '2020-12-04T23:50:00-12:00', '2020-12-04T12:00Z', '2020-12-04'])(
    'keep the civil day of %s, wherever the reader is',
    (when) => {
      expect(published('2020-12-03', when)).toMatchObject({ day: '2020-12-04', lags: [1, 1] });
    },
  );

  it('never lie further at least than at most, and both ways where the event may be on either side', () => {
    const dates = fc.constantFrom(
      '2018-12-10',
      '2018-12',
      '2018',
      '201X',
      '2018-12-05/2018-12-20',
      '2018-02/..',
      '/2018',
    );
    const days = fc
      .integer({ min: 17_000, max: 18_500 })
      .map((day) => new Date(day * DAY_MS).toISOString().slice(0, 10));
    fc.assert(
      fc.property(dates, days, (edtf, day) => {
        const date = dated(edtf);
        const [least = NaN, most = NaN] = published(edtf, day).lags;
        expect(least).toBeLessThanOrEqual(most);
        const ms = Date.parse(day);
        if (date === null) return;
        expect(most < 0).toBe(ms < date.earliestStartMs);
        expect(least > 0).toBe(ms >= date.latestEndMs);
      }),
    );
  });
});

describe('a lag in words', () => {
  it.each([
    ['2020-12-03', '2020-12-04', '1 day later'],
    ['2020-12-03', '2020-12-03', 'the same day'],
    ['2020-12-03', '2020-12-01', '2 days earlier'],
    ['2020-12-03', '2021-01-05', '5 weeks later'],
    ['2020-12-03', '2020-09-01', '3 months earlier'],
    ['2001-12-03', '2018-12-04', '17 years later'],
    ['2020-12-02/2020-12-04', '2020-12-03', 'while it went on'],
    ['2020-12-02/2020-12-04', '2020-12-05', '1 day later'],
    ['2020-12-02/2020-12-04', '2020-12-01', '1 day earlier'],
    ['2018-06', '2018-06-15', '3 weeks earlier to 2 weeks later'],
    ['2018-06', '2018-07-10', '10 days to 6 weeks later'],
    ['2018-06', '2018-06-30', 'at most 5 weeks later'],
    ['2018-02', '2018-03-25', '3 to 8 weeks later'],
    ['2018', '2019-05-14', '4 to 17 months later'],
    ['2018', '2020-01-01', '12 to 24 months later'],
    ['2018', '2020-01-05', '12 months to 3 years later'],
    ['2018-06', '2018-03-10', '2 to 4 months earlier'],
    ['2018-12-10', '2018-12', '9 days earlier to 3 weeks later'],
    ['201X', '2015', '5 years earlier to 6 years later'],
    ['2018-02/..', '2020-01-01', 'while it went on'],
    ['{2025-12-10,2026-01-11}', '2025-12-20', 'between its dates'],
    ['{2025-12-10,2026-01-11}', '2026-01-11', 'while it went on'],
    ['{2018~,2020..2022}', '2019', 'perhaps between its dates'],
    ['{2018,2020..2022}', '2021', 'while it went on'],
    ['2018-02-01/', '2018-02-05', 'at most 4 days later'],
    ['2020-12-03~', '2020-12-04', 'about 1 day later'],
    ['2018-06-15~', '2018-06-15', 'about the same day'],
    ['2018-06~', '2018-06-30', 'at most about 5 weeks later'],
    ['2018-06~', '2018-06-15', 'about 3 weeks earlier to about 2 weeks later'],
    ['2018-06~', '2018-07-10', 'about 10 days to 6 weeks later'],
    ['2018-06-01~/2018-06-20', '2018-06-10', 'perhaps while it went on'],
    [null, '2020-12-04', ''],
  ])('of an event of %s published on %s', (edtf, when, words) => {
    expect(published(edtf, when).words).toBe(words);
  });

  it('is about so long where the day of publication is not stated', () => {
    expect(published('2020-12-03', '2020-12-04', { publishedBasis: 'inferred' }).words).toBe(
      'about 1 day later',
    );
    expect(published('2020-12-03', '2020-12-03', { publishedBasis: 'inferred' }).words).toBe(
      'about the same day',
    );
  });
});
