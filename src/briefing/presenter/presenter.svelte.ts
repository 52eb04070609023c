import type { Channel } from '../channel.ts';
import {
  readFromAudience,
  type Deck,
  type FromPresenter,
  type LiveState,
  type SceneCard,
} from './messages.ts';

/** While it answers, the audience's window is asked no more often than this, ms. */
const PATIENCE_MS = 1_000;
/** After so long without an answer the audience's window is held to be lost, ms. */
const LOST_MS = 4_000;

/** The presenter's end of a briefing: what the audience's window said last, and the verbs that ask things of it. */
export class Presenter {
  deck = $state.raw<Deck | null>(null);
  state = $state.raw<LiveState | null>(null);
  /** Whether the audience's window has been found, and then has said farewell or no longer answers. */
  isLost = $state(false);
  /** Pictures of scenes, by id, as SVG documents. */
  pictures = $state.raw<Readonly<Record<string, string>>>({});

  readonly cards: readonly SceneCard[] = $derived.by(() => this.deck?.cards ?? []);
  readonly at = $derived.by(() => this.cards.findIndex(({ id }) => id === this.state?.scene));
  readonly present = $derived.by(() => this.cards[this.at] ?? null);
  readonly next = $derived.by(() => this.cards[this.at + 1] ?? null);

  readonly #channel: Channel;
  /** When the picture of a scene was asked for. */
  #drawnMs: Readonly<Record<string, number>> = {};
  #audience: string | null = null;
  #heardMs = -Infinity;
  #askedMs = -Infinity;

  constructor(open: (hear: (message: unknown, from: string) => void) => Channel) {
    this.#channel = open((message, from) => this.#hear(message, from));
    this.ask({ type: 'hello' });
  }

  close(): void {
    this.#channel.close();
  }

  /** Asks something of the audience's window; of whichever answers first, until one has. */
  ask(message: FromPresenter): void {
    this.#channel.send(message, this.#audience ?? undefined);
  }

  /** Looks whether the audience's window is still there, or there again; to be called several times a second. */
  check(nowMs: number): void {
    if (this.#audience !== null && nowMs - this.#heardMs > LOST_MS) this.#lose();
    if (this.#audience !== null && nowMs - this.#askedMs < PATIENCE_MS) return;
    this.#askedMs = nowMs;
    this.ask({ type: this.#audience === null ? 'hello' : 'ask' });
  }

  /** Asks for the pictures of the scenes that matter now; again for one that has not come, as from a window loaded anew. */
  draw(nowMs: number): void {
    for (const card of [this.present, this.next]) {
      if (card?.kind !== 'view' || card.id in this.pictures) continue;
      if (nowMs - (this.#drawnMs[card.id] ?? -Infinity) < LOST_MS) continue;
      this.#drawnMs = { ...this.#drawnMs, [card.id]: nowMs };
      this.ask({ type: 'draw', scene: card.id });
    }
  }

  #lose(): void {
    this.#audience = null;
    this.isLost = true;
  }

  #hear(data: unknown, from: string): void {
    const message = readFromAudience(data);
    if (message === null || (this.#audience !== null && from !== this.#audience)) return;
    if (message.type === 'bye') {
      this.#lose();
      return;
    }
    if (message.type === 'taken') return;
    this.#heardMs = performance.now();
    if (this.#audience === null) this.#find(from, message.type === 'deck');
    if (message.type === 'deck') this.#deal(message);
    if (message.type === 'state') {
      if (message.ground !== this.state?.ground) this.#forgetPictures();
      this.state = message;
    }
    if (message.type === 'picture') this.pictures = { ...this.pictures, [message.scene]: message.svg };
  }

  /** A window that was loaded anew, or late, is asked for whatever it has not said by itself. */
  #find(audience: string, hasDealt: boolean): void {
    this.#audience = audience;
    this.isLost = false;
    if (!hasDealt || this.state === null) this.ask({ type: 'hello' });
  }

  /** What scenes look like is asked for again when they have changed. */
  #deal(deck: Deck): void {
    this.deck = deck;
    this.#forgetPictures();
  }

  #forgetPictures(): void {
    this.#drawnMs = {};
    this.pictures = {};
  }
}
