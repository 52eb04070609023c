import { describe, expect, it } from 'vitest';
import { formatReference } from '../../../src/reader/citation.ts';
import { publicationInWords, quotationReference, referenceText } from '../../../src/reader/references.ts';
import { safeLink } from '../../../src/reader/safe-link.ts';
import { forumChronology, RELEASE, REPORT } from './forum.ts';

const chronology = forumChronology();

describe('a reference', () => {
  it('names publisher, title, date, paragraph, the words and the address', () => {
    const [quotation] = chronology.eventById.get('forum')?.evidence ?? [];
    expect(quotation && referenceText(chronology, quotation, 'en')).toBe(
      'Ministry of Foreign Affairs, “Forum Takes Place”, 12 Dec 2018, ¶1: “The Ministry hosted a forum in Seoul on December 10.” https://example.org/release',
    );
  });

  it('to a page that is cited says when it was read', () => {
    expect(referenceText(chronology, REPORT, 'en')).toBe(
      'United Nations, “Annual report”, Mar 2019. https://www.example.org/report (accessed 22 Nov 2026)',
    );
  });

  it('leaves out what is not known', () => {
    expect(formatReference({ title: 'Notes' })).toBe('“Notes”.');
    expect(formatReference({ title: 'Why?', quotation: 'as if' })).toBe('“Why?”: “as if”.');
    const bare = { ...REPORT, publisher: undefined, published: undefined, accessed: undefined };
    expect(referenceText(chronology, bare, 'en')).toBe('“Annual report”. https://www.example.org/report');
  });

  it('to words of a document that is not there still names it', () => {
    expect(quotationReference(chronology, { document: 'lost', exact: 'words', paragraph: null }, 'en')).toBe(
      '“lost”: “words”.',
    );
  });

  it('never hands on an address that is not http or https', () => {
    const hostile = { ...REPORT, url: 'javascript:alert(1)' };
    expect(referenceText(chronology, hostile, 'en')).not.toContain('javascript:');
  });
});

describe('the publication of a document', () => {
  it('is the day at the place where it was published', () => {
    const late = { ...RELEASE, published: '2018-12-12T23:59:00-11:00' };
    expect(publicationInWords(chronology, late, 'en')).toBe('Ministry of Foreign Affairs, 12 Dec 2018');
  });
  it('is shown as it stands where it is no date', () => {
    expect(publicationInWords(chronology, { published: 'the winter before\nlast' }, 'en')).toBe(
      'the winter before last',
    );
  });
});

describe('an address', () => {
  it.each([
    ['https://www.mofa.go.kr/eng/view.do?seq=1', 'mofa.go.kr'],
    ['http://example.org:8080/', 'example.org:8080'],
  ])('%s may be followed, to %s', (address, host) => {
    expect(safeLink(address)?.host).toBe(host);
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'mailto:a@b.c',
    'not an address',
    '',
    undefined,
  ])('%s may not', (address) => {
    expect(safeLink(address)).toBeNull();
  });
});
