import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { leavesOf } from '../../../src/handover/slides/leaves.ts';
import { withFootnotes } from '../../../src/handover/slides/footnote-marks.ts';
import { STILL_FONTS, stillOf, type Still } from '../../../src/timeline/still.ts';
import { FIRST_VIEW } from '../../../src/view/view.ts';
import { everything, generatedIndex } from '../timeline/indexes.ts';
import { ArialCanvas } from './slides-fixture.ts';

vi.stubGlobal('OffscreenCanvas', ArialCanvas);

async function stillOfEvents(events: number): Promise<Still> {
  const index = await generatedIndex({ events, isPlain: true });
  const shown = { index, view: FIRST_VIEW, matches: everything(index), hits: null };
  const asked = { ...shown, language: 'en', widthPx: 900 };
  return stillOf({ ...asked, heightPx: null, range: 'whole', ground: 'light', fontFamily: STILL_FONTS });
}

type Shapes = Still['layers'][number]['shapes'];

function marksOf({ layers }: Pick<Still, 'layers'>): Shapes {
  return layers.find(({ id }) => id === 'marks')?.shapes ?? [];
}

function keysOf(shapes: Shapes): readonly string[] {
  return shapes.flatMap(({ key, type }) => (key === undefined ? [] : [`${key} ${type}`])).sort();
}

test('the leaves of a picture have every mark of it once, none taller than asked while a lane may be parted', async () => {
  const still = await stillOfEvents(80);
  const tallest = still.heightPx;
  fc.assert(
    fc.property(fc.integer({ min: 260, max: Math.ceil(tallest) + 200 }), (heightPx) => {
      const leaves = leavesOf(still, heightPx);
      expect(leaves.length === 1).toBe(tallest <= heightPx);
      expect(keysOf(leaves.flatMap(marksOf))).toEqual(keysOf(marksOf(still)));
      for (const leaf of leaves) {
        expect(leaf.heightPx).toBeLessThanOrEqual(heightPx + 0.5);
        for (const shape of marksOf(leaf)) {
          if (shape.type !== 'glyph') continue;
          expect(shape.y).toBeGreaterThan(0);
          expect(shape.y).toBeLessThan(leaf.heightPx);
        }
      }
    }),
    { numRuns: 40 },
  );
});

test('a number stands at a label only where nothing else does', async () => {
  const shapes = marksOf(await stillOfEvents(60));
  const numbered = withFootnotes(shapes, () => [7, 12], [0, 900]);
  const numbers = numbered.filter((shape) => shape.type === 'words' && shape.text === '7,12');
  expect(numbers.length).toBeGreaterThan(5);
  expect(numbered.filter((shape) => !numbers.includes(shape))).toEqual(shapes);
  expect(withFootnotes(shapes, () => [], [0, 900])).toEqual(shapes);
});
