import { describe, expect, it } from 'vitest';
import { noteForms } from '../../../src/reader/cited.ts';
import { forumChronology, REPORT } from './forum.ts';

const chronology = forumChronology();

function notes(evidence: Parameters<typeof noteForms>[1]): string[] {
  return noteForms(chronology, evidence, 'en').forms.map(({ text }) => text());
}

describe('a piece of evidence as a note', () => {
  it('names the document quoted, and the paragraph', () => {
    const [quotation] = chronology.eventById.get('forum')?.evidence ?? [];
    expect(quotation && notes(quotation)).toEqual([
      '“Forum Takes Place,” Ministry of Foreign Affairs, December 12, 2018, para. 1, https://example.org/release.',
      'Ministry of Foreign Affairs, “Forum Takes Place”, 12 December 2018, para. 1. Available at https://example.org/release.',
    ]);
  });

  it('names the page cited, and when it was read', () => {
    expect(notes(REPORT)).toEqual([
      '“Annual report,” United Nations, March 2019, accessed November 22, 2026, https://www.example.org/report.',
      'United Nations, “Annual report”, March 2019. Available at https://www.example.org/report (accessed on 22 November 2026).',
    ]);
  });

  it('never hands on an address that is not http or https', () => {
    expect(notes({ ...REPORT, url: 'javascript:alert(1)' }).join()).not.toContain('javascript:');
  });

  it('names a document that is not there', () => {
    const [quotation] = chronology.eventById.get('forum')?.evidence ?? [];
    if (quotation?.type !== 'quotation') throw new Error('The first evidence is a quotation');
    expect(notes({ ...quotation, document: 'lost', paragraph: null })).toEqual(['“lost.”', '“lost”.']);
  });
});
