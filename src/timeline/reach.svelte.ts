import { counterpartsOf, type Counterpart } from './counterparts.ts';
import type { Picture } from './picture.ts';

/** So few counterparts are made at once. */
const FEW = 100;
/** So long a picture is on show before more of them are. */
const SHOWN_MS = 60;

/**
 * What the keyboard reaches of a picture, lane by lane: it waits until a movement has come to rest, and at first and
 * where there is much of it until the picture has been painted. Made while a component is set up.
 */
export class Reach {
  readonly #picture: () => Picture;
  readonly #isMoving: () => boolean;
  /** The picture of many marks that has been on show for a while. */
  #shown = $state.raw<Picture | null>(null);
  /** The first picture of all comes before everything. */
  #hasShown = false;
  #last: readonly (readonly Counterpart[])[] = [];

  readonly counterparts: readonly (readonly Counterpart[])[] = $derived.by(() => {
    if (this.#isMoving()) return this.#last;
    const picture = this.#picture();
    const isFew = this.#hasShown && picture.marks.length <= FEW;
    if (isFew || this.#shown === picture) this.#last = counterpartsOf(picture);
    return this.#last;
  });

  constructor(picture: () => Picture, isMoving: () => boolean) {
    this.#picture = picture;
    this.#isMoving = isMoving;
    $effect(() => {
      if (isMoving()) return;
      const now = picture();
      if (this.#hasShown && now.marks.length <= FEW) return;
      const timer = setTimeout(() => {
        this.#hasShown = true;
        this.#shown = now;
      }, SHOWN_MS);
      return () => clearTimeout(timer);
    });
  }
}
