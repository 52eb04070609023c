import type { Counterpart } from './counterparts.ts';
import type { Hit } from './hit.ts';
import type { Picture } from './picture.ts';
import type { TimeWindow } from './scale.ts';

/** What a hover card tells of, and what it stands beside, CSS px of the viewport. */
export interface Card {
  /** Null for a bin, of which only the count and the span are told. */
  readonly event: number | null;
  readonly count: number;
  readonly span: TimeWindow;
  readonly anchor: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
}

interface Origin {
  readonly left: number;
  readonly top: number;
}

const GLYPH_PX = 24;

/** The card of what is under the pointer; `origin` is the corner of the lanes in the viewport. */
export function cardOfHit(hit: Hit, { lanes }: Picture, { left, top }: Origin): Card {
  if (hit.type === 'mark') {
    const { event, x, y } = hit.mark;
    const corner = { left: left + x - GLYPH_PX / 2, top: top + y - GLYPH_PX / 2 };
    return { event, count: 1, span: [0, 0], anchor: { ...corner, width: GLYPH_PX, height: GLYPH_PX } };
  }
  const { fromMs, toMs, count, x0, x1, lane } = hit.bin;
  const placed = lanes[lane] ?? { top: 0, height: 0 };
  const anchor = { left: left + x0, top: top + placed.top, width: x1 - x0, height: placed.height };
  return { event: null, count, span: [fromMs, toMs], anchor };
}

/** The card of what the keyboard is on. */
export function cardOfCounterpart(item: Counterpart, { left, top }: Origin): Card {
  const anchor = { left: left + item.left, top: top + item.top, width: item.width, height: item.height };
  return item.type === 'event'
    ? { event: item.event, count: 1, span: [0, 0], anchor }
    : { event: null, count: item.count, span: [item.fromMs, item.toMs], anchor };
}
