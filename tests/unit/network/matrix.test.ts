import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellAfter, inSight, matrixOf } from '../../../src/network/matrix.ts';

const edge = (a: number, b: number, weight: number) => ({ id: `${a}~${b}`, a, b, weight });
const counts = { nodeEvents: Uint32Array.of(5, 0, 9, 5, 2) };
const edges = [edge(0, 4, 4), edge(2, 3, 3), edge(3, 4, 1)];
const ranks = [3, 4, 2, 1, 0];

describe('the matrix of ties', () => {
  test('has the nodes that some event has, by events, by name, or so that what is tied closest stands together', () => {
    expect(matrixOf(edges, counts, ranks, 'count').slots).toEqual([2, 3, 0, 4]);
    expect(matrixOf(edges, counts, ranks, 'name').slots).toEqual([4, 3, 2, 0]);
    expect(matrixOf(edges.slice(0, 2), counts, ranks, 'cluster').slots).toEqual([2, 3, 0, 4]);
    expect(matrixOf([edge(2, 0, 4)], counts, ranks, 'cluster').slots).toEqual([2, 0, 3, 4]);
  });

  test('knows a tie from either side', () => {
    const { at } = matrixOf(edges, counts, ranks, 'count');
    expect(at(4, 0)).toBe(edges[0]);
    expect(at(0, 4)).toBe(edges[0]);
    expect(at(0, 2)).toBeUndefined();
  });

  test('loses no node to its order, however things are tied', () => {
    const anyEdges = fc.array(fc.tuple(fc.nat(7), fc.nat(7)).filter(([a, b]) => a < b));
    fc.assert(
      fc.property(anyEdges, (pairs) => {
        const nodeEvents = new Uint32Array(8).fill(1);
        const names = [...nodeEvents.keys()];
        const { slots } = matrixOf(
          pairs.map(([a, b]) => edge(a, b, 1)),
          { nodeEvents },
          names,
          'cluster',
        );
        expect(slots.toSorted((a, b) => a - b)).toEqual(names);
      }),
    );
  });
});

describe('the keys of the matrix', () => {
  const press = (key: string, ctrlKey = false) => ({ key, ctrlKey, metaKey: false });

  test('go from cell to cell, to the heads, and not beyond', () => {
    expect(cellAfter(press('ArrowRight'), [1, 1], 4, 10)).toEqual([1, 2]);
    expect(cellAfter(press('ArrowRight'), [1, 3], 4, 10)).toEqual([1, 3]);
    expect(cellAfter(press('ArrowUp'), [0, 2], 4, 10)).toEqual([-1, 2]);
    expect(cellAfter(press('PageDown'), [1, 1], 40, 10)).toEqual([11, 1]);
    expect(cellAfter(press('Home'), [2, 2], 4, 10)).toEqual([2, -1]);
    expect(cellAfter(press('End', true), [0, 0], 4, 10)).toEqual([3, 3]);
    expect(cellAfter(press('Home', true), [3, 3], 4, 10)).toEqual([0, 0]);
    expect(cellAfter(press('a'), [0, 0], 4, 10)).toBeNull();
  });

  test('find their cell though it is scrolled away', () => {
    expect(inSight(0, 100, 26, 50, 0)).toEqual([0, 1, 2, 3, 4]);
    expect(inSight(520, 52, 26, 50, 3)).toEqual([3, 19, 20, 21, 22]);
    expect(inSight(0, 100, 26, 2, -1)).toEqual([0, 1]);
  });
});
