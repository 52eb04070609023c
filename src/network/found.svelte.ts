import { paletteOn } from '../drawing/palette.ts';
import type { Lens } from '../view/lens.ts';
import type { NetworkState } from './network-state.svelte.ts';

/** What shows on a map the hits of a search. Made while a component is set up. */
export class Found {
  /** Loaded with the first search. */
  #makers = $state.raw<typeof import('./node-signs.ts') | null>(null);
  readonly #lens: () => Lens;
  readonly #network: () => NetworkState;

  constructor(lens: () => Lens, network: () => NetworkState) {
    this.#lens = lens;
    this.#network = network;
    $effect(() => {
      if (lens().hits) void import('./node-signs.ts').then((makers) => (this.#makers = makers));
    });
  }

  /** Null while nobody searches. */
  readonly signs = $derived.by(() => {
    const { index, hits, view, ground } = this.#lens();
    const { graph } = this.#network();
    if (!hits || !graph || !this.#makers) return null;
    const isDimming = view.unmatched === 'dimmed';
    return this.#makers.nodeSigns(index, graph, hits, view.hit, paletteOn(ground), isDimming);
  });
}
