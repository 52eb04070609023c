/** How far a turn of the wheel goes. Two fingers on a trackpad come as a wheel; a pinch there as one with Ctrl held. */
export type Turn = Pick<WheelEvent, 'deltaX' | 'deltaY' | 'deltaMode' | 'ctrlKey' | 'shiftKey'>;

/** CSS px of a pixel, a line and a page of the wheel. */
const UNITS_PX = [1, 40, 800];
const DOUBLINGS_PER_PX = 0.002;
/** Browsers write a pinch to the factor `f` as `deltaY = -100 ln f`, so that what is pinched stays under the fingers. */
const PINCH_DOUBLINGS_PER_PX = Math.LOG2E / 100;
/** The most that one event zooms: a real wheel turned with Ctrl held comes as a very wide pinch. */
const MOST_DOUBLINGS = 1;
const MOST_PINCH_DOUBLINGS = 0.5;

function within(value: number, most: number): number {
  return Math.max(-most, Math.min(most, value));
}

function unitPx({ deltaMode }: Turn): number {
  return UNITS_PX[deltaMode] ?? 1;
}

/** What a turn multiplies the length in sight by: more than 1 turned towards the person, which zooms out. */
export function wheelFactor(turn: Turn): number {
  const px = turn.deltaY * unitPx(turn);
  return turn.ctrlKey
    ? 2 ** within(px * PINCH_DOUBLINGS_PER_PX, MOST_PINCH_DOUBLINGS)
    : 2 ** within(px * DOUBLINGS_PER_PX, MOST_DOUBLINGS);
}

/** How far a turn sideways moves the picture, CSS px; with Shift an upright wheel turns sideways. */
export function wheelPan(turn: Turn): number {
  const delta = turn.deltaX === 0 && turn.shiftKey ? turn.deltaY : turn.deltaX;
  return -delta * unitPx(turn);
}

/** Whether a turn goes sideways. Within one sweep of the fingers it must be clear before it is taken for the other. */
export function isSideways(turn: Turn, was: boolean | null): boolean {
  if (turn.ctrlKey) return false;
  if (turn.shiftKey) return true;
  const [x, y] = [Math.abs(turn.deltaX), Math.abs(turn.deltaY)];
  if (was === null) return x > y;
  return was ? y <= 2 * x : x > 2 * y;
}
