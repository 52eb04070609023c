import { describe, expect, it } from 'vitest';
import { collect } from '../../../src/drawing/collect.ts';
import { paletteOn } from '../../../src/drawing/palette.ts';
import type { Shape } from '../../../src/drawing/shape.ts';
import { kinOf } from '../../../src/query/kin.ts';
import { inksOn, type Look } from '../../../src/timeline/look.ts';
import { litIn } from '../../../src/timeline/mix.ts';
import { paintBin, shortCount } from '../../../src/timeline/paint-bin.ts';
import type { PlacedBin } from '../../../src/timeline/picture.ts';
import { generatedIndex, inputFor, newLayout } from './fixture.ts';

const index = await generatedIndex({ events: 6000 });
const palette = paletteOn('light');
const [theme] = index.chronology.topics.slice(9);
if (theme === undefined) throw new Error('too few themes');
const kin = kinOf(index, { type: 'topic', id: theme.id }).events;
const plain: Look = {
  ...{ index, palette, font: '13px x', smallFont: '11px x', inks: inksOn(palette), kin: null, full: null },
  ...{ focus: null, pointed: null, isThreaded: false, litSeries: new Set<string>() },
};
const half = Uint8Array.from({ length: index.size }, (_, at) => at % 2);

function eventsIn({ rows, eventOf }: PlacedBin): number[] {
  return Array.from(rows, (row) => (eventOf === null ? row : (eventOf[row] ?? -1)));
}

describe.each(['topic', 'none'] as const)('where marks outnumber pixels, lanes by %s', (by) => {
  const picture = newLayout()(inputFor(index, { by, widthPx: 900 }));
  const shapesOf = (bin: PlacedBin, look: Look): readonly Shape[] => {
    const lane = picture.lanes[bin.lane];
    if (lane === undefined) throw new Error('no lane');
    return collect((painter) => paintBin(painter, bin, lane, look));
  };
  const heightOf = (shapes: readonly Shape[], isStrong: boolean) =>
    shapes.reduce(
      (sum, shape) =>
        shape.type === 'bar' && (shape.ink.opacity ?? 1) > 0.5 === isStrong ? sum + shape.height : sum,
      0,
    );

  it('a bin knows the rows that it counts', () => {
    expect(picture.bins.length).toBeGreaterThan(10);
    for (const bin of picture.bins) expect(bin.rows.length).toBe(bin.count);
  });

  it.each([null, half])('kin is counted as one by one, among what is drawn in full', (full) => {
    for (const bin of picture.bins) {
      const naive = eventsIn(bin).filter((at) => kin[at] === 1 && (full === null || full[at] === 1)).length;
      expect(litIn(bin, kin, full, index.hues).reduce((sum, count) => sum + count, 0)).toBe(naive);
    }
  });

  it('stands out of a bar that is pale else, and is what is counted', () => {
    let [withKin, without] = [0, 0];
    for (const bin of picture.bins) {
      const [before, after] = [shapesOf(bin, plain), shapesOf(bin, { ...plain, kin })];
      const count = eventsIn(bin).filter((at) => kin[at] === 1).length;
      const texts = after.flatMap((shape) => (shape.type === 'words' ? [shape.text] : []));
      expect(heightOf(before, false)).toBe(0);
      if (count === 0) {
        without++;
        expect(heightOf(after, true)).toBe(0);
        expect(texts).toEqual([]);
      } else {
        withKin++;
        expect(heightOf(after, true)).toBeGreaterThan(0);
        expect(heightOf(after, true)).toBeLessThanOrEqual(heightOf(before, true) + 1e-6);
        expect(texts.every((text) => text === shortCount(count))).toBe(true);
      }
      if (count < bin.count) expect(heightOf(after, false)).toBeCloseTo(heightOf(before, true));
    }
    expect(withKin).toBeGreaterThan(5);
    if (by === 'topic') expect(without).toBeGreaterThan(0);
  });
});
