import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readChronology } from '../../../src/chronology/read.ts';
import { indexChronology, type Index } from '../../../src/query/index.ts';
import { matchesOf, type Matches } from '../../../src/query/match.ts';
import { createLayout, type LayoutInput } from '../../../src/timeline/layout.ts';
import { createTypesetter } from '../../../src/timeline/text.ts';
import { generateChronology, type GenerateOptions } from '../../fixtures/generate.ts';

/** Widths as even as a typewriter's, wide scripts twice as wide. */
export function measure(text: string): number {
  let width = 0;
  for (const letter of text) width += (letter.codePointAt(0) ?? 0) > 0x2e80 ? 13 : 6.6;
  return width;
}

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

export function everything(index: Index): Matches {
  return matchesOf(new Uint8Array(index.size).fill(1));
}

export function newLayout() {
  return createLayout(createTypesetter(measure));
}

export function inputFor(index: Index, change: Partial<LayoutInput> = {}): LayoutInput {
  return {
    index,
    matches: everything(index),
    by: 'topic',
    absentLabel: 'None',
    focus: null,
    focusKin: null,
    language: 'en',
    locale: 'en',
    window: index.extent ?? [0, 1],
    widthPx: 900,
    heightPx: 420,
    scrollPx: 0,
    ...change,
  };
}
