import type { LayoutInput } from '../../../src/network/layout.ts';

/** Edges as the layout has them. */
export function columnsOf(
  edges: readonly { readonly a: number; readonly b: number; readonly weight: number }[],
): Omit<LayoutInput, 'keys'> {
  return {
    a: Uint32Array.from(edges, ({ a }) => a),
    b: Uint32Array.from(edges, ({ b }) => b),
    weights: Float64Array.from(edges, ({ weight }) => weight),
  };
}

/** Five nodes in a ring. */
export const ring: LayoutInput = {
  keys: ['a', 'b', 'c', 'd', 'e'],
  ...columnsOf([0, 1, 2, 3, 4].map((a) => ({ a, b: (a + 1) % 5, weight: 1 }))),
};

/** Where they come to stand, to the last bit, whatever engine lays them out. */
export const RING_POSITIONS = [
  0.5365598833405305, 0, 0, 0.2342095981750786, 0.1809670717741314, 0.78347706967883, 0.7317520948583254, 1,
  1, 0.4860222871996195,
];
