import { describe, expect, it } from 'vitest';
import { noteIn, type Cited } from '../../../src/reader/note-style.ts';

const RELEASE: Cited = {
  title: '19th ROK-UN Joint Conference Takes Place',
  publisher: 'Ministry of Foreign Affairs, Republic of Korea',
  published: '2020-12-04T16:38:43+09:00',
  isDateStated: true,
  accessed: '2026-11-22',
  url: 'https://www.mofa.go.kr/eng/view.do?seq=321414',
  paragraph: '2',
};
const NOTHING = { publisher: null, published: null, accessed: null, url: null, paragraph: null };

describe('a note in Chicago style', () => {
  it('has title, publisher, date, paragraph, when it was read, and the address', () => {
    expect(noteIn('chicago', RELEASE)).toBe(
      '“19th ROK-UN Joint Conference Takes Place,” Ministry of Foreign Affairs, Republic of Korea, December 4, 2020, para. 2, accessed November 22, 2026, https://www.mofa.go.kr/eng/view.do?seq=321414.',
    );
  });

  it('leaves out what is not known', () => {
    expect(noteIn('chicago', { ...RELEASE, ...NOTHING, title: 'Notes' })).toBe('“Notes.”');
    expect(noteIn('chicago', { ...RELEASE, ...NOTHING, title: 'Notes', published: '2018' })).toBe(
      '“Notes,” 2018.',
    );
  });
});

describe('a note in the style of the United Nations', () => {
  it('has publisher, title, date and paragraph, then the address and when it was read', () => {
    expect(noteIn('un', RELEASE)).toBe(
      'Ministry of Foreign Affairs, Republic of Korea, “19th ROK-UN Joint Conference Takes Place”, 4 December 2020, para. 2. Available at https://www.mofa.go.kr/eng/view.do?seq=321414 (accessed on 22 November 2026).',
    );
  });

  it('leaves out what is not known', () => {
    expect(noteIn('un', { ...RELEASE, ...NOTHING, title: 'Notes' })).toBe('“Notes”.');
    const seen = { ...RELEASE, ...NOTHING, title: 'Notes', accessed: '2026-11-22' };
    expect(noteIn('un', seen)).toBe('“Notes”.');
    expect(noteIn('un', { ...seen, url: 'https://example.org/' })).toBe(
      '“Notes”. Available at https://example.org/ (accessed on 22 November 2026).',
    );
  });
});

describe('the date of a note', () => {
  it.each([
    ['2018-12', 'December 2018', 'December 2018'],
    ['2018', '2018', '2018'],
    ['2018~', '[ca. 2018]', '[ca. 2018]'],
    ['2018-12-04?', '[December 4, 2018?]', '[4 December 2018?]'],
    ['2018-12-10/2018-12-11', 'Dec 10 – 11, 2018', '10–11 Dec 2018'],
    ['the winter before\nlast', 'the winter before last', 'the winter before last'],
  ])('%s is no more precise than it is known', (published, chicago, un) => {
    const cited = { ...RELEASE, ...NOTHING, title: 'T', published };
    expect(noteIn('chicago', cited)).toBe(`“T,” ${chicago}.`);
    expect(noteIn('un', cited)).toBe(`“T”, ${un}.`);
  });

  it('stands in brackets where no source states it', () => {
    const cited = { ...RELEASE, ...NOTHING, title: 'T', published: '2018-12', isDateStated: false };
    expect(noteIn('chicago', cited)).toBe('“T,” [December 2018].');
  });

  it('is the civil day of the place, whatever the hour', () => {
    const cited = { ...RELEASE, ...NOTHING, title: 'T', published: '2018-12-12T23:59:00-11:00' };
    expect(noteIn('un', cited)).toBe('“T”, 12 December 2018.');
  });
});

describe('the title of a note', () => {
  it('keeps its language, with single quotation marks within the double ones', () => {
    const cited = { ...RELEASE, ...NOTHING };
    expect(noteIn('chicago', { ...cited, title: '15th Anniversary of the "Jeju Process"' })).toBe(
      '“15th Anniversary of the ‘Jeju Process’.”',
    );
    expect(noteIn('un', { ...cited, title: '“제주 프로세스” 15주년' })).toBe('“‘제주 프로세스’ 15주년”.');
  });
});
