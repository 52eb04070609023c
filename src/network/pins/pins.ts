import { isNodeKey, type NodeKey } from '../../query/target.ts';
import type { Size } from '../arrange.ts';

/** Where a node is held: thousandths of the map's width and height. */
export interface Pin {
  readonly key: NodeKey;
  readonly x: number;
  readonly y: number;
}

const WRITTEN = /^(.+)@(\d{1,4})x(\d{1,4})$/;
const WHOLE = 1000;

function within(value: number): number {
  return Math.max(0, Math.min(WHOLE, Math.round(value)));
}

/** Reads the pins of a view; what is none is passed over. */
export function readPins(words: readonly string[]): Pin[] {
  return words.flatMap((word) => {
    const [, key, x, y] = WRITTEN.exec(word) ?? [];
    return isNodeKey(key) ? [{ key, x: within(Number(x)), y: within(Number(y)) }] : [];
  });
}

/** The pins of a view with one more, or with another place for the same node. */
export function withPin(words: readonly string[], { key, x, y }: Pin): string[] {
  return [...withoutPin(words, key), `${key}@${within(x)}x${within(y)}`];
}

export function withoutPin(words: readonly string[], key: string): string[] {
  return words.filter((word) => !word.startsWith(`${key}@`));
}

/** A pin for a point of the map as if nothing were zoomed, in pixels. */
export function pinAt(key: NodeKey, x: number, y: number, { width, height }: Size): Pin {
  return { key, x: within((x / width) * WHOLE), y: within((y / height) * WHOLE) };
}

/** The pins of a view, and where a node is held that is being moved. */
export function allPins(words: readonly string[], held: Pin | null): Pin[] {
  return [...readPins(words), ...(held === null ? [] : [held])];
}

/** Positions in which pinned nodes stand where they are held, and all others where they stood. */
export function placePins(
  positions: Float64Array,
  pins: readonly Pin[],
  slotOf: ReadonlyMap<NodeKey, number>,
  { width, height }: Size,
): Float64Array {
  if (pins.length === 0 || positions.length === 0) return positions;
  const placed = positions.slice();
  for (const { key, x, y } of pins) {
    const slot = slotOf.get(key);
    if (slot !== undefined) placed.set([(x / WHOLE) * width, (y / WHOLE) * height], slot * 2);
  }
  return placed;
}
