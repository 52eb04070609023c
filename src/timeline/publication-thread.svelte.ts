import type { Shape } from '../drawing/shape.ts';
import type { Lens } from '../view/lens.ts';
import type { Look } from './look.ts';
import type { Picture } from './picture.ts';
import type { DrawPublications } from './publication-shapes.ts';

/** The second thread, of when sources were published; what draws it is loaded when it is first asked for. Made while a component is set up. */
export class PublicationThread {
  readonly #lens: () => Lens;
  readonly #isShown = $derived.by(() => this.#lens().view.published);
  #draw = $state.raw<DrawPublications | null>(null);

  constructor(lens: () => Lens) {
    this.#lens = lens;
    $effect(() => {
      if (!this.#isShown) return;
      const { index } = lens();
      let isWanted = true;
      void import('./publication-shapes.ts').then(({ publicationDrawing }) => {
        if (isWanted) this.#draw = publicationDrawing(index);
      });
      return () => (isWanted = false);
    });
  }

  /** What it adds to a picture. */
  shapes(picture: Picture, look: Look): readonly Shape[] {
    return this.#isShown ? (this.#draw?.(picture, look) ?? []) : [];
  }
}
