import { FIRST_TIMER, readTimer, type Timer } from './timer.ts';

/** What a presenter has set in their window, kept over a reload in the browser's history, which needs no storage. */
export interface Kept {
  readonly timer: Timer;
  /** Size of the notes, px. */
  readonly notesPx: number;
}

/** Sizes the notes can have, px. */
export const NOTES_PX = { first: 26, least: 16, most: 64, step: 4 } as const;

/** The size of notes after a step, px. */
export function steppedSize(px: number, step: 1 | -1): number {
  return Math.max(NOTES_PX.least, Math.min(NOTES_PX.most, px + step * NOTES_PX.step));
}

/** Reads what was kept; the first settings for what is none. */
export function readKept(state: unknown): Kept {
  if (typeof state !== 'object' || state === null || !('timer' in state) || !('notesPx' in state))
    return { timer: FIRST_TIMER, notesPx: NOTES_PX.first };
  const { timer, notesPx } = state;
  const isSize = typeof notesPx === 'number' && notesPx >= NOTES_PX.least && notesPx <= NOTES_PX.most;
  return { timer: readTimer(timer), notesPx: isSize ? notesPx : NOTES_PX.first };
}
