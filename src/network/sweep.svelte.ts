import { DAY_MS } from '../chronology/event-date.ts';
import type { Lens } from '../view/lens.ts';
import { windowShown } from '../view/view.ts';
import type { NetworkState } from './network-state.svelte.ts';

/** How long playing all of it takes at the ordinary speed, and how often the window moves. */
const LENGTH_MS = 20_000;
const TICK_MS = 80;

export const SPEEDS = [0.5, 1, 2, 4] as const;

/** The next instant at which an event begins, of these starts in ascending order; the last one before it when going back. */
export function nextStart(starts: ArrayLike<number>, atMs: number, direction: 1 | -1): number | null {
  let found: number | null = null;
  for (let i = 0; i < starts.length; i++) {
    const start = starts[i] ?? NaN;
    if (direction === 1 && start >= atMs) return start;
    if (direction === -1 && start < atMs) found = start;
  }
  return found;
}

/**
 * The window swept through time: from where it began, its end moves on, and what happened by then is in it. All moves
 * of one sweep are one step of the history. At the end, and when it is stopped, the window is as it was.
 */
export class Sweep {
  isPlaying = $state(false);
  speed = $state<(typeof SPEEDS)[number]>(1);

  readonly #lens: () => Lens;
  readonly #network: NetworkState;
  readonly #before: Lens['view']['window'];
  readonly #fromMs: number;
  readonly #toMs: number;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #lastMs = 0;

  constructor(lens: () => Lens, network: NetworkState) {
    this.#lens = lens;
    this.#network = network;
    const { view, index } = lens();
    this.#before = view.window;
    [this.#fromMs, this.#toMs] = windowShown(view) ?? index.extent ?? [0, DAY_MS];
  }

  /** The end of what is in the window, epoch ms. */
  readonly headMs = $derived.by(() => this.#lens().view.window?.[1] ?? this.#toMs);

  play(): void {
    if (this.isPlaying) return;
    this.isPlaying = true;
    this.#network.isSweeping = true;
    this.#lastMs = performance.now();
    if (this.headMs >= this.#toMs) this.#moveTo(this.#fromMs);
    this.#wait();
  }

  pause(): void {
    this.isPlaying = false;
    clearTimeout(this.#timer);
  }

  /** Goes on until one more event has begun, or back until one less has. */
  step(direction: 1 | -1): void {
    this.pause();
    this.#network.isSweeping = true;
    const isAtEnd = this.headMs >= this.#toMs;
    const head = isAtEnd && direction === 1 ? this.#fromMs : this.headMs;
    const next = nextStart(this.#starts(), direction === 1 ? head : head - DAY_MS, direction);
    if (next !== null) this.#moveTo(next + DAY_MS);
    else if (direction === 1) this.#finish();
    else this.#moveTo(this.#fromMs);
  }

  stop(): void {
    this.pause();
    this.#finish();
    this.#network.isSweeping = false;
  }

  #wait(): void {
    this.#timer = setTimeout(() => this.#tick(), TICK_MS);
  }

  #tick(): void {
    const nowMs = performance.now();
    const passedMs = Math.min(4 * TICK_MS, nowMs - this.#lastMs);
    this.#lastMs = nowMs;
    const head = this.headMs + ((this.#toMs - this.#fromMs) * passedMs * this.speed) / LENGTH_MS;
    if (head >= this.#toMs || document.hidden) {
      if (!document.hidden) this.#finish();
      this.pause();
      return;
    }
    this.#moveTo(head);
    this.#wait();
  }

  #moveTo(headMs: number): void {
    const end = Math.min(this.#toMs, Math.max(this.#fromMs + DAY_MS, headMs));
    this.#lens().show({ window: [this.#fromMs, end], counted: 'window' }, 'play');
  }

  #finish(): void {
    this.#lens().show({ window: this.#before }, 'play');
  }

  /** When the matched events of the whole sweep begin, ascending. */
  #starts(): Float64Array {
    const { matches, index } = this.#lens();
    const starts = Float64Array.from(matches.indexes, (event) => index.earliestStarts[event] ?? NaN);
    return starts.filter((start) => start >= this.#fromMs && start < this.#toMs).sort();
  }
}
