import type { Shape } from '../drawing/shape.ts';
import type { Lens } from '../view/lens.ts';
import type { Look } from './look.ts';
import type { Picture } from './picture.ts';

/** More marks than this are crowded: only the arcs of what is focused or pointed at are drawn. */
const MOST_ARCED = 40;

/** Whether the arcs of all relations in sight are drawn. */
export function areAllArced({ marks }: Picture, { kin }: Look): boolean {
  return marks.length <= MOST_ARCED && kin === null;
}

/** The arcs of relations; what draws them is loaded when there is one to draw. Made while a component is set up. */
export class RelationArcs {
  readonly #lens: () => Lens;
  #drawing = $state.raw<typeof import('./arcs.ts') | null>(null);

  constructor(lens: () => Lens, picture: () => Picture, look: () => Look) {
    this.#lens = lens;
    $effect(() => {
      if (this.#drawing !== null || lens().index.chronology.relationsOf.size === 0) return;
      const { focus, pointed } = look();
      if (focus === null && pointed === null && !areAllArced(picture(), look())) return;
      void import('./arcs.ts').then((drawing) => (this.#drawing = drawing));
    });
  }

  /** What they add to a picture. */
  shapes(picture: Picture, look: Look): readonly Shape[] {
    return this.#drawing?.arcShapes(picture, this.#lens().matches.mask, look) ?? [];
  }
}
