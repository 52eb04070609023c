import { describe, expect, it } from 'vitest';
import { LAYOUT_DESCRIPTORS, loadLayout } from '../../../../src/timeline/layouts/index.ts';
import { LAYOUTS } from '../../../../src/view/view.ts';
import { datedCase } from './fixture.ts';

describe('the layouts', () => {
  it('are those the view can name, in its order', async () => {
    expect(LAYOUT_DESCRIPTORS.map(({ id }) => id)).toEqual(LAYOUTS);
    const { set } = await datedCase('2018', '2019-02-03');
    for (const id of LAYOUTS) expect((await set(id)).layout).toBe(id);
  });

  it('are at hand at once when they have been loaded, the chronological always', async () => {
    expect(loadLayout('chronological')).toBeTypeOf('function');
    const years = await loadLayout('years');
    expect(loadLayout('years')).toBe(years);
  });

  it('bear that nothing stands in any lane', async () => {
    const { set } = await datedCase('2018');
    for (const id of LAYOUTS) {
      const track = await set(id, [], []);
      const { lanes, whole, spans } = track;
      expect(lanes.flatMap(({ rows }) => [...rows])).toEqual([]);
      expect(whole[1]).toBeGreaterThan(whole[0]);
      expect(spans.starts.every(Number.isNaN) || id === 'chronological').toBe(true);
      expect(() => [
        track.axisOf(whole, 900, 'en', (text) => text.length),
        track.inWords(whole, 'en'),
      ]).not.toThrow();
    }
  });
});
