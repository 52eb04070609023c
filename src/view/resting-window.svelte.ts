import type { Lens } from './lens.ts';
import { windowShown, type View } from './view.ts';

/** So long the window has to stand still before anything is counted in it. */
const REST_MS = 150;

/** The window at rest: it follows the one that the view shows when that has come to rest. Made while a component is set up. */
export class RestingWindow {
  at = $state.raw<View['window']>(null);
  readonly #lens: () => Lens;

  constructor(lens: () => Lens) {
    this.#lens = lens;
    this.at = windowShown(lens().view);
    $effect(() => {
      const window = windowShown(lens().view);
      if (window === this.at) return;
      const timer = setTimeout(() => (this.at = window), REST_MS);
      return () => clearTimeout(timer);
    });
  }

  /** What counts are of; null where everything is counted. */
  get counted(): View['window'] {
    return this.#lens().view.counted === 'window' ? this.at : null;
  }
}
