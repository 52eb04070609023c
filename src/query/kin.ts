import type { Index } from './index.ts';
import { valuesOf } from './incidence.ts';
import { eventsOfTarget } from './target-events.ts';
import { nodeKeysOf, type NodeKey, type Target } from './target.ts';

/** What lights up with a target, in every panel. */
export interface Kin {
  /** 1 for each event that is kin, by event index. */
  readonly events: Uint8Array;
  readonly nodes: ReadonlySet<NodeKey>;
  /** Ids of passages. */
  readonly passages: ReadonlySet<string>;
}

/** Kin kept for each chronology, most recently asked for last: pointing goes back and forth between neighbours. */
const KEPT = 32;
const kept = new WeakMap<Index, Map<string, Kin>>();

/**
 * What is kin to a target: its events, their passages, and their nodes with the topics broader than theirs. An
 * event is kin to itself and to those it is related to, but only its own nodes and passages are; an edge is
 * kin to its two nodes only. A target the chronology does not have is kin to nothing.
 */
export function kinOf(index: Index, target: Target): Kin {
  const cache = kept.get(index) ?? new Map<string, Kin>();
  kept.set(index, cache);
  const key = `${target.type}:${target.id}`;
  const kin = cache.get(key) ?? findKin(index, target);
  cache.delete(key);
  cache.set(key, kin);
  const [oldest] = cache.keys();
  if (cache.size > KEPT && oldest !== undefined) cache.delete(oldest);
  return kin;
}

function findKin(index: Index, target: Target): Kin {
  const members = eventsOfTarget(index, target);
  const events = new Uint8Array(index.size);
  for (const event of members) events[event] = 1;
  if (target.type === 'event') {
    for (const relation of index.chronology.relationsOf.get(target.id) ?? []) {
      for (const end of [relation.from, relation.to]) {
        const related = index.chronology.eventById.get(end);
        if (related !== undefined) events[related.index] = 1;
      }
    }
  }
  const ends = target.type === 'edge' && members.length > 0 ? nodeKeysOf(target.id) : null;
  const nodes = ends === null ? nodesOf(index, members) : new Set(ends);
  if (members.length > 0 && (target.type === 'topic' || target.type === 'actor' || target.type === 'place')) {
    nodes.add(`${target.type}:${target.id}`);
  }
  return { events, nodes, passages: passagesOf(index, members) };
}

function nodesOf(index: Index, events: ArrayLike<number>): Set<NodeKey> {
  const nodes = new Set<NodeKey>();
  const isSeen = new Uint8Array(index.nodes.keys.length);
  for (let i = 0; i < events.length; i++) {
    for (const number of valuesOf(index.nodes, events[i] ?? 0)) {
      if (isSeen[number] === 1) continue;
      isSeen[number] = 1;
      const key = index.nodes.keys[number];
      if (key === undefined) continue;
      nodes.add(key);
      if (!key.startsWith('topic:')) continue;
      for (const broader of index.topicLineOf.get(key.slice('topic:'.length)) ?? [])
        nodes.add(`topic:${broader}`);
    }
  }
  return nodes;
}

function passagesOf(index: Index, events: ArrayLike<number>): Set<string> {
  const passages = new Set<string>();
  for (let i = 0; i < events.length; i++) {
    for (const position of valuesOf(index.passages, events[i] ?? 0)) {
      const id = index.chronology.passages[position]?.id;
      if (id !== undefined) passages.add(id);
    }
  }
  return passages;
}
