import { createSubscriber } from 'svelte/reactivity';

/** Whether a media query holds, kept up to date; false where there is nothing to ask. */
export class Media {
  readonly #list: MediaQueryList | null;
  readonly #subscribe: () => void;

  constructor(query: string) {
    this.#list = typeof matchMedia === 'undefined' ? null : matchMedia(query);
    this.#subscribe = createSubscriber((update) => {
      this.#list?.addEventListener('change', update);
      return () => this.#list?.removeEventListener('change', update);
    });
  }

  get matches(): boolean {
    this.#subscribe();
    return this.#list?.matches ?? false;
  }
}
