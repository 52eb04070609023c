import { bindingOf, type KeyBinding, type KeyPress } from '../ui/keys.ts';
import { NARROWEST_MS, panBy, type TimeWindow } from './scale.ts';

/** What of the overview's window is held: an edge, the window itself, or the start of a new one. */
export type Grab =
  | { readonly part: 'from' | 'to' }
  | { readonly part: 'middle'; readonly atMs: number }
  | { readonly part: 'new'; readonly atMs: number };

function within([from, to]: TimeWindow, ms: number): number {
  return Math.round(Math.max(from, Math.min(to, ms)));
}

/** The window after what was grabbed of it has been pulled to an instant. Edges stop at each other and at the whole range. */
export function pull(grab: Grab, start: TimeWindow, ms: number, whole: TimeWindow): TimeWindow {
  const [from, to] = start;
  switch (grab.part) {
    case 'from':
      return [Math.min(within(whole, ms), to - NARROWEST_MS), to];
    case 'to':
      return [from, Math.max(within(whole, ms), from + NARROWEST_MS)];
    case 'middle':
      return panBy(start, ms - grab.atMs, whole);
    case 'new': {
      const first = within(whole, Math.min(grab.atMs, ms));
      const last = within(whole, Math.max(grab.atMs, ms));
      return [first, Math.max(last, first + NARROWEST_MS)];
    }
  }
}

/** The keys of the overview's window and of its edges, and how far each moves them, as a share of the window. */
export const WINDOW_KEYS = [
  { id: 'move', keys: ['ArrowLeft', 'ArrowDown'], share: -0.05 },
  { id: 'move', keys: ['ArrowRight', 'ArrowUp'], share: 0.05 },
  { id: 'page', keys: ['PageDown'], share: -0.5 },
  { id: 'page', keys: ['PageUp'], share: 0.5 },
  { id: 'end', keys: ['Home'], share: -Infinity },
  { id: 'end', keys: ['End'], share: Infinity },
] as const satisfies readonly (KeyBinding & { readonly share: number })[];

/** How far a key moves what has the focus, as a share of the window; null for other keys. */
export function keyShare(press: KeyPress): number | null {
  return bindingOf(WINDOW_KEYS, press)?.share ?? null;
}

/** The window after a key has moved an edge, or the whole of it. */
export function nudge(
  part: 'from' | 'to' | 'middle',
  window: TimeWindow,
  share: number,
  whole: TimeWindow,
): TimeWindow {
  const step = Number.isFinite(share)
    ? share * (window[1] - window[0])
    : Math.sign(share) * (whole[1] - whole[0]);
  if (part === 'middle') return panBy(window, step, whole);
  return pull({ part }, window, window[part === 'from' ? 0 : 1] + step, whole);
}
