import { describe, expect, it } from 'vitest';
import type { ChronologyEvent } from '../../../src/chronology/chronology.ts';
import { parseDateLevel2 } from '../../../src/chronology/edtf-level-2.ts';
import {
  ABOUT,
  DASHED,
  DOUBTED,
  LASTS,
  OPEN_END,
  OPEN_START,
  SEVERAL,
  UNKNOWN,
} from '../../../src/query/date-flags.ts';
import { indexChronology } from '../../../src/query/index.ts';
import { makeChronology } from '../../support/chronology.ts';

function flagsOf(edtf: string, dateBasis: ChronologyEvent['dateBasis'] = 'stated'): number | undefined {
  const date = parseDateLevel2(edtf);
  if (!date.ok) throw new Error(edtf);
  return indexChronology(makeChronology({}, [{ id: 'e', date: date.value, dateBasis }])).dateFlags[0];
}

describe('the flags of a date', () => {
  it.each([
    ['2018-06', 0],
    ['2018-06?', DASHED | DOUBTED],
    ['2018-06~', DASHED | ABOUT],
    ['2018-06%', DASHED | DOUBTED | ABOUT],
    ['2018-06/2018-08', LASTS],
    ['2018-06~/2018-08?', LASTS | DASHED | DOUBTED | ABOUT],
    ['2018-06/..', LASTS | OPEN_END],
    ['2018-06/', LASTS | OPEN_END | UNKNOWN],
    ['../2018-06', LASTS | OPEN_START],
    ['/2018-06', LASTS | OPEN_START | UNKNOWN],
    ['../..', LASTS | OPEN_START | OPEN_END],
    ['[2018-06,2018-08]', SEVERAL],
    ['{2018-06,2018-08}', SEVERAL | LASTS],
    ['[2018-06?,2018-08]', SEVERAL | DASHED | DOUBTED],
  ])('of %s tell it from every date that means something else', (edtf, flags) => {
    expect(flagsOf(edtf)).toBe(flags);
  });

  it('say how it is known where the source does not state it', () => {
    expect(flagsOf('2018-06', 'inferred')).toBe(DASHED);
    expect(flagsOf('2018-06', 'approximate')).toBe(DASHED | ABOUT);
  });
});
