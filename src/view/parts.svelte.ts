import type { View } from './view.ts';

/**
 * The view of a moment, each part a signal of its own: what reads one is made anew when that one changes, and is not even
 * asked in the frames of a gesture that changes another. A part that says the same stays the very same value. A copy of it
 * stays as it is.
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
        const next: unknown = Reflect.get(view, name);
        if (JSON.stringify(part) !== JSON.stringify(next)) part = next;
      };
    });
  }

  show(view: View): void {
    for (const take of this.#parts) take(view);
  }
}
