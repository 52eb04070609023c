import type { Shape } from '../drawing/shape.ts';
import type { Look } from './look.ts';
import type { Picture } from './picture.ts';

type Threads = typeof import('./thread-shapes.ts');
type Arcs = typeof import('./arcs.ts');
type OpenEnds = typeof import('./open-ends.ts');

/** Of more marks than this arcs are drawn only of what is focused or pointed at. */
const MOST_ARCED = 40;

/** Whether so little is in sight, and none of it only counted, that all of it may have its arcs. */
export function isSparse({ marks, bins }: Picture): boolean {
  return marks.length <= MOST_ARCED && bins.length === 0;
}

/** Threads, arcs and open ends; what places and draws them is loaded when there is something to draw. Made while a component is set up. */
export class Relations {
  #loaded = $state.raw<readonly [Threads, Arcs, OpenEnds] | null>(null);

  constructor(isAsked: () => boolean) {
    $effect(() => {
      if (this.#loaded === null && isAsked())
        void Promise.all([import('./thread-shapes.ts'), import('./arcs.ts'), import('./open-ends.ts')]).then(
          (loaded) => (this.#loaded = loaded),
        );
    });
  }

  /** What places threads, once it is there. */
  get threads(): Threads | null {
    return this.#loaded?.[0] ?? null;
  }

  /** What keeps open ends in sight, once it is there. */
  get openEnds(): OpenEnds | null {
    return this.#loaded?.[2] ?? null;
  }

  /** What goes under the marks of a picture, and what over them. */
  shapes(picture: Picture, mask: Uint8Array, look: Look): readonly [readonly Shape[], readonly Shape[]] {
    if (this.#loaded === null) return [[], []];
    const [{ threadShapes }, { arcShapes }] = this.#loaded;
    return [threadShapes(picture.threads, look), arcShapes(picture, mask, look)];
  }
}
