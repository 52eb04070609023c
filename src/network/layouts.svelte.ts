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
  /** Whether they stand there for good; of a large network there are places before it has settled. */
  readonly isSettled: boolean;
}

/** Strongest edges of each node that pull on the layout. */
const PULLING = 4;

function inputOf({ graph, edges }: WholeNetwork): LayoutInput {
  const pulling = backbone(edges, PULLING);
  return {
    keys: graph.nodes.map(({ key }) => key),
    a: Uint32Array.from(pulling, ({ a }) => a),
    b: Uint32Array.from(pulling, ({ b }) => b),
    weights: Float64Array.from(pulling, ({ weight }) => weight),
  };
}

/** Lays graphs out beside the main thread, or on it where a worker cannot be had (a page opened from disk). */
export class Layouts {
  /** The latest that is ready; the one before stays until then. */
  laid = $state.raw<Laid | null>(null);

  /** Opened at once: it starts while the page still finds out what is to be laid out. */
  #worker: Worker | null;
  #ticket = 0;
  #pending: WholeNetwork | null = null;

  constructor() {
    this.#worker = this.#open();
  }

  /** Asks for a layout; an answer to an earlier request that is still out will be passed over. */
  request(network: WholeNetwork): void {
    this.#ticket++;
    this.#pending = network;
    if (this.#worker === null) {
      this.#layOutHere();
      return;
    }
    const request: LayoutRequest = { ticket: this.#ticket, input: inputOf(network) };
    this.#worker.postMessage(request);
  }

  /** Shows the network asked for in places that it may begin with, if it has none yet; null for none. */
  begin(positions: Float64Array | null): void {
    if (
      positions?.length === 2 * (this.#pending?.graph.nodes.length ?? 0) &&
      this.laid?.graph !== this.#pending?.graph
    )
      this.#show(positions, false);
  }

  dispose(): void {
    this.#ticket++;
    this.#pending = null;
    this.#worker?.terminate();
    this.#worker = null;
  }

  #open(): Worker | null {
    return openWorker(
      ({ ticket, positions, isSettled }) => {
        if (ticket === this.#ticket) this.#show(positions, isSettled);
      },
      () => {
        this.#worker = null;
        this.#layOutHere();
      },
    );
  }

  #layOutHere(): void {
    const ticket = this.#ticket;
    void Promise.all([import('./layout.ts'), import('./layout-run.ts')]).then(([layout, { LayoutRun }]) => {
      if (this.#pending === null || ticket !== this.#ticket) return;
      const run = new LayoutRun(
        layout.layOutInSteps(inputOf(this.#pending)),
        (positions, isSettled) => {
          if (ticket === this.#ticket) this.#show(positions, isSettled);
          else run.giveUp();
        },
        this.#pending.graph.nodes.length,
      );
    });
  }

  #show(positions: Float64Array, isSettled: boolean): void {
    if (this.#pending === null) return;
    this.laid = { ...this.#pending, positions, isSettled };
    if (isSettled) this.#pending = null;
  }
}
