/** How long the briefing has been going on, and how long it may. Instants are epoch ms of this machine's clock. */
export interface Timer {
  /** Minutes the briefing may take; null for no limit. */
  readonly targetMinutes: number | null;
  /** When it was last set going; null while it stands. */
  readonly sinceMs: number | null;
  /** What had passed by then. */
  readonly passedMs: number;
}

export const FIRST_TIMER: Timer = { targetMinutes: 20, sinceMs: null, passedMs: 0 };

/** The longest a briefing may be given. */
export const MOST_MINUTES = 600;
const MINUTE_MS = 60_000;
/** So long before the end it is time to come to it, at most; a fifth of a short briefing. */
const SOON_MS = 5 * MINUTE_MS;

/** What has passed, ms; a clock that was set back takes nothing away. */
export function passedMs({ sinceMs, passedMs: before }: Timer, nowMs: number): number {
  return before + (sinceMs === null ? 0 : Math.max(0, nowMs - sinceMs));
}

/** Sets a standing timer going, or stands a going one still. */
export function toggled(timer: Timer, nowMs: number): Timer {
  return timer.sinceMs === null
    ? { ...timer, sinceMs: nowMs }
    : { ...timer, sinceMs: null, passedMs: passedMs(timer, nowMs) };
}

/** Begins anew: going on where it was going. */
export function reset(timer: Timer, nowMs: number): Timer {
  return { ...timer, passedMs: 0, sinceMs: timer.sinceMs === null ? null : nowMs };
}

/** Gives it so many minutes; none for what is no number of them. */
export function withTarget(timer: Timer, minutes: number): Timer {
  const isTarget = Number.isFinite(minutes) && minutes > 0;
  return { ...timer, targetMinutes: isTarget ? Math.min(MOST_MINUTES, minutes) : null };
}

/** Where a timer stands against its target: `soon` when little is left; `leftMs` is negative when it is over. */
export interface Standing {
  readonly type: 'open' | 'ample' | 'soon' | 'over';
  readonly leftMs: number;
}

export function standingOf(timer: Timer, nowMs: number): Standing {
  if (timer.targetMinutes === null) return { type: 'open', leftMs: Infinity };
  const targetMs = timer.targetMinutes * MINUTE_MS;
  const leftMs = targetMs - passedMs(timer, nowMs);
  const type = leftMs <= 0 ? 'over' : leftMs <= Math.min(SOON_MS, targetMs / 5) ? 'soon' : 'ample';
  return { type, leftMs };
}

/** A length of time as a clock shows it, "4:05", "1:00:00"; the sign is left out. */
export function clockText(ms: number): string {
  const seconds = Math.floor(Math.abs(ms) / 1000);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const two = (n: number) => String(n).padStart(2, '0');
  return `${hours > 0 ? `${hours}:${two(minutes)}` : minutes}:${two(seconds % 60)}`;
}

/** Reads a timer that was kept over a reload; the first one for what is none. */
export function readTimer(data: unknown): Timer {
  if (typeof data !== 'object' || data === null) return FIRST_TIMER;
  if (!('targetMinutes' in data && 'sinceMs' in data && 'passedMs' in data)) return FIRST_TIMER;
  const { targetMinutes, sinceMs, passedMs: passed } = data;
  const isTime = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
  if (!isTime(passed) || passed < 0) return FIRST_TIMER;
  const timer = { targetMinutes: null, sinceMs: isTime(sinceMs) ? sinceMs : null, passedMs: passed };
  return withTarget(timer, isTime(targetMinutes) ? targetMinutes : 0);
}
