import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Chronology, SourceDocument } from '../../../src/chronology/chronology.ts';
import { documentPage, type DocumentPage, type PageParagraph } from '../../../src/reader/document-page.ts';
import { makeChronology } from '../../support/chronology.ts';
import { forumChronology, RELEASE } from './forum.ts';

function pageOf(chronology: Chronology, document: SourceDocument): DocumentPage {
  const page = documentPage(chronology, document);
  if (!page) throw new Error('The document has a text');
  return page;
}

function textsOf(page: DocumentPage, paragraphs: readonly PageParagraph[]): string[] {
  return paragraphs.map(({ segments }) =>
    segments.map(({ start, end }) => page.text.slice(start, end)).join(''),
  );
}

function allParagraphs({ before, body, after }: DocumentPage): PageParagraph[] {
  return [...before, ...body, ...after];
}

describe('a document as a page', () => {
  const page = pageOf(forumChronology(), RELEASE);

  it('has its paragraphs as published, and what stands around the text proper apart from them', () => {
    expect(textsOf(page, page.before)).toEqual(['Menu']);
    expect(textsOf(page, page.body)).toEqual([
      '1. The Ministry hosted a forum in Seoul on December 10.',
      'o About 100 people took part.',
      '2. The side event was held in June.',
    ]);
    expect(textsOf(page, page.after)).toEqual(['* unofficial translation']);
    expect(page.body.map(({ isSub }) => isSub)).toEqual([false, true, false]);
  });

  it('numbers paragraphs only where the document does not', () => {
    expect(page.body.map(({ label }) => label)).toEqual([null, null, null]);
    const plain = { ...RELEASE, id: 'plain', body: undefined, text: 'First.\n\nSecond.' };
    const { body } = pageOf(makeChronology({ documents: [plain] }, []), plain);
    expect(body.map(({ label }) => label)).toEqual(['1', '2']);
  });

  it('is laid out once', () => {
    const chronology = forumChronology();
    const document = { ...RELEASE };
    expect(documentPage(chronology, document)).toBe(documentPage(chronology, document));
  });

  it('is none for a document that could not be had', () => {
    const lost: SourceDocument = { ...RELEASE, text: null, integrity: 'missing' };
    expect(documentPage(makeChronology({ documents: [lost] }, []), lost)).toBeNull();
  });

  it('may be empty', () => {
    const empty = { ...RELEASE, id: 'empty', body: undefined, text: '' };
    expect(allParagraphs(pageOf(makeChronology({ documents: [empty] }, []), empty))).toEqual([]);
  });
});

const words = fc.stringMatching(/^[a-z \n.]{0,120}$/);
const ranges = fc.array(fc.tuple(fc.nat(119), fc.integer({ min: 1, max: 60 })), { maxLength: 8 });

describe('the passages of a page', () => {
  it('each cover exactly what is shown of their words, and end once', () => {
    fc.assert(
      fc.property(words, ranges, fc.nat(60), (text, found, bodyStart) => {
        const passages = found
          .map(([start, length]) => ({ start, end: Math.min(text.length, start + length) }))
          .filter(({ start, end }) => start < end)
          .map((range, at) => ({ ...range, id: `d@${at}`, document: 'd', events: [] }));
        const body = { start: Math.min(bodyStart, text.length), end: text.length };
        const document: SourceDocument = { ...RELEASE, id: 'd', text, body };
        const chronology = { ...makeChronology({ documents: [document] }, []), passages };
        const paragraphs = allParagraphs(pageOf(chronology, document));
        for (const passage of passages) {
          const covered = paragraphs.flatMap(({ segments }) =>
            segments.filter(({ spans }) => spans.includes(passage)),
          );
          const shown = paragraphs.flatMap(({ start, end }) => {
            const from = Math.max(start, passage.start);
            return from < Math.min(end, passage.end) ? [text.slice(from, Math.min(end, passage.end))] : [];
          });
          expect(covered.map(({ start, end }) => text.slice(start, end)).join('')).toBe(shown.join(''));
          const endings = covered.filter(({ ending }) => ending.includes(passage));
          expect(endings).toEqual(covered.slice(-1));
        }
      }),
    );
  });
});
