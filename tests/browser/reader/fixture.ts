import type { Chronology, SourceDocument } from '../../../src/chronology/chronology.ts';
import { makeChronology, quote } from '../../support/chronology.ts';

const SENTENCE = 'The delegations exchanged views on verification, and agreed to meet again in the autumn. ';

/** A document of so many paragraphs, each with a sentence of its own in the middle. */
export function longDocument(paragraphs: number): SourceDocument & { readonly text: string } {
  const text = Array.from({ length: paragraphs }, (_, n) => {
    return `${n + 1}. ${SENTENCE.repeat(n % 5)}Decision ${n + 1} was taken. ${SENTENCE.repeat(3)}`;
  }).join('\n\n');
  return {
    id: 'minutes',
    title: 'Minutes',
    file: 'documents/minutes.txt',
    sha256: '0'.repeat(64),
    language: 'en',
    integrity: 'intact',
    text,
  };
}

/** A chronology in which event `n` quotes the decision of every tenth paragraph. */
export function chronologyOf(
  document: SourceDocument & { readonly text: string },
  events: number,
): Chronology {
  return makeChronology(
    { documents: [document] },
    Array.from({ length: events }, (_, n) => ({
      id: `event-${n + 1}`,
      title: `Decision taken, number ${n + 1}`,
      evidence: [quote(document.id, document.text, `Decision ${n * 10 + 1} was taken.`)],
    })),
  );
}
