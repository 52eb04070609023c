import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binsFor } from '../../../src/query/bins.ts';
import { histogram } from '../../../src/query/counts.ts';
import { indexChronology } from '../../../src/query/index.ts';
import { barsPath, binAt } from '../../../src/timeline/bars.ts';
import { keyShare, nudge, pull, type Grab } from '../../../src/timeline/grab.ts';
import { binsOfEvents, countInBins, stopFrom, stopsOf } from '../../../src/timeline/overview.ts';
import type { KeyPress } from '../../../src/ui/keys.ts';
import { NARROWEST_MS, scaleOf, type TimeWindow } from '../../../src/timeline/scale.ts';
import { smallChronology } from '../../component/timeline/fixture.ts';

const WHOLE: TimeWindow = [0, 1e12];
const START: TimeWindow = [3e11, 5e11];

const press = (key: string): KeyPress => ({
  ...{ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false },
});

describe('the window that is pulled', () => {
  it('is always a window, whatever is grabbed and wherever it is pulled', () => {
    const grabs: readonly Grab[] = [
      ...[{ part: 'from' as const }, { part: 'to' as const }],
      ...[
        { part: 'middle' as const, atMs: 4e11 },
        { part: 'new' as const, atMs: 7e11 },
      ],
    ];
    fc.assert(
      fc.property(fc.constantFrom(...grabs), fc.integer({ min: -1e12, max: 2e12 }), (grab, ms) => {
        const [from, to] = pull(grab, START, ms, WHOLE);
        expect(to - from).toBeGreaterThanOrEqual(NARROWEST_MS);
        if (grab.part === 'middle') expect(to - from).toBe(START[1] - START[0]);
        if (grab.part === 'from') expect(to).toBe(START[1]);
        if (grab.part === 'to') expect(from).toBe(START[0]);
      }),
    );
  });

  it('is drawn anew in either direction', () => {
    const grab: Grab = { part: 'new', atMs: 7e11 };
    expect(pull(grab, START, 8e11, WHOLE)).toEqual([7e11, 8e11]);
    expect(pull(grab, START, 6e11, WHOLE)).toEqual([6e11, 7e11]);
  });

  it('is nudged by key, and sent to the ends', () => {
    expect(nudge('to', START, keyShare(press('ArrowRight')) ?? 0, WHOLE)).toEqual([3e11, 5.1e11]);
    expect(nudge('middle', START, keyShare(press('ArrowLeft')) ?? 0, WHOLE)).toEqual([2.9e11, 4.9e11]);
    expect(nudge('from', START, keyShare(press('Home')) ?? 0, WHOLE)).toEqual([0, 5e11]);
    expect(nudge('to', START, keyShare(press('End')) ?? 0, WHOLE)).toEqual([3e11, 1e12]);
    expect(keyShare(press('Enter'))).toBeNull();
  });
});

describe('the bars', () => {
  const edges = Float64Array.from([0, 10, 20, 30]);

  it('draw nothing for nothing and never less than can be seen for something', () => {
    const path = barsPath(edges, Uint32Array.from([0, 1, 1000]), scaleOf([0, 30], 300), 1000, 40, 40);
    expect(path.match(/M/g)).toHaveLength(2);
    expect(path).toContain('v-2.00');
    expect(path).toContain('v-40.00');
  });

  it('are found by instant', () => {
    expect([-1, 0, 9.9, 10, 29, 30].map((ms) => binAt(edges, ms))).toEqual([-1, 0, 0, 1, 2, -1]);
  });
});

describe('the counts of the bars', () => {
  const index = indexChronology(smallChronology());
  const masks = fc.array(fc.constantFrom(0, 1), { minLength: index.size, maxLength: index.size });

  it('are those of a histogram of what both masks let through', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 2000 }), masks, masks, (widthPx, one, other) => {
        const { edges } = binsFor(index.extent ?? [0, 1], widthPx);
        const bins = binsOfEvents(index, edges);
        const size = edges.length - 1;
        const [mask, kin] = [Uint8Array.from(one), Uint8Array.from(other)];
        expect(countInBins(bins, size)).toEqual(histogram(index, null, edges));
        expect(countInBins(bins, size, mask)).toEqual(histogram(index, mask, edges));
        const both = mask.map((is, event) => is & (kin[event] ?? 0));
        expect(countInBins(bins, size, mask, kin)).toEqual(histogram(index, both, edges));
      }),
    );
  });

  it('are none without bars', () => {
    expect(countInBins(binsOfEvents(index, new Float64Array()), 0)).toHaveLength(0);
  });
});

describe('walking from bar to bar', () => {
  const stops = stopsOf(Uint32Array.from([0, 3, 0, 0, 1, 2, 0]));

  it('stops at bars that hold something, and at the last', () => {
    expect(stops).toEqual([1, 4, 5]);
    expect(stopFrom(stops, 1, 1)).toBe(4);
    expect(stopFrom(stops, 4, -1)).toBe(1);
    expect(stopFrom(stops, 5, 1)).toBe(5);
    expect(stopFrom(stops, 4, Infinity)).toBe(5);
    expect(stopFrom(stops, 4, -Infinity)).toBe(1);
    expect(stopFrom([], -1, 1)).toBe(-1);
  });
});
