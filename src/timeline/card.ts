import { i18n } from '../i18n/i18n.svelte.ts';
import type { Index } from '../query/index.ts';
import type { Target } from '../query/target.ts';
import type { Counterpart } from './counterparts.ts';
import type { Hit } from './hit.ts';
import { mixOf } from './mix.ts';
import type { Picture } from './picture.ts';
import { stretchTarget, type Counted as Rows } from './stretch-target.ts';

/** A stretch of a lane of which only the count is drawn, for a card. */
export interface Stretch {
  readonly lane: string;
  readonly count: number;
  /** Where it lies on the track's axis, in words. */
  readonly words: string;
  /** What lights its events. */
  readonly target: Target;
  /** Number of its events by hue, without hue last; null where the lane has a hue of its own. */
  readonly mix: Uint32Array | null;
}

/** What a hover card tells of, in which lane, and what it stands beside, CSS px of the viewport. */
export type Card = {
  readonly lane: number;
  readonly anchor: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
} & (
  { readonly event: number; readonly stretch: null } | { readonly event: null; readonly stretch: Stretch }
);

/** The corner of the lanes in the viewport, and how many px of it one of theirs takes. */
interface Origin {
  readonly left: number;
  readonly top: number;
  readonly magnification: number;
}
type Box = Card['anchor'];
type Seen = Pick<Picture, 'lanes' | 'track' | 'full'>;
type Counted = Pick<Stretch, 'count' | 'mix'> &
  Rows & {
    readonly fromMs: number;
    readonly toMs: number;
  };

const GLYPH_PX = 24;

/** A box of the lanes in the viewport. */
function inViewport({ left, top, width, height }: Box, origin: Origin): Box {
  const { magnification: k } = origin;
  return {
    left: origin.left + left * k,
    top: origin.top + top * k,
    width: width * k,
    height: height * k,
  };
}

function stretchOf(counted: Counted, seen: Seen, index: Index): Stretch {
  const { lane, fromMs, toMs, count, mix } = counted;
  const words = seen.track.inWords([fromMs, toMs], i18n.locale);
  const target = stretchTarget(index, counted, seen);
  return { lane: seen.lanes[lane]?.label ?? '', count, words, target, mix };
}

/** The card of what is under the pointer. */
export function cardOfHit(hit: Hit, seen: Seen, index: Index, origin: Origin): Card {
  if (hit.type === 'mark') {
    const { event, lane, x, y } = hit.mark;
    const corner = { left: x - GLYPH_PX / 2, top: y - GLYPH_PX / 2 };
    const anchor = inViewport({ ...corner, width: GLYPH_PX, height: GLYPH_PX }, origin);
    return { event, lane, stretch: null, anchor };
  }
  const { x0, x1, lane } = hit.bin;
  const placed = seen.lanes[lane] ?? { top: 0, height: 0 };
  const box = { left: x0, top: placed.top, width: x1 - x0, height: placed.height };
  return { event: null, lane, stretch: stretchOf(hit.bin, seen, index), anchor: inViewport(box, origin) };
}

/** The card of what the keyboard is on. */
export function cardOfCounterpart(item: Counterpart, seen: Seen, index: Index, origin: Origin): Card {
  const anchor = inViewport(item, origin);
  const { lane } = item;
  if (item.type === 'event') return { event: item.event, lane, stretch: null, anchor };
  const { lanes, track, full } = seen;
  const columns = { hues: index.hues, full, eventOf: track.eventOf };
  const mix = lanes[lane]?.hue === null ? mixOf(item.rows, 0, item.rows.length, columns) : null;
  return { event: null, lane, stretch: stretchOf({ ...item, mix }, seen, index), anchor };
}
