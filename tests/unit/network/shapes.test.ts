import { describe, expect, test } from 'vitest';
import type { Shape } from '../../../src/drawing/shape.ts';
import { paletteOn } from '../../../src/drawing/palette.ts';
import { buildGraph } from '../../../src/network/graph.ts';
import { lightingOf } from '../../../src/network/lighting.ts';
import { networkShapes, radiiOf, type Picture } from '../../../src/network/shapes.ts';
import { allEvents, edgesOf, tally } from '../../../src/network/tally.ts';
import { indexChronology } from '../../../src/query/index.ts';
import { kinOf } from '../../../src/query/kin.ts';
import type { Target } from '../../../src/query/target.ts';
import { NODE_KINDS } from '../../../src/view/view.ts';
import { small } from './small.ts';

const index = indexChronology(small);
const graph = buildGraph(index, NODE_KINDS);
const palette = paletteOn('light');

function picture(events: Uint32Array, change: Partial<Picture> = {}): Picture {
  const counts = tally(graph, events);
  return {
    graph,
    counts,
    edges: edgesOf(graph, counts),
    ghosts: [],
    isDrawn: new Uint8Array(graph.nodes.length).fill(1),
    heaviest: 3,
    lighting: lightingOf(graph, null, null),
    focus: null,
    positions: Float64Array.from({ length: graph.nodes.length * 2 }, (_, at) => at * 10),
    radii: radiiOf(counts.nodeEvents, 3, 12),
    labels: [],
    palette,
    font: '12px sans-serif',
    ...change,
  };
}
const keyed = (shapes: readonly Shape[], key: string) => shapes.find((shape) => shape.key === key);

describe('the network as shapes', () => {
  test('draws each kind of node in its own shape', () => {
    const shapes = networkShapes(picture(allEvents(graph)));
    const glyphs = ['topic:youth', 'actor:office', 'actor:writer', 'actor:delegates', 'place:seoul'].map(
      (key) => {
        const shape = keyed(shapes, key);
        return shape?.type === 'glyph' ? shape.glyph : null;
      },
    );
    expect(glyphs).toEqual(['circle', 'square', 'triangle', 'hexagon', 'diamond']);
  });

  test('has colour for themes alone', () => {
    const shapes = networkShapes(picture(allEvents(graph)));
    expect(palette.hues).toContain(keyed(shapes, 'topic:youth')?.ink.fill);
    for (const { key, kind } of graph.nodes) {
      if (kind !== 'topic') expect(keyed(shapes, key)?.ink.fill).toBe(palette.inkSoft);
    }
    for (const shape of shapes)
      if (shape.type === 'segment') expect(palette.hues).not.toContain(shape.ink.stroke);
  });

  test('outlines a node that no matched event has', () => {
    const shapes = networkShapes(picture(Uint32Array.of(3)));
    expect(keyed(shapes, 'topic:youth')?.ink.fill).toBeUndefined();
    expect(keyed(shapes, 'topic:youth')?.ink.stroke).toBeDefined();
    expect(keyed(shapes, 'actor:writer')?.ink.fill).toBeDefined();
  });

  test('draws a heavier edge wider, by the measure of the whole chronology', () => {
    const width = (events: Uint32Array, key: string): number =>
      keyed(networkShapes(picture(events)), key)?.ink.strokeWidth ?? 0;
    const all = allEvents(graph);
    expect(width(all, 'topic:technology~topic:youth')).toBe(4);
    expect(width(all, 'actor:writer~place:geneva')).toBe(0.75);
    expect(width(Uint32Array.of(0), 'topic:technology~topic:youth')).toBe(0.75);
  });

  test('rings the focus, and dims what is not kin to what is pointed at', () => {
    const target: Target = { type: 'place', id: 'geneva' };
    const focus = graph.slotOf.get('place:geneva') ?? null;
    const lighting = lightingOf(graph, target, kinOf(index, target));
    const shapes = networkShapes(picture(allEvents(graph), { focus, lighting }));
    expect(shapes.filter(({ ink }) => ink.stroke === palette.accent && ink.strokeWidth === 2)).toHaveLength(
      1,
    );
    expect(keyed(shapes, 'topic:youth')?.ink.opacity).toBeLessThan(0.5);
    expect(keyed(shapes, 'actor:writer')?.ink.opacity).toBe(1);
  });

  test('sets a label against the node it belongs to, line under line', () => {
    const label = { slot: 0, lines: ['one', 'two'], left: 10, top: 20, width: 40, height: 30 };
    const words = (anchor: 'start' | 'middle' | 'end') =>
      networkShapes(picture(allEvents(graph), { labels: [{ ...label, anchor }] })).flatMap((shape) =>
        shape.type === 'words' ? [[shape.text, shape.x, Math.round(shape.y)]] : [],
      );
    expect(words('start')).toEqual([
      ['one', 10, 31],
      ['two', 10, 45],
    ]);
    expect(words('end')[0]).toEqual(['one', 50, 31]);
    expect(words('middle')[0]).toEqual(['one', 30, 31]);
  });
});

test('a node’s area grows with its events, and shrinks when a filter takes some away', () => {
  const [none = 0, one = 0, four = 0, most = 0] = radiiOf([0, 1, 4, 16], 16, 19.5);
  expect(most).toBe(19.5);
  expect(four - 3.5).toBeCloseTo((most - 3.5) / 2);
  expect(one - 3.5).toBeCloseTo((most - 3.5) / 4);
  expect(none).toBeLessThan(one);
});
