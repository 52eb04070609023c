import { untrack } from 'svelte';
import { textIn } from '../../chronology/chronology.ts';
import { displayText } from '../../chronology/display-text.ts';
import type { Channel } from '../channel.ts';
import type { Live } from '../live/live.svelte.ts';
import type { Scene } from '../scene.ts';
import {
  readFromAudience,
  readFromPresenter,
  type Deck,
  type FromAudience,
  type LiveState,
} from './messages.ts';

/** Opens the channel of a session. */
type Open = (session: string, hear: (message: unknown, from: string) => void) => Channel;

/**
 * The audience's end of a briefing: it does what presenters ask and tells them what came of it. Nothing in it waits
 * for a frame or a timer, so that a window that nobody sees keeps up.
 */
export class Audience {
  session: string;

  readonly #live: Live;
  readonly #open: Open;
  readonly #draw: (scene: Scene) => Promise<string>;
  #channel: Channel;
  /** Another window may have the same session only as a copy of this one, made before it was heard of. */
  #isFirst = false;
  readonly #stop: () => void;

  constructor(live: Live, session: string, open: Open, draw: (scene: Scene) => Promise<string>) {
    this.#live = live;
    this.#open = open;
    this.#draw = draw;
    this.session = session;
    this.#channel = this.#join();
    this.#stop = $effect.root(() => {
      for (const tell of [() => this.#deck, () => this.#state]) {
        $effect(() => {
          const message = tell();
          untrack(() => this.#say(message));
        });
      }
    });
  }

  /** Tells all there is to tell: the window is there, or there again. */
  greet(): void {
    this.#say(this.#deck);
    this.#say(this.#state);
  }

  /** Says farewell: the window is being left or loaded anew. */
  part(): void {
    this.#say({ type: 'bye' });
  }

  /** Parts for good: the window shows something else. */
  close(): void {
    this.part();
    this.#stop();
    this.#channel.close();
  }

  get #deck(): Deck {
    const { index, language } = this.#live.desk;
    const { title, version, language: own } = index.chronology;
    const words = (text: Scene['title']) => displayText(textIn(text, language, own));
    const cards = this.#live.scenes.map(({ id, kind, title: name, caption, notes }) => ({
      ...{ id, kind, title: words(name), caption: words(caption) },
      // Line breaks of notes are the speaker's own.
      notes: textIn(notes, language, own).split('\n').map(displayText).join('\n'),
    }));
    return { type: 'deck', title: words(title), version: displayText(version), cards };
  }

  get #state(): LiveState {
    const { desk, isOff, isExploring, isBlack } = this.#live;
    return { type: 'state', scene: desk.view.scene, isOff, isExploring, isBlack, ground: desk.ground };
  }

  #join(): Channel {
    return this.#open(this.session, (message, from) => void this.#hear(message, from));
  }

  #say(message: FromAudience, to?: string): void {
    this.#channel.send(message, to);
  }

  async #hear(data: unknown, from: string): Promise<void> {
    const peer = readFromAudience(data);
    if (peer?.type === 'deck' && this.#isFirst) this.#say({ type: 'taken' }, from);
    if (peer?.type === 'taken') this.#moveOut();
    const message = peer === null ? readFromPresenter(data) : null;
    if (message !== null) await this.#answer(message, from);
  }

  async #answer(message: NonNullable<ReturnType<typeof readFromPresenter>>, from: string): Promise<void> {
    this.#isFirst = true;
    if (message.type === 'hello') this.#say(this.#deck, from);
    if (message.type === 'hello' || message.type === 'ask') this.#say(this.#state, from);
    if (message.type === 'act') this.#live.act(message.act);
    if (message.type === 'go') this.#live.go(message.scene);
    if (message.type === 'draw') {
      const scene = this.#live.scenes.find(({ id }) => id === message.scene);
      if (scene?.kind === 'view')
        this.#say({ type: 'picture', scene: scene.id, svg: await this.#draw(scene) }, from);
    }
  }

  /** A copy of a window leaves the session to the window it was copied from. */
  #moveOut(): void {
    this.#channel.close();
    this.session = crypto.randomUUID();
    this.#channel = this.#join();
  }
}
