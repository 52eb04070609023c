// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { makeCitations } from '../../../src/handover/citations/citations.ts';
import { writeCsv } from '../../../src/handover/csv.ts';
import { MARKDOWN } from '../../../src/handover/markdown.ts';
import { makeSlides } from '../../../src/handover/slides/slides.ts';
import { TEXT } from '../../../src/handover/text.ts';
import { writeWords } from '../../../src/handover/words.ts';
import { indexChronology } from '../../../src/query/index.ts';
import { makeChronology } from '../../support/chronology.ts';
import { composed, orderOf, sceneNamed } from './fixture.ts';
import { ArialCanvas } from './slides-fixture.ts';
import { openPackage } from './slides-package.ts';

vi.stubGlobal('OffscreenCanvas', ArialCanvas);

const UNVERSIONED = /Chronology of|undefined|, $|, ·| · $|\n\n\n\n/m;

/** A hand-over of a chronology that names no version, or one that cannot be seen. */
function unversioned(version: string) {
  const chronology = makeChronology({ title: 'A title', version }, [
    {
      id: 'one',
      title: 'An event',
      evidence: [{ type: 'citation', url: 'https://example.org/a', title: 'A page' }],
    },
  ]);
  const scenes = [sceneNamed('start', { kind: 'title' }), sceneNamed('one')];
  return composed(indexChronology(chronology), { scenes });
}

describe.each(['', ' \u202e'])('a chronology without a version (%j)', (version) => {
  it.each([
    ['text', TEXT],
    ['Markdown', MARKDOWN],
  ])('has no line of it in %s', async (_, hand) => {
    const words = (await writeWords(orderOf(await unversioned(version)), hand)).join('');
    expect(words).toContain('A title');
    expect(words).not.toMatch(UNVERSIONED);
  });

  it('has none in a table, whose column is empty', async () => {
    expect((await writeCsv(orderOf(await unversioned(version)))).join('')).not.toMatch(UNVERSIONED);
  });

  it.each(['un', 'chicago'])('has none over notes in the style %s', async (choice) => {
    const { blob } = await makeCitations(orderOf(await unversioned(version), { choice }));
    const text = await blob.text();
    const heading = text.slice(0, text.indexOf('https://example.org/regesta'));
    expect(heading).toContain('A title');
    expect(heading).not.toContain('\n\n');
    expect(text).not.toMatch(UNVERSIONED);
  });

  it('has none on slides', async () => {
    const { slides } = await openPackage(
      await makeSlides(orderOf(await unversioned(version), { choice: '16:9' })),
    );
    const texts = slides.flatMap((slide) => slide.texts.map(({ text }) => text));
    expect(texts.some((text) => text.endsWith('A title'))).toBe(true);
    for (const text of texts) expect(text).not.toMatch(UNVERSIONED);
  });
});
