import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paletteOn } from '../../../../src/drawing/palette.ts';
import { buildGraph } from '../../../../src/network/graph.ts';
import { sunflower } from '../../../../src/network/large/seeds.ts';
import { Grid } from '../../../../src/network/large/grid.ts';
import { nearestEdge } from '../../../../src/network/large/nearest-edge.ts';
import { sheetOf } from '../../../../src/network/large/sheet.ts';
import { doesServe, standing, type Shot } from '../../../../src/network/large/shot.ts';
import { closestOf, growth, radiiAmong } from '../../../../src/network/large/sizes.ts';
import { wishesOf } from '../../../../src/network/large/wishes.ts';
import { allEvents, edgesOf, tally } from '../../../../src/network/tally.ts';
import { indexChronology } from '../../../../src/query/index.ts';
import { NODE_KINDS } from '../../../../src/view/view.ts';
import { anyChronology } from '../random.ts';

const coordinate = fc.integer({ min: 0, max: 1000 });
const points = fc.array(fc.tuple(coordinate, coordinate), { maxLength: 60 });
const size = { width: 800, height: 500 };

describe('the grid', () => {
  test('finds the nearest of all points within reach', () => {
    fc.assert(
      fc.property(points, coordinate, coordinate, fc.integer({ min: 1, max: 400 }), (all, x, y, reach) => {
        const grid = new Grid(Float32Array.from(all.flat()));
        const found = grid.nearest(x, y, reach, (_, away) => (away <= reach ? away : Infinity));
        const distances = all.map(([px, py]) => Math.hypot(px - x, py - y)).filter((away) => away <= reach);
        const [px = NaN, py = NaN] = found === null ? [] : (all[found] ?? []);
        if (distances.length === 0) expect(found).toBeNull();
        else expect(Math.hypot(px - x, py - y)).toBeCloseTo(Math.min(...distances), 6);
      }),
    );
  });
});

describe('a sheet', () => {
  const palette = paletteOn('light');
  test('has each edge and each drawn node in one layer, the lighter edges behind', () => {
    fc.assert(
      fc.property(anyChronology, (chronology) => {
        const graph = buildGraph(indexChronology(chronology), NODE_KINDS);
        const counts = tally(graph, allEvents(graph));
        const edges = edgesOf(graph, counts);
        const heaviest = edges[0]?.weight ?? 1;
        const isDrawn = new Uint8Array(graph.nodes.length).fill(1);
        const sheet = sheetOf({
          graph,
          counts,
          edges,
          ghosts: [],
          isDrawn,
          shareOf: ({ weight }) => (weight - 1) / Math.max(1, heaviest - 1),
          radii: radiiAmong(
            counts.nodeEvents,
            graph.nodes.map(({ total }) => total),
            size,
          ),
          palette,
        });
        const lines = sheet.strokes.reduce((sum, { from, to }) => sum + to - from, 0);
        expect(lines).toBe(edges.length);
        expect(sheet.strokes.map(({ widthPx }) => widthPx)).toEqual(
          sheet.strokes.map(({ widthPx }) => widthPx).toSorted((x, y) => x - y),
        );
        expect(sheet.stamps.reduce((sum, { from, to }) => sum + to - from, 0)).toBe(graph.nodes.length);
        expect([...sheet.order].sort((x, y) => x - y)).toEqual(graph.nodes.map((_, slot) => slot));
      }),
    );
  });
});

describe('a shot', () => {
  const shot: Shot = { transform: { k: 1, x: 0, y: 0 }, size, margin: 200, dpr: 1 };

  test('stands where what it shows would be drawn', () => {
    expect(standing(shot, { k: 2, x: -100, y: 30 })).toEqual({ scale: 2, x: -100, y: 30 });
    const zoomed: Shot = { ...shot, transform: { k: 2, x: -100, y: 0 } };
    expect(standing(zoomed, { k: 4, x: 0, y: 0 })).toEqual({ scale: 2, x: 200, y: 0 });
  });

  test('serves while it fills the panel near its own scale', () => {
    expect(doesServe(shot, { k: 1, x: 150, y: -150 }, size)).toBe(true);
    expect(doesServe(shot, { k: 1, x: 250, y: 0 }, size)).toBe(false);
    expect(doesServe(shot, { k: 3, x: 0, y: 0 }, size)).toBe(false);
    expect(doesServe(shot, { k: 0.5, x: 200, y: 125 }, size)).toBe(false);
  });
});

test('an edge is found within reach of its line, and not beyond its ends', () => {
  const edge = { id: 'a~b', a: 0, b: 1, weight: 1 };
  const positions = Float32Array.of(0, 0, 100, 0);
  expect(nearestEdge([edge], positions, 50, 3, 4)).toBe(edge);
  expect(nearestEdge([edge], positions, 50, 5, 4)).toBeNull();
  expect(nearestEdge([edge], positions, 105, 0, 4)).toBeNull();
});

/** Radii of nodes with so many events each, the most first, while all of them match. */
const radiiOfTotals = (totals: readonly number[], panel = size) =>
  radiiAmong(Uint32Array.from(totals), totals, panel);

test('nodes that are alike do not cover more of a panel than leaves them apart, however few or many', () => {
  const panels = fc.record({
    width: fc.integer({ min: 200, max: 2000 }),
    height: fc.integer({ min: 120, max: 1200 }),
  });
  const lists = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 150, maxLength: 1500 });
  const alike = fc.integer({ min: 150, max: 5000 }).map((n) => new Array<number>(n).fill(3));
  fc.assert(
    fc.property(fc.oneof(lists, alike), panels, (list, panel) => {
      const totals = list.toSorted((x, y) => y - x);
      const radii = radiiOfTotals(totals, panel);
      const covered = radii.reduce((sum, radius) => sum + Math.PI * radius * radius, 0);
      expect(covered / (panel.width * panel.height)).toBeLessThan(0.2501);
      expect(radii[0]).toBeGreaterThanOrEqual(radii.at(-1) ?? NaN);
    }),
  );
});

test('of a few large nodes among many small ones each is as large as it may be', () => {
  const totals = [400, 400, ...new Array<number>(206).fill(1)];
  expect(radiiOfTotals(totals)[0]).toBeCloseTo(18, 4);
});

test('a filter makes no node larger than it was', () => {
  const totals = new Array<number>(208).fill(3);
  const [all = NaN] = radiiOfTotals(totals);
  expect(radiiAmong(new Uint32Array(208).fill(1), totals, size)[0]).toBeLessThan(all);
});

test('nodes are smaller among more, and grow less than the space between them', () => {
  const [few, many] = [200, 10_000].map((n) => radiiOfTotals(new Array<number>(n).fill(1))[0] ?? 0);
  expect(many).toBeLessThan(few ?? 0);
  expect(growth(16, 1)).toBeLessThan(16);
  expect(growth(1, 1)).toBe(1);
  expect(closestOf(10_000)).toBeGreaterThan(closestOf(100));
});

test('labels are wished for in sight only, the first first, and as many as a panel may hold', () => {
  const ranked = Uint32Array.from({ length: 5000 }, (_, slot) => slot);
  const wishes = wishesOf({
    first: [4000],
    ranked,
    positions: Float32Array.from({ length: 10_000 }, (_, at) => (at * 7) % 900),
    radiusOf: () => 3,
    transform: { k: 2, x: -300, y: -100 },
    size,
    words: () => ({ lines: ['x'], width: 8 }),
    lineHeight: 14,
  });
  expect(wishes.length).toBeLessThanOrEqual(160);
  expect(wishes.every(({ x, y }) => x >= 0 && y >= 0 && x <= size.width && y <= size.height)).toBe(true);
  const rest = wishes.map(({ slot }) => slot).filter((slot) => slot !== 4000);
  expect(rest).toEqual(rest.toSorted((a, b) => a - b));
});

test('before the layout very many nodes stand apart within the unit square', () => {
  expect(sunflower(100)).toBeNull();
  const positions = sunflower(5000) ?? new Float64Array();
  expect(positions).toHaveLength(10_000);
  expect(positions.every((value) => value >= 0 && value <= 1)).toBe(true);
});
