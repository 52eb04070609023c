import { sameTarget, type Target } from '../query/target.ts';
import type { Lens } from '../view/lens.ts';
import type { Card } from './card.ts';

/** How long a card stays after the pointer has left what it tells of: long enough to reach the card itself. */
const LINGERS_MS = 150;

/** What the timeline points at: the card that tells of it, and its kin lit in every panel. */
export class Pointing {
  card = $state.raw<Card | null>(null);
  readonly #lens: () => Lens;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The card that is shown as soon as it is made. */
  #making: Promise<Card> | null = null;

  /** Made while a component is set up. */
  constructor(lens: () => Lens) {
    this.#lens = lens;
    $effect(() => () => clearTimeout(this.#timer));
  }

  targetOf(event: number): Target {
    return { type: 'event', id: this.#lens().index.chronology.events[event]?.id ?? '' };
  }

  /** Shows a card and lights what it tells of; the same mark keeps the card it has. */
  async tell(making: Promise<Card>): Promise<void> {
    this.hold();
    this.#making = making;
    const card = await making;
    if (this.#making !== making) return;
    if (card.event !== null && card.event === this.card?.event && card.lane === this.card.lane) return;
    this.card = card;
    this.#lens().point(card.stretch?.target ?? this.targetOf(card.event ?? -1));
  }

  /** Keeps the card that is about to go. */
  hold(): void {
    clearTimeout(this.#timer);
  }

  /** Lets the card go, unless it is held in time. */
  release(): void {
    this.hold();
    this.#making = null;
    this.#timer = setTimeout(() => this.dismiss(), LINGERS_MS);
  }

  dismiss(): void {
    this.hold();
    this.#making = null;
    if (this.card !== null) this.#lens().point(null);
    this.card = null;
  }

  /** Focuses an event; a second click, of a double one, focuses nothing anew. */
  focus(event: number): void {
    const target = this.targetOf(event);
    if (!sameTarget(this.#lens().view.focus, target)) this.#lens().focus(target);
  }
}
