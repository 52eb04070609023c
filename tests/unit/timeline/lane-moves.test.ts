import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toggleFold, toggleOpen, valueOf } from '../../../src/timeline/lane-choice.ts';
import { scrollStep } from '../../../src/ui/drag.ts';
import { indexChronology } from '../../../src/query/index.ts';
import { headersInSight } from '../../../src/timeline/lane-headers.ts';
import { besides, landingOf, moveLane } from '../../../src/timeline/lane-moves.ts';
import { inOrder } from '../../../src/timeline/lane-order.ts';
import { openable, standing } from '../../../src/timeline/lane-sets.ts';
import type { PlacedLane } from '../../../src/timeline/picture.ts';
import { FIRST_VIEW, LANE_SORTS } from '../../../src/view/view.ts';
import { day, makeChronology } from '../../support/chronology.ts';

const AS_LISTED = FIRST_VIEW.laneChoice;

/** Lanes of these depths, each 40 px high. */
function stacked(...depths: readonly number[]): readonly PlacedLane[] {
  return depths.map((depth, at) => ({
    ...{ key: `topic:t${at}`, label: `T${at}`, target: null, hue: null, depth, branch: null },
    ...{ isFolded: false, rows: new Uint32Array(0), count: 0, top: at * 40, height: 40 },
  }));
}

describe('the choice of lanes', () => {
  it('names a lane by the id of its value', () => {
    expect(valueOf({ key: 'topic:youth' })).toBe('youth');
    expect(valueOf({ key: 'topic:' })).toBe('');
  });

  it('opens, closes, folds and unfolds', () => {
    const open = toggleOpen(AS_LISTED, 'youth');
    expect(open).toEqual({ ...AS_LISTED, opened: ['youth'] });
    expect(toggleOpen(open, 'youth')).toEqual(AS_LISTED);
    expect(toggleFold(toggleFold(open, ''), 'arms').folded).toEqual(['', 'arms']);
  });
});

describe('moving a lane', () => {
  const lane = fc.record({ count: fc.nat(9), firstMs: fc.nat(9), label: fc.string({ maxLength: 2 }) });
  const some = fc.array(lane, { minLength: 1, maxLength: 9 });

  it('puts it where it was let go and leaves the others in their order, whatever was moved before', () => {
    fc.assert(
      fc.property(
        some,
        fc.constantFrom(...LANE_SORTS),
        fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 5 }),
        (lanes, sort, moves) => {
          const named = lanes.map((each, at) => ({ ...each, id: at === 0 ? '' : `t${at}` }));
          let choice = { ...AS_LISTED, sort };
          for (const [from, to] of moves) {
            const ids = inOrder(named, choice, 'en').map(({ id }) => id);
            const id = ids[from % ids.length] ?? '';
            choice = moveLane(choice, ids, id, to % ids.length);
            const expected = ids.filter((each) => each !== id).toSpliced(to % ids.length, 0, id);
            expect(inOrder(named, choice, 'en').map((each) => each.id)).toEqual(expected);
          }
        },
      ),
    );
  });

  it('names no more lanes than it takes, and keeps the names of lanes that are elsewhere', () => {
    const choice = { ...AS_LISTED, order: ['hidden'] };
    expect(moveLane(choice, ['a', 'b', 'c', 'd'], 'c', 0).order).toEqual(['c', 'hidden']);
    expect(moveLane(choice, ['a', 'b', 'c', 'd'], 'a', 1).order).toEqual(['b', 'a', 'hidden']);
  });

  it('is among the lanes under the same lane', () => {
    const lanes = stacked(0, 1, 2, 2, 1, 0, 1, 0);
    expect(besides(lanes, 0)).toEqual([0, 5, 7]);
    expect(besides(lanes, 1)).toEqual([1, 4]);
    expect(besides(lanes, 3)).toEqual([2, 3]);
    expect(besides(lanes, 6)).toEqual([6]);
  });
});

describe('a lane that is dragged', () => {
  it('lands between lanes beside it, above one whose upper half and below one whose lower half it is over', () => {
    const lanes = stacked(0, 0, 0);
    expect(landingOf(lanes, 0, -50)).toEqual({ to: 0, linePx: 0 });
    expect(landingOf(lanes, 0, 59)).toEqual({ to: 0, linePx: 40 });
    expect(landingOf(lanes, 0, 61)).toEqual({ to: 1, linePx: 80 });
    expect(landingOf(lanes, 0, 500)).toEqual({ to: 2, linePx: 120 });
    expect(landingOf(lanes, 2, 10)).toEqual({ to: 0, linePx: 0 });
    expect(landingOf(lanes, 2, 59)).toEqual({ to: 1, linePx: 40 });
  });

  it('lands beyond all that stands under an open lane, and never leaves the lane it is under', () => {
    const lanes = stacked(0, 1, 1, 0, 0);
    expect(landingOf(lanes, 4, 50)).toEqual({ to: 0, linePx: 0 });
    expect(landingOf(lanes, 4, 70)).toEqual({ to: 1, linePx: 120 });
    expect(landingOf(lanes, 1, 500)).toEqual({ to: 1, linePx: 120 });
    expect(landingOf(lanes, 2, 0)).toEqual({ to: 0, linePx: 40 });
  });

  it('always lands at a place there is, on an edge of a lane', () => {
    const depths = fc
      .array(fc.nat(3), { minLength: 1, maxLength: 12 })
      .map((steps) =>
        steps.reduce<number[]>((all, step) => [...all, Math.min(step, (all.at(-1) ?? -1) + 1)], []),
      );
    fc.assert(
      fc.property(depths, fc.nat(), fc.integer({ min: -99, max: 999 }), (all, nth, px) => {
        const lanes = stacked(...all);
        const at = nth % lanes.length;
        const { to, linePx } = landingOf(lanes, at, px);
        expect(to).toBeGreaterThanOrEqual(0);
        expect(to).toBeLessThan(besides(lanes, at).length);
        expect(linePx % 40).toBe(0);
        expect(linePx).toBeLessThanOrEqual(lanes.length * 40);
      }),
    );
  });

  it('scrolls what it stands in near the edges, the faster the nearer', () => {
    expect(scrollStep(200, 0, 400)).toBe(0);
    expect(scrollStep(390, 0, 400)).toBeGreaterThan(0);
    expect(scrollStep(10, 0, 400)).toBeLessThan(scrollStep(25, 0, 400));
    expect(scrollStep(-500, 0, 400)).toBe(scrollStep(0, 0, 400));
  });
});

describe('the headers drawn', () => {
  it('are those in and near sight, and the one the keyboard is on', () => {
    const lanes = stacked(...Array.from({ length: 2000 }, () => 0));
    const places = (...kept: string[]) => headersInSight(lanes, 40_000, 400, kept).map(({ at }) => at);
    expect(places()[0]).toBe(994);
    expect(places().length).toBeLessThan(24);
    expect(places('topic:t3')[0]).toBe(3);
    expect(places('topic:t1999').at(-1)).toBe(1999);
  });
});

describe('all lanes at once', () => {
  const topics = [
    { id: 'arms', label: 'Arms' },
    { id: 'nuclear', label: 'Nuclear', broader: ['arms'] },
    { id: 'treaty', label: 'Treaty', broader: ['nuclear'] },
    { id: 'youth', label: 'Youth' },
  ];
  const events = topics.map(({ id }) => ({ id: `e-${id}`, date: day('2001-01-01'), topics: [id] }));
  const { topic } = indexChronology(makeChronology({ topics }, events)).facets;

  it('can be opened where there is something narrower', () => {
    expect(openable(topic)).toEqual(['arms', 'nuclear']);
  });

  it('are those that stand, as far as they are opened, with the one without a value', () => {
    expect(standing(topic, { opened: [] })).toEqual(['arms', 'youth', '']);
    expect(standing(topic, { opened: ['nuclear'] })).toEqual(['arms', 'youth', '']);
    expect(standing(topic, { opened: ['nuclear', 'arms'] })).toEqual([
      'arms',
      'nuclear',
      'treaty',
      'youth',
      '',
    ]);
  });
});
