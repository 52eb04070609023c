import type { Graph } from '../graph.ts';
import type { WholeNetwork } from '../layouts.svelte.ts';
import type { Ties } from './find.ts';

/** Slots of each community of two nodes or more, the largest first. */
export type Communities = readonly (readonly number[])[];

const known = new WeakMap<Graph, Promise<Communities>>();

/** The communities of a whole network, found once beside the page's thread, or on it where there is no worker. */
export function communitiesIn({ graph, edges }: Pick<WholeNetwork, 'graph' | 'edges'>): Promise<Communities> {
  const found = known.get(graph) ?? find(tiesOf(graph, edges));
  known.set(graph, found);
  return found;
}

function tiesOf({ nodes }: Graph, edges: WholeNetwork['edges']): Ties {
  return {
    size: nodes.length,
    a: Uint32Array.from(edges, ({ a }) => a),
    b: Uint32Array.from(edges, ({ b }) => b),
    weights: Float64Array.from(edges, ({ weight }) => weight),
  };
}

async function find(ties: Ties): Promise<Communities> {
  try {
    return await findBeside(ties);
  } catch {
    const { findCommunities } = await import('./find.ts');
    return findCommunities(ties);
  }
}

function findBeside(ties: Ties): Promise<Communities> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./communities.worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<number[][]>) => {
      worker.terminate();
      resolve(data);
    });
    worker.addEventListener('error', () => {
      worker.terminate();
      reject(new Error('the worker did not start'));
    });
    worker.postMessage(ties);
  });
}
