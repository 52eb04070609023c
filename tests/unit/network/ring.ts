import type { LayoutInput } from '../../../src/network/layout.ts';

/** Five nodes in a ring. */
export const ring: LayoutInput = {
  keys: ['a', 'b', 'c', 'd', 'e'],
  totals: [5, 4, 3, 2, 1],
  edges: [0, 1, 2, 3, 4].map((a) => ({ a, b: (a + 1) % 5, weight: 1 })),
};

/** Where they come to stand, to the last bit, whatever engine lays them out. */
export const RING_POSITIONS = [
  0.5330682593826934, 0, 0, 0.24750549031585004, 0.1744126765481937, 0.7943645694396708, 0.721377521246114, 1,
  1, 0.4864695339378087,
];
