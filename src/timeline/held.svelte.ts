import { tick } from 'svelte';
import type { Attachment } from 'svelte/attachments';

/**
 * What the keyboard is on, of things that come and go with what is in sight. When it goes, the keyboard stays on the layer
 * they stand on, so that keys go on to be heard, until it can be put on another of them.
 */
export class Held {
  /** Whether the keyboard is on the layer, for want of what it was on. */
  isLayer = $state(false);
  #layer: HTMLElement | null = null;
  #thing: HTMLElement | null = null;

  readonly layer: Attachment<HTMLElement> = (layer) => {
    this.#layer = layer;
    return () => (this.#layer = null);
  };

  readonly thing: Attachment<HTMLElement> = (thing) => () => {
    if (this.#thing !== thing) return;
    this.#thing = null;
    void tick().then(() => {
      if (document.activeElement !== document.body || this.#layer === null) return;
      this.isLayer = true;
      this.#layer.tabIndex = -1;
      this.#layer.focus({ preventScroll: true });
    });
  };

  /** Whether it is the keyboard that came to a thing, and not a mouse that was pressed on it: then nothing is lost when it goes. */
  take(thing: HTMLElement): boolean {
    const isKeyboard = thing.matches(':focus-visible');
    if (isKeyboard) this.#thing = thing;
    return isKeyboard;
  }

  /** Of what is taken away some browsers say that it lost the keyboard, and others do not. */
  release(thing: HTMLElement): void {
    queueMicrotask(() => {
      if (this.#thing === thing && thing.isConnected) this.#thing = null;
    });
  }

  releaseLayer(): void {
    this.isLayer = false;
    this.#layer?.removeAttribute('tabindex');
  }
}
