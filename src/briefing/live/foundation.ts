import type { Chronology } from '../../chronology/chronology.ts';

/** How many quotations a chronology rests on, and how many of them were found where they say. */
export function foundationOf({ events, relations }: Pick<Chronology, 'events' | 'relations'>): {
  readonly quotations: number;
  readonly verified: number;
} {
  let [quotations, verified] = [0, 0];
  for (const { evidence } of [...events, ...relations]) {
    for (const piece of evidence) {
      if (piece.type !== 'quotation') continue;
      quotations += 1;
      if (piece.status === 'verified') verified += 1;
    }
  }
  return { quotations, verified };
}
