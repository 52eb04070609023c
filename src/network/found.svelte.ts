import { paletteOn } from '../drawing/palette.ts';
import type { Lens } from '../view/lens.ts';
import type { NetworkState } from './network-state.svelte.ts';

type Makers = typeof import('./node-signs.ts');

/** Loaded with the first search. */
let loaded: Makers | null = null;

/** Loads what signs are made by; a map made after that has them from the first. */
export async function loadSigns(): Promise<Makers> {
  loaded ??= await import('./node-signs.ts');
  return loaded;
}

/** What shows on a map the hits of a search. Made while a component is set up. */
export class Found {
  #makers = $state.raw(loaded);
  readonly #lens: () => Lens;
  readonly #network: () => NetworkState;

  constructor(lens: () => Lens, network: () => NetworkState) {
    this.#lens = lens;
    this.#network = network;
    $effect(() => {
      if (lens().hits) void loadSigns().then((makers) => (this.#makers = makers));
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
