import type { LightGraph } from '../../../fixtures/network.ts';

/** What a contender tells of itself. */
export interface Told {
  /** Something of the graph was drawn. */
  drawn(): void;
  /** The layout is over; what was drawn since, or is next, is the final picture. */
  settled(): void;
}

/** One way of showing a network on the whole of a page, built the way its own documentation builds one. */
export interface NetworkContender {
  /** Has everything in memory, parsed; not timed. */
  prepare(nodes: number): Promise<void>;
  /** From the data to pictures; timed. */
  show(stage: HTMLElement, told: Told): void;
  /** A point at which a hand takes hold of the ground rather than of a node, CSS px. */
  bare?(): { readonly x: number; readonly y: number };
}

export async function fetchGraph(nodes: number): Promise<LightGraph> {
  const response = await fetch(`/data/network-${nodes}.json`);
  return (await response.json()) as LightGraph;
}
