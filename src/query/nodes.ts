import type { Chronology } from '../chronology/chronology.ts';
import {
  eventsOf,
  fromEventValues,
  packEvents,
  renumbered,
  totalsOf,
  valuesOf,
  type Incidence,
} from './incidence.ts';
import type { Index } from './index.ts';
import { actorKind } from './facets.ts';
import type { NodeKey, NodeKind } from './target.ts';

/**
 * What the network is made of: the topics (as the event states them, not what is broader), actors and places
 * that some event has. A node's number is its position in `keys`.
 */
export interface NodeColumns extends Incidence {
  readonly keys: readonly NodeKey[];
  readonly numberOf: ReadonlyMap<NodeKey, number>;
}

/** Numbers the nodes, topics first, each list in the order of the file, and packs which events have which. */
export function packNodes(chronology: Chronology): NodeColumns {
  const known: NodeKey[] = [];
  const numbers = (type: 'topic' | 'actor' | 'place', list: readonly { readonly id: string }[]) =>
    new Map(list.map(({ id }) => [id, known.push(`${type}:${id}`) - 1]));
  const topicNumbers = numbers('topic', chronology.topics);
  const actorNumbers = numbers('actor', chronology.actors);
  const placeNumbers = numbers('place', chronology.places);

  const draft = packEvents(chronology, ({ topics, actors, place }, tell) => {
    const tellKnown = (number: number | undefined): void => {
      if (number !== undefined) tell(number);
    };
    for (const topic of topics) tellKnown(topicNumbers.get(topic));
    for (const { actor } of actors) tellKnown(actorNumbers.get(actor));
    if (place !== undefined) tellKnown(placeNumbers.get(place));
  });
  const totals = totalsOf(draft, known.length);
  const keys = known.filter((_, number) => totals[number] !== 0);
  const numberOf = new Map(keys.map((key, number) => [key, number]));
  const newNumbers = Uint32Array.from(known, (key) => numberOf.get(key) ?? 0);
  const { eventOffsets, eventValues } = renumbered(draft, newNumbers);
  const incidence = fromEventValues(eventOffsets, eventValues, keys.length);
  return {
    keys,
    numberOf,
    eventOffsets,
    eventValues,
    get valueOffsets() {
      return incidence.valueOffsets;
    },
    get valueEvents() {
      return incidence.valueEvents;
    },
  };
}

/** The nodes an event has: its topics as stated, its actors, its place. */
export function nodesOfEvent(index: Index, event: number): NodeKey[] {
  return Array.from(valuesOf(index.nodes, event)).flatMap((number) => index.nodes.keys[number] ?? []);
}

/** The events that have a node, ascending; of an event itself. */
export function eventsOfNode(index: Index, key: NodeKey): Uint32Array {
  if (key.startsWith('event:')) {
    const event = index.chronology.eventById.get(nodeId(key));
    return event === undefined ? new Uint32Array(0) : Uint32Array.of(event.index);
  }
  const number = index.nodes.numberOf.get(key);
  return number === undefined ? new Uint32Array(0) : eventsOf(index.nodes, number);
}

/** The events that have both nodes, ascending: what an edge of the network is made of. */
export function eventsOfEdge(index: Index, a: NodeKey, b: NodeKey): Uint32Array {
  const left = eventsOfNode(index, a);
  const right = eventsOfNode(index, b);
  const both = new Uint32Array(Math.min(left.length, right.length));
  let count = 0;
  for (let i = 0, j = 0; i < left.length && j < right.length;) {
    const x = left[i] ?? 0;
    const y = right[j] ?? 0;
    if (x === y) both[count++] = x;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return both.subarray(0, count);
}

/** Which kind of node a key names; null for an actor that is not in the chronology. */
export function nodeKind(chronology: Chronology, key: NodeKey): NodeKind | null {
  if (key.startsWith('topic:')) return 'topic';
  if (key.startsWith('place:')) return 'place';
  if (key.startsWith('event:')) return 'event';
  const actor = chronology.actorById.get(nodeId(key));
  return actor === undefined ? null : actorKind(actor.type);
}

/** The id of the topic, actor, place or event a key names. */
export function nodeId(key: NodeKey): string {
  return key.slice(key.indexOf(':') + 1);
}
