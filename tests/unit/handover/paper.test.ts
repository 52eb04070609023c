import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PAPER_SIZES, pageRules, pictureRoom } from '../../../src/handover/print/page-rules.ts';
import { MOST_EVENTS, paperOf, slicesOf } from '../../../src/handover/print/paper.ts';
import { entry, handover, part, quotation, scene, source } from './order.ts';

const many = (count: number) => Array.from({ length: count }, (_, event) => entry(event));

describe('what is printed', () => {
  it('has every event of every scene once, in order of time, undated ones last', () => {
    const parts = [
      part([], { scene: scene({ kind: 'title' }) }),
      part([entry(3), entry(9, { edtf: null })], { scene: scene() }),
      part([entry(1), entry(3)], { scene: scene() }),
    ];
    expect(paperOf(handover({ parts })).entries.map(({ event }) => event)).toEqual([1, 3, 9]);
  });

  it('has all sources of all of it', () => {
    const sources = [source(), source({ number: 2 })];
    expect(paperOf(handover({ sources })).sources).toBe(sources);
  });

  it('is limited to what a browser can set, with the sources that this needs', () => {
    const entries = many(MOST_EVENTS + 1).map((each) => ({ ...each, sources: [each.event + 1] }));
    const sources = entries.map((_, at) => source({ number: at + 1 }));
    const large = quotation({ source: MOST_EVENTS + 1 });
    const paper = paperOf(handover({ sources, parts: [part(entries)] }));
    expect(paper.all).toBe(MOST_EVENTS + 1);
    expect(paper.entries).toHaveLength(MOST_EVENTS);
    expect(paper.sources).toHaveLength(MOST_EVENTS);
    const quoting = paperOf(handover({ sources, parts: [part(entries, { quotation: large })] }));
    expect(quoting.sources.at(-1)?.number).toBe(MOST_EVENTS + 1);
  });

  it('is longer the more there is, and shorter on larger paper', () => {
    const pages = [0, 60, 1000].map((count) => paperOf(handover({ parts: [part(many(count))] })).pages);
    expect(pages).toEqual(pages.toSorted((a, b) => a - b));
    expect(new Set(pages).size).toBe(3);
    const made = handover({ parts: [part(many(1000))] });
    expect(paperOf(made, PAPER_SIZES['a3']).pages).toBeLessThan(paperOf(made).pages);
  });

  it('is set in pieces that are the whole', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), (list) => {
        const slices = slicesOf(list);
        expect(slices.flat()).toEqual(list);
        expect(slices.every((slice) => slice.length > 0)).toBe(true);
      }),
    );
  });
});

describe('the rules of pages', () => {
  it.each([
    ['a4', 'A4', 1001, 642],
    ['a3', 'A3', 1466, 971],
    ['letter', 'letter', 935, 664],
  ])('%s is a size of paper, with room for pictures on its side', (id, name, widthPx, heightPx) => {
    const size = PAPER_SIZES[id];
    expect(size?.name).toBe(name);
    expect(pageRules(size ?? null, 'T', 'V')).toContain(`size: ${name} portrait;`);
    expect(pictureRoom(size)).toEqual({ widthPx, heightPx });
  });

  it('leave the paper to the person where none is chosen', () => {
    expect(pageRules(null, 'T', 'V')).toMatch(/size: portrait;[^]*size: landscape;/);
  });

  it('hold a title as a string that nothing in it can end', () => {
    const rules = pageRules(null, 'A "title" \\ of\nlines </style>', 'V');
    expect(rules).toContain(
      String.raw`@top-left { content: "A \22 title\22  \5c  of\a lines \3c /style\3e "`,
    );
  });

  it('shorten a long title by whole letters', () => {
    const family = '👩‍👩‍👧';
    expect(pageRules(null, family.repeat(100), 'V')).toContain(`"${family.repeat(69)}…"`);
  });

  it('run a title from right to left where it is written so', () => {
    expect(pageRules(null, 'مؤتمر نزع السلاح', 'V')).toContain('direction: rtl');
  });
});
