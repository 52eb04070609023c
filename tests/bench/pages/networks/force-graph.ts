import ForceGraph from 'force-graph';
import type { LightGraph } from '../../../fixtures/network.ts';
import { fetchGraph, type NetworkContender } from './network-contender.ts';

let graph: LightGraph = { nodes: [], edges: [] };

/** force-graph as it comes, but that its layout ends where d3-force's does and not when a clock says so. */
export const contender: NetworkContender = {
  async prepare(nodes) {
    graph = await fetchGraph(nodes);
  },
  show(stage, told) {
    new ForceGraph(stage)
      .width(stage.clientWidth)
      .height(stage.clientHeight)
      .enableNodeDrag(false)
      .nodeLabel('label')
      .d3AlphaMin(0.001)
      .cooldownTime(Infinity)
      .onRenderFramePost(() => told.drawn())
      .onEngineStop(() => told.settled())
      .graphData({
        nodes: graph.nodes.map((node) => ({ ...node })),
        links: graph.edges.map((edge) => ({ ...edge })),
      });
  },
};
