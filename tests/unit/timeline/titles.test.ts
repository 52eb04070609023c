import { expect, test } from 'vitest';
import { indexChronology } from '../../../src/query/index.ts';
import { titlesOf } from '../../../src/timeline/titles.ts';
import { makeChronology } from '../../support/chronology.ts';

test('an event in whose title nothing can be seen is labelled with its id', () => {
  const events = [
    { id: 'a', title: '' },
    { id: 'b', title: '\u200b' },
    { id: 'c', title: 'Talks' },
  ];
  const titleOf = titlesOf(indexChronology(makeChronology({}, events)), 'en');
  expect([0, 1, 2].map(titleOf)).toEqual(['a', 'b', 'Talks']);
});
