/**
 * Stands in for the clients of HTTP that citation-js brings for Node: it is given finished data only, so that none of its
 * code that asks a server is ever run, nor any of theirs shipped.
 */
export const { Headers } = globalThis;

/** Refuses. */
export default function fetchNothing(): never {
  throw new Error('Citations are made without a network');
}
