import type { Index } from '../../../src/query/index.ts';
import { kinOf } from '../../../src/query/kin.ts';
import { matchEvents } from '../../../src/query/match.ts';
import type { Target } from '../../../src/query/target.ts';
import { drawnOf } from '../../../src/view/drawn.ts';
import type { Lens } from '../../../src/view/lens.ts';
import { ViewParts } from '../../../src/view/parts.svelte.ts';
import { FIRST_VIEW, type View } from '../../../src/view/view.ts';

/** A lens as the workspace makes it, without address, history, storage and search. */
export function makeLens(index: Index): Lens {
  const parts = new ViewParts(FIRST_VIEW);
  const { view } = parts;
  let pointed = $state.raw<Target | null>(null);
  const query = $derived(view.query);
  const matches = $derived(matchEvents(index, query, null));
  const lit = $derived(pointed === null ? null : kinOf(index, pointed));
  const focused = $derived(view.focus === null ? null : kinOf(index, view.focus));
  const show = (change: Partial<View>): void => {
    parts.show({ ...view, ...change });
  };
  return {
    index,
    language: 'en',
    hits: null,
    ground: 'light',
    view,
    get matches() {
      return matches;
    },
    get drawn() {
      return drawnOf(view, matches);
    },
    get pointed() {
      return pointed;
    },
    get lit() {
      return lit;
    },
    get focused() {
      return focused;
    },
    point: (target) => (pointed = target),
    focus: (target) => show({ focus: target }),
    show,
  };
}
