import { eventsOf } from '../query/incidence.ts';
import { HUES, NO_HUE, type Index } from '../query/index.ts';
import { nodeId, nodeKind } from '../query/nodes.ts';
import type { NodeKey, NodeKind } from '../query/target.ts';
import { packPairs, type EventSlots, type Pairs } from './pairs.ts';

/** Nodes drawn at once. */
export const MOST_NODES = 10_000;
/** So many find room for a mark and mostly for a label each; of more, the map is one of a large network (`large/`). */
export const FEW_NODES = 150;

export interface GraphNode {
  readonly key: NodeKey;
  readonly kind: NodeKind;
  readonly id: string;
  /** Hue of a theme's broadest theme; `NO_HUE` for every other kind, as colour means theme alone. */
  readonly hue: number;
  /** Events that have it in the whole chronology. */
  readonly total: number;
  /** Of an event its position in the chronology; -1 for every other kind. */
  readonly event: number;
}

/**
 * Who and what stands in the network, whatever the query: the nodes of the kinds on show that have the most
 * events, and for each event which of them it has. A node's *slot* is its position in `nodes`.
 */
export interface Graph extends EventSlots {
  /** Most events first. */
  readonly nodes: readonly GraphNode[];
  /** How many nodes these kinds have; more than stand in `nodes` where the bound cut some off. */
  readonly candidates: number;
  readonly slotOf: ReadonlyMap<NodeKey, number>;
  readonly pairs: Pairs;
}

/**
 * The network of a chronology for the kinds on show; it depends on neither query nor window. An event has itself
 * among its nodes: so it is tied to whatever it has, and to no other event.
 */
export function buildGraph(index: Index, kinds: readonly NodeKind[], most = MOST_NODES): Graph {
  const lists = nodesByKind(index, kinds);
  const nodes = takeInTurn(lists, most);
  const slotOf = new Map(nodes.map((node, slot) => [node.key, slot]));
  const slots = slotsOfEvents(index, nodes, slotOf);
  return {
    nodes,
    candidates: lists.reduce((sum, list) => sum + list.length, 0),
    slotOf,
    ...slots,
    pairs: packPairs(slots, nodes.length),
  };
}

function nodesByKind(index: Index, kinds: readonly NodeKind[]): GraphNode[][] {
  const lists = new Map<NodeKind, GraphNode[]>(kinds.map((kind) => [kind, []]));
  for (const [number, key] of index.nodes.keys.entries()) {
    const kind = nodeKind(index.chronology, key);
    if (kind === null) continue;
    const id = nodeId(key);
    const hue = kind === 'topic' ? hueOfTopic(index, id) : NO_HUE;
    const total = eventsOf(index.nodes, number).length;
    lists.get(kind)?.push({ key, kind, id, hue, total, event: -1 });
  }
  for (const list of lists.values()) list.sort(byEvents);
  if (lists.has('event')) lists.set('event', eventNodes(index));
  return [...lists.values()];
}

/** The events as nodes, in order of time; like whatever is no theme they have no hue. */
function eventNodes({ chronology }: Index): GraphNode[] {
  return chronology.events.map(({ id }, event) => ({
    key: `event:${id}`,
    kind: 'event',
    id,
    hue: NO_HUE,
    total: 1,
    event,
  }));
}

function hueOfTopic(index: Index, id: string): number {
  const hue = index.broadTopics.indexOf(index.broadestOf.get(id)?.[0] ?? id);
  return hue >= 0 && hue < HUES ? hue : NO_HUE;
}

function byEvents(a: GraphNode, b: GraphNode): number {
  return b.total - a.total || (a.key < b.key ? -1 : 1);
}

/** The best of each list in turn, so that no kind crowds out another, until there are `most`. */
function takeInTurn(lists: readonly (readonly GraphNode[])[], most: number): GraphNode[] {
  const taken: GraphNode[] = [];
  const longest = Math.max(0, ...lists.map((list) => list.length));
  for (let rank = 0; rank < longest && taken.length < most; rank++) {
    for (const list of lists) {
      const node = list[rank];
      if (node !== undefined && taken.length < most) taken.push(node);
    }
  }
  return taken.sort(byEvents);
}

function slotsOfEvents(
  index: Index,
  nodes: readonly GraphNode[],
  slotOf: ReadonlyMap<NodeKey, number>,
): EventSlots {
  const { eventOffsets: offsets, eventValues, keys } = index.nodes;
  const slotOfNumber = Int32Array.from(keys, (key) => slotOf.get(key) ?? -1);
  const ownSlot = new Int32Array(index.size).fill(-1);
  for (const [slot, { event }] of nodes.entries()) if (event >= 0) ownSlot[event] = slot;
  const eventOffsets = new Uint32Array(index.size + 1);
  const eventSlots = new Uint32Array(eventValues.length + index.size);
  let count = 0;
  const add = (slot: number): void => {
    if (slot >= 0) eventSlots[count++] = slot;
  };
  for (let event = 0; event < index.size; event++) {
    const end = offsets[event + 1] ?? 0;
    for (let at = offsets[event] ?? 0; at < end; at++) add(slotOfNumber[eventValues[at] ?? 0] ?? -1);
    add(ownSlot[event] ?? -1);
    eventOffsets[event + 1] = count;
    eventSlots.subarray(eventOffsets[event], count).sort();
  }
  return { eventOffsets, eventSlots: eventSlots.slice(0, count) };
}
