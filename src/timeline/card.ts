import { i18n } from '../i18n/i18n.svelte.ts';
import type { Counterpart } from './counterparts.ts';
import type { Hit } from './hit.ts';
import type { Picture } from './picture.ts';
import type { TimeWindow } from './scale.ts';

/** A stretch of a lane of which only the count is drawn, for a card. */
export interface Stretch {
  readonly lane: string;
  readonly count: number;
  /** Where it lies on the track's axis, in words. */
  readonly words: string;
  /** Epoch ms; null where the axis is not along time. */
  readonly span: TimeWindow | null;
  /** Number of its events by hue, without hue last; null where the lane has a hue of its own. */
  readonly mix: Uint32Array | null;
}

/** What a hover card tells of, and what it stands beside, CSS px of the viewport. */
export type Card = {
  readonly anchor: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
} & (
  { readonly event: number; readonly stretch: null } | { readonly event: null; readonly stretch: Stretch }
);

interface Origin {
  readonly left: number;
  readonly top: number;
}
type Seen = Pick<Picture, 'lanes' | 'track'>;
type Counted = Pick<Stretch, 'count' | 'mix'> & {
  readonly lane: number;
  readonly fromMs: number;
  readonly toMs: number;
};

const GLYPH_PX = 24;

function stretchOf({ lane, fromMs, toMs, count, mix }: Counted, { lanes, track }: Seen): Stretch {
  const span = track.layout === 'chronological' ? ([fromMs, toMs] as const) : null;
  const words = track.inWords([fromMs, toMs], i18n.locale);
  return { lane: lanes[lane]?.label ?? '', count, words, span, mix };
}

/** The card of what is under the pointer; `origin` is the corner of the lanes in the viewport. */
export function cardOfHit(hit: Hit, seen: Seen, { left, top }: Origin): Card {
  if (hit.type === 'mark') {
    const { event, x, y } = hit.mark;
    const corner = { left: left + x - GLYPH_PX / 2, top: top + y - GLYPH_PX / 2 };
    return { event, stretch: null, anchor: { ...corner, width: GLYPH_PX, height: GLYPH_PX } };
  }
  const { x0, x1, lane } = hit.bin;
  const placed = seen.lanes[lane] ?? { top: 0, height: 0 };
  const anchor = { left: left + x0, top: top + placed.top, width: x1 - x0, height: placed.height };
  return { event: null, stretch: stretchOf(hit.bin, seen), anchor };
}

/** The card of what the keyboard is on. */
export function cardOfCounterpart(item: Counterpart, seen: Seen, { left, top }: Origin): Card {
  const anchor = { left: left + item.left, top: top + item.top, width: item.width, height: item.height };
  return item.type === 'event'
    ? { event: item.event, stretch: null, anchor }
    : { event: null, stretch: stretchOf({ ...item, mix: null }, seen), anchor };
}
