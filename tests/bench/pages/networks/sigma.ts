import Graph from 'graphology';
import FA2Layout from 'graphology-layout-forceatlas2/worker';
import { inferSettings } from 'graphology-layout-forceatlas2';
import Sigma from 'sigma';
import type { LightGraph } from '../../../fixtures/network.ts';
import { fetchGraph, type NetworkContender } from './network-contender.ts';

const LOOK_MS = 500;
/** Its layout never ends by itself: it is taken to have settled when in a look nodes move less than this of its extent. */
const STILL = 0.0005;

let light: LightGraph = { nodes: [], edges: [] };

/** How far nodes moved since the last look, on the whole, as a share of how far they are spread. */
function watch(graph: Graph, settled: () => void): void {
  let before = new Map<string, readonly [number, number]>();
  const look = (): void => {
    let [moved, extent] = [0, 0];
    const now = new Map<string, readonly [number, number]>();
    graph.forEachNode((id, attributes) => {
      const [x, y] = [Number(attributes['x']), Number(attributes['y'])];
      const [oldX, oldY] = before.get(id) ?? [Infinity, Infinity];
      moved += Math.hypot(x - oldX, y - oldY);
      extent = Math.max(extent, Math.abs(x), Math.abs(y));
      now.set(id, [x, y]);
    });
    before = now;
    if (moved / graph.order / extent < STILL) settled();
    else setTimeout(look, LOOK_MS);
  };
  setTimeout(look, LOOK_MS);
}

/** sigma.js with ForceAtlas2 in a worker, as its documentation begins. */
export const contender: NetworkContender = {
  async prepare(nodes) {
    light = await fetchGraph(nodes);
  },
  show(stage, told) {
    const graph = new Graph();
    for (const [at, { id, label }] of light.nodes.entries()) {
      const angle = at * 2.399963;
      const radius = Math.sqrt(at);
      graph.addNode(id, { label, size: 4, x: radius * Math.cos(angle), y: radius * Math.sin(angle) });
    }
    for (const { source, target } of light.edges) graph.addEdge(source, target);
    const sigma = new Sigma(graph, stage);
    sigma.on('afterRender', () => told.drawn());
    const layout = new FA2Layout(graph, { settings: inferSettings(graph) });
    layout.start();
    watch(graph, () => told.settled());
  },
};
