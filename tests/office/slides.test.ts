import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test, vi } from 'vitest';
import { sceneOf } from '../../src/briefing/scene.ts';
import type { Handover } from '../../src/handover/handover.ts';
import { makeSlides } from '../../src/handover/slides/slides.ts';
import { findOffice, NO_OFFICE, printSlides } from '../support/office.ts';
import { generatedIndex } from '../unit/timeline/indexes.ts';
import { composed, orderOf, sceneNamed, shippedWithDocuments } from '../unit/handover/fixture.ts';
import { ArialCanvas } from '../unit/handover/slides-fixture.ts';

vi.stubGlobal('OffscreenCanvas', ArialCanvas);

const office = findOffice();
const PATIENCE_MS = 300_000;
/** The least from one baseline to the next. */
const LINE_PT = 9;

/** Text on a page, pt from its foot. */
interface Piece {
  readonly text: string;
  readonly y: number;
}

/** What stands on each page as LibreOffice prints the slides. */
async function printed(handover: Handover, choice: string): Promise<readonly (readonly Piece[])[]> {
  if (office === null) throw new Error(NO_OFFICE);
  const { blob } = await makeSlides(orderOf(handover, { choice }));
  const data = printSlides(office, new Uint8Array(await blob.arrayBuffer()));
  const pdf = await getDocument({ data, verbosity: 0 }).promise;
  const pages: Piece[][] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    pages.push(
      items.flatMap((item) => ('str' in item ? [{ text: item.str, y: Number(item.transform[5]) }] : [])),
    );
  }
  return pages;
}

/** The text of a page, without spaces, which LibreOffice sets as it likes. */
function textOf(page: readonly Piece[]): string {
  return unspaced(page.map(({ text }) => text).join(''));
}

function unspaced(text: string): string {
  return text.replace(/\s/g, '');
}

/** Nothing stands on or under the last line of a slide, which ends with the version and the number. */
function expectFootBelowAll(page: readonly Piece[], version: string): void {
  const last = version.split(' ').at(-1) ?? version;
  const foot = page.findLast(({ text }) => text.includes(last));
  expect(foot).toBeDefined();
  const y = foot?.y ?? 0;
  const isOnIt = (piece: Piece): boolean => piece.y < y + LINE_PT && Math.abs(piece.y - y) > 1;
  expect(page.filter((piece) => piece.text.trim() !== '' && isOnIt(piece))).toEqual([]);
}

describe.skipIf(office === null)(`slides in LibreOffice${office === null ? ` (${NO_OFFICE})` : ''}`, () => {
  test(
    'are a page each, in the order of the scenes, with what each says',
    { timeout: PATIENCE_MS },
    async () => {
      const index = await shippedWithDocuments();
      const scenes = [
        sceneNamed('first', { kind: 'title', title: 'A briefing', caption: '한국어와 함께' }),
        ...index.chronology.scenes.map(sceneOf),
      ];
      const handover = await composed(index, { scenes });
      for (const choice of ['16:9', '4:3']) {
        const set = await printed(handover, choice);
        for (const page of set) expectFootBelowAll(page, handover.version);
        const pages = set.map(textOf);
        const starts = handover.parts.map(({ title }) =>
          pages.findIndex((page) => page.startsWith(unspaced(title))),
        );
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
        expect(starts).not.toContain(-1);
        const known = [...handover.parts.map(({ title }) => title), 'Sources'].map(unspaced);
        for (const page of pages) expect(known.some((title) => page.startsWith(title))).toBe(true);
        for (const part of handover.parts) {
          expect(pages.some((page) => page.includes(unspaced(part.caption)))).toBe(true);
        }
        const all = pages.join('');
        for (const { note } of handover.sources) expect(all).toContain(unspaced(note).slice(0, 40));
      }
    },
  );

  test('are one page for one scene that has room on it', { timeout: PATIENCE_MS }, async () => {
    const index = await generatedIndex({ events: 3, isPlain: true });
    const pages = await printed(
      await composed(index, { scenes: [sceneNamed('one', { title: 'Three events' })] }),
      '16:9',
    );
    expect(pages).toHaveLength(1);
    expect(textOf(pages[0] ?? [])).toContain('Threeevents');
  });
});
