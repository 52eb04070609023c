import { beforeAll, describe, expect, it } from 'vitest';
import type { Index } from '../../../src/query/index.ts';
import { matchesOf, type Matches } from '../../../src/query/match.ts';
import { eventsOfTarget } from '../../../src/query/target-events.ts';
import type { Target } from '../../../src/query/target.ts';
import { headOf, isHeaded } from '../../../src/reader/head.ts';
import { cardOfCounterpart } from '../../../src/timeline/card.ts';
import { counterpartsOf } from '../../../src/timeline/counterparts.ts';
import { loadLayout } from '../../../src/timeline/layouts/index.ts';
import type { Picture } from '../../../src/timeline/picture.ts';
import type { TimeWindow } from '../../../src/timeline/scale.ts';
import { stretchTarget } from '../../../src/timeline/stretch-target.ts';
import { changedView, readView, writeView } from '../../../src/view/codec.ts';
import { reconcile } from '../../../src/view/reconcile.ts';
import { FIRST_VIEW, type LaneBy, type LayoutId } from '../../../src/view/view.ts';
import { generatedIndex, inputFor, newLayout } from './fixture.ts';

let index: Index;
let some: Matches;
beforeAll(async () => {
  index = await generatedIndex({ events: 3000, from: 1995, to: 2024 });
  some = matchesOf(Uint8Array.from({ length: index.size }, (_, at) => (at % 3 === 0 ? 0 : 1)));
});

/** The whole track, and a tenth and a hundredth of it. */
function windowsOf([from, to]: TimeWindow): readonly TimeWindow[] {
  return [1, 0.1, 0.01].map((share) => [from + (to - from) * 0.4, from + (to - from) * (0.4 + 0.6 * share)]);
}

async function picturesOf(layout: LayoutId, by: LaneBy): Promise<readonly Picture[]> {
  const setOut = await loadLayout(layout);
  const opened = by === 'topic' ? ['topic-1', 'topic-9'] : [];
  const choice = { ...FIRST_VIEW.laneChoice, opened };
  const asked = { by, setOut, choice, matches: some, widthPx: 1200, heightPx: 20_000 };
  const input = inputFor(index, asked);
  return windowsOf(input.track.whole).map((window) => newLayout()({ ...input, window }));
}

const matching = (target: Target) =>
  Array.from(eventsOfTarget(index, target)).filter((at) => some.mask[at] === 1);
const eventsOf = ({ track }: Picture, rows: Uint32Array) =>
  Array.from(rows, (row) => track.eventOf?.[row] ?? row).sort((a, b) => a - b);

describe.each(['chronological', 'sequence', 'years', 'aligned'] as const)('in the layout %s', (layout) => {
  it.each(['kind', 'topic', 'place', 'none'] as const)(
    'what is listed of a lane by %s is exactly what was named',
    async (by) => {
      let stretches = 0;
      for (const picture of await picturesOf(layout, by)) {
        for (const item of counterpartsOf(picture).flat()) {
          if (item.type !== 'stretch') continue;
          stretches++;
          const listed = matching(stretchTarget(index, item, picture));
          expect(listed).toHaveLength(item.count);
          expect(listed).toEqual(eventsOf(picture, item.rows));
        }
        for (const bin of picture.bins) {
          const listed = matching(stretchTarget(index, bin, picture));
          expect(listed).toEqual(eventsOf(picture, bin.rows));
        }
      }
      expect(stretches).toBeGreaterThan(0);
    },
  );

  it('every mark and every counted event in sight is reached, and once', async () => {
    for (const picture of await picturesOf(layout, 'kind')) {
      const [from, to] = picture.scale.window;
      const { starts } = picture.track.spans;
      for (const [lane, items] of counterpartsOf(picture).entries()) {
        const reached = items.flatMap(({ rows }) => [...rows]);
        expect(new Set(reached).size).toBe(reached.length);
        const drawn = picture.marks.filter((mark) => mark.lane === lane).map(({ row }) => row);
        const within = drawn.filter((row) => (starts[row] ?? NaN) >= from && (starts[row] ?? NaN) < to);
        for (const row of within) expect(reached).toContain(row);
        const begun = drawn.filter((row) => (starts[row] ?? NaN) < from);
        for (const row of begun) expect(reached).toContain(row);
      }
    }
  });
});

describe('a stretch of a lane', () => {
  it('is told with its themes, by key as under the pointer', async () => {
    const [picture] = await picturesOf('chronological', 'kind');
    const item = picture && counterpartsOf(picture)[0]?.find(({ type }) => type === 'stretch');
    if (!picture || !item) throw new Error('Nothing is counted');
    const { stretch } = cardOfCounterpart(item, picture, index, { left: 0, top: 0, magnification: 1 });
    expect(stretch?.mix?.reduce((sum, count) => sum + count, 0)).toBe(stretch?.count);
  });

  it('is written in the address and read from it, and its heading says lane and time', async () => {
    const [picture] = await picturesOf('chronological', 'kind');
    const item = picture && counterpartsOf(picture)[0]?.find(({ type }) => type === 'stretch');
    if (!picture || !item) throw new Error('Nothing is counted');
    const focus = stretchTarget(index, item, picture);
    const view = changedView(FIRST_VIEW, { focus });
    const address = writeView(view, '');
    expect(address).toMatch(/^focus=stretch:kind:[a-z-]+@event-\d+~event-\d+$/);
    expect(readView(`#${address}`).view).toEqual(view);
    expect(reconcile(view, index)).toEqual({ view, missing: [] });
    if (!isHeaded(focus)) throw new Error('It has no head');
    const { kind, title } = headOf(index, focus, 'en');
    expect(kind).toBe('Stretch of time');
    expect(title).toMatch(new RegExp(`^${picture.lanes[0]?.label ?? ''}, .*\\d{4}`));
  });

  it('of events that are not there is left out of a view', () => {
    for (const id of [
      'kind:forum@a~b',
      'kind:forum@~',
      'what:forum@event-1~event-2',
      'kind:none@event-1~event-2',
    ])
      expect(reconcile({ ...FIRST_VIEW, focus: { type: 'stretch', id } }, index)).toEqual({
        view: FIRST_VIEW,
        missing: [id],
      });
  });
});
