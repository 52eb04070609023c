import { sameTarget, spanId, type Target } from '../query/target.ts';
import type { Lens } from '../view/lens.ts';
import type { Card, Stretch } from './card.ts';

/** How long a card stays after the pointer has left what it tells of: long enough to reach the card itself. */
const LINGERS_MS = 150;

function spanTarget({ span }: Stretch): Target | null {
  return span === null ? null : { type: 'span', id: spanId(...span) };
}

/** What the timeline points at: the card that tells of it, and its kin lit in every panel. */
export class Pointing {
  card = $state.raw<Card | null>(null);
  readonly #lens: () => Lens;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Made while a component is set up. */
  constructor(lens: () => Lens) {
    this.#lens = lens;
    $effect(() => () => clearTimeout(this.#timer));
  }

  targetOf(event: number): Target {
    return { type: 'event', id: this.#lens().index.chronology.events[event]?.id ?? '' };
  }

  /** Shows a card and lights what it tells of; the same mark keeps the card it has. */
  tell(card: Card): void {
    this.hold();
    if (card.event !== null && card.event === this.card?.event && card.lane === this.card.lane) return;
    this.card = card;
    this.#lens().point(card.stretch === null ? this.targetOf(card.event) : spanTarget(card.stretch));
  }

  /** Keeps the card that is about to go. */
  hold(): void {
    clearTimeout(this.#timer);
  }

  /** Lets the card go, unless it is held in time. */
  release(): void {
    this.hold();
    this.#timer = setTimeout(() => this.dismiss(), LINGERS_MS);
  }

  dismiss(): void {
    this.hold();
    if (this.card !== null) this.#lens().point(null);
    this.card = null;
  }

  /** Focuses an event; a second click, of a double one, focuses nothing anew. */
  focus(event: number): void {
    const target = this.targetOf(event);
    if (!sameTarget(this.#lens().view.focus, target)) this.#lens().focus(target);
  }
}
