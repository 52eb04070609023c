import { fullCanvas } from './full-canvas.ts';
import type { Contender } from './contender.ts';

/** What the display can do: a canvas that is cleared every frame, and nothing else. */
export const contender: Contender = {
  isWatched: false,
  prepare: () => Promise.resolve(),
  show(stage, drawn) {
    const context = fullCanvas(stage);
    const clear = (): void => {
      context.clearRect(0, 0, context.canvas.width, context.canvas.height);
      requestAnimationFrame(clear);
    };
    clear();
    drawn();
  },
  filter() {},
};
