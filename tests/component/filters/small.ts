import { day, makeChronology } from '../../support/chronology.ts';

/** Four events, enough to tell any from all and one from none. */
export const small = makeChronology(
  {
    kinds: [
      { id: 'conference', label: 'Conference' },
      { id: 'meeting', label: 'Meeting' },
    ],
    topics: [
      { id: 'arms', label: { en: 'Disarmament', ko: '군축' } },
      { id: 'small', label: 'Small arms', broader: ['arms'] },
      { id: 'youth', label: { en: 'Youth', ko: '청년' } },
    ],
    actors: [
      { id: 'unoda', type: 'organisation', name: 'UNODA' },
      { id: 'ministry', type: 'organisation', name: 'Ministry' },
      { id: 'izumi', type: 'person', name: 'Nakamitsu Izumi' },
    ],
    series: [
      { id: 'joint', title: 'Joint Conference' },
      { id: 'rights', title: 'Rights talks' },
    ],
  },
  [
    {
      id: 'a',
      title: 'First conference',
      date: day('2018-12-10'),
      kind: 'conference',
      series: 'joint',
      topics: ['small'],
      actors: [{ actor: 'unoda' }],
    },
    {
      id: 'b',
      title: 'Second conference',
      date: day('2019-12-03'),
      kind: 'conference',
      series: 'joint',
      topics: ['arms', 'youth'],
      actors: [{ actor: 'unoda' }, { actor: 'izumi' }],
    },
    {
      id: 'c',
      title: 'Session on rights',
      date: day('2020-06-01'),
      kind: 'meeting',
      series: 'rights',
      topics: ['small'],
      actors: [{ actor: 'ministry' }],
    },
    {
      id: 'd',
      title: 'Youth session',
      date: day('2021-06-01'),
      kind: 'meeting',
      topics: ['youth'],
      status: 'announced',
    },
  ],
);
