import { windowShowing } from '../../timeline/window.ts';
import type { Lens } from '../../view/lens.ts';

/** The lens of the timeline on the stage: what is chosen there takes the place of the scene's quotation, and no panel comes forward. */
export function stageLens(desk: Lens): Lens {
  return {
    get index() {
      return desk.index;
    },
    get view() {
      return desk.view;
    },
    get matches() {
      return desk.matches;
    },
    get drawn() {
      return desk.drawn;
    },
    get hits() {
      return desk.hits;
    },
    get language() {
      return desk.language;
    },
    get ground() {
      return desk.ground;
    },
    get pointed() {
      return desk.pointed;
    },
    get lit() {
      return desk.lit;
    },
    get focused() {
      return desk.focused;
    },
    point: (target) => desk.point(target),
    focus(target, change) {
      const { index, view } = desk;
      const event = target?.type === 'event' ? index.chronology.eventById.get(target.id) : undefined;
      const window = event === undefined ? view.window : windowShowing(index, view, event.index);
      desk.show({ focus: target, quoted: null, window, ...change });
    },
    show: (change, pace) => desk.show(change, pace),
  };
}
