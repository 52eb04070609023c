import type { Size } from '../arrange.ts';
import type { LabelWish, PlacedLabel } from '../labels.ts';
import type { Transform } from '../transform.ts';
import type { Wrapped } from '../wrap.ts';

/** What decides which nodes would have a label. */
export interface Wishing {
  /** Slots that come before all others. */
  readonly first: readonly number[];
  /** Slots, the most important first. */
  readonly ranked: Uint32Array;
  /** By slot, while nothing is zoomed. */
  readonly positions: Float32Array;
  readonly radiusOf: (slot: number) => number;
  readonly transform: Transform;
  readonly size: Size;
  readonly words: (slot: number) => Wrapped;
  readonly lineHeight: number;
  /** Labels that stay where they stand if they are shown. */
  readonly stood?: readonly PlacedLabel[];
}

/** So many are asked for at once, for each stretch of the panel as large as a few labels: more would find no room. */
const PER_PX = 1 / 7000;
const MOST = 160;

/**
 * The labels wanted, the most important nodes in sight first: so a level of zoom has more of them the less of the
 * network it shows. What it costs follows from the panel, not from the network.
 */
export function wishesOf(wishing: Wishing): LabelWish[] {
  const { first, ranked, positions, transform, size } = wishing;
  const { k, x: left, y: top } = transform;
  const most = Math.min(MOST, Math.ceil(size.width * size.height * PER_PX));
  const wishes: LabelWish[] = [];
  const asked = new Set<number>();
  const stood = new Map(wishing.stood?.map((label) => [label.slot, label]));
  const ask = (slot: number): void => {
    const x = (positions[slot * 2] ?? 0) * k + left;
    const y = (positions[slot * 2 + 1] ?? 0) * k + top;
    if (x < 0 || y < 0 || x > size.width || y > size.height || asked.has(slot)) return;
    asked.add(slot);
    const { lines, width } = wishing.words(slot);
    const height = lines.length * wishing.lineHeight + 2;
    const reach = wishing.radiusOf(slot);
    wishes.push({ slot, x, y, reach, lines, width, height, stood: stood.get(slot) });
  };
  for (let at = 0; at < first.length && wishes.length < most; at++) ask(first[at] ?? 0);
  for (let at = 0; at < ranked.length && wishes.length < most; at++) ask(ranked[at] ?? 0);
  return wishes;
}
