import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force';

/** What the layout has to know of a graph; plain, so that it can be sent to a worker. */
export interface LayoutInput {
  /** Node keys, by slot; they seed the start, so a node begins in the same place in every layout. */
  readonly keys: readonly string[];
  /** Events of each node, by slot. */
  readonly totals: readonly number[];
  readonly edges: readonly { readonly a: number; readonly b: number; readonly weight: number }[];
}

/** Steps of the simulation: always all of them, so that the result depends on the input alone. */
const TICKS = 300;
/** Cools alpha from 1 to about 0.001 over `TICKS`; written out because engines round `Math.pow` differently. */
const ALPHA_DECAY = 0.0227628;
const LINK_LENGTH = 30;
const REPULSION = -90;
/** Pull to the middle: enough to keep what is tied to nothing within reach. */
const GRAVITY = 0.06;
/** How much of each coordinate is the node's rank along that axis: crowds thin out and corners fill. */
const RANK_SHARE = 0.6;

interface Body extends SimulationNodeDatum {
  x: number;
  y: number;
}

interface Spring extends SimulationLinkDatum<Body> {
  readonly weight: number;
}

/**
 * Lays a graph out in the unit square: x and y by slot, `[x0, y0, x1, y1, ...]`. Force-directed (d3-force:
 * velocity Verlet, Barnes-Hut repulsion) from seeded starts for a fixed number of steps, using only operations
 * that IEEE 754 rounds exactly: the same input gives the same positions to the last bit.
 */
export function layOut({ keys, totals, edges }: LayoutInput): Float64Array {
  const bodies = keys.map(startOf);
  const springs: Spring[] = edges.map(({ a, b, weight }) => ({ source: a, target: b, weight }));
  const simulation = forceSimulation(bodies)
    .stop()
    .alphaDecay(ALPHA_DECAY)
    .force('link', forceLink<Body, Spring>(springs).distance(LINK_LENGTH))
    .force('charge', forceManyBody<Body>().strength(REPULSION))
    .force('x', forceX<Body>(0).strength(GRAVITY))
    .force('y', forceY<Body>(0).strength(GRAVITY))
    .force(
      'collide',
      forceCollide<Body>((_, slot) => 6 + Math.sqrt(totals[slot] ?? 1)),
    );
  simulation.tick(TICKS);
  return inUnitSquare(bodies);
}

/** A point within 100 of the middle, from the key's FNV-1a hash (32 bits). */
function startOf(key: string): Body {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash ^= hash >>> 13;
  return { x: ((hash & 0xffff) / 0xffff) * 200 - 100, y: ((hash >>> 16) / 0xffff) * 200 - 100 };
}

function inUnitSquare(bodies: readonly Body[]): Float64Array {
  const positions = new Float64Array(bodies.length * 2);
  const columns = [bodies.map(({ x }) => x), bodies.map(({ y }) => y)];
  for (const [axis, values] of columns.entries()) {
    spread(values).forEach((value, slot) => (positions[slot * 2 + axis] = value));
  }
  return positions;
}

/** Values brought into 0 to 1, part by where they lie and part by their rank; a lone value goes to the middle. */
function spread(values: readonly number[]): number[] {
  const order = values.map((_, slot) => slot).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0) || a - b);
  const least = values[order[0] ?? 0] ?? 0;
  const extent = (values[order.at(-1) ?? 0] ?? 0) - least;
  const spreadOut: number[] = values.map(() => 0.5);
  if (values.length < 2 || extent === 0) return spreadOut;
  order.forEach((slot, rank) => {
    const place = ((values[slot] ?? 0) - least) / extent;
    spreadOut[slot] = place * (1 - RANK_SHARE) + (rank / (values.length - 1)) * RANK_SHARE;
  });
  return spreadOut;
}
