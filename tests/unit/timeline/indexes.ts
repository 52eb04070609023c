import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDateLevel2 } from '../../../src/chronology/edtf-level-2.ts';
import { readChronology } from '../../../src/chronology/read.ts';
import { indexChronology, type Index } from '../../../src/query/index.ts';
import { matchesOf, type Matches } from '../../../src/query/match.ts';
import { generateChronology, type GenerateOptions } from '../../fixtures/generate.ts';
import { makeChronology } from '../../support/chronology.ts';

export async function indexFrom(text: string): Promise<Index> {
  const result = await readChronology({ text, fetchDocument: () => Promise.resolve(null) });
  if (!result.ok) throw new Error(JSON.stringify(result.problems[0]));
  return indexChronology(result.value);
}

/** A generated chronology, read and indexed. */
export function generatedIndex(options: GenerateOptions): Promise<Index> {
  return indexFrom(JSON.stringify(generateChronology(options)));
}

/** The chronology that the program ships with. */
export function shippedIndex(): Promise<Index> {
  return indexFrom(readFileSync(join(import.meta.dirname, '../../../data/chronology.json'), 'utf8'));
}

/** Events that have nothing but a date, as EDTF writes it, or none. */
export function indexOfDates(...dates: readonly (string | null)[]): Index {
  return indexChronology(
    makeChronology(
      {},
      dates.map((edtf, at) => {
        const date = edtf === null ? null : parseDateLevel2(edtf);
        return { id: `e${at}`, date: date?.ok ? date.value : null };
      }),
    ),
  );
}

export function everything(index: Index): Matches {
  return matchesOf(new Uint8Array(index.size).fill(1));
}
