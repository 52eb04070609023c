/** A separator's place along the way it moves, all in CSS pixels. */
export interface Stretch {
  readonly value: number;
  readonly min: number;
  readonly max: number;
}

/** How far an arrow moves it; Shift moves five times as far. */
export const STEP_PX = 16;

export function clamp(value: number, min: number, max: number): number {
  return Math.min(Math.max(value, min), Math.max(min, max));
}

/**
 * Where a key puts a separator (ARIA window splitter pattern), or null when the key does not move it.
 * `orientation` is that of the line itself: a vertical line moves left and right. `isReversed` when the pane it
 * sizes stands after it.
 */
export function moveByKey(
  key: string,
  isFar: boolean,
  orientation: 'vertical' | 'horizontal',
  isReversed: boolean,
  { value, min, max }: Stretch,
): number | null {
  if (key === 'Home') return min;
  if (key === 'End') return max;
  const [back, forth] = orientation === 'vertical' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown'];
  if (key !== back && key !== forth) return null;
  const sign = (key === forth) === isReversed ? -1 : 1;
  return clamp(value + sign * STEP_PX * (isFar ? 5 : 1), min, max);
}
