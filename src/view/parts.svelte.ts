import type { View } from './view.ts';

/**
 * The view of a moment, each part a signal of its own: what reads one is made anew when that one changes, and is not even
 * asked in the frames of a gesture that changes another. A copy of it stays as it is.
 */
export class ViewParts {
  readonly view: View;
  readonly #parts: readonly ((view: View) => void)[];

  constructor(first: View) {
    this.view = { ...first };
    this.#parts = Object.keys(first).map((name) => {
      let part: unknown = $state.raw(Reflect.get(first, name));
      Object.defineProperty(this.view, name, { get: () => part });
      return (view) => {
        part = Reflect.get(view, name);
      };
    });
  }

  show(view: View): void {
    for (const take of this.#parts) take(view);
  }
}
