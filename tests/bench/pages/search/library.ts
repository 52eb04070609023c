import type { Chronology } from '../../../../src/chronology/chronology.ts';
import { randomFrom, type Random } from '../../../fixtures/random.ts';
import { makeChronology } from '../../../support/chronology.ts';

const WORDS_EACH = 300;
const PARAGRAPHS = 3;
const VOCABULARY = 20_000;
const EVENTS = 1000;
const BEGINNINGS = ['pr', 'tr', 'd', 'c', 'n', 's', 'm', 'r', 'v', 'f', 'b', 'l', 'g', 'h', 'st', 'w'];
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ea', 'io'];
const ENDINGS = ['', 'n', 'r', 's', 't', 'l', 'nt', 'ment', 'ty'];

/** Words that can be said, the first the commonest. */
function vocabulary(random: Random): readonly string[] {
  const words = new Set<string>();
  while (words.size < VOCABULARY) {
    let word = '';
    for (let syllable = random.between(1, 3); syllable > 0; syllable--)
      word += random.pick(BEGINNINGS) + random.pick(VOWELS) + (syllable === 1 ? random.pick(ENDINGS) : '');
    words.add(word);
  }
  return [...words];
}

/** A word, each as often as its rank says (Zipf). */
function common(words: readonly string[], random: Random): string {
  return words[Math.floor(Math.exp(random.next() * Math.log(words.length))) - 1] ?? '';
}

/** What is searched, and what is typed into the box, one keystroke after another. */
export interface Library {
  readonly chronology: Chronology;
  readonly typed: readonly string[];
}

/** So many documents of 300 words, a thousand events, and words to look for: the same on every machine. */
export function libraryOf(documents: number): Library {
  const random = randomFrom(7);
  const words = vocabulary(random);
  const sentence = (length: number) => Array.from({ length }, () => common(words, random)).join(' ');
  const chronology = makeChronology(
    {
      documents: Array.from({ length: documents }, (_, at) => ({
        ...{ id: `document-${at}`, title: sentence(6), file: `${at}.txt`, sha256: '' },
        ...{ integrity: 'intact' as const, language: 'en' },
        text: Array.from({ length: PARAGRAPHS }, () => sentence(WORDS_EACH / PARAGRAPHS)).join('\n\n'),
      })),
    },
    Array.from({ length: EVENTS }, (_, at) => ({ id: `event-${at}`, title: sentence(8) })),
  );
  const queries = Array.from({ length: 24 }, (_, at) => (at % 3 === 0 ? sentence(2) : random.pick(words)));
  const keystrokes = queries.flatMap((query) => Array.from(query, (_, at) => query.slice(0, at + 1)));
  return { chronology, typed: [...new Set(keystrokes.filter((text) => !text.endsWith(' ')))] };
}
