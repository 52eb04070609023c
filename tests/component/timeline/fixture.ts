import { makeChronology, between, day, quote } from '../../support/chronology.ts';

const TEXT = 'The 19th Conference was held on 3 December 2020.';

/** Five events of two themes: dated by day, by interval, openly, and not at all. */
export function smallChronology() {
  return makeChronology(
    {
      documents: [{ id: 'd', title: 'D', file: 'd', sha256: '', text: TEXT, integrity: 'intact' }],
      topics: [
        { id: 'disarmament', label: 'Disarmament' },
        { id: 'youth', label: 'Youth' },
      ],
      places: [{ id: 'seoul', name: 'Seoul' }],
      relations: [{ from: 'nineteenth', to: 'forum', type: 'follows', evidence: [] }],
    },
    [
      { id: 'first', title: 'First Conference', date: day('2002-12-03'), topics: ['disarmament'] },
      {
        id: 'forum',
        title: 'Forum on New Technologies',
        date: between('2018-12-10', '2018-12-11'),
        topics: ['youth'],
      },
      {
        id: 'nineteenth',
        title: '19th Conference',
        date: day('2020-12-03'),
        topics: ['disarmament', 'youth'],
        place: 'seoul',
        evidence: [quote('d', TEXT, '19th Conference')],
      },
      { id: 'last', title: 'Last Conference', date: day('2024-06-01'), topics: ['disarmament'] },
      { id: 'sometime', title: 'Some Day', topics: ['youth'] },
    ],
  );
}
