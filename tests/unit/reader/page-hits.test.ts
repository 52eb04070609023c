import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentPage } from '../../../src/reader/document-page.ts';
import { hitsOnPage, startOfHit, tickNear, ticksOf } from '../../../src/reader/page-hits.ts';

function pageOf(...paragraphs: readonly string[]): DocumentPage {
  let start = 0;
  const body = paragraphs.map((text) => {
    const paragraph = { start, end: start + text.length, label: null, isSub: false, segments: [] };
    start += text.length + 1;
    return paragraph;
  });
  return { text: paragraphs.join('\n'), before: [], body, after: [] };
}

const page = pageOf('One forum', 'Nothing', 'The forum, again: a forum');
const hits = hitsOnPage(page, [['forum']]);

describe('the hits of a page', () => {
  it('are found in every paragraph that has any', () => {
    expect([...hits.keys()]).toEqual([0, 18]);
    expect(hits.get(18)).toHaveLength(2);
    expect(hitsOnPage(page, []).size).toBe(0);
  });

  it('have a tick for each paragraph, in order, within the text', () => {
    expect(ticksOf(page.body, hits).map(({ start }) => start)).toEqual([0, 18]);
    fc.assert(
      fc.property(fc.array(fc.constantFrom('forum', 'x'.repeat(400), 'no'), { minLength: 1 }), (texts) => {
        const made = pageOf(...texts);
        const ticks = ticksOf(made.body, hitsOnPage(made, [['forum']]));
        expect(ticks).toHaveLength(texts.filter((text) => text === 'forum').length);
        ticks.forEach(({ share }, at) => {
          expect(share).toBeGreaterThanOrEqual(at === 0 ? 0 : (ticks[at - 1]?.share ?? 0));
          expect(share).toBeLessThan(1);
        });
      }),
    );
  });

  it('are gone to by the tick nearest to a place', () => {
    const ticks = ticksOf(page.body, hits);
    expect(tickNear(ticks, 0.1)?.start).toBe(0);
    expect(tickNear(ticks, 0.9)?.start).toBe(18);
    expect(tickNear([], 0.5)).toBeNull();
  });
});

it('the key of a hit tells the paragraph of a document, and of no other', () => {
  expect(startOfHit('document:release@18', 'release')).toBe(18);
  expect(startOfHit('document:release@18', 'lease')).toBeNull();
  expect(startOfHit('document:release', 'release')).toBeNull();
  expect(startOfHit('event:release', 'release')).toBeNull();
  expect(startOfHit(null, 'release')).toBeNull();
});
