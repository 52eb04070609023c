import cytoscape from 'cytoscape';
import fcose from 'cytoscape-fcose';
import type { LightGraph } from '../../../fixtures/network.ts';
import { fetchGraph, type NetworkContender } from './network-contender.ts';

cytoscape.use(fcose);

let graph: LightGraph = { nodes: [], edges: [] };

/** Cytoscape.js with its layout fcose, which it shows when it is done. */
export const contender: NetworkContender = {
  async prepare(nodes) {
    graph = await fetchGraph(nodes);
  },
  show(stage, told) {
    const shown = cytoscape({
      container: stage,
      elements: {
        nodes: graph.nodes.map((data) => ({ data: { ...data } })),
        edges: graph.edges.map((data) => ({ data: { ...data } })),
      },
      style: [{ selector: 'node', style: { label: 'data(label)', 'font-size': 10 } }],
      autoungrabify: true,
      boxSelectionEnabled: false,
    });
    const options = { name: 'fcose', animate: false };
    const layout = shown.layout(options);
    layout.one('layoutstop', () => {
      shown.on('render', () => told.drawn());
      shown.forceRender();
      told.settled();
    });
    layout.run();
  },
};
