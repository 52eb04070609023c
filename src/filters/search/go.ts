import { inSearch } from '../../i18n/areas/search.ts';
import { hitsLeft } from '../../query/search/on-show.ts';
import { keyOf, targetOf, type Thing } from '../../query/search/things.ts';
import { announce } from '../../ui/announcer.svelte.ts';
import type { Lens } from '../../view/lens.ts';
import type { View } from '../../view/view.ts';

/** Goes to a hit: it becomes the focus, and the hit the walk goes on from. */
export function goToHit(lens: Lens, thing: Thing, change: Partial<View> = {}): void {
  lens.focus(targetOf(thing), { hit: keyOf(thing), ...change });
}

/** Where the view is among its hits. */
export interface Place {
  readonly numbers: Uint32Array;
  /** Place of the hit gone to last, counted from 0; -1 for none. */
  readonly at: number;
}

/** The hits of the view, and which of them was gone to last; null without words. */
export function placeIn({ index, hits, view }: Pick<Lens, 'index' | 'hits' | 'view'>): Place | null {
  if (hits === null || view.query.text === '') return null;
  const numbers = hitsLeft(index, hits, view.query);
  const number = view.hit === null ? null : hits.things.numberOfKey(view.hit);
  return { numbers, at: number === null ? -1 : numbers.indexOf(number) };
}

/** Goes so many hits on, round and round; from none to the first, or the last. */
export function stepHit(lens: Lens, by: -1 | 1, hits = lens.hits): void {
  const { numbers, at } = placeIn({ index: lens.index, hits, view: lens.view }) ?? {
    numbers: new Uint32Array(0),
    at: -1,
  };
  if (numbers.length === 0) return;
  const next = at === -1 && by === -1 ? numbers.length - 1 : (at + by + numbers.length) % numbers.length;
  const thing = hits?.things.at(numbers[next] ?? 0);
  if (!thing) return;
  goToHit(lens, thing);
  announce(inSearch('at', { at: next + 1, n: numbers.length }));
}
