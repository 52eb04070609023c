import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSearch } from '../../../src/query/search.ts';
import { makeChronology } from '../../support/chronology.ts';

/** Few words, so that phrases are met; in two scripts, one of which joins words. */
const WORDS = ['joint', 'conference', 'on', 'arms', 'arm', '군축', '회의', '군축회의', '유엔군축'];
const isKorean = (word: string) => /[가-힣]/.test(word);
const words = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 7 });

/** Whether a phrase stands in a text, as a person would look for it: word for word, a Korean one at the ends in part. */
function stands(text: readonly string[], phrase: readonly string[]): boolean {
  const last = phrase.length - 1;
  return text.some((_, from) =>
    phrase.every((word, at) => {
      const there = text[from + at];
      if (there === undefined) return false;
      if (there === word) return true;
      if (!isKorean(word)) return false;
      if (last === 0) return there.includes(word);
      return (at === 0 && there.endsWith(word)) || (at === last && there.startsWith(word));
    }),
  );
}

describe('a phrase', () => {
  it('is found where, and only where, its words stand one after the other', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ title: words, summary: words }), { minLength: 1, maxLength: 8 }),
        fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 }),
        fc.boolean(),
        async (texts, phrase, isRefused) => {
          const chronology = makeChronology(
            { kinds: [{ id: 'meeting', label: 'Of some kind' }] },
            texts.map(({ title, summary }, at) => ({
              id: `e${at}`,
              title: title.join(' '),
              summary: summary.join(', '),
            })),
          );
          const search = await createSearch(chronology);
          const { mask } = await search.ask(`${isRefused ? '-' : ''}"${phrase.join(' ')}"`);
          const naive = texts.map(
            ({ title, summary }) => (stands(title, phrase) || stands(summary, phrase)) !== isRefused,
          );
          expect([...mask].map((bit) => bit === 1)).toEqual(naive);
        },
      ),
      { numRuns: 300 },
    );
  });
});
