/** How what is let go of in motion runs on. Places and distances CSS px, times ms, velocities px a ms. */
export interface Velocity {
  readonly x: number;
  readonly y: number;
}

/** How long it takes for the speed to fall to 1/e. */
export const DECAY_MS = 325;
/** The stretch of time before letting go over which the speed is taken. */
const MEMORY_MS = 80;
/** Held still for so long before letting go, nothing runs on. */
const STILL_MS = 50;
/** What was seen for less long than this has jumped rather than moved. */
const SHORTEST_MS = 20;
const LEAST_SPEED = 0.2;
const MOST_SPEED = 6;
const REST_SPEED = 0.02;

/** Where a pointer has been of late. */
export class Trail {
  #steps: { readonly ms: number; readonly x: number; readonly y: number }[] = [];

  restart(): void {
    this.#steps = [];
  }

  add(ms: number, x: number, y: number): void {
    this.#steps = this.#steps.filter((step) => ms - step.ms <= MEMORY_MS);
    this.#steps.push({ ms, x, y });
  }

  /** How fast it is going when it is let go of; null when it was not flicked. */
  velocityAt(ms: number): Velocity | null {
    const [first] = this.#steps.filter((step) => ms - step.ms <= MEMORY_MS);
    const last = this.#steps.at(-1);
    if (!first || !last || ms - last.ms > STILL_MS || last.ms - first.ms < SHORTEST_MS) return null;
    const [x, y] = [(last.x - first.x) / (ms - first.ms), (last.y - first.y) / (ms - first.ms)];
    const speed = Math.hypot(x, y);
    if (speed < LEAST_SPEED) return null;
    const share = Math.min(1, MOST_SPEED / speed);
    return { x: x * share, y: y * share };
  }
}

/** How far it has run a time after it was let go of, as a share of the velocity: px for a velocity of 1. */
export function coasted(ms: number): number {
  return DECAY_MS * (1 - Math.exp(-Math.max(0, ms) / DECAY_MS));
}

/** Whether it has come to rest. */
export function isSpent({ x, y }: Velocity, ms: number): boolean {
  return Math.hypot(x, y) * Math.exp(-ms / DECAY_MS) < REST_SPEED;
}
