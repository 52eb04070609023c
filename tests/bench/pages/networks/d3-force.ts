import { forceCenter, forceLink, forceManyBody, forceSimulation, select, zoom, type ForceNode } from 'd3';
import type { LightGraph } from '../../../fixtures/network.ts';
import { fetchGraph, type NetworkContender } from './network-contender.ts';

interface Node extends ForceNode {
  readonly id: string;
  readonly label: string;
}
interface Link {
  readonly source: Node;
  readonly target: Node;
}

let graph: LightGraph = { nodes: [], edges: [] };

/** What a person writes first with D3: the force simulation, an SVG line an edge and a circle a node, moved with every tick. */
export const contender: NetworkContender = {
  async prepare(nodes) {
    graph = await fetchGraph(nodes);
  },
  show(stage, told) {
    const nodes: Node[] = graph.nodes.map((node) => ({ ...node, x: 0, y: 0 }));
    const byId = new Map(nodes.map((node) => [node.id, node]));
    const links: Link[] = graph.edges.flatMap(({ source, target }) => {
      const [from, to] = [byId.get(source), byId.get(target)];
      return from && to ? [{ source: from, target: to }] : [];
    });
    for (const node of nodes) {
      delete node.x;
      delete node.y;
    }
    const svg = select(stage).append('svg');
    const all = svg.append('g');
    const lines = all.append('g').selectAll<Link>('line').data(links).join('line').attr('stroke', '#999');
    const circles = all
      .append('g')
      .selectAll<Node>('circle')
      .data(nodes)
      .join('circle')
      .attr('r', 4)
      .attr('fill', '#356');
    circles.append('title').text(({ label }) => label);
    forceSimulation(nodes)
      .force('link', forceLink(links))
      .force('charge', forceManyBody())
      .force('centre', forceCenter(stage.clientWidth / 2, stage.clientHeight / 2))
      .on('tick', () => {
        lines
          .attr('x1', ({ source }) => source.x ?? 0)
          .attr('y1', ({ source }) => source.y ?? 0)
          .attr('x2', ({ target }) => target.x ?? 0)
          .attr('y2', ({ target }) => target.y ?? 0);
        circles.attr('cx', ({ x = 0 }) => x).attr('cy', ({ y = 0 }) => y);
        told.drawn();
      })
      .on('end', () => told.settled());
    svg.call(zoom().on('zoom', ({ transform }) => all.attr('transform', transform.toString())));
  },
};
