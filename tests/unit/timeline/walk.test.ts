import { beforeAll, describe, expect, it } from 'vitest';
import type { Index } from '../../../src/query/index.ts';
import { markKey } from '../../../src/timeline/arrange.ts';
import { counterpartAt, counterpartsOf, MOST_COUNTERPARTS } from '../../../src/timeline/counterparts.ts';
import { hitAt } from '../../../src/timeline/hit.ts';
import { commandOf } from '../../../src/timeline/keys.ts';
import { loadLayout } from '../../../src/timeline/layouts/index.ts';
import { fit, zoomAbout } from '../../../src/timeline/scale.ts';
import { changeLane, endOfLane, walk } from '../../../src/timeline/walk.ts';
import { generatedIndex, inputFor, newLayout, shippedIndex } from './fixture.ts';
import { indexOfDates } from './indexes.ts';

let index: Index;
beforeAll(async () => {
  index = await shippedIndex();
});
const whole = () => fit(index.extent ?? [0, 1]);
const pictureOf = (change: Parameters<typeof inputFor>[1] = {}) =>
  newLayout()(inputFor(index, { window: whole(), ...change }));

describe('walking', () => {
  it('meets every event of a lane once, in order of time, and stops at its end', () => {
    const picture = pictureOf({ by: 'none' });
    const counterparts = counterpartsOf(picture);
    const met: string[] = [];
    let cursor: string | null = counterparts[0]?.[0]?.key ?? null;
    while (cursor !== null) {
      met.push(cursor);
      const step = walk(picture, counterparts, cursor, 1);
      cursor = step?.type === 'counterpart' ? step.key : null;
    }
    expect(new Set(met).size).toBe(met.length);
    expect(met).toHaveLength(picture.lanes[0]?.count ?? NaN);
  });

  it('leads out of the window to the nearest event there', () => {
    const window = zoomAbout(whole(), Date.UTC(2018, 11, 10), 0.02, whole());
    const picture = pictureOf({ window, by: 'none' });
    const counterparts = counterpartsOf(picture);
    const last = counterparts[0]?.at(-1)?.key ?? null;
    const step = walk(picture, counterparts, last, 1);
    expect(step?.type).toBe('row');
    const row = step?.type === 'row' ? step.row : -1;
    expect(picture.track.spans.starts[row]).toBeGreaterThanOrEqual(window[1]);
  });

  it('changes lanes to what stands nearest in time', () => {
    const picture = pictureOf();
    const counterparts = counterpartsOf(picture);
    const start = counterparts[0]?.[10];
    const step = changeLane(picture, counterparts, start?.key ?? null, 1);
    const there = counterparts[1]?.find(({ key }) => step?.type === 'counterpart' && key === step.key);
    const distance = ({ x }: { x: number }) => Math.abs(x - (start?.x ?? 0));
    expect(there).toBeDefined();
    expect(distance(there ?? { x: Infinity })).toBe(Math.min(...(counterparts[1] ?? []).map(distance)));
    expect(changeLane(picture, counterparts, start?.key ?? null, -1)).toBeNull();
  });

  it('passes over lanes without events', async () => {
    const dated = indexOfDates('2001-02', '2002', '2005-06-01');
    const picture = newLayout()(inputFor(dated, { by: 'none', setOut: await loadLayout('years') }));
    expect(picture.lanes.map(({ count }) => count)).toEqual([1, 1, 0, 0, 1]);
    const counterparts = counterpartsOf(picture);
    const [first, second, , , last] = counterparts.map(([item]) => item?.key ?? null);
    const to = (key: string | null | undefined) => ({ type: 'counterpart', key });
    expect(changeLane(picture, counterparts, second ?? null, 1)).toEqual(to(last));
    expect(changeLane(picture, counterparts, last ?? null, -1)).toEqual(to(second));
    expect(changeLane(picture, counterparts, second ?? null, -1)).toEqual(to(first));
    expect(changeLane(picture, counterparts, last ?? null, 1)).toBeNull();
  });

  it('leads from a bar that began before the window to the event before it', () => {
    const dated = indexOfDates('2015-03', '2016', '2016-05-01');
    const window = [Date.UTC(2016, 3), Date.UTC(2016, 8)] as const;
    const picture = newLayout()(inputFor(dated, { by: 'none', window }));
    const counterparts = counterpartsOf(picture);
    expect(walk(picture, counterparts, 'none:/2', -1)).toEqual({ type: 'counterpart', key: 'none:/1' });
    expect(walk(picture, counterparts, 'none:/1', -1)).toEqual({ type: 'row', lane: 0, row: 0 });
  });

  it('goes on from a row that is only counted, or whose lane is summed up', async () => {
    const many = await generatedIndex({ events: 2000, isPlain: true });
    for (const [widthPx, heightPx] of [
      [700, 300],
      [5000, 20_000],
    ]) {
      const picture = newLayout()(inputFor(many, { widthPx, heightPx, by: 'none' }));
      const counterparts = counterpartsOf(picture);
      const last = endOfLane(picture, counterparts, counterparts[0]?.[0]?.key ?? null, 1);
      if (last?.type !== 'row') throw new Error('It leads to a row');
      const cursor = markKey(picture.lanes[0]?.key ?? '', last.row, null);
      expect(counterpartAt(counterparts, cursor)?.rows).toContain(last.row);
      expect(endOfLane(picture, counterparts, cursor, -1)).toMatchObject({ row: picture.lanes[0]?.rows[0] });
    }
  });

  it('goes to the first and the last event of the lane', () => {
    const picture = pictureOf();
    const counterparts = counterpartsOf(picture);
    const cursor = counterparts[2]?.[3]?.key ?? null;
    expect(endOfLane(picture, counterparts, cursor, -1)).toMatchObject({
      lane: 2,
      row: picture.lanes[2]?.rows[0],
    });
    expect(endOfLane(picture, counterparts, cursor, 1)).toMatchObject({
      row: picture.lanes[2]?.rows.at(-1),
    });
    expect(endOfLane(picture, counterparts, 'nowhere', 1)).toBeNull();
  });
});

describe('counterparts', () => {
  it('stand for every mark and every bin, each at least 24 px either way and within the window', async () => {
    const picture = newLayout()(
      inputFor(await generatedIndex({ events: 600, isPlain: true }), { widthPx: 700, heightPx: 300 }),
    );
    const all = counterpartsOf(picture).flat();
    const stretched = all.flatMap((item) => (item.type === 'stretch' ? [item.count] : []));
    const counted = picture.bins.reduce((sum, { count }) => sum + count, 0);
    expect(all.length - stretched.length).toBe(picture.marks.length);
    expect(stretched.reduce((a, b) => a + b, 0)).toBe(counted);
    for (const { width, height, left } of all) {
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
      expect(left).toBeGreaterThanOrEqual(0);
    }
  });

  it('sum up the fullest lanes when there are too many to walk through, losing none', async () => {
    const many = await generatedIndex({ events: 2000, isPlain: true });
    const picture = newLayout()(
      inputFor(many, { widthPx: 5000, heightPx: 20_000, by: 'none', window: fit(many.extent ?? [0, 1]) }),
    );
    expect(picture.marks.length).toBeGreaterThan(MOST_COUNTERPARTS);
    const all = counterpartsOf(picture).flat();
    expect(all.length).toBeLessThanOrEqual(MOST_COUNTERPARTS);
    const count = all.reduce((sum, item) => sum + (item.type === 'stretch' ? item.count : 1), 0);
    expect(count).toBe(picture.marks.length + picture.bins.reduce((sum, bin) => sum + bin.count, 0));
  });
});

describe('hitting', () => {
  it('finds every mark at its glyph and at its label', () => {
    const picture = pictureOf();
    for (const mark of picture.marks) {
      expect(hitAt(picture, mark.x, mark.y)).toMatchObject({ type: 'mark', mark: { key: mark.key } });
      const { label } = mark;
      if (label === null || label.side === 'above' || label.side === 'below') continue;
      expect(hitAt(picture, label.x + label.width / 2, label.y)).toMatchObject({ mark: { key: mark.key } });
    }
  });

  it('finds nothing where nothing is', () => {
    expect(hitAt(pictureOf(), 450, 1e6)).toBeNull();
  });
});

describe('keys', () => {
  it('mean what the list of keys says, and nothing with Control', () => {
    const press = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };
    expect(commandOf({ ...press, key: 'ArrowLeft' })).toEqual({ type: 'walk', step: -1 });
    expect(commandOf({ ...press, key: 'ArrowLeft', shiftKey: true })).toMatchObject({ type: 'pan' });
    expect(commandOf({ ...press, key: '0' })).toEqual({ type: 'fit' });
    expect(commandOf({ ...press, key: '0', ctrlKey: true })).toBeNull();
    expect(commandOf({ ...press, key: 'toString' })).toBeNull();
    expect(commandOf({ ...press, key: 'x' })).toBeNull();
  });
});
