import type { Index } from '../query/index.ts';
import { backbone } from './backbone.ts';
import type { Graph } from './graph.ts';
import type { LayoutRequest } from './layout.worker.ts';
import type { LayoutInput } from './layout.ts';
import { openWorker } from './open-worker.ts';
import type { Edge } from './tally.ts';

/** The network of a whole chronology, whatever the query. */
export interface WholeNetwork {
  readonly index: Index;
  readonly graph: Graph;
  /** All its edges, heaviest first. */
  readonly edges: readonly Edge[];
}

/** A network, and where its nodes stand in the unit square. */
export interface Laid extends WholeNetwork {
  readonly positions: Float64Array;
}

/** Strongest edges of each node that pull on the layout. */
const PULLING = 4;

function inputOf({ graph, edges }: WholeNetwork): LayoutInput {
  return {
    keys: graph.nodes.map(({ key }) => key),
    totals: graph.nodes.map(({ total }) => total),
    edges: backbone(edges, PULLING).map(({ a, b, weight }) => ({ a, b, weight })),
  };
}

/** Lays graphs out beside the main thread, or on it where a worker cannot be had (a page opened from disk). */
export class Layouts {
  /** The latest that is ready; the one before stays until then. */
  laid = $state.raw<Laid | null>(null);

  #worker: Worker | null | undefined;
  #ticket = 0;
  #pending: WholeNetwork | null = null;

  /** Asks for a layout; an answer to an earlier request that is still out will be passed over. */
  request(network: WholeNetwork): void {
    this.#ticket++;
    this.#pending = network;
    this.#worker ??= this.#open();
    if (this.#worker === null) {
      this.#layOutHere();
      return;
    }
    const request: LayoutRequest = { ticket: this.#ticket, input: inputOf(network) };
    this.#worker.postMessage(request);
  }

  dispose(): void {
    this.#ticket++;
    this.#pending = null;
    this.#worker?.terminate();
    this.#worker = undefined;
  }

  #open(): Worker | null {
    return openWorker(
      ({ ticket, positions }) => {
        if (ticket === this.#ticket) this.#settle(positions);
      },
      () => {
        this.#worker = null;
        this.#layOutHere();
      },
    );
  }

  #layOutHere(): void {
    const ticket = this.#ticket;
    void import('./layout.ts').then(({ layOut }) => {
      if (this.#pending !== null && ticket === this.#ticket) this.#settle(layOut(inputOf(this.#pending)));
    });
  }

  #settle(positions: Float64Array): void {
    if (this.#pending === null) return;
    this.laid = { ...this.#pending, positions };
    this.#pending = null;
  }
}
